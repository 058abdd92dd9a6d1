"""Verbs with two objects, as rules of verbs and of clauses ask for them."""

from __future__ import annotations

TWO_OBJECTS = frozenset(
    "tell give show send offer award pay teach ask grant lend promise deny allow charge fine hand sell owe "
    "declare name call elect appoint crown deem label dub".split()
)
"""Verbs that keep an object, or what it is called, in the passive: was given the prize, was declared a city."""
