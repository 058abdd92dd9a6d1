"""Examples for a family: the places where its members stand, as features, with which member it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.confusion.disambiguation import ConfusionSet
from newslint.language.detectors.confusion.features import ContextWindow, Keys, context_features, lexical_features
from training.confusion.classes import Classes
from training.confusion.corpus import Corpus, Neighbour

LARGE = 10
"""A family of more members (the prepositions) is weighed for rules that ask about single verbs; no bounds are set for
it, and its words are common enough to do without what is merely near and without the counts of pairs."""
MOST, MOST_OF_LARGE = 30_000, 12_000
"""How many places of one member are read, at most."""
MOST_PAIRS = 8000
RARE, RARE_OF_LARGE = 3, 6
"""A feature that is seen less often than this is left out."""
FAR = 8
"""How many features, the last ones, are words that are merely near."""
BEFORE, AFTER = [0, 7], [1, 8]
"""Which features are the next word, and its class, on either side."""
HOLE = "@@"

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Examples:
    """What a family is learned from: places in the corpus first, then pairs of words.

    With n examples of them c in the corpus: ``features`` (n, features) are rows of ``keys`` plus one, or 0 for a
    feature that is rare or unknown; ``member`` (n,) is which member stands there; ``mass`` (n,) is what an example
    counts; ``sentence`` (c,) is the sentence it stands in.
    """

    keys: Keys
    features: Ints
    member: Ints
    mass: NDArray[np.float32]
    sentence: Ints


class Finder:
    """Where words stand in a corpus and what stands around them."""

    def __init__(
        self, corpus: Corpus, classes: Classes, neighbours: dict[str, list[Neighbour]], rng: np.random.Generator
    ) -> None:
        self._corpus = corpus
        self._neighbours = neighbours
        self._rng = rng
        self._look = lru_cache(maxsize=None)(partial(lexical_features, classes=classes.get))
        self._around = ContextWindow(self._features(corpus.text), corpus.sentence)
        self._index: dict[str, list[int]] = defaultdict(list)
        for k, word in enumerate(corpus.lower):
            self._index[word].append(k)

    def examples(self, confusion_set: ConfusionSet) -> Examples | None:
        """The examples for a family; None if the corpus has none."""
        large = len(confusion_set.members) > LARGE
        first, last, member = self._places(confusion_set, MOST_OF_LARGE if large else MOST)
        if not len(first):
            return None
        found = context_features(self._around, first, last)
        if large:
            found = found[:, :-FAR]
        used = np.ones(found.shape, bool)
        mass = np.ones(len(first))
        if not large and (rows := self._rows(confusion_set)):
            pairs, told = self._pairs([neighbour for _, neighbour in rows])
            found, used = np.concatenate([found, pairs]), np.concatenate([used, told])
            member = np.concatenate([member, [m for m, _ in rows]])
            counts = np.array([neighbour.count for _, neighbour in rows])
            mass = np.concatenate([mass, (np.log10(counts) - 5) * 0.15])  # from a quarter of a place to nearly one
        keys, place, count = np.unique(found, return_inverse=True, return_counts=True)
        kept = count >= (RARE_OF_LARGE if large else RARE)
        row = np.where(kept, np.cumsum(kept), 0)
        sentence = self._corpus.sentence[first].astype(np.int64)
        return Examples(keys[kept], row[place.reshape(found.shape)] * used, member, mass.astype(np.float32), sentence)

    def _features(self, words: Sequence[str]) -> Keys:
        """What is seen of each word."""
        return np.fromiter(map(self._look, words), np.uint64, len(words))

    def _places(self, confusion_set: ConfusionSet, most: int) -> tuple[Ints, Ints, Ints]:
        """Tokens ``first`` to before ``last`` where members stand, and which."""
        first: list[int] = []
        last: list[int] = []
        member: list[int] = []
        for m, word in enumerate(confusion_set.members):
            start, mark, rest = word.partition("'")
            clitic = mark + rest
            spots = self._index.get(start, [])
            if clitic:
                lower = self._corpus.lower
                spots = [k for k in spots if k + 1 < len(lower) and lower[k + 1] == clitic]
            if len(spots) > most:
                spots = [spots[k] for k in self._rng.choice(len(spots), most, replace=False)]
            first += spots
            last += [k + (2 if clitic else 1) for k in spots]
            member += [m] * len(spots)
        return np.array(first, int), np.array(last, int), np.array(member, int)

    def _rows(self, confusion_set: ConfusionSet) -> list[tuple[int, Neighbour]]:
        """The commonest pairs that each member stands in, some of them where there are very many."""
        rows = [
            (m, neighbour)
            for m, word in enumerate(confusion_set.members)
            for neighbour in self._neighbours.get(word, ())
        ]
        if len(rows) > MOST_PAIRS:
            rows = [rows[k] for k in self._rng.choice(len(rows), MOST_PAIRS, replace=False)]
        return rows

    def _pairs(self, neighbours: list[Neighbour]) -> tuple[Keys, NDArray[np.bool_]]:
        """The features of places that only one neighbour is known of, and which of the features tell of it."""
        words = [word for n in neighbours for word in ((n.word, HOLE) if n.before else (HOLE, n.word))]
        sentence = np.repeat(np.arange(len(neighbours), dtype=np.int32), 2)
        first = np.array([2 * k + n.before for k, n in enumerate(neighbours)])
        found = context_features(ContextWindow(self._features(words), sentence), first, first + 1)
        told = np.zeros(found.shape, bool)
        for k, n in enumerate(neighbours):
            told[k, BEFORE if n.before else AFTER] = True
        return found, told
