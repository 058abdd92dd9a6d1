"""Monday, 5 March, when 5 March was a Tuesday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from newslint.story.dates import Date, Day, dates, span_of
from newslint.text import Document

_NEAR = 120  # days: copy that leaves the year out speaks of the weeks around its own day
_CLOSE = 45  # days between two dates without a year that are surely of one year
_REFERENCE = 2001  # a common year, to count days between dates that have no year


class WrongWeekday(Rule):
    """A weekday that the calendar does not have on that date."""

    meta = Meta(
        code="DAT102",
        name="wrong-weekday",
        summary="A weekday does not fit the date beside it.",
        why="One of the two is wrong, and readers cannot tell which.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "They married on [[Monday, 5 March 2019]], in Leeds.",
            "Nov. 14, 2019\n\nThe next hearing is on [[Tuesday, Nov. 20]], the court said.",
            "He spoke on Monday, 4 March, and on Thursday, 7 March. A vote is due on [[Monday, 12 March]].",
            "A judge will hear him on Tuesday, July 22. The jury will sit from [[Friday, July 26]].",
        ),
        good=(
            "They married on Tuesday, 5 March 2019, in Leeds.",
            "Nov. 14, 2019\n\nThe next hearing is on Wednesday, Nov. 20, the court said.",
            "A judge will hear him on Tuesday, July 22. The jury will sit from Friday, July 25.",
            "He was born on Tuesday, July 22. The jury will sit from Friday, March 3.",
            Example("He spoke on Monday, 4 March, and on Thursday, 7 March. A vote is due on Tuesday, 12 March."),
        ),
    )
    triggers = frozenset({*WEEKDAYS, *(f"{short}{stop}" for short in SHORT_WEEKDAYS for stop in ("", "."))})

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask the calendar where the year is known, else ask the other dates of the story."""
        table = dates(document)
        named = [d for d in table.all if d.weekday is not None]
        for date in named:
            if date.year is not None:
                day = date.on(date.year)
                if day is not None and day.weekday() != date.weekday:
                    yield self._against(document, date, day, None)
        open_year = [d for d in named if d.year is None]
        if table.anchor is not None:
            for date in open_year:
                days = _around(date, table.anchor)
                if days and all(day.weekday() != date.weekday for day in days):
                    yield self._against(document, date, days[0], table.filed)
        elif len(open_year) > 2:
            yield from self._against_each_other(document, open_year)
        elif len(open_year) == 2 and _are_close(*open_year):
            yield from self._against_the_other(document, *open_year)

    def _against(self, document: Document, date: Date, day: dt.date, filed: Day | None) -> Finding:
        """The finding for a date of which the year is known."""
        said = document[tokens(document).span(date.weekday_at)]
        right = WEEKDAYS[day.weekday()].capitalize()
        month = MONTHS[day.month - 1].capitalize()
        related: tuple[Related, ...] = ()
        if filed is not None and filed.span is not None:
            related = (Related(filed.span, "The year is taken from here."),)
        return self.found(
            span_of(document, date, weekday=True),
            f"{day.day} {month} {day.year} is a {right}, not a {WEEKDAYS[date.weekday or 0].capitalize()}:"
            f" which is wrong, “{said}” or the date?",
            fixes=(Fix.swap(tokens(document).span(date.weekday_at), right, Safety.DISPLAY),),
            related=related,
        )

    def _against_the_other(self, document: Document, first: Date, second: Date) -> Iterator[Finding]:
        """A finding for two dates of one year that cannot both be right: at the second, for want of a better one."""
        if _shift(first) == _shift(second):
            return
        span, other = (span_of(document, date, weekday=True) for date in (second, first))
        yield self.found(
            span,
            f"“{document[other]}” and “{document[span]}” cannot both be right in one year: which one is wrong?",
            related=(Related(other, "This is the other date."),),
        )

    def _against_each_other(self, document: Document, named: list[Date]) -> Iterator[Finding]:
        """Findings for dates without a year that do not fit the others: two at least must agree against one."""
        shifts = [_shift(d) for d in named]
        common = max(set(shifts), key=shifts.count)
        agreed = [d for d, shift in zip(named, shifts, strict=True) if shift == common]
        if len(agreed) < 2 or len(agreed) <= len(named) - len(agreed):
            return
        for date, shift in zip(named, shifts, strict=True):
            if shift != common:
                span = span_of(document, date, weekday=True)
                other = span_of(document, agreed[0], weekday=True)
                yield self.found(
                    span,
                    f"“{document[span]}” and “{document[other]}” cannot both be right in one year:"
                    " is the weekday wrong, or the date?",
                    related=(Related(other, "The weekday and the date here agree with others in the story."),),
                )


def _around(date: Date, anchor: dt.date) -> list[dt.date]:
    """The days that a date without a year may mean: the nearest to the anchor, and others where none is near."""
    days = date.near(anchor)
    return days[:1] if days and abs(days[0] - anchor).days <= _NEAR else days


def _are_close(one: Date, two: Date) -> bool:
    """Whether two dates without a year lie so near each other that they are of one year."""
    first, second = one.on(_REFERENCE), two.on(_REFERENCE)
    return first is not None and second is not None and abs((second - first).days) <= _CLOSE


def _shift(date: Date) -> int | None:
    """What tells dates of one year from those of another: the weekday less the day of the year, modulo seven."""
    day = date.on(_REFERENCE)
    return (date.weekday - day.toordinal()) % 7 if day is not None and date.weekday is not None else None
