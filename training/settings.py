"""Every number of the recipe in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from training.train import Schedule

WORDS = 36_000
"""Words with a row of their own, at most."""
STATIC = 64
"""Width of the word vectors."""
HIDE = 0.4
"""A word seen n times in the labelled data is hidden with the chance HIDE / (n + HIDE)."""
LOOKS = 0.12
SLIPS = 0.12
"""Chances that a labelled sentence gets another look or a planted slip; half of those stand beside the sentence
itself, half in its place."""
SHORTEST, LONGEST = 3, 60
PLAIN = 1_700_000
"""Which sentences of plain text the teachers label, and about how many words of it."""
SHARES = 4
"""The labelled plain text is read in so many shares, one an epoch."""
HELD = 8
"""One in so many blocks of fifty development sentences is held out of training, to watch it by."""


@dataclass(frozen=True)
class Recipe:
    """A network to train: what differs from `training.net.Shape`, and the schedule."""

    shape: dict[str, Any]
    schedule: Schedule


TEACHERS = (
    Recipe({"parsing": (1, 2, 4), "label": 96}, Schedule(epochs=8, seed=1)),
    Recipe({"width": 128, "parsing": (1, 0, 2, 0, 1), "label": 96, "each": 32}, Schedule(epochs=6, seed=2)),
)
STUDENTS = tuple(
    Recipe(TEACHERS[0].shape | {"dropout": 0.2}, Schedule(epochs=5, rate=1.3e-3, words=1800, seed=seed))
    for seed in (5, 6)
)
"""The students are the first teacher, taught further in two ways; the mean of their weights ships."""
