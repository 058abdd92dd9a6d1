"""The trained weights as they lie on disk: one ``.npz`` of plain arrays, read without pickle.

Tables with a row a word or a piece of spelling are kept as int8 with one float16 scale a row (``NAME`` and
``NAME.scale``) and stay so in memory; all else is float16 on disk and float32 in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Table:
    """A table of vectors, 8 bits a number: ``values`` int8 (rows, width), ``scale`` float32 (rows, 1)."""

    values: NDArray[np.int8]
    scale: Floats

    def __getitem__(self, rows: NDArray[np.intp]) -> Floats:
        """The vectors of some rows, float32 (len(rows), width)."""
        return self.values[rows] * self.scale[rows]


@dataclass(frozen=True)
class Weights:
    """All that training leaves behind."""

    tables: Mapping[str, Table]
    arrays: Mapping[str, Floats]
    vocabulary: Mapping[str, int]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    tagging: tuple[int, ...]
    parsing: tuple[int, ...]


def read(path: Path) -> Weights:
    """Read the weights from a file that `training.export` wrote."""
    with np.load(path, allow_pickle=False) as archive:
        stored = {name: archive[name] for name in archive.files}
    tables = {
        name: Table(values, stored.pop(f"{name}.scale").astype(np.float32))
        for name, values in list(stored.items())
        if values.dtype == np.int8
    }
    words, tags, relations = (_names(stored.pop(name)) for name in ("words", "tags", "relations"))
    tagging, parsing = (tuple(stored.pop(name).tolist()) for name in ("tagging", "parsing"))
    arrays = {name: value.astype(np.float32) for name, value in stored.items() if name not in tables}
    return Weights(tables, arrays, {w: i for i, w in enumerate(words)}, tuple(tags), tuple(relations), tagging, parsing)


def _names(blob: NDArray[np.uint8]) -> list[str]:
    """Names that were joined by line feeds and kept as bytes."""
    return blob.tobytes().decode().split("\n")
