"""The layers that look at neighbours, over the words of many sentences at once.

A `Batch` says where its sentences lie; no layer looks over the border of a sentence, so a sentence gives the same
result whatever stands before or after it.
"""

from __future__ import annotations

import numpy as np

from newslint.language.model.batches import Batch
from newslint.language.model.store import Floats


def unit(x: Floats, out: Floats | None = None) -> Floats:
    """Vectors scaled to a mean square of one."""
    scale = np.einsum("ij,ij->i", x, x)
    scale /= x.shape[1]
    scale += 1e-5
    np.sqrt(scale, out=scale)
    scaled: Floats = np.divide(x, scale[:, None], out=out)
    return scaled


class Convolution:
    """A word and the words ``reach`` before and after it, through one linear layer and a rectifier."""

    def __init__(self, kernel: Floats, bias: Floats, reach: int) -> None:
        self._kernel = kernel
        self._bias = bias
        self._reach = reach
        self._width = len(kernel) // 3

    def __call__(self, x: Floats, batch: Batch) -> None:
        """Change ``x``, float32 (words, width), in place."""
        n, w, r = len(x), self._width, self._reach
        window = np.empty((n, 3 * w), np.float32)
        here = unit(x, out=window[:, w : 2 * w])
        if n > r:
            window[r:, :w] = here[:-r]
            window[:-r, 2 * w :] = here[r:]
        starts, ends = batch.edges(r)
        window[starts, :w] = 0
        window[ends, 2 * w :] = 0
        y = window @ self._kernel
        y += self._bias
        if y.shape[1] > w:
            y = np.maximum(y[:, :w], y[:, w:], out=y[:, :w])
        else:
            np.maximum(y, 0, out=y)
        x += y


def by_distance(table: Floats, size: int) -> Floats:
    """Spread a table by distance, float32 (2 reach + 1,), over all pairs of places: (size, size)."""
    reach = len(table) // 2
    at = np.arange(size)
    spread: Floats = table[np.clip(at[None, :] - at[:, None], -reach, reach) + reach]
    return spread
