"""The only way newslint says where something is."""

from __future__ import annotations

from newslint.util.records import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in a document's text: ``text[start:end]``."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        """Whether an offset lies inside."""
        return isinstance(offset, int) and self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point; an empty span overlaps where it lies strictly inside."""
        return self.start < other.end and other.start < self.end

    def text(self, of: str) -> str:
        """The slice of a text that this span marks."""
        return of[self.start : self.end]
