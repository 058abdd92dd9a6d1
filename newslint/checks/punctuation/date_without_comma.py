"""No comma between the day and the year: "May 4 1990"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.story.variety import Side, variety
from newslint.text import Document

_LAST_DAY = 31


class DateWithoutComma(Rule):
    """``on May 4 1990``."""

    meta = Meta(
        code="PUN126",
        name="date-without-comma",
        summary="No comma parts the day from the year after it.",
        why="Two figures in a row run into each other; where the month comes first, a comma parts them.",
        severity=Severity.WARNING,
        in_quotes=True,
        source="The Associated Press Stylebook: dates; The Chicago Manual of Style 6.38",
        bad=(Example("It opened on May [[4 1990]] with a dance.", fixed="It opened on May 4, 1990 with a dance."),),
        good=(
            "It opened on May 4, 1990, with a dance.",
            "It opened on 4 May 1990 with a dance.",
            "In May 1990 it had 1980 seats.",
            "NAIROBI, Jun 16 2022 (Wire) - The first bus came.",
            "On May 4² 1990 people came.",
            "On May 4 1,990 people came.",
        ),
    )
    triggers = MONTH_WORDS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the two tokens after each month with a capital."""
        table = tokens(document)
        for month in table.where(*MONTH_WORDS):
            if (
                month + 2 >= len(table)
                or not table.same_sentence(month, month + 2)
                or not table.text[month][0].isupper()
            ):
                continue
            day, year = table.text[month + 1 : month + 3]
            if not (day.isdecimal() and 0 < int(day) <= _LAST_DAY and year.isdecimal() and len(year) == len("1990")):
                continue
            if table.text[month + 3 : month + 4] == ["("]:
                continue  # a dateline, as its agency writes it: NAIROBI, Jun 16 2022 (IPS)
            if table.adjacent(month + 1) or year[:2] not in {"17", "18", "19", "20"}:
                continue
            fix = Fix.insert("Put a comma", table.end_of(month + 1), ",")
            severity = Severity.ADVICE if variety(document).side is Side.UK else None  # some British papers go without
            yield self.found(
                table.span(month + 1, month + 3),
                f"A comma before the year: “{day}, {year}”.",
                fixes=(fix,),
                severity=severity,
            )
