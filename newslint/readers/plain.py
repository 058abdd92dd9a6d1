"""Plain text, and whatever has no reader of its own."""

from __future__ import annotations

from newslint.readers.directives import find_directives
from newslint.readers.layout import find_fields
from newslint.readers.prose import Patch, blank, patch
from newslint.readers.wrapping import wrapped_ends
from newslint.text import Document, Span

SUFFIXES = (".txt", ".text")


def read(name: str, text: str) -> Document:
    """The document: furniture named, directives to newslint masked, lines that were only wrapped joined again."""
    directives = [Span(*m.span()) for m in find_directives(text)]
    wraps = wrapped_ends(text)
    if not wraps:
        return Document(text, name, masked=tuple(directives), fields=find_fields(text))
    prose, masked = patch(text, _patches(text, directives, wraps))
    return Document(text, name, masked=masked, fields=find_fields(prose), prose=prose)


def _patches(text: str, directives: list[Span], wraps: list[Patch]) -> list[Patch]:
    """Directives hidden and line ends joined, in order; a directive parts what stands around it."""
    hidden = [blank(text, *span) for span in directives]
    apart = [wrap for wrap in wraps if not any(wrap.start <= d.end and d.start <= wrap.end for d in directives)]
    return sorted([*hidden, *apart])
