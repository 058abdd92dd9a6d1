"""Where the text of a document comes from, for formats whose files are not that text: archives, records, fields.

Inside newslint there are only spans of the text. Whoever shows a place to a person, or writes a change into a file,
asks here for the place in the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from newslint.text.lines import Position
from newslint.text.span import Span
from newslint.util.records import NamedTuple

FILE = "file"
"""The part of a file that is all of it, decoded: so places are offsets in the file, as programs count that read it."""


class Place(NamedTuple):
    """A place in a part of a file."""

    part: str
    """As the reader calls it: a member of an archive, a field of a record."""
    offset: int
    """In code points from the beginning of what the part holds."""


class Segment(NamedTuple):
    """A stretch of a document's text that stands in one part of its file, in one line as people count them."""

    span: Span
    part: str
    offset: int = 0
    """Where it begins in its part."""
    line: int = 1
    """The line of the file, or the paragraph where a format has no lines, from 1."""
    column: int = 1
    """The column where it begins, from 1."""
    width: int = 0
    """How many code points it takes in its part, where that is not its length: an escape stands for a character."""


class SourceMap:
    """The way from a text back to its file. What a reader put between segments belongs to the one before it."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        """With segments in the order of the text, and apart; a ``ValueError`` where they are not."""
        self.segments = tuple(segments)
        self._starts = [segment.span.start for segment in self.segments]
        ends = [0, *(segment.span.end for segment in self.segments)]
        if any(start < end for start, end in zip(self._starts, ends, strict=False)):
            raise ValueError("segments overlap or are out of order")

    def position(self, offset: int) -> Position:
        """Line and column, as people find the place in the file."""
        segment = self._segment(offset)
        if segment is None:
            return Position(1, 1)
        return Position(segment.line, segment.column + self._within(segment, offset))

    def place(self, offset: int) -> Place:
        """Part and offset, as a program finds it."""
        segment = self._segment(offset)
        if segment is None:
            return Place("", 0)
        return Place(segment.part, segment.offset + self._within(segment, offset))

    def in_file(self, span: Span) -> Span | None:
        """Where a span stands in the decoded file; ``None`` where a part of the file is all that is known."""
        first, last = self._segment(span.start), self._segment(max(span.start, span.end - 1))
        if first is None or last is None or {first.part, last.part} != {FILE}:
            return None
        start = first.offset + self._within(first, span.start)
        end = last.offset + (last.width if last.width and span.end > span.start else self._within(last, span.end))
        return Span(start, max(start, end))

    def holds(self, span: Span) -> bool:
        """Whether a span lies within one segment, so that its text can be changed in one place of the file."""
        segment = self._segment(span.start)
        return segment is not None and segment.span.covers(span)

    def _segment(self, offset: int) -> Segment | None:
        """The segment that an offset belongs to; before the first one, that."""
        k = bisect_right(self._starts, offset) - 1
        return self.segments[max(0, k)] if self.segments else None

    @staticmethod
    def _within(segment: Segment, offset: int) -> int:
        """How far into a segment an offset lies."""
        return min(max(0, offset - segment.span.start), segment.span.end - segment.span.start)
