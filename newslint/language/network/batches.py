"""Sentences put together for the network: many at once, but never so many that they leave the processor's cache."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newslint.language.limits import LONGEST_SENTENCE
from newslint.language.network.store import Floats
from newslint.util.records import NamedTuple

Ints = NDArray[np.int32] | NDArray[np.intp]

LONGEST = LONGEST_SENTENCE
"""Words a sentence may have; what is longer is read in pieces of this length, as if they were sentences."""

_WORDS = 1536
"""Words read at once. Their vectors fit the second-level cache of an ordinary processor, and memory stays bounded
however long a document is."""


_STEP = 8
"""Sentences of nearly the same length, up to the next multiple of this, are put side by side."""


class Group(NamedTuple):
    """Sentences of nearly the same length as a block: k sentences, n places each, some of them empty."""

    rows: NDArray[np.intp]
    """Which word of the batch stands at each place, (k, n); an empty place repeats the first word of its sentence."""
    filled: NDArray[np.bool_]
    """Which places hold a word, (k, n)."""
    penalty: Floats
    """What to add to the score of each place as a target, (k, 1, n): 0, or minus infinity where it is empty."""


class Batch:
    """Sentences one after the other: ``first`` and ``last`` are half-open bounds, int (sentences,), without gaps."""

    def __init__(self, first: Ints, last: Ints) -> None:
        self.first = first
        self.last = last
        self._edges: dict[int, tuple[NDArray[np.intp], NDArray[np.intp]]] = {}

    def __len__(self) -> int:
        """Words in all sentences."""
        return int(self.last[-1])

    @cached_property
    def ends(self) -> NDArray[np.int32]:
        """Where each sentence ends, as the library in C wants it."""
        return np.array(self.last, np.int32)

    @cached_property
    def groups(self) -> Sequence[Group]:
        """The sentences by length."""
        length = self.last - self.first
        size = -(-length // _STEP) * _STEP
        found = []
        for n in sorted(set(size.tolist())):
            which = np.flatnonzero(size == n)
            place = np.arange(n)
            filled = place < length[which, None]
            rows = np.where(filled, self.first[which, None] + place, self.first[which, None])
            penalty = np.where(filled, np.float32(0), np.float32(-np.inf))[:, None]
            found.append(Group(rows, filled, penalty))
        return found

    def edges(self, reach: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The words that have no word of their sentence ``reach`` before them, and those with none so far behind."""
        if reach not in self._edges:
            steps = np.arange(reach)
            starts = np.minimum(self.first[:, None] + steps, self.last[:, None] - 1)
            ends = np.maximum(self.last[:, None] - 1 - steps, self.first[:, None])
            self._edges[reach] = starts.ravel(), ends.ravel()
        return self._edges[reach]


def cut(first: NDArray[np.int32], last: NDArray[np.int32]) -> Iterator[tuple[int, int, Batch]]:
    """Group sentences, given by half-open ranges without gaps, into batches: (start, end, batch) in words.

    Bounds within a batch count from its start. Each batch holds whole sentences, at most `LONGEST` words over its size.
    """
    pieces = np.maximum(-(-(last - first) // LONGEST), 1)
    if (pieces > 1).any():
        within = np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        first = np.repeat(first, pieces) + within * LONGEST
        last = np.append(first[1:], last[-1:])
    at = 0
    while at < len(first):
        start = int(first[at])
        until = max(int(np.searchsorted(last, start + _WORDS, side="right")), at + 1)
        yield start, int(last[until - 1]), Batch(first[at:until] - start, last[at:until] - start)
        at = until
