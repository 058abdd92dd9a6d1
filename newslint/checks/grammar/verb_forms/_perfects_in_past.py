"""Perfects of the present in a sentence of the past: “collapsed after it has lent”, “left where she has lived”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_OPENERS = frozenset({"after", "until", "once"})
_PLACES = frozenset({"where", "which", "that"})
_LEAVING = frozenset("leave quit sell abandon vacate lose flee".split())
_SUBJECT = NOUNS | {"DT", "PRP", "PRP$", "JJ", "CD", "HYPH", "POS"}
_NOW = frozenset("since now so still today this recently just yet ever never says".split())
_NO_PAST = frozenset({"WDT", "WP", "``", "''", ":"})
_REACH, _FAR = 7, 14


def perfects_in_past(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """The helping verb of each such perfect, and what is meant."""
    for has in view.tokens.where("has", "have"):
        if view.tag[has] not in {"VBZ", "VBP"}:
            continue
        verb = view.skip_adverbs(has + 1)
        if verb >= view.sentence_end(has) or view.tag[verb] != "VBN":
            continue
        opener = _opener(view, has)
        if opener < 0 or not _NOW.isdisjoint(view.lower[opener : min(view.sentence_end(has), verb + _REACH)]):
            continue
        main = _main(view, opener)
        if main < 0:
            continue
        left = not _LEAVING.isdisjoint(lemmas(view.lower[main])) and "for" in view.lower[verb : verb + _REACH]
        if left or view.lower[opener] in _OPENERS:
            yield has, "had"


def _opener(view: SyntaxView, has: int) -> int:
    """The word that opens the clause of a perfect, right before its subject; -1 where there is none."""
    k = has - 1
    first = view.sentence_start(has)
    while k > max(first, has - _REACH) and view.tag[k] in _SUBJECT and view.lower[k] not in _OPENERS | _PLACES:
        k -= 1
    opens = view.lower[k] in _OPENERS | _PLACES and k > first
    return k if opens and k < has - 1 and view.lower[k - 1] != "," else -1


def _main(view: SyntaxView, opener: int) -> int:
    """The verb of the past before a word, with no other clause between; -1 where there is none."""
    for k in range(opener - 1, max(view.sentence_start(opener), opener - _FAR) - 1, -1):
        if view.tag[k] in FINITE:
            past = view.tag[k] == "VBD" and "VBD" in possible_tags(view.lower[k])
            return k if past and CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k])) else -1
        if view.tag[k] in _NO_PAST or view.lower[k] in {",", "to", "and"}:
            return -1
    return -1
