"""Verbs that are said once more a few words on: "rose 2.3% rose on fears", "will plant bulbs will plant on"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.language.syntax.tagging import NOUNS, VERBS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import SUBORDINATORS

_INSIDE = NOUNS | {"DT", "PRP$", "JJ", "CD", "$", "#", "IN", "RB", "VBN", "VB", "VBG", "VBD", "SYM", "POS", "TO"}
_CLAUSES = frozenset({"WDT", "WP", "WP$", "WRB"})
_JOINS = SUBORDINATORS | {"and", "or", "but", "that"}
_GAPS = (2, 3, 4)
_FOLLOWS = frozenset({"IN", "TO", "DT", "PRP$", "VBN", "RB", "WRB", "CD", "$", "JJ"})


def said_again(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The first token of a verb that was said just before, and the token behind it."""
    table = view.tokens
    words = table.lexemes.lower_id.take(table.lexeme_id)
    verb = tags(view.document).mask(*VERBS, "MD")
    seen = -1
    for gap in _GAPS:
        same = (words[:-gap] == words[gap:]) & verb[gap:] & verb[:-gap]
        for first in np.flatnonzero(same).tolist():
            again = first + gap
            if again > seen and table.same_sentence(first, again) and again + 2 < view.sentence_end(first):
                length = _length(view, first, again)
                if length and _is_one_clause(view, first, again):
                    seen = again
                    yield again, again + length


def _length(view: SyntaxView, first: int, again: int) -> int:
    """How many words are said again: a finite verb, or a helper and its verb; 0 where it is neither."""
    word = view.lower[first]
    if word in HELPERS:
        same = view.lower[first + 1] == view.lower[again + 1] and view.lower[first + 1] not in HELPERS
        return 2 if same and again - first > 2 and view.tag[again + 1][:2] == "VB" else 0
    past = view.tag[first] == view.tag[again] == "VBD" or {view.tag[first], view.tag[again]} == {"VBD", "VBN"}
    if not past or view.lower[again - 1] in {"he", "she", "they", "it", "who"} or view.next_tag(again) not in _FOLLOWS:
        return 0
    return 1 if view.tag[first - 1] in NOUNS | {"RB", "PRP"} and first > view.sentence_start(first) else 0


def _is_one_clause(view: SyntaxView, first: int, again: int) -> bool:
    """Whether nothing before or between opens another clause that the second may belong to."""
    low = view.sentence_start(first)
    comma = next((k for k in range(first - 1, low, -1) if view.text[k] == ","), low)
    if view.lower[first] in HELPERS and comma > low and view.tag[comma + 1] not in _CLAUSES:
        low = comma + 1  # "who scored 88, was dropped twice was dropped"
    if not _CLAUSES.isdisjoint(view.tag[low:again]) or not _JOINS.isdisjoint(view.lower[first:again]):
        return False
    inside = view.tag[first + 1 + (view.tag[first] == "MD") : again]
    return "that" not in view.lower[low:first] and _INSIDE.issuperset(inside)
