"""Text as it reads, of the same length as the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.text import Span
from newslint.text.lazy import lazy

_INK = lazy(r"[^\r\n]")


class Patch(NamedTuple):
    """A range of the file that reads differently."""

    start: int
    end: int
    reading: str
    """Of the same length as the range."""
    masked: bool = True
    """Whether the range is no prose; a line end that only wraps a line, or a quotation mark written as code, is."""


def blank(text: str, start: int, end: int) -> Patch:
    """Hide a range, but for its line ends."""
    return Patch(start, end, _INK.sub(" ", text[start:end]))


def patch(text: str, patches: Iterable[Patch]) -> tuple[str, tuple[Span, ...]]:
    """The text with patches applied, and the masked ranges, joined where they touch. Patches lie in order and apart."""
    parts: list[str] = []
    masked: list[Span] = []
    at = 0
    for start, end, reading, hides in patches:
        parts += (text[at:start], reading)
        at = end
        if not hides or start == end:
            continue
        if masked and masked[-1].end == start:
            masked[-1] = Span(masked[-1].start, end)
        else:
            masked.append(Span(start, end))
    parts.append(text[at:])
    return "".join(parts), tuple(masked)
