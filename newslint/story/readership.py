"""For whom a story is written, as far as its words tell: readers of a country, of business or of sports pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import rows
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_ENOUGH = 2
"""So many signs, the same one counted three times at most, before a story is taken to be of a country or a trade."""
_KINDS = 3
"""Of so many words at least where a trade is concerned: one word is soon repeated."""
_TRADES = frozenset({"economy", "sport"})


class Meaning(NamedTuple):
    """One thing that the letters of an acronym stand for."""

    full: str
    known_to: frozenset[str]
    """The countries (``US``) and trades (``economy``) whose readers need no explanation."""


@cache
def meanings() -> Mapping[str, tuple[Meaning, ...]]:
    """What the acronyms of the news stand for, by their letters in capitals."""
    table: dict[str, list[Meaning]] = defaultdict(list)
    for letters, full, known_to in rows("acronyms"):
        table[letters].append(Meaning(full, frozenset(known_to.split())))
    return {letters: tuple(entries) for letters, entries in table.items()}


@annotation
def readership(document: Document) -> frozenset[str]:
    """The countries that a story speaks of most, and the trades whose words it uses, by the names of `Meaning`.

    Whoever reads such a story knows the offices, parties and terms of that country or trade by their letters. A country
    counts if the story has at least half as many signs of it as of the country that it has most of.
    """
    index = tokens(document).index
    weights: dict[str, int] = {}
    found: set[str] = set()
    for name, words in _signs().items():
        counts = [min(3, len(index[word])) for word in words if word in index]
        if name in _TRADES:
            if len(counts) >= _KINDS:
                found.add(name)
        else:
            weights[name] = sum(counts) + 2 * len(_initials()[name] & index.keys())
    most = max(weights.values())
    return frozenset(found | {name for name, weight in weights.items() if weight >= _ENOUGH and 2 * weight >= most})


def speaks_of(document: Document, *countries: str) -> bool:
    """Whether a story has any sign of one of some countries: enough to excuse a word, not to ask for one."""
    index = tokens(document).index
    return any(word in index for country in countries for word in _signs()[country])


@cache
def _signs() -> Mapping[str, tuple[str, ...]]:
    """The words that show each country and each trade, lower case."""
    return {name: tuple(words.split()) for name, words in rows("readership")}


@cache
def _initials() -> Mapping[str, frozenset[str]]:
    """The initials that are known in one country alone, lower case, by country: they show it better than a word."""
    found: dict[str, set[str]] = {name: set() for name in _signs()}
    for letters, entries in meanings().items():
        known = entries[0].known_to
        if len(entries) == 1 and len(known) == 1:
            found[next(iter(known))].add(letters.lower())
    return {name: frozenset(initials) for name, initials in found.items()}
