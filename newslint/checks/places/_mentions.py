"""How often a story speaks of a country."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.gazetteer import LARGEST, lies_in, regions_named
from newslint.lexicon.place_names import demonyms

_SHORT = 3
"""Letters of a name that may be anything."""


def mentions(table: Tokens, country: str) -> int:
    """How often a story names a country or its people."""
    words = {country.lower(), *(form.lower() for form in demonyms()[country] if " " not in form)}
    words |= {f"{word}s" for word in words}
    return sum(table.text[k][0].isupper() for word in words for k in table.index.get(word, ()))


def cities(table: Tokens, country: str) -> int:
    """How many places of a country a story names of which no larger one lies elsewhere."""
    own = regions_named(country)
    names = {word for word in table.index if len(word) > _SHORT and table.text[table.index[word][0]][0].isupper()}
    return sum(bool(lies_in(name).get(number, 0) & LARGEST) for name in names for number in own)
