"""Linear layers with a matrix of 8 bits a number, for rows that are rounded to 8 bits too.

A row ``x`` is rounded by its largest number, ``m``: ``q = rint(x * (127 / m))``. The products with the matrix are whole
numbers, and so are their sums. The library in C adds them up as whole numbers; numpy multiplies and adds floats, which
is as exact while the sums stay below 2 ** 24. What follows is done in the same order of float operations on both
sides, so that they agree to the bit. Rows may be scaled to a mean square of one: that of the rounded numbers, of which
the squares add up as exactly.
"""

from __future__ import annotations

from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.native.library import Kernel
from newslint.language.network.store import Floats

_EXACT: Final = 1024
"""Inputs of which the sums are exact as floats: 1,024 times 127 times 128 is below 2 ** 24. Of twice as many there are
two sums, and the sum of these is rounded once, as a whole number is that is made a float; of more it would not be."""
_COLUMNS: Final = 64
"""Columns of a matrix that lie together. Mostly one sentence is read, and for so few rows a library of linear algebra
takes longer to lay out a large matrix for itself than to multiply by it; a small one it takes as it is."""
_FEW: Final = 160
"""For more rows than these it is worth while to put the matrix together again."""
_NEAR: Final = 1 << 17
"""Numbers that go through several steps together, so that they stay in the processor's cache."""
_LEAST: Final = np.float32(1e-30)
"""A row in which no number is larger than this is rounded to zeros."""
_TOP: Final = np.float32(127)
_EPSILON: Final = np.float32(1e-5)


class Linear:
    """A linear layer: rows times a matrix, with a scale for each column, plus a bias."""

    @classmethod
    def of(cls, matrix: Floats, bias: Floats, by: Kernel | None) -> Self:
        """A layer whose matrix, float32 (ins, outs), is rounded to 8 bits by the largest number of each column."""
        scale = np.abs(matrix).max(axis=0) / _TOP
        scale[scale == 0] = 1
        return cls(np.rint(matrix / scale).astype(np.int8).T, scale, bias, by)

    def __init__(self, values: NDArray[np.int8], scale: Floats, bias: Floats, by: Kernel | None) -> None:
        """``values`` is int8 (outs, ins), ``scale`` and ``bias`` float32 (outs,). Without a kernel numpy is used."""
        self._kernel = by
        if by is not None:
            self.packed = by.pack(values, scale, bias)
            return
        self._scale, self._bias = scale, bias
        outs, ins = values.shape
        filled = np.zeros((-(-outs // _COLUMNS) * _COLUMNS, ins), np.int8)
        filled[:outs] = values
        blocks = filled.reshape(-1, _COLUMNS, ins).transpose(0, 2, 1)
        self._parts = [blocks[:, a : a + _EXACT].astype(np.float32, order="C") for a in range(0, ins, _EXACT)]

    def __call__(self, x: Floats, *, normed: bool = False) -> Floats:
        """The outputs for some rows, float32 (rows, ins), scaled to a mean square of one if asked: (rows, outs)."""
        if self._kernel is not None:
            return self._kernel.linear(x, self.packed, normed=normed)
        whole, size = rounded(x)
        if normed:
            size = unit(whole, size)
        first, *second = self._parts
        outs = len(self._bias)
        y = _times(whole[:, :_EXACT], first, outs)
        for part in second:
            y += _times(whole[:, _EXACT:], part, outs)
        near = max(_NEAR // outs, 1)
        for a in range(0, len(y), near):
            rows = y[a : a + near]
            rows *= size[a : a + near]
            rows *= self._scale
            rows += self._bias
        return y


def rounded(x: Floats) -> tuple[Floats, Floats]:
    """Rows as whole numbers from -127 to 127, and what one of them stands for in each row: (rows, 1)."""
    whole = np.abs(x)
    most = whole.view(np.int32).max(axis=1, keepdims=True).view(np.float32)  # in the same order, and sooner found
    some = most > _LEAST
    factor = np.zeros_like(most)
    np.divide(_TOP, most, out=factor, where=some)
    np.multiply(x, factor, out=whole)
    np.rint(whole, out=whole)
    return whole, np.where(some, most / _TOP, np.float32(0))


def unit(whole: Floats, size: Floats) -> Floats:
    """What one of the whole numbers of a row stands for once the row has a mean square of one: (rows, 1)."""
    mean: Floats = size * size
    mean *= np.einsum("ij,ij->i", whole, whole)[:, None]
    mean /= np.float32(whole.shape[1])
    mean += _EPSILON
    np.sqrt(mean, out=mean)
    return np.divide(size, mean, out=mean)


def _times(x: Floats, blocks: Floats, outs: int) -> Floats:
    """The product with a matrix in blocks of its columns, which are filled up: (rows, outs)."""
    if len(x) > _FEW:
        return x @ blocks.transpose(1, 0, 2).reshape(x.shape[1], -1)[:, :outs]
    return (x @ blocks).transpose(1, 0, 2).reshape(len(x), len(blocks) * _COLUMNS)[:, :outs]
