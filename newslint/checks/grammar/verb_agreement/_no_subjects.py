"""Nouns that are no subject though the tree says so, and nouns that are read as verbs."""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import DO

_SUBJECT_STARTS = frozenset({"NNS", "NN", "DT", "PRP", "NNP", "NNPS", "JJ", "PRP$"})
_SHOWING = frozenset({"show", "reveal", "report", "face", "cause", "want", "need", "name", "offer"})
"""Plain verbs that pass for nouns behind a long subject, so that their object passes for a verb."""


def has_other_subject(view: SyntaxView, verb: int, noun: int, asked: GrammaticalNumber) -> bool:
    """Whether a noun is no subject, though the tree says so.

    It is asked for ("how much leeway do firms have?"), it is a time ("months before the deal was to end"), or what is
    done is the subject ("alluding to them as migrants is wrong").
    """
    first = view.sentence_start(verb)
    if view.tag[first] in {"WRB", "WDT", "WP"} and view.lower[verb] in DO and view.next_tag(verb) in _SUBJECT_STARTS:
        return True
    if noun >= 0 and view.next_word(noun) in {"before", "after"}:
        return True
    if noun > first and view.previous_tag(noun) == "NNS" and "VBN" in possible_tags(view.lower[noun]):
        return True  # "the areas hit are poor"
    return view.tag[first] == "VBG" and asked == "sing" and {",", "and"}.isdisjoint(view.lower[first:verb])


def ends_object(view: SyntaxView, verb: int) -> bool:
    """Whether a plural read as a verb ends an object: photographs show cracks, complained of stomach cramps."""
    before = view.previous_tag(verb)
    governed = before == "NN" and view.tag[verb - 2] == "IN" and verb - 2 > view.sentence_start(verb)
    return governed or (before in {"NN", "NNS"} and view.lower[verb - 1] in _SHOWING)
