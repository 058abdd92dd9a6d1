"""Set phrases of time, place and manner that a preposition opens."""

from __future__ import annotations

from newslint.lexicon.lists import words

ADVERBIALS = words("adverbials")
"""A preposition and a word that make an adverbial of what they open: "for example", "on average", "of course"."""
