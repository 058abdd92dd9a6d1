"""A thesaurus, and which common words may stand in for a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from newslint.language.words import morphology

SMALL: Final = frozenset("of the a an in on at to and or by for with before from not 's ' -".split())
"""Words of terms that nothing is put in place of."""
_COMMON = 15
"""Times a word must stand in the texts to be put in place of another."""


class Thesaurus:
    """What the thesaurus gives for each word, in any sense, and for which words it gives each."""

    def __init__(self, path: Path) -> None:
        """A line of the file is a word and its synonyms, parted by commas."""
        self.given: dict[str, set[str]] = defaultdict(set)
        self.back: dict[str, set[str]] = defaultdict(set)
        for line in path.read_text(encoding="latin-1").lower().splitlines():
            word, *others = line.strip().split(",")
            for other in filter(str.isalpha, others):
                self.given[word].add(other)
                self.back[other].add(word)


def stand_ins(word: str, synonyms: Thesaurus, common: Mapping[str, int]) -> list[tuple[str, bool]]:
    """The common words that may be put in place of one, the nearest first, and whether each gives the other back.

    Two words are near if the thesaurus gives the same others for both. A word of the same stem is no change.
    """
    plural = morphology.number(word) == "plur"
    base = morphology.singular(word) if plural else word
    tags, own = morphology.possible_tags(word), synonyms.given.get(base, set())
    found = []
    for other in own | synonyms.back.get(base, set()):
        may = morphology.possible_tags(other)
        nouns = {"NN", "JJ"}
        if other == base or same_stem(base, other) or not ((may & tags) or (nouns & may and nouns & tags) or plural):
            continue
        if plural and "NN" not in may:
            continue
        put = morphology.plural(other) if plural else other
        if common.get(put, 0) < _COMMON or put in SMALL or len(put) < 3:
            continue
        theirs = synonyms.given.get(other, set())
        both = other in own and base in theirs
        shared = len((own | {base}) & (theirs | {other})) / max(1, min(len(own), len(theirs)))
        found.append((both, shared, put))
    return [(put, both) for both, _, put in sorted(found, reverse=True)]


def same_stem(word: str, other: str) -> bool:
    """Whether one of two words is made from the other."""
    return other.startswith(word[: max(3, len(word) - 2)]) or word.startswith(other[: max(3, len(other) - 2)])
