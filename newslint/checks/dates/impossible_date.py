"""31 June, and 29 February of the wrong year."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.story.dates import dates, span_of
from newslint.text import Document

_LEAP = 2000
_TOO_MANY = frozenset(f"{day}{end}" for day in range(32, 100) for end in ("", "nd", "rd", "th"))
_LEADS = frozenset({"on", *WEEKDAYS})


class ImpossibleDate(Rule):
    """A day that the month does not have."""

    meta = Meta(
        code="DAT103",
        name="impossible-date",
        summary="A date names a day that its month does not have.",
        why="One of its parts is wrong, and readers who were to come on that day will not know when.",
        severity=Severity.ERROR,
        scope="story",
        in_quotes=True,
        bad=(
            "The hearing is set for [[31 June]].",
            "He was born on [[February 29, 1999]], in Leeds.",
            "The fair opens on [[Saturday 32 March]].",
        ),
        good=(
            "The hearing is set for 30 June.",
            "He was born on February 29, 2000, in Leeds.",
            "In March 32 people came, and 45 May trees were felled.",
        ),
    )
    triggers = frozenset({"29", "30", "31", "29th", "30th", "31st"} | _TOO_MANY)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look each date up in the calendar; without a year February has 29 days."""
        table = tokens(document)
        for k in table.where(*_TOO_MANY & table.index.keys()):
            if table.lower[k + 1 : k + 2] and table.lower[k + 1] in MONTHS and table.lower[k - 1] in _LEADS:
                span = table.span(k - (table.lower[k - 1] != "on"), k + 2)
                yield self.found(span, f"No month has {table.text[k]} days: which day is meant?")
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
