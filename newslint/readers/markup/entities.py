"""Characters written as code: ``&eacute;``, ``&#8217;``, ``&amp;``."""

from __future__ import annotations

import unicodedata

from newslint.readers.prose import Patch, markup, written
from newslint.text.reading import without_fillers

_OPENING = "([{<“‘„«¿¡\"'"


def entity(text: str, start: int, end: int) -> Patch:
    """How an entity reads: as its character, which opens a word or closes one; one that is not seen, as nothing."""
    from html import unescape  # brings a large table

    character = without_fillers(unescape(text[start:end]))
    if not character or all(unicodedata.category(ch) in ("Cf", "Cc", "Cs") and not ch.isspace() for ch in character):
        return markup(start, end)
    if character == text[start:end]:  # there is no such entity
        return Patch(start, end, character, masked=False)
    before = text[start - 1 : start]
    return written(start, end, character, opens=not before.strip() or before in _OPENING or before == ">")
