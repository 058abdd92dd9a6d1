"""Phrases behind somebody, or an animal, of whom they cannot be said: "blankets to passengers made from bottles"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.util.records import NamedTuple

_SURELY, _MOST = 0.9, 0.6
_MADE_BEHIND = frozenset({"from", "of", "in", "on", "out", "by", "for"})
_THINGS = (Kind.THING, Kind.WORDS, Kind.VEHICLE)
_GROWN, _ADULT = 25, 16
_MEETINGS = frozenset({"conference", "briefing"})
_TELL = frozenset({"tell", "say", "announce"})
_HELD = frozenset({"had", "has", "have", "was", "were"})
_HOLDS = frozenset({"speak", "say", "tell", "announce", "hold", "appear", "ask", "give", "make", "present", "attend"})
_REACH = 24


class Behind(NamedTuple):
    """The first and the last token of a phrase that stands behind the wrong word."""

    first: int
    last: int


def behind_another(view: SyntaxView) -> Iterator[Behind]:
    """All such phrases of a document."""
    for made in view.tokens.where("made", *opening_words("made")):
        if _is_of_thing(view, made):
            yield Behind(made, made + 1)
    for aged in view.tokens.where("aged"):
        if _is_of_person(view, aged):
            yield Behind(aged, aged + 1)
    for meeting in view.tokens.where(*_MEETINGS):
        first = meeting - 3
        if view.lower[first:meeting] in (["at", "a", "press"], ["at", "a", "news"]) and _is_of_teller(view, first):
            yield Behind(first, meeting)


def _is_of_thing(view: SyntaxView, made: int) -> bool:
    """Whether somebody stands right before what is made, and a thing before him or her as an object."""
    who, low = made - 1, view.sentence_start(made)
    if view.tag[made] not in {"VBN", "VBD"} or made + 2 >= view.sentence_end(made) or who <= low + 2:
        return False
    if view.lower[made + 1] not in _MADE_BEHIND or view.tag[who] not in {"NN", "NNS"}:
        return False
    if share(view.lower[who], Kind.PERSON) < _SURELY or view.lower[who] in {"man", "figure", "model", "models"}:
        return False
    start = who
    while start > low and view.tag[start - 1] in {"JJ", "DT", "PRP$", "NN", "CD", "NNP"}:
        start -= 1
    to = start - 1
    if view.lower[to] not in {"to", "for", "from", "by", "with"} or to <= low + 1:
        return False
    thing = to - 1
    return view.tag[thing] in {"NN", "NNS"} and share(view.lower[thing], *_THINGS) >= _MOST


def _is_of_person(view: SyntaxView, aged: int) -> bool:
    """Whether an age of somebody stands right behind an animal or a thing: "a man seen with a terrier aged 30"."""
    what, low, end = aged - 1, view.sentence_start(aged), view.sentence_end(aged)
    figure = next((k for k in range(aged + 1, min(end, aged + 4)) if view.tag[k] == "CD"), -1)
    if figure < 0 or not view.lower[figure].isdigit() or view.tag[what] != "NN":
        return False
    animal = share(view.lower[what], Kind.ANIMAL) >= _SURELY and int(view.lower[figure]) >= _GROWN
    thing = share(view.lower[what], Kind.THING, Kind.VEHICLE) >= _SURELY and int(view.lower[figure]) >= _ADULT
    drink = view.next_word(figure) in {"years", "months", "days"}
    person = any(view.tag[k] == "NN" and share(view.lower[k], Kind.PERSON) >= _SURELY for k in range(low, what))
    return (animal or thing) and person and not drink


def _is_of_teller(view: SyntaxView, at: int) -> bool:
    """Whether a press conference stands in a clause of what happened, which was told there."""
    low = max(view.sentence_start(at), at - _REACH)
    that = next((k for k in range(at - 1, low, -1) if view.lower[k] == "that" and view.tag[k] == "IN"), -1)
    if that < 0 or not {",", "``", "''"}.isdisjoint(view.text[that:at]):
        return False
    told = any(not _TELL.isdisjoint(lemmas(view.lower[k])) for k in range(max(low, that - 4), that))
    verbs = [k for k in range(that, at) if view.tag[k] in FINITE]
    if not told or len(verbs) != 1 or view.lower[verbs[0]] not in _HELD:
        return False
    return all(_HOLDS.isdisjoint(lemmas(view.lower[k])) for k in range(that, at) if view.tag[k][0] == "V")
