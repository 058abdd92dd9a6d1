"""The layers of transformers but for the linear ones: normalised rows, a smooth rectifier, attention.

With a kernel they are worked out in C, otherwise by numpy, and both agree to the bit (``native/transformers.c``).
Attention is made of products of whole numbers, whose sums are exact in any order; other sums are added up in one order.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from newslint.language.network.native.library import Ends, Kernel
from newslint.language.network.store import Floats

HEAD: Final = 32
"""Numbers in a head of attention."""
_FINE: Final = np.float32(511)
"""Queries and keys are whole numbers up to this,"""
_COARSE: Final = np.float32(127)
"""values up to this, and chances up to what keeps the sums of their products below"""
_EXACT: Final = np.float32(1 << 24)
"""this, up to which floats hold all whole numbers."""
_SOME: Final = np.float32(1e-30)
"""Where no number is larger than this, all are rounded to zeros."""
_SCALE: Final = np.float32(0.17677669)
"""One by the square root of `HEAD`."""
_LANES: Final = 16
"""Sums that are added up side by side."""
_NEAR: Final = 1 << 14
"""Numbers that go through several steps together, so that they stay in the processor's cache."""


def layer_norm(x: Floats, others: Floats | None, gain: Floats, bias: Floats, by: Kernel | None) -> Floats:
    """Rows, float32 (rows, width), with mean 0 and variance 1, then scaled; in place. Others may be added first."""
    if by is not None:
        by.layer_norm(x, others, gain, bias)
        return x
    width = np.float32(x.shape[1])
    if others is not None:
        x += others
    x -= _sums(x) / width
    size = _sums(np.square(x))
    size /= width
    size += np.float32(1e-12)
    np.sqrt(size, out=size)
    x *= np.divide(np.float32(1), size, out=size)
    x *= gain
    x += bias
    return x


def _sums(x: Floats) -> Floats:
    """The sum of each row, as sixteen sums side by side of which halves are added: (rows, 1)."""
    lanes: Floats = np.add.reduce(x.reshape(len(x), x.shape[1] // _LANES, _LANES), axis=1)
    while lanes.shape[-1] > 1:
        half = lanes.shape[-1] // 2
        lanes = lanes[:, :half] + lanes[:, half:]
    return lanes


def gelu(x: Floats, by: Kernel | None) -> Floats:
    """Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016), in place.

    The hyperbolic tangent in it is Lambert's continued fraction, cut off: all in all it is off by 0.0006 at most.
    """
    if by is not None:
        by.gelu(x)
        return x
    flat = x.reshape(-1)
    for a in range(0, len(flat), _NEAR):
        some = flat[a : a + _NEAR]
        u = np.square(some)
        u *= np.float32(0.035677408)
        u += np.float32(0.7978846)
        u *= some
        np.maximum(u, np.float32(-4.97), out=u)
        np.minimum(u, np.float32(4.97), out=u)
        s = np.square(u)
        above = s + np.float32(378)
        for number in (17325, 135135):
            above *= s
            above += np.float32(number)
        above *= u
        below = s * np.float32(28)
        below += np.float32(3150)
        for number in (62370, 135135):
            below *= s
            below += np.float32(number)
        above /= below
        above += np.float32(1)
        some *= above
        some *= np.float32(0.5)
    return x


def attention(qkv: Floats, ends: Ends, by: Kernel | None) -> Floats:
    """What each word sees of its sentence, float32 (words, width).

    ``qkv``, (words, 3 width), holds the queries, keys and values of all heads; ``ends`` says where the sentences end.
    """
    if by is not None:
        return by.attention(qkv, ends)
    width = qkv.shape[1] // 3
    y = np.empty((len(qkv), width), np.float32)
    a = 0
    for b in ends.tolist():
        if a == b:
            continue
        q, k, v = qkv[a:b].reshape(b - a, 3, width // HEAD, HEAD).transpose(1, 2, 0, 3)
        y[a:b] = _seen(q, k, v).transpose(1, 0, 2).reshape(b - a, width)
        a = b
    return y


def _seen(q: Floats, k: Floats, v: Floats) -> Floats:
    """What the words of one sentence see: (heads, words, HEAD), as are the queries, keys and values."""
    queries, query_sizes = _whole(q, -1, _FINE)
    keys, key_sizes = _whole(k, -1, _FINE)
    values, value_sizes = _whole(v, -2, _COARSE)
    scores = queries @ keys.transpose(0, 2, 1)
    scores *= query_sizes * _SCALE
    scores *= key_sizes.transpose(0, 2, 1)
    scores -= scores.max(axis=-1, keepdims=True)
    chances = _power(scores)
    chances *= np.floor(_EXACT / _COARSE / np.float32(q.shape[1]))
    np.rint(chances, out=chances)
    seen: Floats = chances @ values
    seen *= value_sizes
    seen /= chances.sum(axis=-1, keepdims=True)
    return seen


def _whole(x: Floats, axis: int, top: np.float32) -> tuple[Floats, Floats]:
    """Numbers as whole ones up to some by the largest along an axis, and what one of these stands for."""
    most = np.abs(x).max(axis=axis, keepdims=True)
    some = most > _SOME
    factor = np.zeros_like(most)
    np.divide(top, most, out=factor, where=some)
    whole: Floats = x * factor
    np.rint(whole, out=whole)
    return whole, np.where(some, most / top, np.float32(0))


def _power(x: Floats) -> Floats:
    """E to the power of numbers not above 0: 2 to a whole power, times a polynomial of what is left (Cephes)."""
    x = np.maximum(x, np.float32(-80))
    near = np.rint(x * np.float32(1.44269504))
    left = x - near * np.float32(0.693359375)
    left += near * np.float32(2.12194440e-4)
    y: Floats = left * np.float32(1.9875691500e-4)
    y += np.float32(1.3981999507e-3)
    for number in (8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1):
        y *= left
        y += np.float32(number)
    for _ in range(2):
        y *= left
    y += left
    y += np.float32(1)
    y.view(np.int32)[...] += near.astype(np.int32) << 23
    return y
