"""The library in C: found beside this module, asked for its version, and used where the processor suits it.

Nothing needs it. Where it was not built, does not load, or is of another version, `kernel` is ``None`` and `linear`
finds the same numbers with numpy.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import local
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.limits import LONGEST_SENTENCE
from newslint.language.network.store import Floats
from newslint.util.records import NamedTuple

SETTING: Final = "NEWSLINT_NATIVE"
"""The environment variable that chooses: ``0`` for numpy, or the name of one of the `LEVELS`."""
LEVELS: Final = ("plain", "avx2", "avx-vnni", "avx512-vnni")
"""What a processor can do, in the numbering of the library. ``plain`` is what any can, and slower than numpy."""
FILE: Final = "kernel" + {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
"""The name of the library, beside this module."""
VERSION: Final = 3
"""The version of the functions that are called here: `VERSION` in ``kernel.h``."""
BLOCK: Final = 16
"""Outputs are filled up to a multiple of this."""
STEP: Final = 4
"""The number of inputs is a multiple of this,"""
LONGEST: Final = 2048
"""and at most this;"""
LONGEST_NORMED: Final = 1024
"""of rows that are scaled to a mean square of one, at most this."""
Ends = NDArray[np.int32]
"""Where sentences end that lie one after the other, in words."""
_PANEL: Final = 48
_HEADS_ROOM: Final = 102
"""Floats that attention needs for each word of the longest sentence."""
_ALIGNED: Final = 64


class Packed(NamedTuple):
    """A linear layer as the library wants it: all is filled up with zeros to a multiple of `BLOCK` outputs."""

    ins: int
    outs: int
    arrays: tuple[NDArray[Any], ...]
    """Values, their sums, scales and biases,"""
    places: tuple[int, ...]
    """and where these lie."""


class _Room(local):
    """Room for what the library works with, kept for the next call: a block of memory a thread."""

    size = 0
    place = 0

    def of(self, size: int) -> int:
        """Where so many bytes are."""
        if size > self.size:
            self.block = np.empty(2 * size + _ALIGNED, np.int8)
            start = _place(self.block)
            self.place, self.size = start + -start % _ALIGNED, 2 * size
        return self.place


class Kernel:
    """The library, at one of the levels that this processor has."""

    def __init__(self, library: ctypes.CDLL, level: int) -> None:
        self.library = library
        self.level = LEVELS[level]
        self._number = level
        self._room = _Room()
        number, place, size = ctypes.c_int, ctypes.c_void_p, ctypes.c_ssize_t
        self._pack: Callable[..., Any] = library.newslint_pack
        self._pack.argtypes = [place, size, size, place, place]
        self._pack.restype = None
        self._linear: Callable[..., int] = library.newslint_linear
        self._linear.argtypes = [number, place, size, size, number, size, size, *[place] * 6]
        self._meet: Callable[..., int] = library.newslint_meet
        self._meet.argtypes = [place, size, size, place, size, size, place, size]
        self._convolve: Callable[..., int] = library.newslint_convolve
        self._convolve.argtypes = [number, place, size, size, place, size, size, *[place] * 6]
        self._heads: Callable[..., int] = library.newslint_heads
        self._heads.argtypes = [number, place, place, place, size, size, size, place, size, *[place] * 5]
        self._layer_norm: Callable[..., int] = library.newslint_layer_norm
        self._layer_norm.argtypes = [number, place, place, size, size, place, place]
        self._gelu: Callable[..., int] = library.newslint_gelu
        self._gelu.argtypes = [number, place, size]
        self._attention: Callable[..., int] = library.newslint_attention
        self._attention.argtypes = [number, place, size, size, place, size, size, place, place]
        layers = self._layer_norm, self._gelu, self._attention
        for function in (self._linear, self._meet, self._convolve, self._heads, *layers):
            function.restype = number

    def pack(self, values: NDArray[np.int8], scale: Floats, bias: Floats) -> Packed:
        """Lay out a matrix, int8 (outs, ins), with a scale and a bias for each output, float32 (outs,).

        Raises ValueError for sizes that the library does not take.
        """
        outs, ins = values.shape
        if not 0 < ins <= LONGEST or ins % STEP or not outs or scale.shape != (outs,) or bias.shape != (outs,):
            raise ValueError(f"no layer of {ins} inputs and {outs} outputs can be packed")
        values = np.ascontiguousarray(values, np.int8)
        filled = -(-outs // BLOCK) * BLOCK
        packed, sums = np.empty(filled * ins, np.int8), np.empty(filled, np.int32)
        self._pack(values.ctypes.data, outs, ins, packed.ctypes.data, sums.ctypes.data)
        scales, biases = np.zeros((2, filled), np.float32)
        scales[:outs], biases[:outs] = scale, bias
        arrays = packed, sums, scales, biases
        return Packed(ins, outs, arrays, tuple(a.ctypes.data for a in arrays))

    def linear(self, x: Floats, layer: Packed, *, normed: bool = False) -> Floats:
        """The outputs for some rows, float32 (rows, outs), which may be scaled to a mean square of one first.

        Raises ValueError for rows of another length, or of one that the library does not take.
        """
        if x.ndim != 2 or x.shape[1] != layer.ins:
            raise ValueError(f"rows of {x.shape} do not suit {layer.ins} inputs")
        x = np.ascontiguousarray(x, np.float32)
        rows, ins, outs = len(x), layer.ins, layer.outs
        y = np.empty((rows, outs), np.float32)
        if rows:
            room = self._room.of(_PANEL * ins)
            sizes = rows, ins, normed, ins, outs
            self._done(self._linear(self._number, _place(x), *sizes, *layer.places, room, _place(y)))
        return y

    def meet(self, x: Floats, ends: Ends, reach: int, given: Floats) -> None:
        """Change what a convolution changes, whose products are known: (words, 3 width), of sentences with such ends.

        Raises ValueError for sentences that cannot be, and for other products.
        """
        rows, width = x.shape
        if given.shape != (rows, 3 * width):
            raise ValueError(f"products of {given.shape} do not suit {x.shape}")
        given = np.ascontiguousarray(given, np.float32)
        if rows:
            sizes = len(ends), reach, _place(given), 3 * width
            self._done(self._meet(_place(x), rows, width, _place(ends), *sizes))

    def convolve(self, x: Floats, ends: Ends, reach: int, layer: Packed) -> None:
        """Change the states of words, float32 (words, width), by a convolution within sentences with such ends.

        Raises ValueError for sentences that cannot be, and for states of another width.
        """
        rows, width = x.shape
        if (layer.ins, layer.outs) != (width, 3 * width):
            raise ValueError(f"states of {x.shape} do not suit {layer.ins} inputs")
        if rows:
            room = self._room.of(_PANEL * width + rows * 12 * width)
            sizes = rows, width, _place(ends), len(ends), reach
            places = *layer.places, room + rows * 12 * width, room
            self._done(self._convolve(self._number, _place(x), *sizes, *places))

    def heads(self, views: Floats, width: int, ends: Ends, distance: Floats) -> NDArray[np.int32]:
        """The head of each word of some sentences, int32 (words,), -1 for the root of each: what `arcs` tells.

        In ``views``, float32 (words, columns), the first ``width`` columns hold the words as dependents, as many then
        hold them as heads, and the next what each gains as the root.
        """
        rows, columns = views.shape
        if columns <= 2 * width or distance.shape != (LONGEST_SENTENCE, LONGEST_SENTENCE):
            raise ValueError(f"no heads can be found by views of {views.shape}")
        views = np.ascontiguousarray(views, np.float32)
        found = np.empty(rows, np.int32)
        if rows:
            wide = LONGEST_SENTENCE * width
            room = self._room.of(2 * wide + _PANEL * width)
            at = _place(views)
            sizes = columns, rows, width, _place(ends), len(ends), _place(distance)
            places = room, room + wide, room + 2 * wide, _place(found)
            self._done(self._heads(self._number, at, at + 4 * width, at + 8 * width, *sizes, *places))
        return found

    def layer_norm(self, x: Floats, others: Floats | None, gain: Floats, bias: Floats) -> None:
        """Scale rows, float32 (rows, width), to mean 0 and variance 1, and then by a gain and a bias, in place.

        Others may be added first. Raises ValueError for sizes that do not suit each other, or the library.
        """
        rows, width = x.shape
        if gain.shape != (width,) or bias.shape != (width,) or (others is not None and others.shape != x.shape):
            raise ValueError(f"a gain of {gain.shape} does not suit {x.shape}")
        if rows:
            more = None if others is None else _place(others)
            self._done(self._layer_norm(self._number, _place(x), more, rows, width, _place(gain), _place(bias)))

    def gelu(self, x: Floats) -> None:
        """Rectify numbers smoothly, float32, in place."""
        if x.size:
            self._done(self._gelu(self._number, _place(x), x.size))

    def attention(self, qkv: Floats, ends: Ends) -> Floats:
        """What each word sees, (words, width), of the queries, keys and values (words, 3 width) of some sentences.

        Raises ValueError for sentences that cannot be.
        """
        rows, width = len(qkv), qkv.shape[1] // 3
        y = np.empty((rows, width), np.float32)
        if rows:
            longest = -(-int(np.diff(ends, prepend=0).max()) // BLOCK) * BLOCK
            room = self._room.of(4 * _HEADS_ROOM * longest)
            sizes = rows, width, _place(ends), len(ends), longest
            self._done(self._attention(self._number, _place(qkv), *sizes, room, _place(y)))
        return y

    def _done(self, refused: int) -> None:
        """See to it that the library did what it was asked to."""
        if refused:
            raise ValueError(f"the library knows no level {self.level}, or not these sizes")


def _place(array: NDArray[Any]) -> int:
    """Where an array lies that is not empty; of most, ctypes says it sooner than the array does.

    Raises ValueError for one whose numbers do not lie one after the other.
    """
    try:
        return ctypes.addressof(ctypes.c_char.from_buffer(array.data))
    except TypeError:  # an array that may not be written to, or one with gaps
        if not array.flags.c_contiguous:
            raise ValueError("the numbers of an array do not lie one after the other") from None
        return array.ctypes.data


@cache
def kernel() -> Kernel | None:
    """The library at the level that the user or the processor chooses; ``None`` where numpy does its work."""
    chosen = os.environ.get(SETTING, "")
    if chosen == "0":
        return None
    found = kernels(Path(__file__).with_name(FILE))
    if chosen in LEVELS:
        return found.get(chosen)
    return next((found[level] for level in reversed(LEVELS) if level in found and level != "plain"), None)


def means() -> str:
    """What works out linear layers, in words for a user."""
    by = kernel()
    return "numpy" if by is None else f"the native kernel ({by.level})"


def kernels(path: Path) -> dict[str, Kernel]:
    """The library in a file, at each level that this processor has; nothing if there is none that can be used."""
    try:
        library = ctypes.CDLL(str(path))
        if library.newslint_kernel_version() != VERSION:
            return {}
        levels = library.newslint_kernel_levels()
    except (OSError, AttributeError):  # no such file, one for another processor, or no library of ours
        return {}
    return {name: Kernel(library, k) for k, name in enumerate(LEVELS) if levels >> k & 1}
