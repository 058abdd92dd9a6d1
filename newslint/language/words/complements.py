"""The form that a verb has after another word: avoid paying, refuse to pay, capable of paying."""

from __future__ import annotations

from functools import cache

from newslint.language.words.morphology import forms
from newslint.lexicon.lists import rows
from newslint.util.records import NamedTuple

_AS_WRITTEN = frozenset({"to-ing"})


class Complement(NamedTuple):
    """What a word takes."""

    word: str
    form: str
    """``ing``, ``to``, ``object-to`` (behind an object), ``plain``, ``to-ing`` ("to" as a preposition), or another
    preposition, before a form in -ing."""
    after_object: bool
    doubtful: bool
    """Whether dictionaries know another form."""


@cache
def complements() -> dict[str, Complement]:
    """What words take, by each of their forms in lower case."""
    table: dict[str, Complement] = {}
    for word, form, *marks in rows("verb-complements"):
        taken = Complement(word, form, "after" in marks, "advice" in marks)
        written = {word} if form in _AS_WRITTEN and word not in _VERBS else forms(word)
        for surface in written:
            table.setdefault(surface, taken)
    return table


_VERBS = frozenset({"object", "confess", "resort", "contribute"})
"""Verbs among the words whose "to" is a preposition."""


@cache
def taking(*kinds: str) -> frozenset[str]:
    """The forms of the words that take one of some forms."""
    return frozenset(surface for surface, taken in complements().items() if taken.form in kinds)


@cache
def taking_preposition() -> frozenset[str]:
    """The forms of the words that take a preposition other than "to" and a form in -ing."""
    return frozenset(surface for surface, taken in complements().items() if taken.form not in _OTHERS)


_OTHERS = frozenset({"ing", "to", "object-to", "plain", "to-ing"})
