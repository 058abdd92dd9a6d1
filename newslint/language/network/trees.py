"""From scores for each pair of words to one tree a sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.batches import LONGEST
from newslint.language.network.store import Floats


def best_heads(scores: Floats, roots: Floats) -> NDArray[np.intp]:
    """The best head of each word on its own, but for one root a sentence: (sentences, words), -1 for the root.

    ``scores`` is (sentences, words, words), dependents in rows, minus infinity where there is no word and on the
    diagonal; ``roots`` (sentences, words) scores each word as the root, minus infinity where there is none. The root is
    the word that gains most from having no head. What comes out may hold cycles.
    """
    heads: NDArray[np.intp] = scores.argmax(axis=2)
    best = np.take_along_axis(scores, heads[..., None], axis=2)[..., 0]
    best[roots == -np.inf] = 0
    root = (roots - best).argmax(axis=1)
    heads[np.arange(len(heads)), root] = -1
    return heads


def unrooted(heads: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which words come to no root, going from head to head: bool (words,) for heads with -1 for roots.

    Each step doubles the way gone, so that a few of them pass through any tree.
    """
    above = np.where(heads < 0, np.arange(len(heads)), heads)
    steps = 1
    while steps < min(len(heads), LONGEST):
        above = above[above]
        steps *= 2
    return heads[above] >= 0


def break_cycles(heads: Sequence[int], scores: Floats) -> list[int]:
    """The heads of one sentence, made a tree at a small loss where they hold cycles.

    Of each cycle the word is moved that loses least by it, to its best head among those that depend on the root: what
    the algorithm of Chu and Liu does with a cycle whose words stay together. The last cycle goes first; what came to it
    then depends on the root as well.
    """
    heads = list(heads)
    cycles, leads_to = _survey(heads)
    for number in range(len(cycles), 0, -1):
        cycle = cycles[number - 1]
        choices = np.where(leads_to == 0, scores[cycle], -np.inf)
        best = choices.argmax(axis=1).tolist()
        loss = [scores[word, heads[word]] - choices[i, best[i]] for i, word in enumerate(cycle)]
        moved = loss.index(min(loss))
        heads[cycle[moved]] = best[moved]
        leads_to[leads_to == number] = 0
    return heads


def _survey(heads: Sequence[int]) -> tuple[list[list[int]], NDArray[np.intp]]:
    """The cycles, and for each word which one it comes to going from head to head: from 1, or 0 for the root."""
    new, passed = -2, -1
    end_of = [new] * len(heads)
    cycles: list[list[int]] = []
    for start in range(len(heads)):
        path = []
        at = start
        while at >= 0 and end_of[at] == new:
            end_of[at] = passed
            path.append(at)
            at = heads[at]
        if at >= 0 and end_of[at] == passed:
            cycles.append(path[path.index(at) :])
            end = len(cycles)
        else:
            end = end_of[at] if at >= 0 else 0
        for word in path:
            end_of[word] = end
    return cycles, np.array(end_of)
