"""31 June, and 29 February of the wrong year."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.tokens import tokens
from newslint.story.dates import MONTHS, dates, span_of
from newslint.text import Document

_LEAP = 2000


class ImpossibleDate(Rule):
    """A day that the month does not have."""

    meta = Meta(
        code="DAT103",
        name="impossible-date",
        summary="A date names a day that its month does not have.",
        why="One of its parts is wrong, and readers who were to come on that day will not know when.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=("The hearing is set for [[31 June]].", "He was born on [[February 29, 1999]], in Leeds."),
        good=("The hearing is set for 30 June.", "He was born on February 29, 2000, in Leeds."),
    )
    triggers = frozenset({"29", "30", "31", "29th", "30th", "31st"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look each date up in the calendar; without a year February has 29 days."""
        table = tokens(document)
        for date in dates(document).all:
            year = date.year or _LEAP
            if date.on(year) is not None:
                continue
            month = MONTHS[date.month - 1].capitalize()
            days = calendar.monthrange(year, date.month)[1]
            of = f" in {year}" if date.year and date.month == 2 else ""
            span = span_of(document, date)
            yield self.found(
                span, f"{month} has {days} days{of}: is it the {table.text[date.day_at]} of another month?"
            )
