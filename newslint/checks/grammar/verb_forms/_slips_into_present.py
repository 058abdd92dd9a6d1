"""Presents in a sentence of the past that name what followed, or what is compared: “so long that she thinks”.

“Stood for so long that she thinks there must be a fire”, “was earning $12 a week, more than her father makes”, “said
the work would begin in March and lasts a year”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import words
from newslint.util.lazy_regex import lazy_regex

_HAPPENS = words("event-verbs") | frozenset(
    "think believe feel fear decide fall run go ask hear see shout cry faint leave turn make wonder".split()
)
NOW = frozenset("now still today currently always often usually ever tomorrow never next nowadays".split())
"""Words that set a verb into the present, or the time to come."""
_PRESENT = frozenset({"VBZ", "VBP"})
_OLD = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d)s?\Z")
_KIN = frozenset("father mother brother sister husband wife boss".split())
_TIMES = frozenset({"before", "when", "in", "during"})
_DO = frozenset({"do", "does"})
_SHORT, _CLAUSE, _ROW = 6, 8, 16


def slips(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each such present, and the form that is meant."""
    for at in view.tokens.where("so"):
        verb = _of_result(view, at)
        if verb >= 0:
            yield verb, past_of_present(view, verb)
    for at in view.tokens.where("than", "what"):
        verb = _of_comparison(view, at)
        if verb >= 0:
            yield verb, past_of_present(view, verb)
    for at in view.tokens.where("would"):
        verb = _of_row(view, at)
        if verb >= 0:
            yield verb, lemma(view.lower[verb], "VBZ")


def past_of_present(view: SyntaxView, verb: int) -> str:
    """The past of a present."""
    word = view.lower[verb]
    if word in BE:
        return "was" if word == "is" else "were"
    return next(iter(inflect(lemma(word, view.tag[verb]), "VBD")), "")


def _told(view: SyntaxView, at: int) -> bool:
    """Whether the verb before a word stands in the past."""
    verb = next((k for k in range(at - 1, view.sentence_start(at) - 1, -1) if view.tag[k] in FINITE), -1)
    return verb >= 0 and view.tag[verb] == "VBD" and "VBD" in possible_tags(view.lower[verb])


def _of_result(view: SyntaxView, so: int) -> int:
    """The present of what followed from "so" and an adjective or adverb; -1 where there is none."""
    end = view.sentence_end(so)
    that = next((k for k in range(so + 2, min(end, so + _SHORT)) if view.lower[k] == "that"), -1)
    if that < 0 or view.tag[so + 1] not in {"JJ", "RB"} or not _told(view, so):
        return -1
    verb = next((k for k in range(that + 1, min(end, that + _CLAUSE)) if view.tag[k] in FINITE), -1)
    if verb < that + 2 or view.tag[verb] not in _PRESENT or view.lower[verb] in BE | HAVE | _DO:
        return -1
    if not NOW.isdisjoint(view.lower[so:end]) or "VBD" in possible_tags(view.lower[verb]):
        return -1
    happens = not _HAPPENS.isdisjoint(lemmas(view.lower[verb]))
    return verb if happens or "VBD" in view.tag[verb + 1 : min(end, verb + _CLAUSE)] else -1


def _of_comparison(view: SyntaxView, at: int) -> int:
    """The present of what a past is compared with: more than her father makes; -1 where there is none."""
    end = view.sentence_end(at)
    compared = view.lower[at] == "than" or view.previous_word(at) in {"twice", "half", "thrice", "double", "times"}
    verb = next((k for k in range(at + 2, min(end, at + _SHORT)) if view.tag[k] in FINITE), -1) if compared else -1
    if verb < 0 or view.tag[verb] not in _PRESENT or view.tag[verb - 1] not in NOUNS | {"PRP"} or not _told(view, at):
        return -1
    if not NOW.isdisjoint(view.lower[at:end]) or view.lower[verb] in HAVE or "," in view.lower[at:verb]:
        return -1
    old = any(_OLD.match(word) for word in view.lower[view.sentence_start(at) : end])
    if view.lower[verb] in BE | _DO:
        dated = view.next_word(verb) in _TIMES
        return verb if old and dated else -1
    return verb if old or view.lower[verb - 1] in _KIN else -1


def _of_row(view: SyntaxView, would: int) -> int:
    """The present that "and" joins to what somebody said would happen: would begin in March and lasts; -1 else."""
    end = view.sentence_end(would)
    plain = view.skip_adverbs(would + 1)
    if plain + 2 >= end or view.tag[plain] != "VB":
        return -1
    for joint in range(plain + 1, min(end - 1, plain + _ROW)):
        if view.tag[joint] in FINITE or view.tag[joint] in {"WDT", "WP", "WRB", ":"} or view.lower[joint] == ",":
            return -1
        if view.lower[joint] == "and":
            verb = view.skip_adverbs(joint + 1)
            if verb >= end or view.tag[verb] != "VBZ" or view.lower[verb] in BE | HAVE:
                continue
            joined = view.relation[verb] == "conj" and view.head[verb] == plain
            first = view.sentence_start(would)
            said = any(
                view.tag[k] == "VBD" and not TELLS.isdisjoint(lemmas(view.lower[k]))
                for k in (*range(first, would), *range(verb + 1, end))
            )
            return verb if joined and said and NOW.isdisjoint(view.lower[joint:end]) else -1
    return -1
