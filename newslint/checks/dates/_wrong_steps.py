"""Steps in time that lead from one day or hour of a story to another, and do not fit: Tuesday, two days later, Friday.

A step is silent where any other point of the story would be right for it. Where none is, what it leads from and to must
be told: beside it, by a word that both places share, or because the story has no other point.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import lemmas
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.days.stages import stages
from newslint.story.days.steps import Step, steps
from newslint.story.days.timeline import Apart, Point, Scale, apart, timeline
from newslint.text import Document
from newslint.util.records import NamedTuple

_NTH = ("nth", "weekly")
_LATE = frozenset({"late", "early", "behind", "ahead"})
_DUE = frozenset("due expected scheduled timetabled supposed planned booked billed advertised".split())
_OPENING = 4
"""Tokens before a step that opens its sentence, a dateline among them: what it tells of comes after it."""
_BACK = frozenset({"that", "this", "it", "them", "which"})
_REACH = 4
_LEAD = 2
"""Sentences before a step in which what it starts from is told."""
_AROUND = 12
_FAR = {Scale.DAY: 4.0, Scale.CLOCK: 61.0, Scale.MONTH: 2.0, Scale.YEAR: 3.0}
"""By how much a step may be wrong and still be meant for two points."""
_WEEKS = 12.0
_DULL = (
    (STOP_WORDS - {"found", "seen"})
    | CALENDAR
    | frozenset("say said day week later next night morning evening last first take make".split())
)


class WrongStep(NamedTuple):
    """A step that does not lead from one point to another."""

    step: Step
    base: Point
    end: Point
    right: Apart


def wrong_steps(document: Document) -> Iterator[WrongStep]:
    """The steps of a document that no two points of it bear out."""
    table = tokens(document)
    for step in steps(document):
        points = [p for p in _on(document, step.scale) if p.last <= step.first or p.first >= step.last]
        if len(points) < 2 or _is_borne_out(step, points):
            continue
        pair = _since_start(document, step, points) if step.unit in _NTH else _pair(table, step, points)
        if pair is None:
            continue
        right = _apart(step, *pair)
        beside = step.end is not None or step.base is not None
        if right is not None and beside and not right.fits(0.0) and _is_near(step, right):
            yield WrongStep(step, *pair, right)


def _on(document: Document, scale: Scale) -> list[Point]:
    """The points of a document on a scale; for years those of its months and days too."""
    points = timeline(document).points
    if scale is not Scale.YEAR:
        return [p for p in points if p.scale is scale]
    return [p for p in points if p.on(scale) is not None]


def _since_start(document: Document, step: Step, points: list[Point]) -> tuple[Point, Point] | None:
    """The beginning of what is in its so manieth day, and the day that is told as that."""
    starts = {p for p in stages(document).starts if p.scale is Scale.DAY}
    start = next(iter(starts)) if len(starts) == 1 else None
    others = [p for p in points if p is not start]
    end = step.end or _only(others) or next((p for p in others if p.sentence <= _LEAD), None)
    return (start, end) if start is not None and end is not None and start is not end else None


def _is_borne_out(step: Step, points: list[Point]) -> bool:
    """Whether any two points of a story are as far apart as a step says: those that it names, or else any."""
    bases = [step.base] if step.base is not None else points
    ends = [step.end] if step.end is not None else points
    for base in bases:
        for end in ends:
            found = _apart(step, base, end) if base is not end else None
            exact = step.scale is Scale.YEAR and base.scale is end.scale is Scale.YEAR
            if found is not None and found.fits(step.value, 0.0 if exact else step.slack):
                return True
    return False


def _apart(step: Step, one: Point, two: Point) -> Apart | None:
    """How far one point is from another on the scale of a step."""
    first, second = one.on(step.scale), two.on(step.scale)
    return apart(first, second) if first is not None and second is not None else None


def _pair(table: Tokens, step: Step, points: list[Point]) -> tuple[Point, Point] | None:
    """The base and the end of a step, by what stands beside it or is told in the same words."""
    opens = step.first - table.sentence_start(step.first) <= _OPENING
    if step.end is None and (step.scale is Scale.YEAR or (opens and step.base is None and step.of)):
        return None
    if step.of and table.lower[step.of[0]] in _BACK:
        return None
    if step.scale is Scale.CLOCK and table.lower[step.last - 1] in _LATE:
        return _against_plan(table, points)
    return None if step.end is None and step.is_vague else _told(table, step, points)


def _told(table: Tokens, step: Step, points: list[Point]) -> tuple[Point, Point] | None:
    """The same for a step of days, months or years, or a vague one of which the end is told."""
    base, end = step.base, step.end
    if end is None:
        low = table.sentence_start(step.first)
        own = _words(table, range(max(low, step.first - _AROUND), step.first))
        end = _linked(table, own, [p for p in points if p is not base and p.sentence != table.sentence_of(step.first)])
    others = [p for p in points if p is not end]
    if base is None and step.of and step.is_vague:
        base = _linked(table, _words(table, step.of), others)
        return None if base is None or end is None else (base, end)
    if base is None and step.of:
        base = _linked(table, _words(table, step.of), others)
    elif base is None and end is not None:
        earlier = [p for p in others if p.last <= step.first]
        near = [p for p in earlier if table.sentence_of(step.first) - p.sentence <= _REACH]
        base = near[-1] if near else _only(others) if not earlier else None
    if base is not None and end is None:
        rest = [p for p in points if p is not base]
        end = _only(rest)
    if base is None and end is not None and step.of:
        base = _only(others)
        if base is not None and not _is_slip(step, base, end):
            return None
    if base is None and end is None:
        return _two(table, step, points)
    return None if base is None or end is None else (base, end)


def _is_slip(step: Step, base: Point, end: Point) -> bool:
    """Whether a step is off by one, or goes the other way: what no word ties to its base must be as near as that."""
    found = _apart(step, base, end)
    if found is None:
        return False
    return any(found.fits(value) for value in (step.value - 1, step.value + 1, -step.value))


def _against_plan(table: Tokens, points: list[Point]) -> tuple[Point, Point] | None:
    """The hour at which something was due, and the one other of a story."""
    due = [
        p for p in points if not _DUE.isdisjoint(table.lower[max(table.sentence_start(p.first), p.first - 6) : p.first])
    ]
    other = _only([p for p in points if p not in due])
    if len(due) != 1 or other is None:
        return None
    return due[0], other


def _two(table: Tokens, step: Step, points: list[Point]) -> tuple[Point, Point] | None:
    """The only two points of a story, both told near a step of days, in the order that fits it better."""
    if step.scale is not Scale.DAY or len(points) != 2 or step.is_vague:
        return None
    if any(abs(p.sentence - table.sentence_of(step.first)) > _REACH for p in points):
        return None
    one, two = points
    way = apart(one, two)
    if way is None or way.fits(0.0):
        return None
    if way.cycle:
        way = Apart(way.value % 7, 7.0)
        forward = (way.value <= 3) == (step.value > 0)
    else:
        forward = (way.value > 0) == (step.value > 0)
    return (one, two) if forward else (two, one)


def _only(points: list[Point]) -> Point | None:
    """The one of some points that are all of one moment."""
    return points[0] if points and len({(p.value, p.weekday) for p in points}) == 1 else None


def _linked(table: Tokens, words: frozenset[str], points: list[Point]) -> Point | None:
    """The point of which a story tells in some of the same words as it does of another."""
    if not words:
        return None
    found = [p for p in points if words & _words(table, _near(table, p))]
    if len(found) > 1 and len({p.sentence for p in found}) == 1:
        return min(found, key=lambda p: _distance(table, words, p))
    return _only(found)


def _distance(table: Tokens, words: frozenset[str], point: Point) -> int:
    """How many tokens from a point the nearest of some words is."""
    near = [k for k in _near(table, point) if words & _words(table, [k])]
    return min(abs(k - point.first) for k in near) if near else _AROUND


def _near(table: Tokens, point: Point) -> range:
    """The tokens around a point in its sentence."""
    low, high = table.sentence_bounds(point.sentence)
    return range(max(low, point.first - _AROUND), min(high, point.last + _AROUND))


def _words(table: Tokens, places: range | list[int]) -> frozenset[str]:
    """What some tokens are about: the base forms of their words."""
    words = {table.lower[k] for k in places if table.lower[k].isalpha() and len(table.lower[k]) > 2} - _DULL
    return frozenset(base for word in words for base in (word, *lemmas(word)))


def _is_near(step: Step, right: Apart) -> bool:
    """Whether a step is wrong by so little that it was meant for its points."""
    if step.scale is Scale.DAY and right.cycle:
        return abs(step.value) < 7
    off = abs(right.value - step.value)
    if right.cycle:
        off = min(off % right.cycle, right.cycle - off % right.cycle)
    if step.unit == "weekly":
        return off <= _WEEKS
    return off <= _FAR[step.scale] or off == 2 * abs(step.value)


def said_apart(wrong: WrongStep) -> str:
    """How far the end of a step is from its base, in words, in the direction of the step where that may be either."""
    value = wrong.right.value
    if wrong.right.cycle and wrong.step.value < 0:
        value -= wrong.right.cycle
    unit, worth = {
        Scale.DAY: ("day", 1),
        Scale.MONTH: ("month", 1),
        Scale.CLOCK: ("minute", 1),
        Scale.YEAR: ("year", 1),
    }[wrong.step.scale]
    number = round(abs(value) / worth)
    if not number:
        return "no step at all"
    return f"{number} {unit}{'' if number == 1 else 's'}{' back' if value < 0 < wrong.step.value else ''}"
