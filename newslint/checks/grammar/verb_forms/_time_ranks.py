"""The first time, the second time: where a clause after it has its verb."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView

_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})
_WHAT = frozenset({"this", "that", "it"})
_IS, _WAS = frozenset({"is", "'s"}), frozenset({"was"})
_REACH = 10
"""Tokens from the time to the verb of its clause."""
_SUBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "NNPS", "JJ", "CD", "POS", "WDT", "IN", "VBN"})


def clause_verb(view: SyntaxView, time: int) -> tuple[str, int]:
    """``is`` or ``was``, and the first finite verb of the clause about a ranked time; an empty word where none is sure.

    "This is the first time (that) the club wins": a pronoun, "be", the article, a rank, "time", and the clause.
    """
    the = time - 2
    if view.lower[time - 1] not in _RANKS or the - 2 < view.sentence_start(time) or view.lower[the] != "the":
        return "", -1
    be = view.before_adverbs(the - 1)
    if be <= view.sentence_start(time) or view.lower[be - 1] not in _WHAT:
        return "", -1
    word = "is" if view.lower[be] in _IS else "was" if view.lower[be] in _WAS else ""
    verb = time + 1
    last = min(time + _REACH, view.sentence_end(time))
    while verb < last and view.tag[verb] not in FINITE:
        if view.tag[verb] not in _SUBJECT and view.tag[verb] != "RB":
            return "", -1
        verb += 1
    has_subject = verb < last and any(view.tag[k] in {"PRP", "NN", "NNS", "NNP"} for k in range(time + 1, verb))
    return (word, verb) if word and has_subject else ("", -1)
