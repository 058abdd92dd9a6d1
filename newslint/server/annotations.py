"""A text with its markup, as a client of LanguageTool parts it, as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.readers.layout import find_fields
from newslint.readers.prose import Patch, flat, markup, parting, patch, written
from newslint.server.forms import Part
from newslint.text import Document

NAME = "story.txt"
"""What a text from the network goes by."""
_MARKED_UP = "story.html"
"""What one with markup goes by: most markup that clients leave out is of that sort."""


def annotated(parts: Iterable[Part]) -> Document:
    """The document in the parts of a text: markup is seen as what it reads as, and offsets count in all of it."""
    parts = list(parts)
    text = "".join(part.text for part in parts)
    prose, masked = patch(text, _patches(parts))
    return Document(text, _MARKED_UP, masked=masked, fields=find_fields(prose), prose=prose)


def _patches(parts: Iterable[Part]) -> Iterator[Patch]:
    """What reads differently."""
    at = 0
    for part in parts:
        end = at + len(part.text)
        if part.is_markup and end > at:
            yield _patch(at, end, part.reads_as)
        at = end


def _patch(start: int, end: int, reads_as: str) -> Patch:
    """One piece of markup."""
    if not reads_as:
        return markup(start, end)
    if "\n" in reads_as:
        return parting(start, end)
    if reads_as.isspace() or len(reads_as) > end - start:
        return flat(start, end)
    return written(start, end, reads_as, opens=False)
