"""From words to vectors, by type: a spelling is described and encoded once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from threading import Lock

import numpy as np

from newslint.language.network.features import FEATURES, describe
from newslint.language.network.layers import Convolution
from newslint.language.network.native.library import Kernel
from newslint.language.network.native.linear import Linear
from newslint.language.network.store import Floats, Weights

_KEPT = 1 << 14
"""Types kept at most (25 MB); when they are full the store starts anew, which changes speed and never results."""
_NEW = -1
"""The row of a type that was not met before."""


class WordEncoder:
    """Gives each word type its vector, with what the first layer makes of it, and remembers both.

    Safe to share between threads.
    """

    def __init__(self, weights: Weights, first: Convolution, by: Kernel | None) -> None:
        self._tables = [weights.tables[name] for name in FEATURES]
        self._vocabulary = weights.vocabulary
        self._layer = Linear.of(weights.arrays["encode"], weights.arrays["encode.bias"], by)
        self._first = first
        self._width = first.width
        self._rows: dict[str, int] = {}
        self._kept = np.empty((1024, 4 * self._width), np.float32)
        self._lock = Lock()

    def __call__(self, words: Sequence[str]) -> tuple[Floats, Floats]:
        """The vectors of words, float32 (len(words), width), and their products by the first layer (…, 3 width)."""
        with self._lock:
            rows = list(map(self._rows.get, words, repeat(_NEW)))
            if _NEW in rows:
                self._learn(words, rows)
                rows = [self._rows[word] for word in words]
            kept = self._kept.take(rows, axis=0)
        return kept[:, : self._width].copy(), kept[:, self._width :]  # the copy does not hold the rest in memory

    def _learn(self, words: Sequence[str], rows: Sequence[int]) -> None:
        """Encode the types among some words that were not met before; the rows say which."""
        if len(self._rows) > _KEPT:
            self._rows.clear()
            new = dict.fromkeys(words)
        else:
            new = dict.fromkeys(word for word, row in zip(words, rows, strict=True) if row == _NEW)
        start = len(self._rows)
        self._rows.update(zip(new, range(start, start + len(new)), strict=True))
        while len(self._rows) > len(self._kept):
            self._kept = np.concatenate([self._kept, np.empty_like(self._kept)])
        kept = self._kept[start : len(self._rows)]
        kept[:, : self._width] = self._encode(list(new))
        kept[:, self._width :] = self._first.products(kept[:, : self._width])

    def _encode(self, words: list[str]) -> Floats:
        """Vectors of types from their features: tables side by side, one layer, the larger of two pieces."""
        features = np.array([describe(w, self._vocabulary) for w in words], dtype=np.intp)
        pieces = np.hstack([table[features[:, i]] for i, table in enumerate(self._tables)])
        both = self._layer(pieces)
        vectors: Floats = np.maximum(both[:, : self._width], both[:, self._width :])
        return vectors
