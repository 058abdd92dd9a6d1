"""Countries, regions and cities of the news, and what belongs to them is called."""

from __future__ import annotations

from functools import cache

from newslint.lexicon.lists import Lexicon, derived, rows

ADJECTIVES: dict[str, tuple[str, ...]] = {row[0]: tuple(row[2].split("|")) for row in rows("places") if len(row) > 2}
"""The adjectives of each country and some regions, with their capitals, the usual one first."""


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """All that people and things are called after each place, the usual form first."""
    found = dict(ADJECTIVES)
    for place, forms in rows("demonyms"):
        found[place] = (*found.get(place, ()), *forms.split("|"))
    return found


@derived
def _names(lexicon: Lexicon) -> list[tuple[str, ...]]:
    """The words of the name of each place, lower case; without names that more persons have than places."""
    return [
        tuple(name.lower().split())
        for name, *known in lexicon.rows("places")
        if not known or "surname" not in known[0].split()
    ]


@derived
def place_words(lexicon: Lexicon) -> frozenset[str]:
    """The places whose name is one word, lower case."""
    return frozenset(name[0] for name in _names(lexicon) if len(name) == 1)


@derived
def pairs(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """The places whose name is two words, lower case."""
    return frozenset((name[0], name[1]) for name in _names(lexicon) if len(name) == 2)


@derived
def affiliations(lexicon: Lexicon) -> frozenset[str]:
    """What people are called by country, people, faith or party: single adjectives, lower case."""
    adjectives = (adjective for several in ADJECTIVES.values() for adjective in several)
    return frozenset(word.lower() for word in (*adjectives, *lexicon.words("affiliations")) if " " not in word)
