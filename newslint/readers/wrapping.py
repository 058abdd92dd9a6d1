"""Hard-wrapped plain text, as mails, wires and version control keep it: which line ends only wrap a paragraph.

A program or a person that wraps at a column puts on each line the words that fit. So a line end wraps where the first
word of the next line had no room left, and where many line ends in mid-sentence had room, nothing was wrapped at all:
verse, lists, tables and headlines set on lines of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.readers.prose import Patch
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LINE = lazy_regex(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_WORD = lazy_regex(r"\S+")
_NARROWEST = 36
"""Columns: verse, lists and captions are narrower than any column that text is wrapped at."""
_WIDEST = 100
"""Columns: the usual limits of editors and wires are 60 to 100. A longer line is a paragraph of its own."""
_LONGER = 0.2
"""The share of longer lines in a text that is wrapped all the same."""
_RAGGED = 0.15
"""The share of line ends in mid-sentence that may have had room for the next word: edits by hand leave some."""
_MANY = 3
"""Line ends in mid-sentence without room for a word: more than so many do not come about by chance."""
_LONG_ENOUGH = 0.7
"""The share of the column that a line fills which is no heading or label."""
_ENDS = frozenset(".!?:;…")
_CLOSERS = "\"'”’)]"
_MARKS = frozenset("*•·▪◦‣")


class _Line(NamedTuple):
    """One line of the text: its words lie from ``start`` to ``end``, its line end from there to ``stop``."""

    start: int
    end: int
    stop: int
    indent: int
    text: str

    @property
    def closed(self) -> bool:
        """Whether the line ends where a sentence may."""
        return self.text.rstrip(_CLOSERS)[-1:] in _ENDS

    @property
    def hangs(self) -> bool:
        """Whether the line ends in a small word such as "the", "of" or "and", as no heading or item does."""
        last = self.text.rsplit(None, 1)[-1]
        return len(last) < 4 and last.isalpha() and last.islower()

    @property
    def goes_on(self) -> bool:
        """Whether the line opens in lower case, as a sentence seldom does."""
        return self.text[0].islower()


def wrapped_ends(text: str) -> list[Patch]:
    """The line ends of a text that part no paragraphs, in order, each to be read as white space.

    Nothing where the text is not wrapped. Time is linear in its length.
    """
    if "\n" not in text and "\r" not in text:
        return []
    rows = text.splitlines()
    if sum(len(row) > _WIDEST for row in rows) > _LONGER * len(rows):
        return []  # the most usual case: a line a paragraph
    if max(map(len, rows)) < _NARROWEST:
        return []
    pairs = [pair for pair in pairwise(_lines(text)) if all(0 < len(line.text) <= _WIDEST for line in pair)]
    width = _width(pairs)
    if not width:
        return []
    return [
        Patch(above.end, below.start, " " * (below.start - above.end), masked=False)
        for above, below in pairs
        if _joins(above, below, width)
    ]


def _lines(text: str) -> Iterator[_Line]:
    """The lines of a text, those without words as well."""
    for m in _LINE.finditer(text):
        line = m.group(1).strip()
        indent = len(m.group(1)) - len(m.group(1).lstrip())
        start = m.start() + indent if line else m.start()
        yield _Line(start, start + len(line), m.end(), indent, line)


def _width(pairs: list[tuple[_Line, _Line]]) -> int:
    """The column that a text is wrapped at, as far as its lines tell; 0 where it is not wrapped."""
    lines = [line for pair in pairs for line in pair if " " in line.text]  # an address is as long as it is
    width = max((line.indent + len(line.text) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    inner = [(above, below) for above, below in pairs if not above.closed]
    full = [(above, below) for above, below in inner if _is_full(above, below, width)]
    told = sum(above.hangs or below.goes_on for above, below in full)
    if len(full) < (1 - _RAGGED) * len(inner) or told < (1 if len(full) > _MANY else max(1, len(full) / 2)):
        return 0
    return width


def _is_full(above: _Line, below: _Line, width: int) -> bool:
    """Whether the first word of a line had no room on the line above.

    The column is known from the longest line alone; the true one may lie a little beyond, so a word that would just
    have fitted counts as one that did not. Some programs count bytes (``fold``): both ways of counting are right.
    """
    word = _WORD.match(below.text)
    assert word is not None, "lines without words are in no pair"
    return above.indent + _bytes(above.text) + 1 + _bytes(word.group()) >= width


def _bytes(text: str) -> int:
    """How long a text is in UTF-8. Bytes that were none when they were read stand in it as lone surrogates."""
    return len(text.encode("utf-8", "surrogatepass"))


def _joins(above: _Line, below: _Line, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line above."""
    if below.text[0] in _MARKS:
        return False
    if not above.closed:
        return below.goes_on or len(above.text) >= _LONG_ENOUGH * width
    return _is_full(above, below, width) and below.indent <= above.indent
