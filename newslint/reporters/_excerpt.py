"""Pieces of a document as a terminal can show them: nothing hidden, nothing that commands the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.text import Document, Span

WIDTH = 100  # columns of text shown of a line
_TAB = "    "
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Cell(NamedTuple):
    """A character as shown, and the columns that it takes."""

    shown: str
    width: int


class Row(NamedTuple):
    """A line of an excerpt: its number (0 where lines are left out), text before, in and after the mark."""

    number: int
    before: str
    marked: str
    after: str
    indent: int
    """Columns before the mark."""
    width: int
    """Columns of the mark, at least one."""


def cells(text: str) -> Iterator[Cell]:
    """Each character of a text as it is shown: controls, bidi marks, invisible and unpaired ones as escapes."""
    return map(_cell, text)


@lru_cache(1 << 12)
def _cell(ch: str) -> Cell:
    if " " <= ch <= "~":
        return Cell(ch, 1)
    if ch == "\t":
        return Cell(_TAB, len(_TAB))
    category = unicodedata.category(ch)
    if category in _HIDDEN:
        code = ord(ch)
        shown = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
        return Cell(shown, len(shown))
    if category in ("Mn", "Me"):
        return Cell(ch, 0)
    return Cell(ch, 2 if unicodedata.east_asian_width(ch) in "WF" else 1)


def visible(text: str) -> str:
    """A text on one line, with all that cannot be seen, or that would command a terminal, written as escapes."""
    return text if text.isascii() and text.isprintable() else "".join(cell.shown for cell in cells(text))


def rows(document: Document, span: Span, width: int = WIDTH) -> list[Row]:
    """The lines that a span lies in, cut to a width around it; of a long run of lines the first and the last."""
    lines = document.lines
    first = lines.position(span.start).line
    last = lines.position(max(span.start, span.end - 1)).line
    numbers: Iterable[int] = range(first, last + 1) if last - first < 3 else (first, 0, last)
    return [_row(document, span, number, width) if number else Row(0, "", "...", "", 0, 0) for number in numbers]


def _row(document: Document, span: Span, number: int, width: int) -> Row:
    text = document.text
    start, end = document.lines.line_span(number)
    left, right = min(max(start, span.start), end), max(start, min(end, span.end))
    marked, more = _fit(list(cells(text[left : min(right, left + width)])), width)
    if more or right > left + width:
        marked.append(Cell("…", 1))
        right = end  # what follows the mark would mislead behind a cut
    before = list(cells(text[max(start, left - width) : left]))
    after = list(cells(text[right : min(end, right + width)]))
    room = max(0, width - _columns(marked))
    for_after = min(_columns(after), max(room // 2, room - _columns(before)))
    kept_before, cut_before = _fit(before[::-1], room - for_after)
    kept_after, cut_after = _fit(after, for_after)
    head = "…" if cut_before or left - width > start else ""
    tail = "…" if cut_after or right + width < end else ""
    shown = head + _text(kept_before[::-1])
    return Row(
        number, shown, _text(marked), _text(kept_after) + tail, len(head) + _columns(kept_before), _columns(marked) or 1
    )


def _fit(cells: list[Cell], width: int) -> tuple[list[Cell], bool]:
    """As many cells from the first as fit in a width, and whether any are left over."""
    used = 0
    for k, cell in enumerate(cells):
        used += cell.width
        if used > width:
            return cells[:k], True
    return cells, False


def _columns(cells: list[Cell]) -> int:
    return sum(cell.width for cell in cells)


def _text(cells: list[Cell]) -> str:
    return "".join(cell.shown for cell in cells)
