"""The trained weights as they lie on disk: a file in the format ``safetensors``, which is plain arrays and no code.

Eight bytes give the length of a header in JSON, which names the type, shape and place of each array; then come the
arrays. Tables with a row a word or a piece of spelling are int8, each with its scales, all other numbers float16;
``vocabulary.text`` and ``vocabulary.bounds`` are what :class:`FrozenIndex` looks words up in. The metadata of the
header hold the labels and the layers. The file is mapped into memory: of its tables only the rows that are used are
read.
"""

from __future__ import annotations

import json
import math
import mmap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.frozen_index import FrozenIndex
from newslint.util.records import NamedTuple

Floats = NDArray[np.float32]

_TYPES = {"I8": np.int8, "U8": np.uint8, "U32": np.uint32, "F16": np.float16}
_NAMES = {np.dtype(kind): name for name, kind in _TYPES.items()}
_ALIGNED = 8
"""The header is filled up with blanks so that the arrays start at a multiple of this; the widest numbers come first."""


class Table:
    """A table of vectors, 8 bits a number: ``values`` int8 (rows, width), ``scale`` float32 (rows, 1)."""

    def __init__(self, values: NDArray[np.int8], scale: Floats) -> None:
        self.values = values
        self.scale = scale

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


def read_weights(path: Path) -> Weights:
    """Map the weights from a file that `write_weights` wrote."""
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    about = {key: tuple(value.split()) for key, value in header.pop("__metadata__").items()}
    arrays: dict[str, Any] = {}
    for name, entry in header.items():
        kind, shape = _TYPES[entry["dtype"]], entry["shape"]
        array = np.frombuffer(data, kind, math.prod(shape), start + entry["data_offsets"][0]).reshape(shape)
        arrays[name] = array.astype(np.float32) if kind is np.float16 else array
    vocabulary = FrozenIndex(arrays.pop("vocabulary.text"), arrays.pop("vocabulary.bounds"))
    names = [name for name, array in arrays.items() if array.dtype == np.int8]
    return Weights(
        {name: Table(arrays.pop(name), arrays.pop(f"{name}.scale")) for name in names},
        arrays,
        vocabulary,
        about["tags"],
        about["relations"],
        tuple(map(int, about["tagging"])),
        tuple(map(int, about["parsing"])),
    )


def write_weights(path: Path, weights: Weights) -> None:
    """Write weights; numbers are rounded to float16. No label may hold a blank."""
    vocabulary = FrozenIndex.of(weights.vocabulary)
    scales = {f"{name}.scale": table.scale for name, table in weights.tables.items()}
    arrays: dict[str, NDArray[Any]] = {"vocabulary.bounds": vocabulary.bounds}
    arrays |= {name: numbers.astype(np.float16) for name, numbers in (*weights.arrays.items(), *scales.items())}
    arrays |= {name: table.values for name, table in weights.tables.items()}
    arrays["vocabulary.text"] = vocabulary.text
    about = {part: " ".join(map(str, getattr(weights, part))) for part in ("tags", "relations", "tagging", "parsing")}
    header: dict[str, Any] = {"__metadata__": about}
    end = 0
    for name, array in arrays.items():
        places = end, end + array.nbytes
        header[name] = {"dtype": _NAMES[array.dtype], "shape": array.shape, "data_offsets": places}
        end = places[1]
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-len(text) % _ALIGNED)
    with path.open("wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for array in arrays.values():
            file.write(np.ascontiguousarray(array).data)
