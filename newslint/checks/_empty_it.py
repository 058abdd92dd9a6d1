"""Verbs with an "it" that stands for nothing, or for all that was said: "it seems", "it takes a year"."""

from __future__ import annotations

EMPTY = frozenset(
    "seem appear take happen matter turn look sound help cost mean depend rain snow feel make come go work emerge"
    " follow transpire remain become get prove need hurt pay say".split()
)
