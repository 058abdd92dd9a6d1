"""One story of an archive, and what is said of it. Pure: a story goes in, answers come out, nothing else happens."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from newslint.archive.plan import Plan
from newslint.authoring.audit import shipped_card
from newslint.engine.codec import finding_to_plain
from newslint.engine.finding import Finding, Safety
from newslint.errors import NewslintError
from newslint.readers import UnreadableError, parse, too_large
from newslint.readers.dated import day_of
from newslint.readers.decoding import decode
from newslint.readers.registry import Readers, read_all
from newslint.reporters._wire import place_to_json
from newslint.service.session import Session
from newslint.text import Dated, Document, Span
from newslint.text.edits import apply
from newslint.util.foreign import reason as said_by
from newslint.util.records import NamedTuple


class Story(NamedTuple):
    """A story as an archive holds it."""

    id: str
    text: str | bytes | None
    source: str = ""
    """The file that it comes from."""
    desk: str | None = None
    date: str | None = None
    name: str = ""
    """The name of its own file; none where it stands in a column."""
    fault: str = ""
    """What is wrong with its record; there is no text then."""


class Answer(NamedTuple):
    """What came of one story: findings, or why it was not read. A file may hold several."""

    words: int = 0
    findings: tuple[dict[str, Any], ...] = ()
    """Rows, less what they have from the story."""
    failed: tuple[str, ...] = ()
    """The codes of rules that failed on it; all others were run."""
    kind: str = ""
    """Why it is in quarantine: ``record``, ``no text``, ``too large``, ``unreadable``, ``crash`` or ``timeout``."""
    reason: str = ""
    """The same, for a person."""
    part: str = ""
    """What a file that holds several stories calls this one."""


def check_story(story: Story, plan: Plan) -> list[Answer]:
    """What is to be said of a story. No story makes this fail."""
    if story.fault:
        return [Answer(kind="record", reason=story.fault)]
    if not story.text or not story.text.strip():
        return [Answer(kind="no text", reason="there is no text in it")]
    size = len(story.text)
    if size > plan.limit or (isinstance(story.text, str) and len(story.text.encode("utf-8", "replace")) > plan.limit):
        return [Answer(kind="too large", reason=too_large(plan.limit))]
    session = plan.session()
    try:
        return [_checked(session, document) for document in documents_of(story, plan)]
    except UnreadableError as error:
        return [Answer(kind="unreadable", reason=str(error))]
    except NewslintError as error:
        return [Answer(kind="crash", reason=str(error))]
    except Exception as error:  # noqa: BLE001 - one story never ends a run
        return [Answer(kind="crash", reason=f"newslint itself failed: {said_by(error)}")]


def documents_of(story: Story, plan: Plan) -> Iterator[Document]:
    """The documents in a story: one, unless its file holds several. An :class:`UnreadableError` where it holds none."""
    text = story.text or ""
    if story.name and isinstance(text, bytes):
        documents: Sequence[Document] = read_all(_readers(plan.isolated).of(story.name), text, story.name)
    else:
        documents = [parse(f"story{plan.suffix}", _decoded(text))]
    day = day_of(story.date) if story.date else None
    for document in documents:
        if day is not None and document.dated is None:
            document.dated = Dated(day)  # it was made a moment ago, and nothing was computed from it yet
        yield document


def _decoded(text: str | bytes) -> str:
    """A text in characters that can be written; what came as half a byte sequence is decoded with the rest."""
    if isinstance(text, str):
        if text.isprintable() or not any("\ud800" <= ch <= "\udfff" for ch in text):
            return text
        try:
            text = text.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError as error:
            raise UnreadableError(f"half a character at {error.start}, as of a text that was cut") from None
    return decode(text).text


@cache
def _readers(isolated: bool) -> Readers:
    """The readers of files, once a process."""
    return Readers(plugins=not isolated)


def _checked(session: Session, document: Document) -> Answer:
    """What is found in a document."""
    report = session.check(document)
    return Answer(
        words=len(document.text.split()),
        findings=tuple(_row(document, finding) for finding in report.findings),
        failed=tuple(sorted({crash.code for crash in report.crashes})),
        part=document.story,
    )


def _row(document: Document, finding: Finding) -> dict[str, Any]:
    """A finding as a row."""
    plain = finding_to_plain(finding)
    related = [{"message": r.message, **place_to_json(document, r.span)} for r in finding.related]
    return {
        "rule": finding.code,
        "name": finding.rule,
        "level": finding.severity.label,
        **place_to_json(document, finding.span),
        "found": document.text[finding.span.start : finding.span.end],
        "message": finding.message,
        "fix": _replacement(document, finding),
        "fixes": _json(plain["fixes"]),
        "related": _json(related),
        "confidence": _confidence().get(finding.code),
    }


def _replacement(document: Document, finding: Finding) -> str | None:
    """What is to stand in place of the words found, where one fix is safe and changes nothing else."""
    if len(finding.fixes) != 1 or finding.fixes[0].safety is not Safety.SAFE:
        return None
    start, end = finding.span
    edits = finding.fixes[0].edits
    if not all(start <= edit.span.start and edit.span.end <= end for edit in edits):
        return None
    moved = [(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in edits]
    return apply(document.text[start:end], moved)


def _json(value: Sequence[Any]) -> str | None:
    """A list as JSON, or nothing where it is empty."""
    return json.dumps(value, ensure_ascii=False) if value else None


@cache
def _confidence() -> dict[str, float]:
    """How often each rule was right of the times that a reader judged it, where one did."""
    card = shipped_card()
    return {code: int(entry["right"]) / int(entry["judged"]) for code, entry in card.items() if entry.get("judged")}
