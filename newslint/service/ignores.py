"""Writes down that a finding is accepted: in the story by a comment that does not show, beside it, or in settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

from newslint.engine.finding import Edit, Finding
from newslint.language.segmentation.tokens import tokens
from newslint.readers import UnwritableError
from newslint.readers.shape import plain_shape, shape_of
from newslint.readers.shape.commonmark import front_matter_end
from newslint.service.acceptance import Acceptance, places_of, side_car_path
from newslint.service.config import ConfigError
from newslint.service.copy import Copy
from newslint.service.source import read_file
from newslint.service.writing import replace_bytes, save
from newslint.text import Document, Span
from newslint.util.records import NamedTuple
from newslint.util.toml import toml_lines

Lint = Callable[[Copy], Sequence[Finding]]

_HOUSE = "newslint.toml"
_AROUND = 2  # words on each side that tell one place from another


class Ignored(NamedTuple):
    """A story as it would be, and what goes beside it."""

    copy: Copy
    beside: tuple[Acceptance, ...]
    """What no comment could say."""


def ignoring(copy: Copy, findings: Sequence[Finding], reason: str, lint: Lint) -> Ignored:
    """A story in which findings are accepted.

    In Markdown and HTML a comment above the paragraph says so, wherever that silences just these and changes nothing
    else; all else goes into the file beside the story.
    """
    before = copy.document
    found: dict[bytes, Sequence[Finding]] = {}

    def linted(now: Copy) -> Sequence[Finding]:
        """What is found in a story, looked for once."""
        if now.data not in found:
            found[now.data] = lint(now)
        return found[now.data]

    beside: list[Acceptance] = []
    ordered = sorted(
        findings, key=lambda f: f.span, reverse=True
    )  # from the end, so that what is before stays in place
    for paragraph, group in groupby(ordered, key=lambda f: paragraph_of(before, f.span)):
        of_paragraph = list(group)
        commented = _commented(copy, paragraph, of_paragraph, reason, linted)
        if commented is None:
            beside += [acceptance(before, finding, reason) for finding in of_paragraph]
        else:
            copy = commented
    return Ignored(copy, tuple(dict.fromkeys(reversed(beside))))


def acceptance(document: Document, finding: Finding, reason: str) -> Acceptance:
    """What accepts one finding, and as far as can be no other: the words found, with so many around as tell them."""
    return Acceptance(finding.code, telling_words(document, finding.span), reason=reason)


def telling_words(document: Document, span: Span) -> str:
    """A span with two words on each side of it in its sentence, or as many more as stand nowhere else in the story."""
    found = tokens(document)
    if not len(found):
        return " ".join(document.prose[slice(*span)].split())
    first, last = found.at_offset(span.start), found.at_offset(max(span.start, span.end - 1))
    low, high = found.sentence_start(first), found.sentence_end(last)
    reach = _AROUND
    while True:
        first, last = max(low, first - reach), min(high - 1, last + reach)
        start, end = min(found.start_of(first), span.start), max(found.end_of(last), span.end)
        words = " ".join(document.prose[start:end].split())
        if (first == low and last == high - 1) or len(places_of(words, document)) == 1:
            return words
        reach = 1


def write_beside(copy: Copy, entries: Iterable[Acceptance]) -> None:
    """Add what is accepted to the file beside a story."""
    entries = list(entries)
    if entries:
        _append(side_car_path(copy.source.name), entries, "accept")


def write_house(folder: Path, settings: Path | None, entry: Acceptance) -> Path:
    """Add what is accepted to a settings file, or to a new one in a folder; the file.

    A :class:`ConfigError` where nothing can be added.
    """
    path = settings or folder / _HOUSE
    _append(path, [entry], "tool.newslint.accept" if path.name == "pyproject.toml" else "accept")
    return path


def _append(path: Path, entries: Iterable[Acceptance], name: str) -> None:
    """Add tables to the end of a TOML file, all else as it was; where the whole could not be read, nothing is."""
    old = read_file(path) if path.exists() else b""
    ends = "\r\n" if b"\r\n" in old else "\n"
    lines = [line for entry in entries for line in ("", f"[[{name}]]", *toml_lines(entry.plain()))]
    if old and not old.endswith(b"\n"):
        lines = ["", *lines]
    new = old + "".join(line + ends for line in lines[0 if old else 1 :]).encode()
    _refuse_broken(new, name, path)
    if old:
        replace_bytes(path, new, expected=old)
    else:
        save(path, new)


def _refuse_broken(data: bytes, name: str, path: Path) -> None:
    """A :class:`ConfigError` where TOML cannot be read, as when ``accept`` is written as a list on one line."""
    import tomllib

    try:
        tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: [[{name}]] cannot be added to it: {error}") from error


def paragraph_of(document: Document, span: Span) -> Span | None:
    """The paragraph that a finding begins in."""
    return next((p for p in document.paragraphs if p.start <= span.start <= p.end), None)


def _commented(copy: Copy, paragraph: Span | None, findings: Sequence[Finding], reason: str, lint: Lint) -> Copy | None:
    """The story with a comment above a paragraph, if that silences just these findings and changes nothing else."""
    now = copy.document
    if paragraph is None or not copy.reader.can_write or shape_of(now) is plain_shape():
        return None
    start, _ = now.lines.line_span(now.lines.position(paragraph.start).line)
    if start < front_matter_end(now):
        return None  # comments are written in another way there
    codes = ", ".join(sorted({finding.code for finding in findings}))
    comment = f"<!-- newslint: ignore[{codes}] {reason} -->" + ("\r\n" if "\r\n" in now.text else "\n")
    try:
        mended = copy.edited([Edit(Span(start, start), comment)])
    except UnwritableError:
        return None
    if _as_read(mended.document) != _as_read(now):
        return None
    gone = Counter((f.code, f.span.start) for f in findings)
    was = Counter((f.code, f.span.start) for f in lint(copy))
    left = Counter((f.code, f.span.start - len(comment) * (f.span.start >= start)) for f in lint(mended))
    return mended if was - gone == left and was - left == gone else None


def _as_read(document: Document) -> list[str]:
    """The paragraphs of a story as they read."""
    return [" ".join(document.prose[slice(*paragraph)].split()) for paragraph in document.paragraphs]
