"""The timeline of a story: every day, month, year and time of day that it names, as points that can be compared.

A day is known by its date, by its weekday or by both. One date of which the story tells the weekday gives the weekday
of all others: where 14 June is a Saturday, 12 June is a Thursday.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.story.dates import MONTH_NUMBERS, Date, Dates, dates
from newslint.story.spoken_amounts import clock_time
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_COMMON = 2001
"""A common year, for dates of a story that names none."""
_HALF_YEAR = 183
_YEAR = lazy_regex(r"(?:1[89]|20)\d\d\Z")
_OF_HABIT = frozenset("every each most alternate consecutive good black super".split())
"""Words before a weekday that is no one day of the story."""
_LED = frozenset("on last next by until till since before after or this early late".split())
_DASHES = frozenset("- – —".split())
_NAMED_HOURS = {"noon": 720.0, "midday": 720.0, "midnight": 1440.0}
_NUMERIC = lazy_regex(r"[1-9]\d?(?:st|nd|rd|th)?\Z")
_LAST_DAY = 31


class Scale(StrEnum):
    """By what a point is told, the finest first; points of one scale can be compared."""

    CLOCK = "clock"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Point(NamedTuple):
    """A moment that a story names."""

    scale: Scale
    first: int
    last: int
    """The tokens that name it, a weekday beside a date among them: a half-open range."""
    span: Span
    sentence: int
    value: float | None
    """Minutes after midnight, the number of a day, months from year nought, a year; nothing for a weekday alone."""
    weekday: int | None = None
    """0 for Monday to 6 for Sunday: as told, or as another date of the story has it."""
    known: bool = True
    """Whether the year is told, or the half of the day."""

    @property
    def is_bare(self) -> bool:
        """Whether it is a weekday without a date."""
        return self.scale is Scale.DAY and self.value is None

    def on(self, scale: Scale) -> Point | None:
        """The same on a coarser scale, with the part of a month or a year that has passed; nothing if not told."""
        if scale is self.scale or self.value is None or scale not in (Scale.MONTH, Scale.YEAR):
            return self if scale is self.scale else None
        if self.scale is Scale.DAY:
            day = dt.date.fromordinal(int(self.value))
            months = 12 * day.year + day.month - 1 + (day.day - 1) / 31
        elif self.scale is Scale.MONTH:
            months = self.value
        else:
            return None
        if scale is Scale.MONTH:
            return self._replace(scale=scale, value=months)
        return self._replace(scale=scale, value=months / 12) if self.known else None


class Apart(NamedTuple):
    """How far one point is from another."""

    value: float
    cycle: float
    """Any number of these more or fewer may be meant too; nought where none are."""

    def fits(self, stated: float, slack: float = 0.0) -> bool:
        """Whether it is, or may be, so far."""
        off = stated - self.value
        if self.cycle:
            off = (off + self.cycle / 2) % self.cycle - self.cycle / 2
        return abs(off) <= slack


class Timeline(NamedTuple):
    """The points of a story in the order of the text."""

    points: tuple[Point, ...]

    def of(self, scale: Scale) -> tuple[Point, ...]:
        """Those of one scale."""
        return tuple(point for point in self.points if point.scale is scale)


def apart(one: Point, two: Point) -> Apart | None:
    """How far it is from one point to another of its scale; nothing where that cannot be told."""
    if one.scale is not two.scale:
        return None
    if one.value is not None and two.value is not None:
        value = two.value - one.value
        if one.scale is Scale.CLOCK:
            return Apart(value % 1440, 1440 if one.known and two.known else 720)
        if one.scale is Scale.MONTH:
            return Apart(value, 0) if one.known and two.known else Apart((two.value - one.value) % 12, 12)
        if one.scale is Scale.DAY and not (one.known and two.known):
            value = (value + _HALF_YEAR) % 365 - _HALF_YEAR
        return Apart(value, 0)
    if one.weekday is not None and two.weekday is not None:
        return Apart((two.weekday - one.weekday) % 7, 7)
    return None


@annotation
def timeline(document: Document) -> Timeline:
    """The points of a document."""
    table = tokens(document)
    found = dates(document)
    shift = _shift(found)
    points = [*_days(table, found, shift), *_weekdays(table, found), *_clocks(table)]
    taken = {k for point in points for k in range(point.first, point.last)}
    points += _months(table, taken)
    taken |= {k for point in points for k in range(point.first, point.last)}
    points += _years(table, taken)
    return Timeline(tuple(sorted(points, key=lambda point: point.first)))


def _base(found: Dates) -> int:
    """The year that dates without one are taken to be of."""
    if found.now is not None:
        return found.now.day.year
    return next((date.year for date in found.all if date.year is not None), _COMMON)


def _shift(found: Dates) -> int | None:
    """What turns the number of a day into its weekday, where all dates of the story with a weekday agree on it."""
    base = _base(found)
    shifts = set()
    for date in found.all:
        day = date.on(date.year or base)
        if date.weekday is not None and day is not None:
            shifts.add((date.weekday - day.toordinal()) % 7)
    return shifts.pop() if len(shifts) == 1 else None


def _days(table: Tokens, found: Dates, shift: int | None) -> Iterator[Point]:
    """The dates with a day and a month, and the other ends of ranges: 9 to 11 May, July 3-12."""
    base = _base(found)
    for date in found.all:
        day = date.on(date.year or base)
        if day is None:
            continue
        yield _day(table, date, day, shift)
        if (other := _other_end(table, date)) >= 0:
            number = int("".join(filter(str.isdigit, table.text[other])))
            try:
                value = day.replace(day=number).toordinal()
            except ValueError:
                continue
            weekday = (value + shift) % 7 if shift is not None else None
            yield Point(
                Scale.DAY,
                other,
                other + 1,
                table.span(other),
                table.sentence_of(other),
                value,
                weekday,
                date.year is not None,
            )


def _day(table: Tokens, date: Date, day: dt.date, shift: int | None) -> Point:
    """The point of a date."""
    first = min(date.first, date.weekday_at) if date.weekday_at >= 0 else date.first
    last = max(date.last, date.weekday_at + 1)
    weekday = date.weekday
    if weekday is None and shift is not None:
        weekday = (day.toordinal() + shift) % 7
    if weekday is None and date.year is not None:
        weekday = day.weekday()
    sentence = table.sentence_of(first)
    return Point(
        Scale.DAY, first, last, table.span(first, last), sentence, day.toordinal(), weekday, date.year is not None
    )


def _other_end(table: Tokens, date: Date) -> int:
    """The token of the day at the other end of a range of days of one month; -1 if there is none."""
    low, high = table.sentence_bounds(table.sentence_of(date.first))
    before, after = date.first - 2, date.last + 1
    if date.day_first:
        joined = before >= low and table.lower[before + 1] in ("to", "and", *_DASHES)
        return before if joined and _is_day(table, before, date.day) else -1
    joined = after < high and date.day_at == date.last - 1 and table.lower[after - 1] in ("to", "through", *_DASHES)
    return after if joined and _is_day(table, after, date.day) else -1


def _is_day(table: Tokens, k: int, other: int) -> bool:
    """Whether a token is a day of the month, and another than one that is known."""
    if _NUMERIC.match(table.text[k]) is None:
        return False
    day = int("".join(filter(str.isdigit, table.text[k])))
    return day <= _LAST_DAY and day != other


def _weekdays(table: Tokens, found: Dates) -> Iterator[Point]:
    """The weekdays beside no date."""
    beside = {date.weekday_at for date in found.all}
    for k in table.where_any(_WEEKDAY_WORDS):
        if k in beside or not table.text[k][0].isupper():
            continue
        low, high = table.sentence_bounds(table.sentence_of(k))
        before = table.lower[k - 1] if k > low else ""
        after = table.text[k + 1] if k + 1 < high else ""
        name = after[:1].isupper() and before not in _LED
        named = k > low + 1 and table.text[k - 1][0].isupper() and before not in _LED
        if not (name or named or before in _OF_HABIT):
            yield Point(Scale.DAY, k, k + 1, table.span(k), table.sentence_of(k), None, WEEKDAYS.index(table.lower[k]))


def _clocks(table: Tokens) -> Iterator[Point]:
    """The times of day in figures, noon and midnight."""
    for k in table.where_attribute(_may_be_time):
        low, high = table.sentence_bounds(table.sentence_of(k))
        time = clock_time(table, k, low, high)
        if time is not None:
            half = time.last - time.first > 1 or time.value >= 780 or table.text[k][0] == "0"
            span = table.span(time.first, time.last)
            yield Point(Scale.CLOCK, time.first, time.last, span, table.sentence_of(k), time.value, None, half)
    for k in table.where_any(_NAMED_HOURS.keys()):
        if table.lower[k + 1 : k + 2] not in (["sun"], ["sunshine"], ["heat"]):
            yield Point(Scale.CLOCK, k, k + 1, table.span(k), table.sentence_of(k), _NAMED_HOURS[table.lower[k]])


def _may_be_time(texts: list[str]) -> list[bool]:
    """Whether each token has the figures of a time."""
    return [text[0].isdigit() and len(text) < 6 and text[-1].isdigit() for text in texts]


def _months(table: Tokens, taken: set[int]) -> Iterator[Point]:
    """The months, with their year where it follows."""
    for k in table.where_any(MONTH_WORDS):
        if k in taken or not table.text[k][0].isupper() or (table.lower[k] == "may" and not _is_may(table, k)):
            continue
        high = table.sentence_end(k)
        month = MONTH_NUMBERS[table.lower[k]] - 1
        at = k + 2 if k + 2 < high and table.lower[k + 1] in (",", "of") else k + 1
        year = at < high and _YEAR.match(table.text[at]) is not None
        last = at + 1 if year else k + 1
        value = 12 * int(table.text[at]) + month if year else month
        yield Point(Scale.MONTH, k, last, table.span(k, last), table.sentence_of(k), value, None, year)


def _is_may(table: Tokens, k: int) -> bool:
    """Whether a word is the month of May, not a verb or a name."""
    low = table.sentence_start(k)
    return k > low and table.lower[k - 1] in (
        "in",
        "of",
        "by",
        "until",
        "since",
        "early",
        "late",
        "mid",
        "last",
        "to",
        "next",
        "from",
    )


def _years(table: Tokens, taken: set[int]) -> Iterator[Point]:
    """The years that stand after a word that leads to one."""
    for k in table.where_attribute(_may_be_year):
        low = table.sentence_start(k)
        if (
            k not in taken
            and k > low
            and table.lower[k - 1] in ("in", "since", "of", "until", "from", "to", "by", "the")
        ):
            yield Point(Scale.YEAR, k, k + 1, table.span(k), table.sentence_of(k), int(table.text[k]))


def _may_be_year(texts: list[str]) -> list[bool]:
    """Whether each token may be a year."""
    return [len(text) == 4 and _YEAR.match(text) is not None for text in texts]


_WEEKDAY_WORDS = frozenset(WEEKDAYS)
