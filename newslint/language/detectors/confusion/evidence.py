"""The table of evidence: where an entry lies and what it says, the same for training and for use.

An entry is found by hashing (confusion set, member, feature). Its high byte is bits 48 to 55 of the hash, its low byte
the weight in sixteenths of a nat, plus 128. It lies in the slot that the lowest bits of its hash name or, if something
weightier lies there, in the one that bits 21 and up name; so a table has 2 ** 21 slots at most.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.confusion.features import Keys, mix

Table = NDArray[np.uint16]

UNIT = 16.0
"""The table holds sixteenths of a nat."""
ZERO = 128
"""What is added to a weight."""
SLOTS = 1 << 21
MEMBERS = 16
"""The most that a confusion set may have."""

_NOTHING = np.uint16(ZERO)
_SECOND, _CHECK, _BYTE = np.int64(21), np.uint64(48), np.uint64(0xFF)
_SPREAD = np.uint64(0x165667B19E3779F9)
_STEP = np.uint64(0x9E3779B97F4A7C15)


def hashes(keys: Keys, family: Keys, member: Keys) -> Keys:
    """The hashes of features, uint64 (places, features), for one confusion set and one of its members at each."""
    salt = (family * np.uint64(MEMBERS) + member + np.uint64(1)) * _SPREAD
    return mix(keys * _STEP + salt[:, None])


def slots(hashed: Keys, size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first and the second slot of each hash in a table of some size."""
    mask = np.int64(size - 1)
    bits = hashed.view(np.int64)  # as indexes they need no conversion; the sign that a shift drags in is masked away
    return bits & mask, (bits >> _SECOND) & mask


def checks(hashed: Keys) -> NDArray[np.uint16]:
    """What an entry keeps of its hash."""
    return ((hashed >> _CHECK) & _BYTE).astype(np.uint16)


def weights(table: Table, hashed: Keys) -> NDArray[np.int16]:
    """The weight of each hash in sixteenths of a nat; 0 for one that has no entry."""
    check = checks(hashed)
    first, second = slots(hashed, len(table))
    one, two = table.take(first), table.take(second)
    entries = np.where(one >> 8 == check, one, np.where(two >> 8 == check, two, _NOTHING))
    return (entries & 0xFF).astype(np.int16) - np.int16(ZERO)
