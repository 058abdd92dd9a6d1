"""The layers that look at neighbours, over the words of many sentences at once.

A `Batch` says where its sentences lie; no layer looks over the border of a sentence, so a sentence gives the same
result whatever stands before or after it.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np

from newslint.language.model.batches import LONGEST, Batch
from newslint.language.model.store import Floats


class Layer(Protocol):
    """Adds to each word's vector what its neighbours have to say."""

    def __call__(self, x: Floats, batch: Batch) -> None:
        """Change ``x``, float32 (words, width), in place."""
        ...


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


class Attention:
    """Each word weighs all words of its sentence, by what they are and how far away they stand."""

    def __init__(self, kernel: Floats, bias: Floats, out: Floats, out_bias: Floats, distance: Floats) -> None:
        self._kernel = kernel
        self._bias = bias
        self._out = out
        self._out_bias = out_bias
        self._heads = len(distance)
        self._distance = np.stack([by_distance(row, LONGEST) for row in distance])

    def __call__(self, x: Floats, batch: Batch) -> None:
        """Change ``x``, float32 (words, width), in place."""
        n, width = x.shape
        each = width // self._heads
        qkv = unit(x) @ self._kernel
        qkv += self._bias
        qkv[:, :width] *= each**-0.5
        q, k, v = qkv.reshape(n, 3, self._heads, each).transpose(1, 2, 0, 3)
        mixed = np.empty((n, self._heads, each), np.float32)
        for a, b in batch.bounds:
            scores = q[:, a:b] @ k[:, a:b].transpose(0, 2, 1)
            scores += self._distance[:, : b - a, : b - a]
            scores -= scores.max(axis=2, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=2, keepdims=True)
            mixed[a:b] = (scores @ v[:, a:b]).transpose(1, 0, 2)
        y = mixed.reshape(n, width) @ self._out
        y += self._out_bias
        x += y


def by_distance(table: Floats, size: int) -> Floats:
    """Spread a table by distance, float32 (2 reach + 1,), over all pairs of places: (size, size)."""
    reach = len(table) // 2
    at = np.arange(size)
    spread: Floats = table[np.clip(at[None, :] - at[:, None], -reach, reach) + reach]
    return spread
