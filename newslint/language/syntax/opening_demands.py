"""Openings that demand a certain subject, by their words: "At 17, he", "After a year in jail, she", "Weighing 2kg, it".

Each ends at the first comma of its sentence, with the subject and its verb right behind. What a subject is, and whether
it meets the demand, is not asked here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache

from newslint.language.syntax.introduced_subjects import MARKS, subject_after
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.lists import rows
from newslint.util.records import NamedTuple

_REACH = 22
_YOUNGEST, _OLDEST = 13, 99
_ONLY = frozenset({"only", "just", "still", "now", "aged", "barely", "then", "already", "nearly", "almost", "about"})
_SPANS = frozenset("years decades months weeks days seasons year decade month week season lifetime career".split())
_AGES = frozenset("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty".split())
_MEASURES = frozenset({"weighing", "measuring", "costing", "worth", "valued", "priced"})
_CHOSEN = frozenset("elected re-elected appointed named made promoted chosen sworn installed ordained".split())

_BEFORE_POST = frozenset({"as", "to", "in", "vice", "-"})


class Demand(Enum):
    """What an opening demands of its subject."""

    AGED = "aged"
    STAYED = "stayed"
    """Somebody who was somewhere, or something, for years: "after 20 years in the army"."""
    STAYED_ANYWHERE = "stayed anywhere"
    TERM = "term"
    """Somebody of a time of life: "while in prison"."""
    CHOSEN = "chosen"
    BEFALLEN = "befallen"
    """Whoever is ill, hurt or on trial: "struck by lightning"."""
    BUILT = "built"
    """A thing: "derelict for years", "weighing two tonnes"."""
    PLACE = "place"
    SKILLED = "skilled"
    """Somebody with years of experience."""
    TEAM = "team"
    PLAYER = "player"
    """Somebody who was out: “back after eight months out”."""


class OpeningDemand(NamedTuple):
    """An opening, and the subject behind its comma."""

    demand: Demand
    first: int
    comma: int
    subject: int
    verb: int


@cache
def opening_words(sort: str) -> frozenset[str]:
    """The words of one sort."""
    return frozenset(word for name, found in rows("opening-words") if name == sort for word in found.split())


def opening_demands(view: SyntaxView) -> Iterator[OpeningDemand]:
    """All sentences that open so."""
    readers = _readers()
    for first, last in zip(view.tokens.first.tolist(), view.tokens.last.tolist(), strict=True):
        read = readers.get(view.lower[first])
        if read is None or "," not in view.lower[first + 1 : min(last, first + _REACH)]:
            continue
        comma = next(k for k in range(first + 1, min(last, first + _REACH)) if view.text[k] == ",")
        if not MARKS.isdisjoint(view.text[first:comma]) or comma + 2 >= last:
            continue
        demand = read(view, first, comma)
        if demand is None or not FINITE.isdisjoint(view.tag[first + 1 : comma]):
            continue
        subject, verb = _gerund(view, comma, last)
        if verb < 0:
            subject, verb = subject_after(view, comma, last)
        if verb > 0:
            yield OpeningDemand(demand, first, comma, subject, verb)


def _gerund(view: SyntaxView, comma: int, last: int) -> tuple[int, int]:
    """A gerund that is the subject, and its verb: “getting up early was no hardship”; -1 twice where none is."""
    if view.tag[comma + 1] != "VBG":
        return -1, -1
    verb = next((k for k in range(comma + 2, min(last, comma + _REACH)) if view.tag[k] in FINITE), -1)
    clear = verb > 0 and "," not in view.text[comma + 1 : verb]
    return (comma + 1, verb) if clear else (-1, -1)


_Reader = Callable[[SyntaxView, int, int], Demand | None]


@cache
def _readers() -> dict[str, _Reader]:
    """By the first word of an opening what reads it."""
    table: dict[str, _Reader] = dict.fromkeys(opening_words("befallen"), _befallen)
    table |= dict.fromkeys(("too", "having", "being", "once"), _befallen)
    table |= dict.fromkeys(_CHOSEN, _chosen)
    table |= dict.fromkeys(opening_words("built"), _built)
    table |= dict.fromkeys(_MEASURES | {"dating", "standing"}, _measured)
    table |= dict.fromkeys(("at", *(_ONLY - {"nearly", "almost", "about"})), _aged)
    table |= {"after": _stayed, "while": _term, "when": _term, "with": _with}
    table |= dict.fromkeys(("back", "fit", "out"), _back)
    table |= dict.fromkeys(("sent", "played", "put", "slipped"), _played)
    return table | dict.fromkeys(("without", "bottom", "top", "reduced", "trailing", "leading"), _team)


def _aged(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """An age alone: at 17; only 24; still only 19; aged just nine."""
    k = first + 1
    while k < comma and view.lower[k] in _ONLY:
        k += 1
    if k != comma - 1:
        return None
    word = view.lower[k]
    age = (word.isdigit() and _YOUNGEST <= int(word) <= _OLDEST) or word in _AGES
    return Demand.AGED if age else None


def _stayed(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """After 20 years in the army; after a decade as a teacher."""
    if view.lower[first + 1] == "being" or view.lower[first + 1] in _CHOSEN:
        return _chosen(view, first, comma) or _befallen(view, first, comma)
    for k in range(first + 2, min(comma - 1, first + 6)):
        if view.lower[k] in _SPANS:
            break
    else:
        return None
    led, last = view.lower[k + 1], view.lower[comma - 1]
    if led == "as":
        return Demand.STAYED if is_surely(last, Kind.PERSON) or view.lower[k + 2] in {"a", "an"} else None
    if led not in {"in", "at", "on", "with", "behind", "away"}:
        return None
    stays = opening_words("stays") | opening_words("terms")
    people = not stays.isdisjoint(view.lower[k + 2 : comma]) or "bars" in view.lower[k + 2 : comma]
    return Demand.STAYED if people else Demand.STAYED_ANYWHERE


def _term(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """While in prison; while still at school; when elected chair."""
    k = first + 1 + (view.lower[first + 1] == "still")
    if view.lower[k] in _CHOSEN:
        return _chosen(view, first, comma)
    if view.lower[k] not in {"in", "at", "on"}:
        return None
    return None if opening_words("terms").isdisjoint(view.lower[k + 1 : min(comma, k + 4)]) else Demand.TERM


def _chosen(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """Elected chair in 2003; appointed as its head."""
    k = next((k for k in range(first, min(comma, first + 3)) if view.lower[k] in _CHOSEN), -1)
    if k < 0:
        return None
    k += 1
    while k < comma and (view.tag[k] in {"DT", "PRP$", "JJ"} or view.lower[k] in _BEFORE_POST):
        k += 1
    return Demand.CHOSEN if view.lower[k] in opening_words("posts") and k < comma else None


def _befallen(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """Struck by lightning; having been diagnosed; too old to fight."""
    words = view.lower[first:comma]
    if words[0] == "too":
        return Demand.BEFALLEN if "to" in words and view.tag[first + 1] == "JJ" else None
    if words[:2] == ["having", "lost"]:
        return Demand.BEFALLEN if words[2:3] in (["his"], ["her"]) else None
    k = 0
    while k < len(words) - 1 and words[k] in {"having", "being", "been", "once", "after"}:
        k += 1
    if words[k] in {"growing", "brought"} and words[k + 1 : k + 2] != ["up"]:
        return None
    if words[k] not in opening_words("befallen"):
        return None
    task = words[k : k + 2] == ["charged", "with"] and view.tag[first + k + 2] == "VBG"
    return None if task else Demand.BEFALLEN


def _built(view: SyntaxView, first: int, _: int) -> Demand | None:
    """Derelict for 20 years; built in 1890; lost since May."""
    told = {"for", "since"} if view.lower[first] == "lost" else {"for", "since", "in", "by", "on", "from"}
    return Demand.BUILT if view.lower[first + 1] in told else None


def _measured(view: SyntaxView, first: int, _: int) -> Demand | None:
    """Weighing three tonnes; worth £2m; dating from 1840; standing 30m tall."""
    word, after = view.lower[first], view.lower[first + 1]
    if word == "dating":
        return Demand.BUILT if after in {"from", "back"} else None
    counted = view.tag[first + 1] in {"CD", "$"} or after[:1] in {"£", "€", "$"}
    if word == "standing" and not counted:
        return None
    k = view.skip_adverbs(first + 1)
    unit = view.lower[k] in {"a", "an", "half"} and not _UNITS.isdisjoint(view.lower[k + 1 : k + 3])
    return Demand.BUILT if counted or unit or "CD" in view.tag[first + 2 : first + 4] else None


_UNITS = frozenset("kilogram kilo pound ounce gram gramme ton tonne stone metre meter mile inch foot".split())


def _with(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """With a population of 6,000; with 20 years' experience."""
    words = view.lower[first:comma]
    if words[1:4] == ["a", "population", "of"]:
        return Demand.PLACE
    return Demand.SKILLED if "experience" in words and "years" in words else None


