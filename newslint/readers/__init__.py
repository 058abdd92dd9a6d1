"""Readers: one module a format, from bytes to a Document whose offsets are those of the decoded file.

A module with ``SUFFIXES`` and ``read(name, text)`` is a reader; the folder is walked.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from pkgutil import iter_modules

from newslint.readers import plain
from newslint.readers.decoding import Decoded, UnreadableError, decode
from newslint.text import Document

__all__ = ["LIMIT", "Decoded", "UnreadableError", "decode", "load", "parse", "read", "suffixes", "too_large"]

LIMIT = 16 << 20
"""Bytes of the largest file that is read unasked: five times the longest novel. A larger one is no story, and would
take half a minute and a gigabyte."""

_Read = Callable[[str, str], Document]


@cache
def _readers() -> dict[str, _Read]:
    """The readers by suffix."""
    modules = [import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)]
    return {suffix: module.read for module in modules for suffix in getattr(module, "SUFFIXES", ())}


def suffixes() -> frozenset[str]:
    """The suffixes of files taken from a folder, with their dot, in lower case."""
    return frozenset(_readers())


def read(name: str, data: bytes) -> Document:
    """The document in a file's bytes, read as its name's suffix says; :class:`UnreadableError` if it is no text."""
    return parse(name, decode(data).text)


def parse(name: str, text: str) -> Document:
    """The document in a decoded text, read as the suffix of its name says."""
    suffix = PurePath(name).suffix.lower()
    if suffix in plain.SUFFIXES:
        return plain.read(name, text)  # the most usual case loads no other reader
    return _readers().get(suffix, plain.read)(name, text)


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
