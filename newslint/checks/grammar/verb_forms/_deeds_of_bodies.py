"""Openings of what only somebody with a body does, before a thing: "Clinging to a tree, a helicopter took the pair"."""

from __future__ import annotations

from newslint.checks.grammar.verb_forms._agents import somebody_acted_on
from newslint.language.syntax.introduced_subjects import verb_behind
from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.opening_modifiers import OpeningModifier
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, fits, share_of
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import DOERS, Kind, Shares, share_in
from newslint.story.referents import Referents

_HARDLY, _MINOR, _SURELY = 0.1, 0.3, 0.85
_POOR = 0.75
"""How well a subject fits at most where somebody else is named who would fit."""
_LOOSE = frozenset("cling struggle limp stumble flee fast huddle crouch".split())
"""Such deeds as are told of houses, firms and ships as well."""


def is_deed_of_body(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether a thing, or what happens, is the subject of an opening of which only somebody may be."""
    if opening.role not in {Role.DOES, Role.DOES_TO}:
        return False
    kinds = meant.kinds(opening.subject)
    if not kinds or view.tag[opening.subject] not in {"NN", "NNS"}:
        return False
    acts = share_in(kinds, Kind.ANIMAL, Kind.GROUP, Kind.PLACE)
    person = kinds.get(Kind.PERSON, 0.0)
    deed = not opening_words("deeds").isdisjoint((opening.word, *_stems(opening.word)))
    if deed and opening.word not in _LOOSE and acts + person <= _HARDLY and "CD" not in view.tag[opening.at + 1 :][:1]:
        return True
    if acts > _HARDLY or person > _MINOR:
        return False
    if not deed and not _is_bad_fit(kinds, opening):
        return False
    verb = verb_behind(view, opening.subject)
    return verb > 0 and somebody_acted_on(view, verb) > 0


def _stems(word: str) -> tuple[str, ...]:
    """A form in -eing without its ending: "queueing", which the rules of English do not make."""
    return (word[: -len("ing")],) if word.endswith("eing") else lemmas(word)


def _is_bad_fit(kinds: Shares, opening: OpeningModifier) -> bool:
    """Whether mostly somebody does what the opening tells, and the subject hardly."""
    fit = fits(kinds, opening.word, opening.role)
    return fit is not None and fit < _POOR and share_of(opening.word, opening.role, DOERS) >= _SURELY
