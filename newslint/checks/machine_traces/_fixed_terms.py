"""How sure a slip in a fixed term is, from the word itself, its place in news, and the second reader."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from newslint.checks.machine_traces._changed_term import (
    is_other_thing,
    is_own_word,
    right_word,
    says_something,
    stands_alone,
)
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.fixed_terms import FixedChange, fixed_changes
from newslint.language.words.morphology import frequency, possible_tags
from newslint.language.words.set_terms import PAIR, ChangedTerm, rank
from newslint.text import Document

_SORTS = ({"NN", "NNS", "VBG"}, {"JJ", "JJR", "JJS", "VBN", "CD"}, {"VB", "VBN", "VBD"})
"""Tags of words of one sort."""
_AT_LEAST = 0.65
"""Odds from which on a change is a slip: above those of all right terms in 430,000 words of news and 43 encyclopedia
articles and interviews."""
_NEAR, _RANKED, _PUT, _RIGHT, _LONG, _TIGHT, _FIRST = 2.257, 7.532, 0.458, -0.179, 2.407, 1.948, -3.027
_REWORDED, _KEPT, _MOST = 0.673, -0.344, 3.0
"""What each sign weighs, by a regression over planted changes and edited news, and what the reader adds at most."""
_NEAREST, _FEW, _FARTHEST, _LEAST = 2.5, 3.0, 5.0, 1e-4


def fixed_slips(document: Document) -> Sequence[ChangedTerm]:
    """The fixed terms of a document in which one word is a slip."""
    changes = fixed_changes(document)
    if not changes:
        return ()
    table, tagged = tokens(document), tags(document).text
    likely = [(met, odds) for met in changes if _may_be_slip(table, tagged, met) for odds in (_odds_of(table, met),)]
    likely = [(met, odds) for met, odds in likely if odds + _MOST >= _AT_LEAST or met.any_word]
    if not likely:
        return ()
    reader = second_reader(document)
    reader.ask(met.change.changed for met, _ in likely)
    found = []
    for met, odds in likely:
        at = met.change.changed
        reworded, kept = (_logit(reader.probability(at, label)) for label in ("reworded", "keep"))
        if met.any_word or odds + _REWORDED * reworded + _KEPT * kept >= _AT_LEAST:
            found.append(met.change)
    return found


def _may_be_slip(table: Tokens, tagged: list[str], met: FixedChange) -> bool:
    """Whether a term stands by itself, and the other word is of the sort of the right one, and nothing of its own."""
    change = met.change
    if not stands_alone(table, tagged, change) or not says_something(change) or is_other_thing(table, change):
        return False
    known = possible_tags(right_word(change))
    if known and not any(tagged[change.changed] in sort and sort & known for sort in _SORTS):
        return False
    return not is_own_word(table, change)


def _odds_of(table: Tokens, met: FixedChange) -> float:
    """How likely a change is a slip by the words alone, as odds."""
    change = met.change
    put, right = table.lower[change.changed], right_word(change)
    nearer = rank(right, put)
    return (
        _FIRST
        + _NEAR * min(met.near, _NEAREST)
        + (_RANKED / (_FEW + nearer) if nearer is not None else 0.0)
        + _PUT * frequency(put)
        + _RIGHT * frequency(right)
        + _TIGHT * met.tight
        + (_LONG if change.last - change.first > PAIR else 0.0)
    )


def _logit(chance: float) -> float:
    """The logarithm of the odds, within bounds."""
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return min(max(log(chance / (1 - chance)), -_FARTHEST), _FARTHEST)
