"""``17 March`` and ``March 17`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from newslint.engine.bases.consistency import USUAL_IN_VARIETY, ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.story.dates import Date, dates, span_of
from newslint.story.variety import Side, variety
from newslint.text import Document
from newslint.util.records import NamedTuple

_NAMES = frozenset({(11, 9), (4, 7), (7, 10), (6, 1)})
"""Days that stand for what happened on them, and are said one way everywhere: September 11, July 4 ..."""


_USUAL = {Side.US: "month-first", Side.UK: "day-first"}


class DateOrderOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "day-first", "month-first"] = "consistent"
    """What comes first; ``consistent`` asks only that a story agree with itself."""

    @staticmethod
    def earlier(name: str, value: Any) -> tuple[str, Any]:
        """``order`` was the name of ``style``."""
        return ("style" if name == "order" else name, value)


_DATELINE = 12
"""Tokens of the head of a story, in which its dateline stands."""


class MixedDateOrder(ConsistencyRule[Date, DateOrderOptions]):
    """Day and month in two orders."""

    meta = Meta(
        code="DAT101",
        name="mixed-date-order",
        summary="Dates have the day before the month in one place and after it in another.",
        why="British desks write “17 March”, American ones “March 17”; a mixture shows that copy of both was joined.",
        severity=Severity.WARNING,
        scope="story",
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
            "The 17 February Brigade came on March 17, and the 19 Sept. 11 hijackers on April 3.",
        ),
    )
    triggers = MONTH_WORDS
    usual = USUAL_IN_VARIETY

    def matters(self, document: Document) -> Iterator[Matter[Date]]:
        """The dates in figures: those with an ordinal are said, not written, and a dateline has a form of its own."""
        table = tokens(document)
        found = [
            date
            for date in dates(document).all
            if table.text[date.day_at].isdigit()
            and (date.day, date.month) not in _NAMES
            and not _heads(table, date)
            and not _is_name(table, date)
        ]
        uses = [Use("day-first" if d.day_first else "month-first", span_of(document, d), d) for d in found]
        side = variety(document).side if len({use.form for use in uses}) > 1 else None
        yield Matter(uses, today=_USUAL[side] if side else None)

    def write(self, document: Document, use: Use[Date], wanted: str, model: Sequence[Use[Date]]) -> str:
        """The date in the other order."""
        del model
        table, date = tokens(document), use.place
        day, month = table.text[date.day_at], table.text[date.month_at]
        year = table.text[date.year_at] if date.year_at >= 0 else ""
        if wanted == "month-first":
            return f"{month} {day}, {year}" if year else f"{month} {day}"
        return f"{day} {month} {year}".rstrip()


def _is_name(table: Tokens, date: Date) -> bool:
    """Whether a date is, or opens, a name: "the 17 February Brigade", "the 19 Sept. 11 hijackers"."""
    first, end = date.first, max(date.day_at, date.month_at, date.year_at) + 1
    after = table.text[end] if end < len(table) and table.same_sentence(first, end) else ""
    return after.isdecimal() or (after[:1].isupper() and table.lower[first - 1 : first] == ["the"])


def _heads(table: Tokens, date: Date) -> bool:
    """Whether a date stands in the dateline: among the first words of the story, with a colon or a dash after it."""
    end = max(date.day_at, date.month_at, date.year_at) + 1
    return end <= _DATELINE and table.lower[end : end + 1] in ([":"], ["-"], ["–"], ["—"], [")"])
