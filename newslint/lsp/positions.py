"""Offsets in code points to and from places in an editor, which counts columns in UTF-8, UTF-16 or UTF-32."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from newslint.text import LineIndex, Span

_CODEC = {types.PositionEncodingKind.Utf8.value: ("utf-8", 1), types.PositionEncodingKind.Utf16.value: ("utf-16-le", 2)}
_CODEC[types.PositionEncodingKind.Utf32.value] = ("utf-32-le", 4)


class Positions:
    """The places of one text. Lines end with LF, CRLF or CR, as the protocol says, and with nothing else."""

    def __init__(self, text: str, encoding: str) -> None:
        """``encoding`` is what client and server agreed on: ``utf-8``, ``utf-16`` or ``utf-32``."""
        self.text = text
        self._lines = LineIndex(text)
        self._codec, self._unit = _CODEC[encoding]

    def position(self, offset: int) -> types.Position:
        """The place of an offset, 0 to the length of the text."""
        return types.Position(self._lines.position(offset).line - 1, self._units(self._lines.before(offset)))

    def range(self, span: Span) -> types.Range:
        """The place of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a place; one behind the end of its line or of the text is moved there, as the protocol says.

        A place inside a character is moved to its start.
        """
        if position.line >= len(self._lines.starts):
            return len(self.text)
        start, end = self._lines.line_span(position.line + 1)
        line = self.text[start:end]
        if line.isascii():
            return start + min(position.character, len(line))
        left = position.character
        for k, letter in enumerate(line):
            left -= self._units(letter)
            if left < 0:
                return start + k
        return end

    def span(self, range: types.Range) -> Span:  # noqa: A002 - the protocol's word
        """The span of a range, whichever of its ends comes first."""
        ends = self.offset(range.start), self.offset(range.end)
        return Span(min(ends), max(ends))

    def _units(self, text: str) -> int:
        """How many units a text takes."""
        return len(text) if text.isascii() else len(text.encode(self._codec, "surrogatepass")) // self._unit


def changed(text: str, changes: Iterable[types.TextDocumentContentChangeEvent], encoding: str) -> str:
    """A text after changes, each made to what the one before it left."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            span = Positions(text, encoding).span(change.range)
            text = text[: span.start] + change.text + text[span.end :]
        else:
            text = change.text
    return text
