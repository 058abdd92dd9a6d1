"""Which places lie in which countries, states, provinces and counties: two tables of hashes, mapped when first asked.

``places.npy`` has a row for each known name of a place and each region that any place of that name lies in, however
small; ``regions.npy`` one for each way to write a region. Regions go by their number in the list ``regions`` of the
lexicon, which is read only where something has to be said. ``python -m training.gazetteer`` makes all three from data
of GeoNames.
"""

from __future__ import annotations

from binascii import crc32
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.lexicon.lists import entries
from newslint.util.records import NamedTuple

PLACE = np.dtype([("hash", "<u4"), ("region", "<u2"), ("flags", "u1")])
REGION_NAME = np.dtype([("hash", "<u4"), ("region", "<u2")])
KNOWN, LARGEST, CAPITAL, BIG = 1, 2, 4, 8
"""Flags: a known place of that name lies there, the largest of all, the capital of that region, a city of 100,000."""


class Region(NamedTuple):
    """A country, state, province or county."""

    code: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def country(self) -> str:
        """The code of its country."""
        return self.code[:2]


def table_path(name: str) -> Path:
    """Where a table lies."""
    return Path(__file__).with_name(f"{name}.npy")


def key(name: str) -> str:
    """A name as the tables have it."""
    return name.lower().replace("’", "'").replace("-", " ").replace(".", "")


@cache
def _table(name: str) -> tuple[NDArray[Any], NDArray[np.uint32]]:
    """A table, and its hashes by themselves."""
    table: NDArray[Any] = np.load(table_path(name))
    return table, np.ascontiguousarray(table["hash"])


def _rows(table: str, name: str) -> list[tuple[int, ...]]:
    """The rows of a name."""
    made, known = _table(table)
    wanted = np.uint32(crc32(key(name).encode(errors="surrogatepass")))  # of another type, all hashes would be turned
    low = int(known.searchsorted(wanted))
    if low == len(known) or known[low] != wanted:
        return []
    return [tuple(row)[1:] for row in made[low : known.searchsorted(wanted, "right")].tolist()]


def regions_named(name: str) -> frozenset[int]:
    """The regions that a name may mean."""
    return frozenset(row[0] for row in _rows("regions", name))


def lies_in(name: str) -> dict[int, int]:
    """The regions that places of a known name lie in, with their flags."""
    return {row[0]: row[1] for row in _rows("places", name)}


@cache
def region(number: int) -> Region:
    """A region by its number."""
    code, names, *capitals = entries("regions")[number].split("\t")
    return Region(code, tuple(names.split("|")), tuple(capitals[0].split("|")) if capitals else ())
