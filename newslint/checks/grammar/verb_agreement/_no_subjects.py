"""Nouns that are no subject though the tree says so, and nouns that are read as verbs."""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import DO

_SUBJECT_STARTS = frozenset({"NNS", "NN", "DT", "PRP", "NNP", "NNPS", "JJ", "PRP$"})
_SHOWING = frozenset({"show", "reveal", "report", "face", "cause", "want", "need", "name", "offer"})
"""Plain verbs that pass for nouns behind a long subject, so that their object passes for a verb."""
_ANYBODY = frozenset({"somebody", "someone", "everybody", "everyone", "nobody"})
_CAPITALS = 2
"""Words with capitals, a noun and an adjective, from which on "People for …" is the name of a body."""


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


def only_looks_like_subject(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a word says nothing of the number of a verb: it is told to do it, heads a name, or goes on a clause."""
    if view.lower[noun] == "that":
        return "WDT" in view.tag[view.sentence_start(noun) : noun]  # "reforms that look new, but that are not"
    if noun != view.sentence_start(verb):
        return False
    told = view.lower[noun] in _ANYBODY and verb == noun + 1  # "somebody get these folks a hobby"
    return told or _heads_a_name(view, noun, verb)


def _heads_a_name(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a noun that opens a sentence opens the name of a body: People for the Ethical Treatment of Animals."""
    if view.next_tag(noun) != "IN" or not view.text[verb - 1].istitle():
        return False
    words = [possible_tags(view.lower[k]) for k in range(noun + 1, verb) if view.text[k].istitle()]
    return len(words) >= _CAPITALS and any("JJ" in w for w in words) and any("NN" in w or "NNS" in w for w in words)
