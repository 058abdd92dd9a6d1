"""From what is known of each word to the head of each, by scores for all pairs of words of a sentence."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.batches import LONGEST, Batch
from newslint.language.network.layers import by_distance
from newslint.language.network.native.library import Kernel
from newslint.language.network.native.linear import rounded
from newslint.language.network.store import Floats
from newslint.language.network.trees import best_heads, break_cycles, unrooted


class Arcs:
    """Finds heads: a word as dependent times a word as head, both rounded to 8 bits, plus a bias for their distance."""

    def __init__(self, distance: Floats, width: int, by: Kernel | None) -> None:
        """``distance`` is float32 (2 reach + 1,); words are seen by ``width`` numbers as dependents, and as heads."""
        self._width = width
        self._distance = by_distance(distance, LONGEST)
        np.fill_diagonal(self._distance, -np.inf)
        self._by = by
        self.columns = 2 * width + 1
        """The numbers that each word is seen by."""

    def __call__(self, views: Floats, batch: Batch) -> NDArray[np.int32]:
        """The head of each word, int32 (words,), a place in the batch, or -1 for the one root of each sentence.

        The first columns of ``views``, float32 (words, columns or more), hold each word as a dependent, as a head and
        as the root.
        """
        w = self._width
        np.maximum(views[:, w : 2 * w], 0, out=views[:, w : 2 * w])
        if self._by is None:
            return self._found(views, batch)
        return self._by.heads(views, w, batch.ends, self._distance)

    def _found(self, views: Floats, batch: Batch) -> NDArray[np.int32]:
        """The heads as numpy finds them: the best of each word, as if it could have any, and then without cycles."""
        w = self._width
        dependents, sizes = rounded(views[:, :w])
        others, other_sizes = rounded(views[:, w : 2 * w])
        roots = views[:, 2 * w]
        heads = np.empty(len(views), np.int32)
        for rows, filled, penalty in batch.groups:
            scores = self._scores((dependents[rows], sizes[rows]), (others[rows], other_sizes[rows]))
            scores += penalty
            found = best_heads(scores, np.where(filled, roots[rows], -np.inf))
            heads[rows[filled]] = _shifted(found, rows[:, :1])[filled]
        lost = np.flatnonzero(unrooted(heads))
        for k in np.unique(np.searchsorted(batch.last, lost, side="right")).tolist():
            words = slice(batch.first[k], batch.last[k])
            scores = self._scores((dependents[words], sizes[words]), (others[words], other_sizes[words]))
            broken = break_cycles(_shifted(heads[words], -words.start).tolist(), scores)
            heads[words] = _shifted(np.array(broken), words.start)
        return heads

    def _scores(self, dependents: tuple[Floats, Floats], heads: tuple[Floats, Floats]) -> Floats:
        """How well each word of a sentence serves as the head of each: (..., words, words), dependents in rows.

        Minus infinity for a word as its own head. Both are whole numbers and what one of them stands for.
        """
        scores: Floats = dependents[0] @ np.swapaxes(heads[0], -1, -2)
        scores *= dependents[1]
        scores *= np.swapaxes(heads[1], -1, -2)
        scores += self._distance[: scores.shape[-1], : scores.shape[-1]]
        return scores


def _shifted(heads: NDArray[Any], by: int | NDArray[np.intp]) -> NDArray[Any]:
    """Heads counted from another place; roots stay -1."""
    return np.where(heads < 0, -1, heads + by)
