"""The dates of a story: day, month, year and weekday as stated, and the day on which the story itself was filed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from newslint.text import Document, Span, annotation
from newslint.text.fields import Dated, FieldKind
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

MONTH_NUMBERS = {
    **{name: n for n, name in enumerate(MONTHS, 1)},
    **{f"{short}{stop}": MONTHS.index(name) + 1 for short, name in SHORT_MONTHS.items() for stop in ("", ".")},
}
_WEEKDAY = {
    **{name: n for n, name in enumerate(WEEKDAYS)},
    **{f"{short}{stop}": WEEKDAYS.index(name) for short, name in SHORT_WEEKDAYS.items() for stop in ("", ".")},
}
del _WEEKDAY["sun"]  # more often a newspaper
_DAY = lazy_regex(r"(\d{1,2})(st|nd|rd|th)?\Z", re.IGNORECASE)
_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d\Z")
_OPENING = 5  # sentences, the headline among them, in which a story says on which day its news happened
_NEWS = 1990
_SHORT_LINE = 12  # tokens; a line of its own with a full date and little else says when the story was filed


class Date(NamedTuple):
    """A date as a story states it: a day and a month at least."""

    first: int
    last: int
    """The tokens of day, month and year: a half-open range."""
    span: Span
    """Where it stands, without its weekday."""
    day: int
    month: int
    year: int | None
    weekday: int | None
    """0 for Monday to 6 for Sunday, where the story names one right beside the date."""
    weekday_at: int
    """The token that names the weekday; -1 if none does."""
    day_first: bool
    """Whether the day stands before the month."""
    day_at: int
    month_at: int
    year_at: int

    def on(self, year: int) -> dt.date | None:
        """The date in a year; nothing where that year has no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None

    def near(self, anchor: dt.date) -> list[dt.date]:
        """The date in the year of a day and in those beside it, the nearest first."""
        days = [day for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (day := self.on(year)) is not None]
        return sorted(days, key=lambda day: abs(day - anchor))


class Day(NamedTuple):
    """A day, and where the story or its file names it."""

    day: dt.date
    span: Span | None
    """``None`` where the file names it outside the text."""


class Dates:
    """The dates of a document in the order of the text."""

    def __init__(
        self, found: tuple[Date, ...], dateline: Date | None, lead: Date | None = None, dated: Dated | None = None
    ) -> None:
        self.all = found
        self.lead = lead
        """The first full date, where the story opens with it and tells of no later year: when it happened."""
        self.dateline = dateline
        """The full date in the dateline, or on a line of its own near the start or end."""
        self._dated = dated

    @cached_property
    def filed(self) -> Day | None:
        """When the story was filed: as its text says, or else its file."""
        return _day_of(self.dateline) or (Day(*self._dated) if self._dated else None)

    @property
    def anchor(self) -> dt.date | None:
        """The day on which the story was filed."""
        return self.filed.day if self.filed else None

    @property
    def stated(self) -> Date | None:
        """The full date in the text that the story speaks from."""
        return self.dateline or self.lead

    @cached_property
    def now(self) -> Day | None:
        """The day that a story speaks from: when it was filed, or else that of its news."""
        return self.filed or _day_of(self.lead)


def _day_of(date: Date | None) -> Day | None:
    """The day of a full date, where the calendar has it."""
    day = date.on(date.year) if date is not None and date.year is not None else None
    return Day(day, date.span) if date is not None and day is not None else None


@annotation
def dates(document: Document) -> Dates:
    """The dates of a document that have a day and a month."""
    table = tokens(document)
    found = tuple(date for k in table.where(*MONTH_NUMBERS) if (date := _read(table, k)) is not None)
    return Dates(found, _dateline(document, table, found) if found else None, _lead(table, found), document.dated)


def _lead(table: Tokens, found: tuple[Date, ...]) -> Date | None:
    """The full date in the first sentences of a story, if no later year is named anywhere and it is not history."""
    first = next((date for date in found if date.year is not None), None)
    if first is None or first.year is None or table.sentence_of(first.first) > _OPENING:
        return None
    years = [int(word) for word in table.index if len(word) == 4 and _YEAR.match(word)]
    return first if first.year >= _NEWS and max(years, default=0) <= first.year + 1 else None


def span_of(document: Document, date: Date, *, weekday: bool = False) -> Span:
    """Where a date stands, with its weekday if asked for."""
    first = min(date.first, date.weekday_at) if weekday and date.weekday_at >= 0 else date.first
    last = max(date.last, date.weekday_at + 1) if weekday else date.last
    return tokens(document).span(first, last)


