"""Two helping verbs side by side that cannot follow each other: "has will refund", "talks had were broken off"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_FINITE = HELPERS - {"have", "had", "do", "am", "ca", "sha", "wo", "'ll", "'d"}
"""Helping verbs that show a tense, and so have none before them."""
_HELPING = _FINITE | {"have", "had", "do"}
_BE = frozenset({"is", "are", "was", "were"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_TELLS = CLAUSE_VERBS | {"say", "tell", "hear", "show", "report"}
_OPENS = frozenset(
    "best most least worst what all as than how whatever everything anything that who which where when why whom".split()
)
_SUBJECTS = NOUNS | {"PRP", "EX", "WDT", "WP", "CD"}


def two_helpers(view: SyntaxView) -> Iterator[int]:
    """The first of two such helping verbs of one verb."""
    for second in view.tokens.where(*_FINITE, "be", "had"):
        first = second - 1
        if first <= view.sentence_start(second) or view.lower[first] not in _HELPING or not _is_pair(view, first):
            continue
        if not view.text[first].islower() or not view.text[second].islower() or view.tag[second] in NOUNS:
            continue
        together = view.head[first] == view.head[second] or view.head[first] == second
        helps = view.relation[first] in _HELPS and (view.relation[second] in _HELPS or view.head[first] == second)
        if together and helps and _has_one_clause(view, first):
            yield first


def _is_pair(view: SyntaxView, first: int) -> bool:
    """Whether the second of two helping verbs cannot follow the first."""
    one, other = view.lower[first], view.lower[first + 1]
    if other == "be":
        return one in _BE | {"has", "have", "had"}
    if other == "had":
        return one in _BE or (one in {"has", "have"} and view.next_word(first + 1) == "been")
    return one != other


def _has_one_clause(view: SyntaxView, first: int) -> bool:
    """Whether the subject stands right before a helping verb, and no clause may end with it: "what it is was"."""
    low, before = view.sentence_start(first), view.before_adverbs(first - 1)
    if before < low or view.tag[before] not in _SUBJECTS or view.lower[before] == "what":
        return False
    if view.tag[before] in {"WDT", "WP"}:
        return True
    if view.tag[before] == "PRP" and before > low and view.tag[before - 1] in NOUNS:
        return False
    if view.lower[first] == "have" and view.lower[first + 1] in _BE and view.next_tag(first + 1) not in {"VBN", "VBG"}:
        return False  # "the money they have is"
    if view.lower[first] == "can" and view.tag[before] in NOUNS:
        return False  # "the spray can was"
    opened = [k for k in range(low, before) if view.lower[k] in _OPENS]
    return all(view.lower[k] == "that" and not _TELLS.isdisjoint(lemmas(view.lower[k - 1])) for k in opened)
