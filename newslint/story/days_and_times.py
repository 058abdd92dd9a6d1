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
_UNKNOWN = dict.fromkeys(("day", "month", "year", "weekday", "date", "time"))


def _facts(document: Document) -> Iterator[Fact]:
    """Dates, times and weekdays alone, in the order of the text."""
    yield from sorted((*_days(document), *_moments(document), *_weekdays(document)), key=lambda fact: fact.span)


def _days(document: Document) -> Iterator[Fact]:
    """Dates with a day and a month. What has no year is taken to be near the day of the story, where that is known."""
    for date in dates(document).all:
        on = _nearest(date, dates(document).anchor)
        day = on.isoformat() if on else None
        yield _fact(
            document,
            date.span,
            "day",
            f"{day}, a {WEEKDAYS[on.weekday()].capitalize()}" if on else "",
            text=document[span_of(document, date, weekday=True)],
            day=date.day,
            month=date.month,
            year=date.year,
            weekday=WEEKDAYS[date.weekday].capitalize() if date.weekday is not None else None,
            date=day,
        )


def _moments(document: Document) -> Iterator[Fact]:
    """Months, years, and times of day."""
    for stated in statements(document).all:
        if stated.kind is Kind.TIME:
            hour, minutes = divmod(round(stated.value), 60)
            time = f"{hour % 24:02}:{minutes:02}"
            yield _fact(document, stated.span, "time", time, time=time)
        elif stated.kind is Kind.MOMENT and stated.unit not in _DAYS:
            year = int(stated.value)
            if stated.unit == "year":
                yield _fact(document, stated.span, "year", f"{year}", year=year)
            else:
                month = round(stated.value % 1 * 12) + 1
                yield _fact(document, stated.span, "month", f"{year}-{month:02}", month=month, year=year)


def _weekdays(document: Document) -> Iterator[Fact]:
    """Weekdays beside no date."""
    table = tokens(document)
    beside = {date.weekday_at for date in dates(document).all}
    for k in table.where(*WEEKDAYS):
        if k not in beside and table.text[k][0].isupper():
            yield _fact(document, table.span(k), "weekday", "", weekday=table.lower[k].capitalize())


def _nearest(date: Date, anchor: dt.date | None) -> dt.date | None:
    """The day that a date means: in its own year, or that nearest to the day of the story."""
    if date.year is not None:
        return date.on(date.year)
    if anchor is None:
        return None
    return next(iter(date.near(anchor)), None)


def _fact(document: Document, span: Span, kind: str, falls: str, *, text: str = "", **known: str | int | None) -> Fact:
    """A point in time: how a calendar or a clock has it, how the story does with its weekday, and what is known."""
    said = " ".join((text or document[span]).split())
    stated = {"text": document[span], "kind": kind, **_UNKNOWN, **known}
    return Fact(span, f"{said} ({falls})" if falls not in ("", said) else said, stated, (said, falls))


FACTS = Section("dates", 5, _facts, ("As written", "When"))
