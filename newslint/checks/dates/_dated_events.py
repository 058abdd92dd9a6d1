"""One thing that a story dates twice, days apart: “opens on 3 May ... until the opening on 5 May”.

What is told of it stands before the date, as a noun or a verb; one of the two places must speak of it as known: the
opening on 5 May, Sunday's match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import plural
from newslint.story.days.happenings import by_noun, happening
from newslint.story.days.steps import steps
from newslint.story.days.timeline import Point, Scale, apart, timeline
from newslint.story.name_spans import headings
from newslint.text import Document
from newslint.util.records import NamedTuple

_REACH = 14
_MOST = 31.0
"""Days between two dates of one thing of which one is a slip."""
_LONG = 4
"""Tokens of a date with its weekday and no year."""
_MONTHS = 2
"""The same for months."""
_AGAIN = frozenset(
    "another following repeat similar separate again every each moved postponed adjourned resume resumes resumed"
    " continue continues rescheduled anniversary delayed originally instead extended brought put".split()
)
"""Words of a sentence that make what it tells of another thing, or of another day."""
_OF_SEVERAL = frozenset(
    "next last previous earlier other later planned scheduled second third fourth first two three new".split()
)
"""The same between the word for it and shortly before."""
_OFTEN = frozenset(
    "vote ruling raid announcement meeting hearing debate march protest collapse letter inspection attack resignation"
    " walkout".split()
)
"""What often happens on several days of one story."""
_KNOWN = frozenset({"the", "its", "their", "his", "her", "that"})
_SMALL = frozenset(", the on of early late morning evening night afternoon at in".split())


class Dated(NamedTuple):
    """Something that happened, and when; and whether it is told as known."""

    point: Point
    word: int
    known: bool


class TwoDates(NamedTuple):
    """One thing and the two points that are given for it."""

    event: str
    here: Point
    there: Point


def two_dates(document: Document) -> Iterator[TwoDates]:
    """The things of a document that have two dates."""
    table = tokens(document)
    points = [p for p in timeline(document).points if p.scale in (Scale.DAY, Scale.MONTH)]
    if len({(p.value, p.weekday) for p in points}) < 2:
        return
    told: dict[str, list[Dated]] = defaultdict(list)
    before: Point | None = None
    ends = {step.end for step in steps(document)}
    for point in points:
        if point.sentence not in headings(document) and point not in ends:
            for event, one in _read(table, point, before):
                told[event].append(one)
        before = point
    for event, places in told.items():
        if len(places) > 1 and event not in _OFTEN and table.where_any({plural(event)}) == []:
            yield from _judged(table, event, places)


def _judged(table: Tokens, event: str, places: list[Dated]) -> Iterator[TwoDates]:
    """The one place of a thing whose date no other place has."""
    for place in places:
        others = [other for other in places if other is not place and _differ(place.point, other.point)]
        alike = [other for other in places if other is not place and not _differ(place.point, other.point)]
        if len(others) != len(places) - 1 or alike or not place.known or _is_another(table, place):
            continue
        if len({(o.point.value, o.point.weekday) for o in others}) != 1 or any(_is_another(table, o) for o in others):
            continue
        yield TwoDates(event, place.point, others[0].point)
        return


def _differ(one: Point, two: Point) -> bool:
    """Whether two points are of two days near each other."""
    if one.scale is not two.scale:
        first, second = one.on(Scale.MONTH), two.on(Scale.MONTH)
        if first is None or second is None or first.value is None or second.value is None:
            return False
        off = (int(first.value) - int(second.value)) % 12
        return 0 < min(off, 12 - off) <= _MONTHS
    if one.is_bare != two.is_bare and (one.last - one.first > _LONG or two.last - two.first > _LONG):
        return False
    found = apart(one, two)
    if found is None or found.fits(0.0):
        return False
    if one.scale is Scale.MONTH:
        return False
    return bool(found.cycle) or abs(found.value) <= _MOST


def _is_another(table: Tokens, place: Dated) -> bool:
    """Whether words of its sentence make it another thing, or of no one day."""
    low, high = table.sentence_bounds(place.point.sentence)
    first, last = sorted((place.word, place.point.first))
    beside = table.lower[max(low, first - 3) : last + 1]
    return not _AGAIN.isdisjoint(table.lower[low:high]) or not _OF_SEVERAL.isdisjoint(beside)


def _read(table: Tokens, point: Point, before: Point | None) -> Iterator[tuple[str, Dated]]:
    """What happened at a point, by the words beside it."""
    low, high = table.sentence_bounds(point.sentence)
    owned = table.lower[point.last : point.last + 1] in (["'s"], ["’s"])
    led = table.lower[point.first - 1] if point.first > low else ""
    if owned or led == "the":
        after = range(point.last + owned, min(high, point.last + owned + 3))
        k = next((k for k in after if by_noun(table.lower[k])), -1)
        if k >= 0:
            yield by_noun(table.lower[k]), Dated(point, k, known=True)
        if owned or k >= 0 or point.scale is Scale.MONTH:
            return
    if point.scale is Scale.MONTH:
        return
    first = max(low, point.first - _REACH, before.last if before is not None else 0)
    for k in range(point.first - 1, first - 1, -1):
        found = happening(table.lower[k])
        if found:
            noun = by_noun(table.lower[k]) and _SMALL.issuperset(table.lower[k + 1 : point.first])
            known = bool(noun) and not _KNOWN.isdisjoint(table.lower[max(low, k - 3) : k])
            yield found, Dated(point, k, known)
            return
