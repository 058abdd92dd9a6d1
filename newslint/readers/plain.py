"""Plain text, and whatever has no reader of its own."""

from __future__ import annotations

from newslint.readers.directives import find_directives, find_misread
from newslint.readers.layout import find_fields
from newslint.readers.prose import Patch, blank, patch
from newslint.readers.wrapping import wrapped_ends
from newslint.text import Document, Span

SUFFIXES = (".txt", ".text")


def read(name: str, text: str) -> Document:
    """The document: furniture named, what speaks to newslint (or seems to) masked, wrapped lines joined again."""
    asides = [Span(*m.span()) for m in find_directives(text)]
    asides = sorted([*asides, *(misread.span for misread in find_misread(text))])
    wraps = wrapped_ends(text)
    if not wraps:
        return Document(text, name, masked=tuple(asides), fields=find_fields(text))
    prose, masked = patch(text, _patches(text, asides, wraps))
    return Document(text, name, masked=masked, fields=find_fields(prose), prose=prose)


def _patches(text: str, asides: list[Span], wraps: list[Patch]) -> list[Patch]:
    """Directives hidden and line ends joined, in order; a directive parts what stands around it."""
    hidden = [blank(text, *span) for span in asides]
    apart = [wrap for wrap in wraps if not any(wrap.start <= d.end and d.start <= wrap.end for d in asides)]
    return sorted([*hidden, *apart])
