"""Where one paragraph ends and the next begins."""

from __future__ import annotations

from newslint.text.span import Span

_NO_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85"
"""Controls that end a line for Python, and are white space here."""


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs of a text.

    Each line is a paragraph of its own, as editing systems save it; readers join lines that were only wrapped.
    """
    for control in _NO_LINE_ENDS:
        if control in text:
            text = text.replace(control, " ")
    spans: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        width = len(line.strip())
        if width:
            start = at + len(line) - len(line.lstrip())
            spans.append(Span(start, start + width))
        at += len(line)
    return tuple(spans)
