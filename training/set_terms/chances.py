"""How sure a changed term is that the texts never have: how often a slip makes it, and how often chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from training.set_terms.table import Words
from training.set_terms.thesaurus import SMALL

Column = NDArray[np.int64]
Floats = NDArray[np.float64]
_ROUNDS, _STEP = 40, 2.0
_NEARER = 3.0
"""The chance that a word is put for another falls with how many are nearer: 1 / (3 + that many)."""
_NO_REST = 200_000


def chances(
    rows: Sequence[tuple[Words, int, int, str]], common: Mapping[str, int], seen: Column, held: Column, times: Column
) -> tuple[Floats, Floats]:
    """How sure each change is, as two parts of a sum: by its frame, and by the word that is put.

    A slip is the likelier the more often its term is written (``times``) and the nearer the word is that is put; a
    regression on how common the words are, and how many other near words the frame has, says how likely the change
    stands by chance in the texts held apart. The sum is the logarithm of the one over the other.
    """
    frames = {frame: k for k, frame in enumerate(dict.fromkeys(row[:2] for row in rows))}
    number = np.array([frames[row[:2]] for row in rows])
    share = (np.bincount(number, seen > 0) / np.bincount(number))[number]
    others = np.bincount(number, seen)[number]
    rest = np.array([_rarest(words, at, common) for words, at in frames])[number]
    put = np.array([common[row[3]] for row in rows])
    rank, length = np.array([row[2] for row in rows]), np.array([len(row[0]) for row in rows])
    columns = (np.log(rest + 5), np.log(share + 0.01), np.log(others + 1), length > 2, length > 3)
    by_frame = np.stack([np.ones(len(rows)), *columns], 1)
    by_word = np.stack([np.log(put + 5), np.log(rank + 3.0)], 1)
    fresh = seen == 0
    x, y = np.concatenate([by_frame, by_word], 1)[fresh], held[fresh] > 0
    weights = np.zeros(x.shape[1])
    weights[0] = np.log(y.mean())
    for _ in range(_ROUNDS):
        expected = 1 / (1 + np.exp(-x @ weights))
        slope = (x * (expected * (1 - expected))[:, None]).T @ x + 1e-3 * np.eye(len(weights))
        change = np.linalg.solve(slope, x.T @ (y - expected) - 1e-3 * weights)
        weights += change * min(1.0, _STEP / np.abs(change).max())
    split = by_frame.shape[1]
    sure = np.log(times) - by_frame @ weights[:split]
    return sure, -by_word @ weights[split:] - np.log(rank + _NEARER)


def _rarest(words: Words, at: int, common: Mapping[str, int]) -> int:
    """How often the rarest of the words stands that stay."""
    stay = (word for k, word in enumerate(words) if k != at and word.isalpha() and word not in SMALL)
    return min((common.get(word, 0) for word in stay), default=_NO_REST)
