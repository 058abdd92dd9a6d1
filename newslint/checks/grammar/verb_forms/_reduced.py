"""Participles that only describe the noun before them: "an opera thought to be lost will be heard"."""

from __future__ import annotations

from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.function_words import SUBORDINATORS

_PARTS = frozenset({",", ":", "CC", "WDT", "WP", "WRB", "``", "''"})
_OPENS = SUBORDINATORS | {"that"}
"""Words behind which a verb is that of another clause."""


def describes(view: SyntaxView, at: int) -> bool:
    """Whether a past is a participle: a verb without a subject of its own follows, "fans accused of it will"."""
    if "VBN" not in possible_tags(view.lower[at]):
        return False
    for k in range(at + 1, view.sentence_end(at)):
        if view.tag[k] in _PARTS or view.lower[k] in _OPENS:
            return False
        if view.tag[k] in FINITE:
            return not at < view.tree.subject_of(governor(view, k)) < k
    return False
