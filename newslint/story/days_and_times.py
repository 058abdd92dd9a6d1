"""When things happened, as a story says it and as a calendar or a clock would: days, weekdays, months, years, times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.story.dates import Date, dates, span_of
from newslint.story.facts import Fact, Section
from newslint.story.statements import Kind, statements
from newslint.text import Document, Span

_DAYS = ("day", "day of year")


def _facts(document: Document) -> Iterator[Fact]:
    """Dates, times and weekdays alone, in the order of the text."""
    yield from sorted((*_days(document), *_moments(document), *_weekdays(document)), key=lambda fact: fact.span)


def _days(document: Document) -> Iterator[Fact]:
    """Dates with a day and a month. What has no year is taken to be near the day of the story, where that is known."""
    for date in dates(document).all:
        day = _nearest(date, dates(document).anchor)
        yield _fact(document, date.span, "day", day, day=date.day, month=date.month, year=date.year, date=date)


def _moments(document: Document) -> Iterator[Fact]:
    """Months, years, and times of day."""
    for stated in statements(document).all:
        if stated.kind is Kind.TIME:
            hour, minutes = divmod(round(stated.value), 60)
            yield _fact(document, stated.span, "time", None, time=f"{hour % 24:02}:{minutes:02}")
        elif stated.kind is Kind.MOMENT and stated.unit not in _DAYS:
            month = 0 if stated.unit == "year" else round(stated.value % 1 * 12) + 1
            kind = "month" if month else "year"
            yield _fact(document, stated.span, kind, None, month=month or None, year=int(stated.value))


def _weekdays(document: Document) -> Iterator[Fact]:
    """Weekdays beside no date."""
    table = tokens(document)
    beside = {date.weekday_at for date in dates(document).all}
    for k in table.where(*WEEKDAYS):
        if k not in beside and table.text[k][0].isupper():
            yield _fact(document, table.span(k), "weekday", None, weekday=table.lower[k].capitalize())


def _nearest(date: Date, anchor: dt.date | None) -> dt.date | None:
    """The day that a date means: in its own year, or that nearest to the day of the story."""
    if date.year is not None:
        return date.on(date.year)
    if anchor is None:
        return None
    return next(iter(date.near(anchor)), None)


def _fact(  # noqa: PLR0913 - all but the first four is named
    document: Document,
    span: Span,
    kind: str,
    on: dt.date | None,
    *,
    day: int | None = None,
    month: int | None = None,
    year: int | None = None,
    weekday: str | None = None,
    time: str | None = None,
    date: Date | None = None,
) -> Fact:
    """A point in time, with what is known of it."""
    text = document[span]
    if date is not None and date.weekday is not None:
        weekday = WEEKDAYS[date.weekday].capitalize()
        text = document[span_of(document, date, weekday=True)]
    known = on.isoformat() if on else time or ""
    if kind in ("month", "year"):
        known = f"{year}-{month:02}" if month else f"{year}"
    falls = f"{known}, a {WEEKDAYS[on.weekday()].capitalize()}" if on else known
    stated = {
        "text": document[span],
        "kind": kind,
        "day": day,
        "month": month,
        "year": year,
        "weekday": weekday,
        "date": on.isoformat() if on else None,
        "time": time,
    }
    said = " ".join(text.split())
    return Fact(span, f"{said} ({falls})" if falls not in ("", said) else said, stated, (said, falls))


FACTS = Section("dates", 5, _facts, ("As written", "When"))
