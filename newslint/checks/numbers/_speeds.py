"""Ways and times that give a speed which nobody reaches: “ran the 100 kilometres in 10.9 seconds”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._sizes import LENGTHS
from newslint.story.outlines import Outline, outlines
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MOST = (
    (frozenset("walk walks walked walking hiked trekked".split()), 5.0),
    (
        frozenset(
            "run runs ran running jogged sprinted sprint raced marathon runner runners sprinter athlete jogger".split()
        ),
        14.0,
    ),
    (
        frozenset("swim swims swam swimming freestyle backstroke butterfly breaststroke paddled rowed kayaked".split()),
        7.0,
    ),
    (frozenset("cycled rode ridden cycling pedalled bike bicycle".split()), 45.0),
    (frozenset("drove driven driving drive car lorry bus train".split()), 180.0),
    (frozenset("flew flown flying flight plane".split()), 1500.0),
)
"""Metres a second that are reached at most, by the words for how."""
_IN = lazy_regex(r"(?:(?!#)[a-z'-]+ ){0,4}?in (?:just |under |only |less than |about |a time of )*$")


class Speed(NamedTuple):
    """A way and the time that it is said to have taken."""

    way: Statement
    time: Statement


def speeds(document: Document) -> Iterator[Speed]:
    """The ways that cannot be gone in their time."""
    for outline in outlines(document).values():
        if not {"u", "d"} <= outline.kinds:
            continue
        for way, time in pairwise(outline.statements):
            if way.kind is Kind.MEASURE and way.unit in LENGTHS and time.kind is Kind.DURATION and time.value:
                most = _most(outline)
                if most and _IN.match(outline.between(way, time.lead)):
                    metres = way.value * LENGTHS[way.unit]
                    if metres / (time.value * MINUTES[time.unit] * 60) > most:
                        yield Speed(way, time)


def _most(outline: Outline) -> float:
    """The greatest speed that the words of a sentence allow; nought where they tell of none."""
    return max((most for words, most in _MOST if not words.isdisjoint(outline.vocabulary)), default=0.0)
