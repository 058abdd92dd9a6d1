"""From what was learned to the files that ship."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.confusion import evidence
from newslint.language.detectors.confusion.features import Keys
from training.confusion.classes import Classes
from training.confusion.fit import Evidence, Floats
from training.confusion.places import LARGE
from training.confusion.thresholds import Thresholds

LIGHT, LIGHT_IN_LARGE = 0.2, 0.5
"""Weights below this, in nats, are left out; the latter for large families."""


def write_classes(classes: Classes, path: Path) -> None:
    """Write a line "word fine coarse" for each word, sorted."""
    lines = (f"{word} {fine} {coarse}\n" for word, (fine, coarse) in sorted(classes.items()))
    path.write_text("".join(lines), encoding="utf-8")


def write_thresholds(thresholds: Thresholds, path: Path) -> None:
    """Write a line "written meant bound" for each pair."""
    lines = (f"{written} {meant} {bound:g}\n" for (written, meant), bound in thresholds.items())
    path.write_text("".join(lines), encoding="utf-8")


def table(learned: Iterable[Evidence]) -> evidence.Table:
    """The table of evidence; where two entries want one slot, the weightier has it."""
    parts = [part for one in learned for part in _entries(one)]
    hashed, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
    first, second = (slot.astype(np.int64) for slot in evidence.slots(hashed, evidence.SLOTS))
    scaled = (np.clip(np.round(weights * evidence.UNIT), -127, 127) + evidence.ZERO).astype(np.uint16)
    entries = (evidence.checks(hashed).astype(np.uint16) << np.uint16(8)) | scaled
    made = np.zeros(evidence.SLOTS, np.uint16)  # no entry is 0
    order = np.argsort(-np.abs(weights))
    winners = _winners(order, first)
    made[first[winners]] = entries[winners]
    left = np.ones(len(hashed), bool)
    left[winners] = False
    order = order[left[order]]
    order = order[made[second[order]] == 0]
    winners = _winners(order, second)
    made[second[winners]] = entries[winners]
    left[winners] = False
    print(f"{len(hashed)} entries, {left.sum()} of them lost; {(made != 0).mean():.0%} of the table is full")
    made[made == 0] = evidence.ZERO
    return made


def _entries(learned: Evidence) -> Iterable[tuple[Keys, Floats]]:
    """Hashes and weights that are worth keeping, member by member."""
    weights = learned.weights
    if weights.shape[1] > LARGE:
        light = LIGHT_IN_LARGE
    else:
        weights = weights - weights[:, :1]  # only differences matter: the first member needs no entries
        light = LIGHT
    for member in range(weights.shape[1]):
        column = weights[:, member]
        kept = np.abs(column) >= light
        keys = learned.keys[kept]
        number, place = (np.full(len(keys), value, np.uint64) for value in (learned.family, member))
        yield evidence.hashes(keys[:, None], number, place)[:, 0], column[kept]


def _winners(order: NDArray[np.int64], slot: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first entry, in an order, for each slot that is wanted."""
    return order[np.unique(slot[order], return_index=True)[1]]
