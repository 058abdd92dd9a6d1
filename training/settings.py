"""Every number of the recipe in one place."""

from __future__ import annotations

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
PLAIN = 600_000
"""Which sentences of plain text the teacher labels, and about how many words of it."""
HELD = 8
"""One in so many blocks of fifty development sentences is held out of training, to watch it by."""
TEACHER = Schedule(epochs=2, rate=2e-3, words=1000, mean=0.995, seed=1)
JOURNAL = 3
"""Of the Journal, which has tags only, the teacher reads one sentence in so many an epoch."""
STUDENT = Schedule(epochs=16, rate=2.5e-3, words=2000, mean=0.9985, seed=5)
