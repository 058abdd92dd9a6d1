"""A Word document with what was found in it as comments, at the words that each finding speaks of."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any
from zipfile import ZipFile

from newslint.engine.finding import Finding
from newslint.errors import NewslintError
from newslint.text import Document
from newslint.text.source import Segment

_LARGEST = 512 << 20  # bytes of all parts, unpacked
_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_R = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}r"
_RPR = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class AnnotateError(NewslintError):
    """A document that takes no comments; the message says why."""


def annotated(data: bytes, document: Document, findings: Iterable[Finding]) -> bytes:
    """The bytes of a Word document with a comment for each finding; all else stays as it is.

    An :class:`AnnotateError` where the library that knows such documents is missing, or cannot open this one.
    """
    try:
        import docx
        from docx.text.run import Run
    except ImportError as error:
        raise AnnotateError("comments in Word documents need python-docx: pip install 'newslint[word]'") from error
    with ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _LARGEST:
            raise AnnotateError(f"an archive of more than {_LARGEST >> 20} MiB, unpacked")
    try:
        word = docx.Document(io.BytesIO(data))
    except Exception as error:
        raise AnnotateError(f"python-docx cannot open it: {error}") from error
    texts = list(word.element.iter(_T))
    segments = document.source.segments if document.source is not None else ()
    for finding in sorted(findings, key=lambda f: f.span, reverse=True):  # the last first: places before it stay
        runs = _runs(texts, segments, finding)
        if runs:
            word.add_comment([Run(run, word) for run in runs], text=_told(finding), author="newslint", initials="nl")
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _runs(texts: Sequence[Any], segments: Sequence[Segment], finding: Finding) -> tuple[Any, Any] | None:
    """The first and the last run of what a finding speaks of, cut out where it is part of one."""
    start, end = finding.span
    over = [s for s in segments if s.span.start < max(end, start + 1) and s.span.end > start and s.part]
    if not over:
        return None
    first, last = over[0], over[-1]
    low = first.offset + max(0, start - first.span.start)
    high = last.offset + min(max(end, start + 1), last.span.end) - last.span.start
    _cut(texts[int(last.part)], high)
    tail = _cut(texts[int(first.part)], low)
    ending = tail if tail is not None and first.part == last.part else _run_of(texts[int(last.part)])
    beginning = tail if tail is not None else _run_of(texts[int(first.part)])
    return beginning, ending


def _run_of(text: Any) -> Any:
    """The run that holds a text."""
    return next(text.iterancestors(_R))


def _cut(text: Any, at: int) -> Any:
    """Cut the run of a text in two; the new one, behind, or nothing where there is nothing to cut."""
    said, run = text.text or "", _run_of(text)
    moved = list(text.itersiblings())  # what stands behind the text goes along
    if at <= 0:
        moved.insert(0, text)
    elif at < len(said):
        rest = deepcopy(text)
        text.text, rest.text = said[:at], said[at:]
        for part in (text, rest):
            part.set(_SPACE, "preserve")
        moved.insert(0, rest)
    if not moved or all(child in moved or child.tag == _RPR for child in run):
        return None
    behind = run.makeelement(run.tag, dict(run.attrib))
    behind.extend(deepcopy(look) for look in run.findall(_RPR))
    behind.extend(moved)
    run.addnext(behind)
    return behind


def _told(finding: Finding) -> str:
    """What a comment says."""
    lines = [finding.message, *(fix.title for fix in finding.fixes), f"({finding.code} {finding.rule})"]
    return "\n".join("".join(ch for ch in line if ch.isprintable()) for line in lines)
