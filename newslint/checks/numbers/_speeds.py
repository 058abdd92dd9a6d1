"""Ways and times that give a speed which nobody reaches: “ran the 100 kilometres in 10.9 seconds”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._sizes import LENGTHS
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MOST = (
    (frozenset("walk walks walked walking walker walkers hiker hikers hiked trekked".split()), 5.0),
    (
        frozenset(
            "run runs ran running jogged sprinted sprint raced marathon runner runners sprinter athlete jogger".split()
        ),
        14.0,
    ),
    (
        frozenset(
            "swim swims swam swimming swimmer swimmers freestyle backstroke butterfly breaststroke paddled rowed"
            " kayaked".split()
        ),
        7.0,
    ),
    (frozenset("cycled rode ridden cycling pedalled bike bicycle".split()), 45.0),
    (frozenset("drove driven driving drive car lorry bus train".split()), 180.0),
    (frozenset("flew flown flying flight plane".split()), 1500.0),
)
"""Metres a second that are reached at most, by the words for how."""
_COUNT = lazy_regex(r"#c\d+")
_IN = lazy_regex(r"(?:(?!#)[a-z'-]+ ){0,5}?in (?:just |under |only |less than |about |a time of )*$")


_ROADS = lazy_regex(
    r"\b(?:tunnel|bridge|line|railway|viaduct|causeway|motorway|bypass|route|crossing|track|road|cable car|tramway)\b"
)
_LONG = lazy_regex(
    r"(?:-? ?long\b|- (?:[a-z]+ )?(?:tunnel|bridge|line|railway|viaduct|causeway|route|crossing|bypass))"
)
_CROSSED = lazy_regex(
    r"\b(?:trains?|trams?|cars?|lorries|trucks|drivers|motorists|vehicles|passengers|travellers|commuters|buses|freight"
    r"|traffic)\b[^#;.]{0,60}\b(?:in|take|takes|took|within|of) (?:only |just |about |under )?$"
)
_WHERE = lazy_regex(
    r"\b(?:through|cross(?:es|ed)?|over|pass|passes|across|it|along|end to end|ride|journey|trip|run)\b"
)
_LEAST = 0.5
"""Metres a second that whoever rides goes at least."""
_FASTEST, _BOTH = 170.0, 2


class Speed(NamedTuple):
    """A way and the time that it is said to have taken."""

    way: Statement
    time: Statement


def speeds(document: Document) -> Iterator[Speed]:
    """The ways that cannot be gone in their time."""
    for outline in outlines(document).values():
        if not {"u", "d"} <= outline.kinds:
            continue
        told = [s for s in outline.statements if s.kind in (Kind.MEASURE, Kind.DURATION)]
        for way, time in pairwise(told):
            if way.kind is Kind.MEASURE and way.unit in LENGTHS and time.kind is Kind.DURATION and time.value:
                most = _most(outline)
                if most and _IN.match(_COUNT.sub("some", outline.between(way, time.lead))):
                    metres = way.value * LENGTHS[way.unit]
                    if metres / (time.value * MINUTES[time.unit] * 60) > most:
                        yield Speed(way, time)


def ridden(document: Document) -> Iterator[Speed]:
    """The tunnels and the like that no train or car needs so long for, or crosses so soon."""
    for sentence, stated in statements(document).by_sentence.items():
        ways = [s for s in stated if s.kind is Kind.MEASURE and s.unit in LENGTHS]
        here = outline_of(document, sentence) if 1 <= len(ways) <= _BOTH else None
        if here is None or not _ROADS.search(_told_of(document, here, ways[0])):
            continue
        if not _LONG.match(here.after(ways[0])):
            continue
        for outline in (here, outline_of(document, sentence + 1)):
            for time in outline.statements if outline is not None else ():
                if outline is None or time.kind is not Kind.DURATION or time.unit not in ("minute", "second", "hour"):
                    continue
                before = outline.before(time)
                if (
                    not time.value
                    or not _CROSSED.search(before)
                    or not _WHERE.search(before + outline.after(time)[:30])
                ):
                    continue
                speed = ways[0].value * LENGTHS[ways[0].unit] / (time.value * MINUTES[time.unit] * 60)
                if not _LEAST <= speed <= _FASTEST:
                    yield Speed(ways[0], time)
                    return


def _told_of(document: Document, here: Outline, way: Statement) -> str:
    """The words around a way that tell what it is, those of the sentence before where “it” takes these up."""
    near = here.before(way) + here.after(way)[:40]
    table = tokens(document)
    return (
        near
        if here.words[0] != "it" or not here.sentence
        else f"{near} {' '.join(table.sentence_lower(here.sentence - 1))}"
    )


def _most(outline: Outline) -> float:
    """The greatest speed that the words of a sentence allow; nought where they tell of none."""
    return max((most for words, most in _MOST if not words.isdisjoint(outline.vocabulary)), default=0.0)
