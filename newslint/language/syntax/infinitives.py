"""Whether "to" opens an infinitive: what it goes with, and what shows that it is a preposition."""

from __future__ import annotations

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView

GOVERNORS = frozenset(
    """able unable want need have try seek decide plan hope expect agree refuse fail begin start continue attempt force
    ask urge tell order allow permit enable help wish intend prepare threaten promise vow manage tend seem appear like
    likely unlikely ready due set go use ability chance opportunity right effort plan bid attempt decision desire move
    need power intention promise pledge order option way duty permission arrange obligation""".split()
)
"""Words that an infinitive follows; any form of theirs."""


def is_stranded(view: SyntaxView, at: int) -> bool:
    """Whether "to" closes a clause without "that" or "who": "the man she spoke to said"."""
    first = view.sentence_start(at)
    if at - 2 < first or view.tag[at - 1] not in {"VBD", "VBP", "VBZ", "VBN", "VBG", "RB"}:
        return False
    k = at - 2
    while k > first and view.tag[k] in {"VBD", "VBP", "VBZ", "RB", "MD", "VB"}:
        k -= 1
    if view.tag[k] not in {"PRP", *NOUNS}:
        return False
    start = k if view.tag[k] == "PRP" else phrase_start(view, k)
    return start > first and view.tag[start - 1] in {"WP", "WDT", "DT", *NOUNS}
