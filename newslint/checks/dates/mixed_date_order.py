"""``17 March`` and ``March 17`` in one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.story.dates import Date, dates, span_of
from newslint.story.variety import Side, variety
from newslint.text import Document

_NAMES = frozenset({(11, 9), (4, 7), (7, 10), (6, 1)})
"""Days that stand for what happened on them, and are said one way everywhere: September 11, July 4 ..."""


class DateOrderOptions(NamedTuple):
    """What a house may settle."""

    order: Literal["consistent", "day-first", "month-first"] = "consistent"
    """What comes first; ``consistent`` asks only that a story agree with itself."""


_DATELINE = 12
"""Tokens of the head of a story, in which its dateline stands."""


class MixedDateOrder(Rule):
    """Day and month in two orders."""

    meta = Meta(
        code="DAT101",
        name="mixed-date-order",
        summary="Dates have the day before the month in one place and after it in another.",
        why="British desks write “17 March”, American ones “March 17”; a mixture shows that copy of both was joined.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "It opened on 17 March and closed on 2 April. A sale on [[May 5]] follows.",
                fixed="It opened on 17 March and closed on 2 April. A sale on 5 May follows.",
            ),
            Example(
                "It opened on March 17, 2003, and closed on April 2. A sale on [[5 May 2004]] follows.",
                fixed="It opened on March 17, 2003, and closed on April 2. A sale on May 5, 2004 follows.",
            ),
        ),
        good=(
            "It opened on 17 March and closed on 2 April, long before the attacks of September 11.",
            "It opened on March 17 and closed in April 2003.",
        ),
    )
    Options = DateOrderOptions
    triggers = MONTH_WORDS

    def check(self, document: Document) -> Iterator[Finding]:
        """Count both orders; dates with an ordinal are said, not written, and are left alone."""
        table = tokens(document)
        found = [d for d in dates(document).all if table.text[d.day_at].isdigit()]
        day_first = (
            _wanted(document, found) if self.options.order == "consistent" else self.options.order == "day-first"
        )
        model = [d for d in found if d.day_first is day_first]
        for date in found:
            if date.day_first is day_first or (date.day, date.month) in _NAMES or (model and _heads(table, date)):
                continue
            span = span_of(document, date)
            text = _written(document, date)
            fixes = (Fix.swap(span, text),)
            if not model:
                if self.options.order != "consistent":
                    yield self.found(span, f"House style is “{text}”, not “{document[span]}”.", fixes=fixes)
                continue
            other = span_of(document, model[0])
            yield self.found(
                span,
                f"The story has “{document[span]}” here and “{document[other]}” elsewhere: should this be “{text}”?",
                fixes=fixes,
                related=(Related(other, f"“{document[other]}” here."),),
            )


def _heads(table: Tokens, date: Date) -> bool:
    """Whether a date stands in the dateline: among the first words of the story, with a colon or a dash after it."""
    end = max(date.day_at, date.month_at, date.year_at) + 1
    return end <= _DATELINE and table.lower[end : end + 1] in ([":"], ["-"], ["–"], ["—"], [")"])


def _wanted(document: Document, found: list[Date]) -> bool:
    """The order that most dates have; where it is even, that of the story's spelling, else that of the first date."""
    free = [d for d in found if (d.day, d.month) not in _NAMES]
    day_first = sum(d.day_first for d in free)
    if 2 * day_first != len(free):
        return 2 * day_first > len(free)
    side = variety(document).side if free else None
    return side is Side.UK if side is not None else bool(free) and free[0].day_first


def _written(document: Document, date: Date) -> str:
    """The date in the other order."""
    table = tokens(document)
    day, month = table.text[date.day_at], table.text[date.month_at]
    year = table.text[date.year_at] if date.year_at >= 0 else ""
    if date.day_first:
        return f"{month} {day}, {year}" if year else f"{month} {day}"
    return f"{day} {month} {year}".rstrip()
