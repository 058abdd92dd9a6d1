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
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.store import Floats
from newslint.util.records import NamedTuple

SETTING: Final = "NEWSLINT_NATIVE"
"""The environment variable that chooses: ``0`` for numpy, or the name of one of the `LEVELS`."""
LEVELS: Final = ("plain", "avx2", "avx-vnni", "avx512-vnni")
"""What a processor can do, in the numbering of the library. ``plain`` is what any can, and slower than numpy."""
FILE: Final = "kernel" + {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
"""The name of the library, beside this module."""
VERSION: Final = 1
"""The version of the functions that are called here: `VERSION` in ``kernel.c``."""
BLOCK: Final = 16
"""Outputs are filled up to a multiple of this."""
STEP: Final = 4
"""The number of inputs is a multiple of this,"""
LONGEST: Final = 2048
"""and at most this."""
_PANEL: Final = 48


class Packed(NamedTuple):
    """A linear layer as the library wants it: all is filled up with zeros to a multiple of `BLOCK` outputs."""

    ins: int
    outs: int
    values: NDArray[np.int8]
    sums: NDArray[np.int32]
    scale: Floats
    bias: Floats


class Kernel:
    """The library, at one of the levels that this processor has."""

    def __init__(self, library: ctypes.CDLL, level: int) -> None:
        self.library = library
        self.level = LEVELS[level]
        self._number = level
        place, size = ctypes.c_void_p, ctypes.c_ssize_t
        self._pack: Callable[..., Any] = library.newslint_pack
        self._pack.argtypes = [place, size, size, place, place]
        self._pack.restype = None
        self._linear: Callable[..., int] = library.newslint_linear
        self._linear.argtypes = [ctypes.c_int, place, size, size, size, *[place] * 6]
        self._linear.restype = ctypes.c_int

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
        return Packed(ins, outs, packed, sums, scales, biases)

    def linear(self, x: Floats, layer: Packed) -> Floats:
        """The outputs for some rows, float32 (rows, outs). Raises ValueError for rows of another length."""
        if x.ndim != 2 or x.shape[1] != layer.ins:
            raise ValueError(f"rows of {x.shape} do not suit {layer.ins} inputs")
        x = np.ascontiguousarray(x, np.float32)
        y = np.empty((len(x), layer.outs), np.float32)
        room = np.empty(_PANEL * layer.ins, np.int8)
        arrays = [a.ctypes.data for a in (layer.values, layer.sums, layer.scale, layer.bias, room, y)]
        if self._linear(self._number, x.ctypes.data, len(x), layer.ins, layer.outs, *arrays):
            raise ValueError(f"the library knows no level {self.level}")
        return y


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
