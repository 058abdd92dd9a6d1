"""Changes to a text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text.span import Span

Change = tuple[Span, str]
"""A range and what takes its place. An empty range inserts, an empty text deletes."""


def apply(text: str, changes: Iterable[Change]) -> str:
    """The text with changes made, which must not overlap. New line ends are those of the text."""
    parts: list[str] = []
    at = 0
    for span, new in sorted(changes, key=lambda change: change[0]):
        parts += (text[at : span.start], _with_line_ends(new, text))
        at = span.end
    parts.append(text[at:])
    return "".join(parts)


def _with_line_ends(new: str, text: str) -> str:
    """Text to insert, with the line ends of the text around it."""
    if "\n" not in new:
        return new
    plain = new.replace("\r\n", "\n")
    if "\r\n" in text:
        return plain.replace("\n", "\r\n")
    return plain if "\n" in text or "\r" not in text else plain.replace("\n", "\r")