def _read(table: Tokens, k: int) -> Date | None:
    """The date around the name of a month; nothing where no day stands beside it."""
    if not table.text[k][0].isupper():
        return None
    sentence = table.sentence[k]
    low, high = table.sentence_bounds(sentence)
    if not _beside_figure(table, k, low, high):
        return None
    before = k - 2 if k - 2 >= low and table.lower[k - 1] == "of" else k - 1
    day = _day(table, before) if before >= low else None
    if day is not None and not _counted(table, before, low):
        first, last, day_at = before, k + 1, before
        year = _year(table, last, high)
    else:
        day = _day(table, k + 1) if k + 1 < high else None
        if day is None or _is_range_of_years(table, k + 1, high):
            return None
        first, last, day_at = k, k + 2, k + 1
        year = _year(table, last, high)
    end = last
    if year >= 0:
        end = year + 1
    weekday = _weekday(table, first, end, low, high)
    return Date(
        first,
        end,
        table.span(first, end),
        day,
        MONTH_NUMBERS[table.lower[k]],
        int(table.text[year]) if year >= 0 else None,
        _WEEKDAY[table.lower[weekday]] if weekday >= 0 else None,
        weekday,
        day_at < k,
        day_at,
        k,
        year,
    )


def _beside_figure(table: Tokens, k: int, low: int, high: int) -> bool:
    """Whether a figure stands before or after a token, as one must in a date."""
    near = (j for j in (k - 2, k - 1, k + 1) if low <= j < high)
    return any(table.text[j][0].isdigit() for j in near)


def _day(table: Tokens, k: int) -> int | None:
    """The day of a month that a token states."""
    m = _DAY.match(table.text[k])
    day = int(m[1]) if m else 0
    return day if 1 <= day <= 31 else None


def _counted(table: Tokens, k: int, low: int) -> bool:
    """Whether a figure before a month is no day: part of a larger figure, a sum of money, an item's number."""
    if k == low:
        return False
    return table.lower[k - 1] in ("$", "£", "€", "no.", "top", "/", ".", ":") or (
        table.lower[k - 1] == "-" and k - 2 >= low and not _DAY.match(table.text[k - 2])
    )


def _is_range_of_years(table: Tokens, k: int, high: int) -> bool:
    """Whether a figure after a month is the start of a time or a score: ``May 10:30``, ``June 3-2``."""
    return k + 2 < high and table.lower[k + 1] in (":", "/") and table.adjacent(k)


def _year(table: Tokens, k: int, high: int) -> int:
    """The token of the year that follows a day and a month; -1 if none does."""
    at = k + 1 if k + 1 < high and table.lower[k] == "," else k
    return at if at < high and _YEAR.match(table.text[at]) else -1


def _weekday(table: Tokens, first: int, last: int, low: int, high: int) -> int:
    """The token of the weekday that belongs to a date; -1 if there is none.

    It stands right before the date, with or without a comma, "the" or a bracket, or after it in brackets or commas.
    """
    k = first - 1
    while k >= low and table.lower[k] in (",", "the", "(") and first - k < 3:
        k -= 1
    if k >= low and table.lower[k] in _WEEKDAY and table.text[k][0].isupper():
        return k
    k = last
    if k + 1 < high and table.lower[k] in ("(", ",") and table.lower[k + 1] in _WEEKDAY:
        closed = k + 2 >= high or table.lower[k + 2] in (")", ",", ".")
        return k + 1 if closed and table.text[k + 1][0].isupper() else -1
    return -1


def _dateline(document: Document, table: Tokens, found: tuple[Date, ...]) -> Date | None:
    """The date on which a story was filed, where the story says so itself."""
    fields = [f.span for f in document.fields if f.kind is FieldKind.DATELINE]
    for date in found:
        if date.year is not None and any(f.start <= table.start[date.first] < f.end for f in fields):
            return date
    for date in _alone(document, table, found):
        return date
    return None


def _alone(document: Document, table: Tokens, found: tuple[Date, ...]) -> Iterator[Date]:
    """The full dates that stand on a line of their own among the first five or the last two."""
    last = len(document.paragraphs) - 2
    short: dict[int, bool] = {}
    for date in found:
        if date.year is None:
            continue
        paragraph = int(table.paragraph[table.sentence[date.first]])
        if 5 <= paragraph < last:
            continue
        if paragraph not in short:
            words = document[document.paragraphs[paragraph]].split()
            short[paragraph] = len(words) <= _SHORT_LINE - 4 and words[-1][-1] not in '."”'
        if short[paragraph]:
            yield date
