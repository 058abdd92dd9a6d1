"""Sentences that a story has twice, word for word or nearly so."""

from __future__ import annotations

from collections import Counter

import numpy as np

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

WINDOW = 5
"""Words in a row that two sentences must share to be compared at all."""
SHARE = 0.3
"""How much two sentences must share; one other figure in a sentence of twelve words takes five runs of eight."""
_LEAST = 8  # words; shorter sentences may well come twice
_FREQUENT = 6  # a run of words found more often than this is a formula (“points, 10 rebounds and 5 assists”)
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


class NearDuplicate(NamedTuple):
    """Two sentences that are alike: their indexes, the earlier first, and how much of the words they share."""

    first: int
    second: int
    share: float
    """Of the runs of five words of the shorter sentence, the part that the other one has, too."""


@annotation
def near_duplicates(document: Document) -> tuple[NearDuplicate, ...]:
    """Pairs of sentences of eight words or more that share at least 0.3 of their runs of five words."""
    table = tokens(document)
    shared: Counter[tuple[int, int]] = Counter()
    for group in _repeated(table):
        for at, one in enumerate(group):
            for two in group[at + 1 :]:
                pair = table.sentence_of(one), table.sentence_of(two)
                if pair[0] != pair[1]:
                    shared[pair] += 1
    found = []
    for (one, two), count in shared.items():
        lengths = [int(table.last[k] - table.first[k]) for k in (one, two)]
        share = count / max(1, min(lengths) - WINDOW + 1)
        if min(lengths) > _LEAST and share >= SHARE:
            found.append(NearDuplicate(one, two, min(1.0, share)))
    return tuple(sorted(found, key=lambda e: (e.second, e.first)))


@annotation
def near_duplicate_pairs(document: Document) -> frozenset[tuple[int, int]]:
    """The two sentences of each pair."""
    return frozenset((pair.first, pair.second) for pair in near_duplicates(document))


def _repeated(table: Tokens) -> list[list[int]]:
    """Where the same five words in a row begin, inside sentences: a list of places for each run found twice or more.

    Runs are compared by a 64-bit hash over the numbers of the words, so the cost is that of one sort.
    """
    count = len(table)
    if count < 2 * WINDOW:
        return []
    ids = table.lexemes.lower_id.take(table.lexeme_id).astype(np.uint64) * _FACTOR
    size = count - WINDOW + 1
    hashes = np.zeros(size, dtype=np.uint64)
    for k in range(WINDOW):
        hashes = (hashes * _FACTOR) ^ (ids[k : k + size] + np.uint64(1)) * (_FACTOR | np.uint64(2 * k + 1))
    inside = np.flatnonzero(table.sentence[:size] == table.sentence[WINDOW - 1 :])
    order = inside[np.argsort(hashes[inside], kind="stable")]
    ordered = hashes[order]
    same = np.flatnonzero(ordered[1:] == ordered[:-1])
    groups: list[list[int]] = []
    last = -2
    for k in same.tolist():
        if k != last + 1:
            groups.append([int(order[k])])
        groups[-1].append(int(order[k + 1]))
        last = k
    return [group for group in groups if len(group) <= _FREQUENT]
