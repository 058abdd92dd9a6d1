"""The JSON form of a finding that other programs rely on."""

from __future__ import annotations

import json
from typing import Any

from newslint.engine.finding import Finding
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

# Unpaired surrogates have no UTF-8 form; some of the others end a line for readers of JSON lines or command terminals.
_ESCAPED = lazy_regex("[\ud800-\udfff\x7f-\x9f\u2028\u2029]")


def dumps(value: object, indent: int | None = None) -> str:
    """JSON that can be written as UTF-8 whatever is in the strings, and that no reader of lines splits."""
    return _ESCAPED.sub(lambda m: f"\\u{ord(m.group()):04x}", json.dumps(value, ensure_ascii=False, indent=indent))


def place_to_json(document: Document, span: Span) -> dict[str, int]:
    """Where something stands: the line and column of its start, and both offsets, counted as for a finding."""
    line, column = document.position(span.start)
    return {"line": line, "column": column, **_offsets(document, span.start, span.end)}


def finding_to_json(document: Document, finding: Finding) -> dict[str, Any]:
    """One finding: offsets from 0 and lines and columns from 1, all in code points of the decoded file."""
    from newslint.engine.codec import finding_to_plain  # other formats need only what is above

    wire: dict[str, Any] = {"path": document.path}
    if document.story:
        wire["story"] = document.story
    for key, value in finding_to_plain(finding).items():
        if key == "start":
            wire["line"], wire["column"] = document.position(finding.span.start)
            wire["end_line"], wire["end_column"] = document.position(finding.span.end)
        wire[key] = value
    wire["related"] = [{**other, **_offsets(document, other["start"], other["end"])} for other in wire["related"]]
    return wire | _offsets(document, *finding.span)


def _offsets(document: Document, start: int, end: int) -> dict[str, int]:
    """The two ends of a span as offsets in the decoded file."""
    return document.in_file(Span(start, end))._asdict()
