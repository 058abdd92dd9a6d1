"""From offsets to lines and columns, and to UTF-16 for the formats that count so."""

from __future__ import annotations

from bisect import bisect_right

from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LINE_END = lazy_regex(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place for people: line and column, both from 1, the column in code points."""

    line: int
    column: int


class LineIndex:
    """Knows where each line of a text starts; a line ends with LF, CRLF or CR."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """The line and column of an offset (0 to ``len(text)``)."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Start and end of a line (from 1), without its line end."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def before(self, offset: int) -> str:
        """What stands before an offset in its line."""
        return self.text[self.starts[bisect_right(self.starts, offset) - 1] : offset]
