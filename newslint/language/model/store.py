"""The trained weights as they lie on disk: one ``.npz`` of four plain arrays, read without pickle.

``manifest`` is JSON in UTF-8: the shapes of all arrays by name, in order, the labels and the layers. ``tables`` is
int8, all tables with a row a word or a piece of spelling, end to end; their scales and all other arrays lie end to end
in ``numbers``, float16. ``words`` is the vocabulary in UTF-8, a word a line. (Four arrays load much faster than fifty.)
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

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


class Weights(NamedTuple):
    """All that training leaves behind. ``tagging`` and ``parsing`` are the reaches of the layers of each part."""

    tables: Mapping[str, Table]
    arrays: Mapping[str, Floats]
    vocabulary: Mapping[str, int]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    tagging: tuple[int, ...]
    parsing: tuple[int, ...]


def read(path: Path) -> Weights:
    """Read the weights from a file that `write` wrote."""
    with np.load(path, allow_pickle=False) as archive:
        manifest = json.loads(archive["manifest"].tobytes())
        tables, numbers = archive["tables"], archive["numbers"].astype(np.float32)
        words = archive["words"].tobytes().decode().split("\n")
    arrays = _apart(numbers, manifest["numbers"])
    return Weights(
        {
            name: Table(values, arrays.pop(f"{name}.scale"))
            for name, values in _apart(tables, manifest["tables"]).items()
        },
        arrays,
        dict(zip(words, range(len(words)), strict=True)),
        tuple(manifest["tags"]),
        tuple(manifest["relations"]),
        tuple(manifest["tagging"]),
        tuple(manifest["parsing"]),
    )


def write(path: Path, weights: Weights) -> None:
    """Write weights; numbers are rounded to float16."""
    arrays = dict(weights.arrays) | {f"{name}.scale": table.scale for name, table in weights.tables.items()}
    tables = {name: table.values for name, table in weights.tables.items()}
    manifest = {
        "tables": {name: values.shape for name, values in tables.items()},
        "numbers": {name: values.shape for name, values in arrays.items()},
        "tags": weights.tags,
        "relations": weights.relations,
        "tagging": weights.tagging,
        "parsing": weights.parsing,
    }
    np.savez(
        path,
        manifest=np.frombuffer(json.dumps(manifest).encode(), np.uint8),
        tables=np.concatenate([values.ravel() for values in tables.values()]),
        numbers=np.concatenate([values.ravel().astype(np.float16) for values in arrays.values()]),
        words=np.frombuffer("\n".join(weights.vocabulary).encode(), np.uint8),
    )


def _apart(flat: NDArray[Any], shapes: Mapping[str, Sequence[int]]) -> dict[str, NDArray[Any]]:
    """Arrays that lie end to end, by name and shape."""
    ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes.values()])
    pieces = np.split(flat, ends[:-1])
    return {name: piece.reshape(shape) for (name, shape), piece in zip(shapes.items(), pieces, strict=True)}
