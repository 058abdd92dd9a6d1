"""The plural that opens a sentence, of which a clause with "which" behind another noun may tell."""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags

_INSIDE = NOUNS | {"DT", "PRP$", "JJ", "CD", "VBN", "VBG", "IN", "TO", "POS", "HYPH", "RB"}


def opens_with(view: SyntaxView, at: int, asked: GrammaticalNumber) -> bool:
    """Whether a plural verb may tell of the plural that opens its sentence: "Papers found in an attic, which were".

    Nothing but what describes that plural stands before the clause.
    """
    low, end, comma = view.sentence_start(at), view.sentence_end(at), at - 1
    if asked != "plur":
        return False
    first = next((k for k in range(low, comma) if view.tag[k] in NOUNS and view.tag[k + 1] not in NOUNS), -1)
    if first < 0 or view.tag[first] != "NNS" or view.tag[low] in {"IN", "VBG", "VBN", "RB", "TO"}:
        return False
    reduced = first + 1
    passes = view.tag[reduced] == "VBD" and "VBN" in possible_tags(view.lower[reduced])
    if any(view.tag[k] not in _INSIDE and not (k == reduced and passes) for k in range(low, comma)):
        return False
    return first < comma - 1 and not FINITE.isdisjoint(view.tag[at + 2 : end])
