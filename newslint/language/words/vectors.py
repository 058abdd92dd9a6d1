"""What words are about: a small vector for each common word, and none for others.

The vectors were made from a pretrained transformer (see ``training/README.md``): words that are met in texts of one
sort lie in one direction, and words that are met everywhere are short. The file is mapped, so only the rows in use are
read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.features import normal
from newslint.language.network.store import Floats, Weights, read_weights
from newslint.language.segmentation.tokens import Tokens

WIDTH = 64
"""Numbers of a vector."""


@cache
def _weights() -> Weights:
    """The vectors and the words that have one, mapped when they are first needed."""
    return read_weights(Path(__file__).with_name("vectors.safetensors"))


def _rows(spellings: list[str]) -> list[int]:
    """The row of each spelling; 0 for words without a vector."""
    vocabulary = _weights().vocabulary
    return [vocabulary.get(normal(spelling), 0) for spelling in spellings]


def vector_rows(table: Tokens) -> NDArray[np.int32]:
    """The row of the vector of each token of a document, 0 for those that have none; commoner words come first."""
    return table.attribute(_rows, np.int32)


def vectors(rows: NDArray[np.int32]) -> Floats:
    """The vectors of some rows, float32 (rows, `WIDTH`). Row 0 is nothing."""
    return _weights().tables["vectors"][rows.astype(np.intp)]
