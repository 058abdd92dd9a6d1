"""Readers: one module a format, from bytes to a Document whose offsets are those of the decoded file.

A module with ``SUFFIXES`` and ``read(name, text)`` is a reader; the folder is walked. ``.txt``, ``.text`` and no suffix
mean plain text, and so does a suffix that nobody knows where the text is plainly prose. Formats that are known and not
read are refused by name, and so is what gives itself away under the name of a text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from pkgutil import iter_modules

from newslint.readers import decoding, plain
from newslint.readers.decoding import Decoded, UnreadableError
from newslint.text import Document

__all__ = ["LIMIT", "Decoded", "UnreadableError", "decode", "load", "parse", "read", "suffixes", "too_large"]

LIMIT = 16 << 20
"""Bytes of the largest file that is read unasked: five times the longest novel. A larger one is no story, and would
take half a minute and a gigabyte."""

_HEAD = 100  # code points in which a page says what it is
_Read = Callable[[str, str], Document]


@cache
def _readers() -> dict[str, _Read]:
    """The readers by suffix."""
    modules = [import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)]
    return {suffix: module.read for module in modules for suffix in getattr(module, "SUFFIXES", ())}


def suffixes() -> frozenset[str]:
    """The suffixes of files taken from a folder, with their dot, in lower case."""
    return frozenset(_readers())


def decode(data: bytes, name: str = "") -> Decoded:
    """The text in a file's bytes; :class:`UnreadableError` if it is no text, or in a format that is not read."""
    decoded = decoding.decode(data)
    suffix = PurePath(name).suffix.lower()
    if (suffix not in plain.SUFFIXES and suffix in suffixes()) or _is_page(decoded.text):
        return decoded
    from newslint.readers.formats import is_prose, refused, told_by_text

    reason = refused(name) or told_by_text(decoded.text)
    if reason is None and suffix and suffix not in plain.SUFFIXES and not is_prose(decoded.text):
        reason = f"newslint does not know {suffix}, and the text is not plainly prose: name it .txt if it is"
    if reason is not None:
        raise UnreadableError(reason)
    return decoded


def read(name: str, data: bytes) -> Document:
    """The document in a file's bytes, read as its name's suffix says; :class:`UnreadableError` if it cannot be."""
    return parse(name, decode(data, name).text)


def parse(name: str, text: str) -> Document:
    """The document in a decoded text, read as the suffix of its name says; as a page where it says that it is one."""
    suffix = PurePath(name).suffix.lower()
    reader = plain.read if suffix in plain.SUFFIXES else _readers().get(suffix, plain.read)  # plain: loads no other
    if reader is plain.read and _is_page(text):
        reader = _readers()[".html"]
    return reader(name, text)


def _is_page(text: str) -> bool:
    """Whether a text says that it is a page of HTML."""
    if "<" not in text[:_HEAD]:
        return False
    from newslint.readers.formats import is_page

    return is_page(text)


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
