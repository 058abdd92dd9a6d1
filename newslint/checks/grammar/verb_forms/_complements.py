"""What rules on the form of a verb after another share."""

from __future__ import annotations

from functools import lru_cache

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.complements import taking
from newslint.language.words.morphology import inflect, lemmas
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.lists import words
from newslint.lexicon.transitives import governed_objects

_FINITE_OR_PLAIN = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG"})
_PASSIVE = words("auxiliaries", "be") | {"get", "got"}
_HAVE = HAVE | {"having", "'ve"}
_PRONOUNS = frozenset({"him", "them", "us", "me", "her", "you", "it", "anyone", "people", "everyone"})

CALLS = frozenset({"stop", "come", "go", "drop", "swing", "call", "pass", "stand", "get", "move", "live"})
"""Verbs with which "by" is an adverb."""


def gerund(verb: str) -> str:
    """The form in -ing of a plain verb."""
    return (inflect(verb, "VBG") or [f"{verb}ing"])[0]


def is_active(view: SyntaxView, at: int) -> bool:
    """Whether a verb is active: finite, plain, in -ing, or a participle after "have"."""
    k = view.before_adverbs(at - 1)
    before = view.lower[k] if view.sentence_start(at) <= k < at else ""
    if view.tag[at] == "VBN":
        return before in _HAVE
    if before in _PASSIVE and view.tag[at] != "VBG":
        return False
    return view.tag[at] in _FINITE_OR_PLAIN


def object_end(view: SyntaxView, end: int, first: int) -> int:
    """The token before the noun phrase or object pronoun that ends before a token; -1 where none does."""
    last = end - 1
    if last <= first:
        return -1
    if view.lower[last] in _PRONOUNS:
        return last - 1
    if view.tag[last] not in NOUNS:
        return -1
    start = phrase_start(view, last)
    return start - 1 if start > first else -1


def is_governed(view: SyntaxView, at: int) -> bool:
    """Whether a word before a preposition, or before its object, asks for it and a form in -ing or a noun."""
    preposition, first = view.lower[at], view.sentence_start(at)
    for k in (at - 1, object_end(view, at, first)):
        if k >= first and (
            view.lower[k] in _taking(preposition)
            or any(preposition in governed_objects().get(word, ()) for word in lemmas(view.lower[k]))
        ):
            return True
    return False


@lru_cache(maxsize=64)
def _taking(preposition: str) -> frozenset[str]:
    """The words that take a preposition and a form in -ing."""
    return taking(preposition)