def _back(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """Back after eight months out; back from injury; fit again."""
    words = view.lower[first:comma]
    if words[:2] == ["fit", "again"]:
        return Demand.PLAYER
    led = ["since", "for", "with"] if words[0] == "out" else ["after", "from"]
    return Demand.PLAYER if words[1:2] and words[1] in led and not _OUT.isdisjoint(words) else None


def _played(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """Sent through by Lund; put clear by a long pass."""
    through = view.lower[first + 1] in {"through", "clear", "clean"} and "by" in view.lower[first + 2 : comma]
    return Demand.PLAYER if through else None


_OUT = frozenset(
    "broken torn months injury injured suspension suspended ban ligament hamstring knee ankle surgery operation".split()
)


def _team(view: SyntaxView, first: int, comma: int) -> Demand | None:
    """Bottom of the table; reduced to ten men; trailing 2-0."""
    words = view.lower[first:comma]
    if words[0] == "without":
        told = words[1:3] == ["a", "win"] or words[1:3] == ["a", "goal"]
    elif words[0] in {"bottom", "top"}:
        told = words[1:2] == ["of"] and not {"table", "league", "division", "group"}.isdisjoint(words)
    elif words[0] == "reduced":
        told = words[1:2] == ["to"] and "men" in words
    else:
        told = view.tag[first + 1] == "CD" and words[2:3] in (["-"], ["–"])
    return Demand.TEAM if told else None
