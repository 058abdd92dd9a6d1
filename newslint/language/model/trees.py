"""From scores for each pair of words to one tree a sentence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newslint.language.model.store import Floats


def best_heads(scores: Floats, roots: Floats) -> NDArray[np.int32]:
    """The best head of each word on its own, but for one root: int32 (words,), -1 for the root.

    ``scores`` is (words, words), dependents in rows, minus infinity on the diagonal; ``roots`` (words,) scores each
    word as the root. The root is the word that gains most from having no head. What comes out may hold cycles.
    """
    heads: NDArray[np.int32] = scores.argmax(axis=1).astype(np.int32)
    root = (roots - scores.max(axis=1)).argmax()
    heads[root] = -1
    return heads


def adrift(heads: NDArray[np.int32]) -> NDArray[np.intp]:
    """The words from which no root is reached, going from head to head; places in ``heads``, -1 for roots.

    Each step doubles the way gone, so that nine steps pass through any sentence.
    """
    above = np.where(heads < 0, np.arange(len(heads), dtype=np.int32), heads)
    for _ in range(9):
        above = above[above]
    return np.flatnonzero(heads[above] >= 0)


def break_cycles(heads: NDArray[np.int32], scores: Floats) -> None:
    """Turn heads that hold cycles into a tree, in place, at a small loss.

    Of each cycle the word is moved that loses least by it, to its best head among those that hang from the root. That
    is what the algorithm of Chu and Liu does with a single cycle whose words stay together.
    """
    while (lost := adrift(heads)).size:
        on_cycle = _cycle(heads, int(lost[0]))
        free = np.ones(len(heads), bool)
        free[lost] = False
        gains = np.where(free, scores[on_cycle], -np.inf)
        loss = scores[on_cycle, heads[on_cycle]] - gains.max(axis=1)
        moved = int(loss.argmin())
        heads[on_cycle[moved]] = gains[moved].argmax()


def _cycle(heads: NDArray[np.int32], start: int) -> NDArray[np.intp]:
    """The cycle that one comes to from a word adrift."""
    seen: dict[int, None] = {}
    at = start
    while at not in seen:
        seen[at] = None
        at = int(heads[at])
    path = list(seen)
    return np.array(path[path.index(at) :], dtype=np.intp)
