"""Verbs of which it counts what stands right behind them: their forms, and whether they are active where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Set

from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect
from newslint.lexicon.auxiliaries import DO
from newslint.lexicon.lists import words

_BE = words("auxiliaries", "be") | {"'s", "'re"}


def forms_of(verb: str) -> Iterator[str]:
    """All forms that a verb has as a verb."""
    for tag in ("VB", "VBZ", "VBD", "VBN", "VBG"):
        yield from inflect(verb, tag)


def is_active(view: SyntaxView, at: int, subjects: Set[str], have: Set[str]) -> bool:
    """Whether a verb is active, and has a word before it that leads to it: a tag of a subject, a modal, "to" or "do".

    A participle needs one of some forms of "have", an -ing form one of "be".
    """
    before = view.before_adverbs(at - 1)
    if view.tag[at][:2] != "VB" or before < view.sentence_start(at) or before == at:
        return False
    helper = view.lower[before]
    if view.tag[at] == "VBN":
        return helper in have
    if view.tag[at] == "VBG":
        return helper in _BE
    return helper not in _BE and (view.tag[before] in subjects or helper in DO)
