"""Readers: one module a format, from bytes to a Document whose offsets are those of its text.

The folder is walked, and no list is kept by hand. ``.txt``, ``.text`` and no suffix mean plain text, and so does a
suffix that nobody knows where the text is plainly prose. Formats that are known and not read are refused by name, and
so is what gives itself away under the name of a text.
"""

from __future__ import annotations

from pathlib import Path

from newslint.readers.base import Reader, TextReader, UnwritableError
from newslint.readers.decoding import UnreadableError
from newslint.readers.plain import Plain
from newslint.readers.registry import Readers
from newslint.text import Document

__all__ = [
    "LIMIT",
    "Reader",
    "Readers",
    "TextReader",
    "UnreadableError",
    "UnwritableError",
    "load",
    "parse",
    "read",
    "suffixes",
    "too_large",
]

LIMIT = 16 << 20
"""Bytes of the largest file that is read unasked: five times the longest novel. A larger one is no story, and would
take half a minute and a gigabyte."""

_OURS = Readers(plugins=False)


def suffixes() -> frozenset[str]:
    """The suffixes that our own readers know, with their dot, in small letters."""
    return _OURS.suffixes()


def read(name: str, data: bytes) -> Document:
    """The document in a file's bytes, read as its name's suffix says; :class:`UnreadableError` if it cannot be."""
    return _OURS.of(name).read(data, name)


def parse(name: str, text: str) -> Document:
    """The document in a decoded text, read as the suffix of its name says; as a page where it says that it is one."""
    reader = _OURS.of(name)
    return (reader if isinstance(reader, TextReader) else Plain()).parse(text, name)


def load(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file; :class:`UnreadableError` where it is missing, no file, or too large."""
    try:
        if path.is_dir():
            raise UnreadableError("a folder, not a file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    if len(data) > limit:
        raise UnreadableError(too_large(limit))
    return data


def too_large(limit: int) -> str:
    """The reason why a document over a limit of bytes is not read."""
    return f"larger than the limit of {limit / (1 << 20):.4g} MiB"
