"""The layers that look at neighbours, over the words of many sentences at once.

A `Batch` says where its sentences lie; no layer looks over the border of a sentence, so a sentence gives the same
result whatever stands before or after it.
"""

from __future__ import annotations

import numpy as np

from newslint.language.network.batches import Batch
from newslint.language.network.native.library import Kernel
from newslint.language.network.native.linear import Linear
from newslint.language.network.store import Floats


def softmax(scores: Floats) -> Floats:
    """Scores as chances along the last axis, in place."""
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    return scores


class Convolution:
    """A word and the words ``reach`` before and after it, through one linear layer and a rectifier.

    The linear layer is applied to each word once, scaled to a mean square of one, for the three places that it can have
    in the window of a word, and the three products are added up where they meet. So the products of a network's first
    layer, which depend on the word alone, can be kept by word.
    """

    def __init__(self, kernel: Floats, bias: Floats, reach: int, by: Kernel | None) -> None:
        """``kernel`` is float32 (3 width, width): what goes to the word from the one before, itself, the one after."""
        self.width = w = len(bias)
        biases = np.zeros(3 * w, np.float32)
        biases[w : 2 * w] = bias
        self._linear = Linear.of(np.hstack([kernel[:w], kernel[w : 2 * w], kernel[2 * w :]]), biases, by)
        self._reach = reach
        self._by = by

    def products(self, x: Floats) -> Floats:
        """What each word gives to the word after it, to itself and to the word before it: (words, 3 width)."""
        return self._linear(x, normed=True)

    def __call__(self, x: Floats, batch: Batch, given: Floats | None = None) -> None:
        """Change ``x``, float32 (words, width), in place; ``given`` are its products if known, which are used up."""
        if self._by is None:
            self._meet(x, batch, self.products(x) if given is None else given)
        elif given is None:
            self._by.convolve(x, batch.ends, self._reach, self._linear.packed)
        else:
            self._by.meet(x, batch.ends, self._reach, given)

    def _meet(self, x: Floats, batch: Batch, given: Floats) -> None:
        """Add to each word what comes from itself, the word before and the word after, if that is above 0."""
        w, r = self.width, self._reach
        after, y, before = given[:, :w], given[:, w : 2 * w], given[:, 2 * w :]
        starts, ends = batch.edges(r)
        after[ends] = 0
        before[starts] = 0
        if len(x) > r:
            y[r:] += after[:-r]
            y[:-r] += before[r:]
        np.maximum(y, 0, out=y)
        x += y


def by_distance(table: Floats, size: int) -> Floats:
    """Spread a table by distance, float32 (2 reach + 1,), over all pairs of places: (size, size)."""
    reach = len(table) // 2
    at = np.arange(size)
    spread: Floats = table[np.clip(at[None, :] - at[:, None], -reach, reach) + reach]
    return spread
