"""Steps of a course of events that are told in an order that cannot be: a fire on 16 March, an arrest on 14 March."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.reporting_verbs import TELLING
from newslint.story.days.courses import Happened, happened
from newslint.story.days.stages import stages
from newslint.story.days.timeline import Point, Scale, apart, timeline
from newslint.story.name_spans import headings
from newslint.text import Document
from newslint.util.records import NamedTuple

_MOST = {Scale.DAY: 60.0, Scale.MONTH: 11.0, Scale.YEAR: 3.0}
"""By how much a step may be too early and still be meant as one of its course."""
_NEAR = 2
_LATE_IN_WEEK = (5, 6)
"""Days by which a later step follows an earlier one by weekdays alone, if it is told one or two days too early."""
_LEAD = 2
_SOON = (1,)
"""Days by which what had happened may be put after the news by a slip."""
_REACH = 9
_PLANNED = frozenset(
    "to due expected scheduled planned hoped until by for if would not never next said told warned set last since"
    " given before previous".split()
)
_WEEKLY = frozenset({(0, 1, 2), (0, 2, 3), (0, 1, 3)})
"""Steps between which less than five days lie: a course, a step, and the one after it."""


class OutOfCourse(NamedTuple):
    """Two points, and what is told of them, that cannot be in this order."""

    early: Point
    late: Point
    first: int
    """The token that tells what must have come first, if a word does."""
    then: int


def out_of_course(document: Document) -> Iterator[OutOfCourse]:
    """The pairs of points at which a story tells the steps of a course in the wrong order."""
    by_course: dict[int, dict[int, list[Happened]]] = defaultdict(lambda: defaultdict(list))
    for told in happened(document):
        by_course[told.course][told.step].append(told)
    for course, steps in by_course.items():
        single = {step: own[0] for step, own in sorted(steps.items()) if _are_one(own)}
        for (step, one), (later, two) in pairwise(single.items()):
            if one.word != two.word and _is_reversed(one.point, two.point, (course, step, later) in _WEEKLY):
                yield OutOfCourse(two.point, one.point, one.word, two.word)


def ends_before_start(document: Document) -> Iterator[OutOfCourse]:
    """The one beginning and the one end of a story, both dated, where the end is earlier."""
    told = stages(document)
    starts = [p for p in told.starts if p.scale is Scale.DAY]
    ends = [p for p in told.ends if p.scale is Scale.DAY]
    dated = [p for p in (*starts, *ends) if p.value is not None]
    if len(starts) != 1 or len(ends) != 1 or len(dated) != 2:
        return
    start, end = starts[0], ends[0]
    if abs(start.sentence - end.sentence) <= _NEAR and _is_reversed(start, end, weekly=False):
        yield OutOfCourse(end, start, -1, -1)


def had_happened(document: Document) -> Iterator[OutOfCourse]:
    """What had happened before the news of a story, with a later day than that of the news."""
    table = tokens(document)
    if "had" not in table.index:
        return
    days = timeline(document).of(Scale.DAY)
    lead = next((p for p in days if p.sentence not in headings(document)), None)
    if lead is None or lead.sentence > _LEAD or _had(table, lead) >= 0:
        return
    for point in days:
        had = _had(table, point) if point.sentence > lead.sentence else -1
        found = apart(lead, point) if had >= 0 else None
        if found is None or sum(_is_same(point, p) for p in days) > 1 or sum(_is_same(lead, p) for p in days) > 1:
            continue
        if found.value in _SOON if found.cycle else 0 < found.value <= _MOST[Scale.DAY] / 2:
            yield OutOfCourse(point, lead, lead.first, had)
            return


def _is_same(one: Point, two: Point) -> bool:
    """Whether two points are one day."""
    found = apart(one, two)
    return found is not None and found.fits(0.0)


def _had(table: Tokens, point: Point) -> int:
    """The token of “had” that tells of what had happened at a point; -1 where it tells of a plan, or of nothing."""
    low = max(table.sentence_start(point.first), point.first - _REACH)
    words = table.lower[low : point.first]
    said = not TELLING.isdisjoint(table.lower[table.sentence_start(point.first) : point.first])
    if said or "had" not in words or not _PLANNED.isdisjoint(words):
        return -1
    had = low + words.index("had")
    done = table.lower[had + 1 : had + 3]
    return had if any("VBN" in possible_tags(word) for word in done) else -1  # and not "had electricity"


def _are_one(told: list[Happened]) -> bool:
    """Whether all that is told of a step has one moment."""
    return len({(t.point.scale, t.point.value, t.point.weekday) for t in told}) == 1


def _is_reversed(one: Point, two: Point, weekly: bool) -> bool:
    """Whether a point is before the one that must be before it, by little enough for a slip."""
    for scale in (Scale.DAY, Scale.MONTH, Scale.YEAR):
        first, second = one.on(scale), two.on(scale)
        if first is None or second is None:
            continue
        found = apart(first, second)
        if found is None:
            continue
        if found.cycle:
            return weekly and scale is Scale.DAY and found.value in _LATE_IN_WEEK
        least = 1.0 if one.scale is two.scale is scale else 1.1
        return -_MOST[scale] <= found.value <= -least
    return False
