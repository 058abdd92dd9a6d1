"""From bytes to text and back, without a byte lost."""

from __future__ import annotations

import codecs
import re
import unicodedata

from newslint.errors import NewslintError
from newslint.util.records import NamedTuple

_BOMS = (  # the longer ones first: a UTF-32 mark begins like one of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b") + b"\x7f"
_HEAD = 1 << 16
_ZEROS_LEAST, _ZEROS_MOST = 0.7, 0.02
"""Of the units of UTF-16 in Latin letters: those whose high byte is zero, and those whose low byte is."""
_SHORTEST = 4  # units of UTF-16 without a mark
_LETTER_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class UnreadableError(NewslintError):
    """A file that holds no text we can read; the message says why, without the file's name."""


class Decoded(NamedTuple):
    """The text of a file and how it was written. A byte order mark is not part of the text."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Another text as this file would hold it; a ``UnicodeEncodeError`` where its encoding lacks a character."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes) -> Decoded:
    """Decode a file: by its byte order mark, else as UTF-8, else as what it plainly is, UTF-16 or Windows-1252.

    :class:`UnreadableError` where it is no text, or text in no encoding that can be told.
    """
    if (marked := _marked(data)) is not None:
        return marked
    for start, kind in _KINDS:
        if data.startswith(start):
            raise UnreadableError(f"{kind}, not plain text")
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROL))
    if b"\0" in head and (decoded := _wide(data, head)) is not None:
        return decoded
    if controls > 0.3 * len(head):
        raise UnreadableError("a binary file, not text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if controls > 0.02 * len(head):
            raise UnreadableError("a binary file, not text") from error
        if (text := _western(data)) is not None:
            return Decoded(text, "cp1252")
        raise UnreadableError(f"not text in UTF-8{_place(error)}") from error


def _marked(data: bytes) -> Decoded | None:
    """The text of a file that begins with a byte order mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding, mark)
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    f"not text in {encoding[:6].upper()}, as its first bytes say{_place(error)}"
                ) from error
    return None


def _wide(data: bytes, head: bytes) -> Decoded | None:
    """The text where bytes are plainly UTF-16 without a mark: one half of each unit is nearly always zero."""
    pairs = len(head) // 2
    zeros = [head[k::2].count(0) for k in (0, 1)]
    high, low = max(zeros), min(zeros)
    if len(data) % 2 or pairs < _SHORTEST or high < _ZEROS_LEAST * pairs or low > _ZEROS_MOST * pairs + 1:
        return None
    encoding = "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_HEAD]
    odd = sum(not (ch.isprintable() or ch.isspace()) for ch in sample)
    return Decoded(text, encoding) if odd <= 0.01 * len(sample) else None


def _place(error: UnicodeDecodeError) -> str:
    return f" (byte 0x{error.object[error.start]:02x} at {error.start})"


def _western(data: bytes) -> str | None:
    """The text where bytes are plainly Windows-1252: a few letters in words, quotes and dashes; not broken UTF-8."""
    if _LETTER_PAIR.search(data) or b"\0" in data:
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    rare = [m.start() for m in re.finditer(r"[^\x00-\x7f]", text)]
    if len(rare) > len(text) / 4:  # another alphabet, or noise
        return None
    return text if all(_plausible(text, at) for at in rare) else None


def _plausible(text: str, at: int) -> bool:
    """Whether a character may well stand where it does."""
    ch = text[at]
    if unicodedata.category(ch)[0] == "L":
        return ch not in "ÿþÞðÐªº" and (text[at - 1 : at].isalpha() or text[at + 1 : at + 2].isalpha())
    return ch in "‘’“”„–—…€£§©®°·½¼¾«»•\u00a0¿¡²³"
