"""Openings that tell of a child before a parent as the subject, and of the weather: "As a boy, his father took him"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.util.records import NamedTuple

_CHILDREN = frozenset("child boy girl teenager toddler baby youngster schoolboy schoolgirl infant teen kid".split())
_ELDERS = frozenset(
    """mother father parents grandmother grandfather grandparents aunt uncle mum dad stepfather stepmother
    teacher teachers guardian guardians""".split()
)
_OWNERS = frozenset({"his", "her", "their"})
_WEATHER = frozenset("dark rough windy foggy misty stormy icy slippery sunny cloudy overcast choppy muddy".split())
_DAYS = frozenset({*WEEKDAYS, "holiday", "weekend"})
_LONG = 14


class Opening(NamedTuple):
    """An opening of a sentence, the comma behind it, and the last token of the subject."""

    first: int
    comma: int
    subject: int


def kin_openings(view: SyntaxView) -> Iterator[Opening]:
    """Each such opening."""
    for owner in view.tokens.where(*_OWNERS):
        elder, low, comma = owner + 1, view.sentence_start(owner), owner - 1
        if comma <= low or view.text[comma] != "," or elder + 1 >= view.sentence_end(owner):
            continue
        if view.lower[elder] in _ELDERS and comma - low <= _LONG and _tells_of_child(view, low, comma):
            yield Opening(low, comma, elder)
    for being in view.tokens.where("being"):
        if being == view.sentence_start(being):
            opening = _of_weather(view, being)
            if opening is not None:
                yield opening


def _tells_of_child(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether "As a boy", "Aged nine" or "Born in Leeds" is all that stands before a comma."""
    if not FINITE.isdisjoint(view.tag[low:comma]):
        return False
    if view.lower[low : low + 2] in (["as", "a"], ["as", "an"]):
        return not _CHILDREN.isdisjoint(view.lower[low + 2 : min(comma, low + 5)])
    born = view.lower[low] == "born" and view.lower[low + 1] in {"in", "on", "to", "into"}
    return born or view.lower[low] == "aged"


def _of_weather(view: SyntaxView, being: int) -> Opening | None:
    """An opening with "being" that tells of the weather or the day, where somebody is the subject behind it."""
    end = view.sentence_end(being)
    comma = next((k for k in range(being, min(end, being + 2 * _LONG)) if view.text[k] == ","), -1)
    if comma < 0 or comma + 2 >= end:
        return None
    told = not _WEATHER.isdisjoint(view.lower[being + 1 : being + 4])
    day = view.lower[being + 1 : being + 2] == ["a"] and not _DAYS.isdisjoint(view.lower[being + 2 : being + 5])
    subject = comma + 1
    if not (told or day) or view.lower[subject] in {"it", "there"}:
        return None
    while subject + 1 < end and view.tag[subject] not in NOUNS | {"PRP"}:
        subject += 1
    return Opening(being, comma, subject)
