"""How sentences open: with a noun phrase, and a comma after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS

_NOMINAL = NOUNS | {
    *("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBG", "VBN", "IN", "CC"),
    *("RB", "RBR", "RBS", "AFX", "$", "PRP", "TO", "FW"),
}
_OPENERS = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJS", "JJR", "CD", "VBG", "VBN"}
_STOPS = frozenset({".", "?", "!"})
_TIMES = frozenset({*MONTHS, *WEEKDAYS}).union(
    "today yesterday tomorrow tonight year years month months week weeks day days morning afternoon evening night time "
    "times moment decade decades century hour hours minute minutes season weekend summer winter spring autumn ago "
    "meanwhile then there here however result fact contrast addition".split()
)
_VERSUS = (" v.", " vs.")
_GAP = 40  # code points: white space between two sentences is not longer
_SHORTEST = 4  # tokens from the comma on


class OpeningPhrase(NamedTuple):
    """A noun phrase that opens a sentence: its first token, the comma after it, and the end of the sentence."""

    first: int
    comma: int
    end: int


def opening_noun_phrases(view: SyntaxView) -> Iterator[OpeningPhrase]:
    """The noun phrases, before the first comma of their sentence, that open a sentence of a story.

    Between the first token and the comma stands no finite verb, no mark and no clause, and the phrase ends in a noun
    that tells no time. The second name of a case ("Roe v. Wade") opens no sentence, whatever its stop seems to say.
    """
    sentence = -1
    for comma in view.tokens.where(","):
        if view.tokens.sentence_of(comma) == sentence:
            continue
        sentence = view.tokens.sentence_of(comma)
        low, high = view.tokens.sentence_bounds(sentence)
        if high - comma < _SHORTEST or view.tag[low] not in _OPENERS or not view.text[low][0].isupper():
            continue
        if _STOPS.isdisjoint(view.text[high - 2 : high]) or not _NOMINAL.issuperset(view.tag[low:comma]):
            continue
        if view.tag[comma - 1] not in NOUNS or not _TIMES.isdisjoint(view.lower[low:comma]):
            continue
        if not _after_versus(view, low):
            yield OpeningPhrase(low, comma, high)


def _after_versus(view: SyntaxView, first: int) -> bool:
    """Whether the sentence before a token ends in the "v." between the names of a case."""
    start = view.tokens.start_of(first)
    return view.document.prose[max(0, start - _GAP) : start].rstrip().endswith(_VERSUS)
