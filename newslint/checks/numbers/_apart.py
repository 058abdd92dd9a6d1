"""Differences whose other number stands in the sentence before, and ways that are as long as what they lead past.

“The plan costs £64m. It is £3m cheaper than the budget of £66m”; “at 40km and, six kilometres later, at 51km”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.outlines import Match, found_in, outline_of, wordings
from newslint.story.relations import may_be_year, near_miss
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.records import NamedTuple

_MORE = "more higher larger bigger greater dearer longer taller heavier above up faster ahead"
_LESS = "less fewer lower smaller cheaper shorter below down slower behind short shy"
_THAN = wordings(
    "{difference:cmup} ~1 MORE than THE ~+6 {two:cmup}",
    "{difference:cmup} ~1 LESS than THE ~+6 {two:cmup}",
    MORE=_MORE.split(),
    LESS=_LESS.split(),
)
_ON = wordings(
    "{one:u} and|, ,? {way:u} later|on|further|farther ,? ~8 {two:u} ~1 END",
    "at {one:u} ~8 ,? {way:u} later|on|further|farther ,? ~8 at {two:u}",
)
_BEHIND = wordings(
    "{two:d} ~3 ,? ~4 {difference:d} MORE END",
    "{two:d} ~3 ,? ~4 {difference:d} LESS END",
    MORE=[*_MORE.split(), "clear"],
    LESS=[*_LESS.split(), "adrift", "back"],
)
_NEAR = 0.6
_UPPER = frozenset(_MORE.split())


class Apart(NamedTuple):
    """A difference that two numbers do not have."""

    claim: Statement
    one: Statement
    two: Statement
    right: float
    shown: str = ""
    """The right difference in words, where a number with a unit does not tell it."""
    said: str = ""
    """How the numbers give it, where they do not simply lie so far apart."""


def apart(document: Document) -> Iterator[Apart]:
    """The differences that do not lie between a number beside them and the only one of its unit just before."""
    for match in found_in(document, _THAN):
        found = _against_earlier(document, match)
        if found is not None:
            yield found
    for match in found_in(document, _BEHIND):
        found = _time_behind(document, match)
        if found is not None:
            yield found
    for match in found_in(document, _ON):
        one, way, two = match["one"], match["way"], match["two"]
        if len({s.unit for s in (one, way, two)}) > 1 or any(s.rough is not None for s in (one, way, two)):
            continue
        right = abs(two.value - one.value)
        fitting = (one.value + way.value, two.value - way.value, one.value - way.value, two.value + way.value)
        if right and not any(s.value in fitting for s in match.outline.statements if s is not way):
            yield Apart(way, one, two, right)


def _against_earlier(document: Document, match: Match) -> Apart | None:
    """A difference with the number that it is to, and the only one of its unit in the sentence before."""
    difference, two, here = match["difference"], match["two"], match.outline
    if (difference.kind, difference.unit) != (two.kind, two.unit) or two.value <= difference.value:
        return None
    if difference.rough is not None or two.rough is not None or may_be_year(two):
        return None
    if any(_is_like(s, two) for s in here.statements if s not in (difference, two)):
        return None
    earlier = outline_of(document, here.sentence - 1) if here.sentence else None
    values = [s for s in earlier.statements if _is_like(s, two)] if earlier is not None else []
    if len(values) != 1 or values[0].rough is not None or may_be_year(values[0]):
        return None
    if two.kind is Kind.COUNT and not (two.noun and two.noun == values[0].noun):
        return None
    one = values[0]
    right = abs(one.value - two.value)
    upward = match.says(*_UPPER)
    off = abs(right - difference.value)
    slack = 0.5 * max(one.step, two.step, difference.step) if max(s.slack for s in (one, two, difference)) else 0.0
    if off <= slack or (one.value > two.value) != upward or not right:
        return None
    slip = near_miss(difference.value, right, difference.step)
    return Apart(difference, one, two, right) if slip or off <= _NEAR * right else None


def _time_behind(document: Document, match: Match) -> Apart | None:
    """A difference of two times of a race of which the other is the only one of the sentence before."""
    difference, two, here = match["difference"], match["two"], match.outline
    earlier = outline_of(document, here.sentence - 1) if here.sentence else None
    times = [s for s in earlier.statements if s.kind is Kind.DURATION] if earlier is not None else []
    own = [s for s in here.statements if s.kind is Kind.DURATION]
    if len(times) != 1 or len(own) != 2 or any(s.rough is not None for s in (*times, *own)):
        return None
    seconds = [round(s.value * MINUTES[s.unit] * 60) for s in (times[0], two, difference)]
    right = abs(seconds[0] - seconds[1])
    steps = max(s.step * MINUTES[s.unit] * 60 for s in (times[0], two, difference))
    if steps > 1.01 or not right or right == seconds[2] or abs(right - seconds[2]) > max(_NEAR * right, 60):
        return None
    shown = " ".join(f"{n} {unit}" for n, unit in ((right // 60, "min"), (right % 60, "sec")) if n)
    return Apart(difference, times[0], two, right, shown)


def _is_like(stated: Statement, model: Statement) -> bool:
    """Whether a number is of the unit of another."""
    return (stated.kind, stated.unit) == (model.kind, model.unit)
