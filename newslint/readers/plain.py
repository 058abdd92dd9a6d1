"""Plain text, and whatever has no reader of its own."""

from __future__ import annotations

from newslint.readers.directives import find_directives
from newslint.readers.layout import find_fields
from newslint.text import Document, Span

SUFFIXES = (".txt", ".text")


def read(name: str, text: str) -> Document:
    """The document, its furniture named and its directives to newslint masked."""
    masked = tuple(Span(*m.span()) for m in find_directives(text))
    return Document(text, name, masked=masked, fields=find_fields(text))
