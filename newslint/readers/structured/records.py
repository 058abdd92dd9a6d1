"""JSON whose strings know where they stand in their file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from json import decoder as decoding
from json import scanner
from typing import Any

from newslint.readers.structured.assembly import Text
from newslint.text import LineIndex
from newslint.text.source import FILE
from newslint.util.lazy_regex import lazy_regex

_PIECE = lazy_regex(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")


class Placed(str):
    """A string of JSON, and where its content begins and ends in the text that it was read from."""

    __slots__ = ("end", "start")
    start: int
    end: int


class Decoder(json.JSONDecoder):
    """The decoder of the standard library, with strings that know their places."""

    def __init__(self) -> None:
        super().__init__()
        self.parse_string = _placed
        self.scan_once = scanner.py_make_scanner(self)  # type: ignore[attr-defined] # the one in C asks no other


def _placed(text: str, begin: int, strict: bool = True) -> tuple[Placed, int]:
    """The string that begins behind an opening quotation mark, and where its closing one ends."""
    value, end = decoding.scanstring(text, begin, strict)  # type: ignore[attr-defined] # not in the stubs
    placed = Placed(value)
    placed.start, placed.end = begin, end - 1
    return placed, end


class Source:
    """A text of JSON, and its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = LineIndex(text)

    def values(self, *, lines: bool) -> Iterator[Any]:
        """The value in the text, or one of each line; a ``ValueError`` or ``RecursionError`` where there is none."""
        if not lines:
            yield Decoder().decode(self.text)
            return
        decoder = Decoder()
        for start in self._lines.starts:
            end = self._lines.line_span(self._lines.position(start).line)[1]
            line = self.text[start:end]
            if not line.strip():
                continue
            at = start + len(line) - len(line.lstrip())
            value, stop = decoder.raw_decode(self.text, at)
            if self.text[stop:end].strip():
                raise json.JSONDecodeError("Extra data", self.text, stop)
            yield value

    def texts(self, value: str) -> list[Text]:
        """What a string says, in stretches with their places; escapes stand for the characters that they mean."""
        if not isinstance(value, Placed):
            return [Text(value)]
        found: list[Text] = []
        for m in _PIECE.finditer(self.text, value.start, value.end):
            said = json.loads(f'"{m[0]}"') if m[0][0] == "\\" else m[0]
            width = m.end() - m.start() if m[0][0] == "\\" else 0
            found.append(Text(said, *self._lines.position(m.start()), FILE, m.start(), width))
        return found
