"""Pieces of a document as a terminal can show them: nothing hidden, nothing that commands the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.text import Document, Span
from newslint.util.records import NamedTuple

WIDTH = 100  # columns of text shown of a line
_TAB = "    "
_CUT = "…"
_WORD = 16  # cells; a longer word is cut where the line ends
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"
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
    """A text as it is shown: controls, bidi marks, invisible and unpaired characters as escapes.

    Each character is a cell; marks that combine with it and the parts of one emoji are in the same cell.
    """
    if text.isascii():
        yield from map(_cell, text)
        return
    held: Cell | None = None
    base = before = ""
    for k, ch in enumerate(text):
        cell = _cell(ch)
        joins = ch == _JOINER and _is_emoji(base) and _is_emoji(text[k + 1 : k + 2])
        if held is not None and (joins or cell.width == 0 or (base and before == _JOINER) or _is_tone(ch, base)):
            width = 2 if ch == _AS_EMOJI and _is_emoji(base) else held.width
            held = Cell(held.shown + (ch if joins else cell.shown), width)
        else:
            if held is not None:
                yield held
            held, base = cell, ch
        before = ch if joins else ""
    if held is not None:
        yield held


def _is_emoji(ch: str) -> bool:
    """Whether a character may be part of an emoji: a picture, or what makes one of the picture before it."""
    return ch > "\u2000" and (ch == _AS_EMOJI or unicodedata.category(ch) in ("So", "Sk"))


def _is_tone(ch: str, base: str) -> bool:
    """Whether a character colours the emoji before it."""
    return "\U0001f3fb" <= ch <= "\U0001f3ff" and _is_emoji(base)


@lru_cache(1 << 12)
def _cell(ch: str) -> Cell:
    """One character by itself."""
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


def columns(text: str) -> int:
    """The columns that a text takes."""
    return _columns(list(cells(text)))


def visible(text: str) -> str:
    """A text on one line, with all that cannot be seen, or that would command a terminal, written as escapes."""
    return text if text.isascii() and text.isprintable() else "".join(cell.shown for cell in cells(text))


def shortened(text: str, width: int) -> str:
    """A text on one line, as a terminal can show it, cut to a width in columns between words where one is near."""
    return _text(_cut(list(cells(" ".join(text.split()))), max(1, width), more=False))


def rows(document: Document, span: Span, width: int = WIDTH) -> list[Row]:
    """The lines that a span lies in, cut to a width around it; of a long run of lines the first and the last.

    No row is wider than ``width``, the signs of a cut included. A cut is made between words where one is near.
    """
    lines = document.lines
    first = lines.position(span.start).line
    last = lines.position(max(span.start, span.end - 1)).line
    numbers: Iterable[int] = range(first, last + 1) if last - first < 3 else (first, 0, last)
    return [_row(document, span, number, width) if number else Row(0, "", "...", "", 0, 0) for number in numbers]


def _row(document: Document, span: Span, number: int, width: int) -> Row:
    text = document.text
    start, end = document.lines.line_span(number)
    left, right = min(max(start, span.start), end), max(start, min(end, span.end))
    marked = list(cells(text[left : min(right, left + width)]))
    if right > left + width or _columns(marked) > width - 2 * len(_CUT):
        marked, _ = _fit(marked, width - 2 * len(_CUT))
        marked.append(Cell(_CUT, 1))
        right = end  # what follows the mark would mislead behind a cut
    before = list(cells(text[max(start, left - width) : left]))[::-1]
    after = list(cells(text[right : min(end, right + width)]))
    room = max(0, width - _columns(marked))
    for_after = min(_columns(after), max(room // 2, room - _columns(before)))
    before = _cut(before, room - for_after, more=left - width > start)
    after = _cut(after, for_after, more=right + width < end)
    shown = before[::-1]
    if document.source is not None:
        number = document.position(start).line
    return Row(number, _text(shown), _text(marked), _text(after), _columns(shown), _columns(marked) or 1)


def _cut(cells: list[Cell], room: int, *, more: bool) -> list[Cell]:
    """Cells away from a mark, as many as there is room for, whole words where one ends near; the sign of a cut last.

    ``more`` says that the line goes on beyond the cells.
    """
    if not more and _columns(cells) <= room:
        return cells
    kept, _ = _fit(cells, max(0, room - len(_CUT)))
    if len(kept) < len(cells) and cells[len(kept)].shown != " ":
        near = range(len(kept) - 1, max(0, len(kept) - _WORD) - 1, -1)
        kept = kept[: next((k + 1 for k in near if kept[k].shown == " "), len(kept))]
    return [*kept, Cell(_CUT, 1)] if room > 0 else []


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
