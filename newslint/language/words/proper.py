"""Which words and names have capitals wherever they stand: tables of hashes, read when first asked.

``proper-words.npy`` has the words that no dictionary and hardly any news has in small letters; ``proper-names.npy`` has
names of two to five words, with the ways to write them that the news hardly ever has; ``common-alone.npy`` has words
that it hardly ever gives a capital where no other stands beside them. ``python -m training.capitals`` makes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.set_terms import Words, beginnings, may_be_known, term_hashes, word_hashes

NAME = np.dtype([("hash", "<u4"), ("flags", "u1"), ("length", "u1")])
SMALL, LEFT, OTHER, SURE = 1, 2, 4, 8
"""What is a slip: a name all in small letters, with a capital at its end but none in front, with any other mixture; and
whether the news has it often and never with a capital at its end alone."""
ALONE = np.dtype([("hash", "<u4"), ("flags", "u1")])
ONE, THE, OWNER, REST, PERSON = 1, 2, 4, 8, 16
"""Behind which words a word hardly ever has a capital where it stands alone; and whether it is one for people."""
_LENGTHS = range(2, 6)


def table_path(name: str) -> Path:
    """Where a table lies."""
    return Path(__file__).with_name(f"{name}.npy")


@cache
def _words() -> Words:
    """The hashes of single words."""
    table: Words = np.load(table_path("proper-words"))
    return table


@cache
def _names() -> tuple[NDArray[Any], Words, NDArray[np.bool_]]:
    """The table of names, its hashes, and whether any begins with so many bits."""
    table: NDArray[Any] = np.load(table_path("proper-names"))
    known = np.ascontiguousarray(table["hash"])
    return table, known, beginnings(known)


def are_proper(words: list[str]) -> NDArray[np.bool_]:
    """Which words, in small letters, should have a capital wherever they stand."""
    known, wanted = _words(), np.array(word_hashes(words), np.uint32)
    found: NDArray[np.bool_] = known[np.minimum(known.searchsorted(wanted), len(known) - 1)] == wanted
    return found


@cache
def _alone() -> tuple[NDArray[np.uint8], Words]:
    """What is known of common words, and their hashes."""
    table: NDArray[Any] = np.load(table_path("common-alone"))
    return np.ascontiguousarray(table["flags"]), np.ascontiguousarray(table["hash"])


def small_alone(words: list[str]) -> NDArray[np.uint8]:
    """Behind which words each word is small where it stands alone: flags."""
    flags, known = _alone()
    wanted = np.array(word_hashes(words), np.uint32)
    at = np.minimum(known.searchsorted(wanted), len(known) - 1)
    found: NDArray[np.uint8] = np.where(known[at] == wanted, flags[at], 0).astype(np.uint8)
    return found


def names(table: Tokens, wanted: NDArray[np.bool_]) -> Iterator[tuple[int, int, int]]:
    """The names in a document that hold a wanted token, however they are written: first token, end and flags."""
    words = table.attribute(word_hashes, np.uint32)
    held, known, begins = _names()
    before = np.concatenate([[0], wanted.cumsum()])  # wanted tokens before each
    for length in _LENGTHS:
        runs = term_hashes(words, length)
        last = np.arange(length - 1, length - 1 + len(runs))
        likely = may_be_known(runs, begins) & (before[length:] > before[:-length])
        first = (likely & (table.sentence[last] == table.sentence[: len(runs)])).nonzero()[0]
        at = np.minimum(known.searchsorted(runs[first]), len(known) - 1)
        found = (known[at] == runs[first]) & (held["length"][at] == length)
        for start, flags in zip(first[found].tolist(), held["flags"][at[found]].tolist(), strict=True):
            yield start, start + length, flags
