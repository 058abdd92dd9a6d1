"""``3 May`` and ``3rd May``, ``Sept. 4`` and ``September 9`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTH_WORDS, MONTHS, SHORT_MONTHS
from newslint.story.dates import Date, dates, span_of
from newslint.story.fragments import in_fragment
from newslint.story.name_spans import headings
from newslint.text import Document
from newslint.util.records import NamedTuple

_SHORT = {name: short for short, name in reversed(SHORT_MONTHS.items())}
_NEVER_SHORT = range(3, 8)
"""March to July, which American papers have in full beside “Sept. 4”."""
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class DateFormOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[Literal["plain", "ordinal", "full", "short"], ...] = ()
    """``plain`` (3 May) or ``ordinal`` (3rd May), ``full`` (September 4) or ``short`` (Sept. 4)."""


class MixedDateForms(ConsistencyRule[Date, DateFormOptions]):
    """Days with -th and without, months in full and shortened."""

    meta = Meta(
        code="DAT122",
        name="mixed-date-forms",
        summary="Dates have an ordinal in one place and a plain figure in another, or a month in full and shortened.",
        why="“3rd May” beside “4 May” shows that copy of two desks was joined. No guide has both.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC, Guardian and Reuters style guides: plain figures in dates.",
        in_quotes=True,
        bad=(
            Example(
                "It opened on 17 March and closed on 2 April. A sale on [[5th May]] follows.",
                fixed="It opened on 17 March and closed on 2 April. A sale on 5 May follows.",
            ),
            Example(
                "It opened on September 17 and closed on December 2. A sale on [[Sept. 5]] follows.",
                fixed="It opened on September 17 and closed on December 2. A sale on September 5 follows.",
            ),
        ),
        good=(
            "It opened on 17 March and closed on 2 April. “I was born on the 5th of May,” she said.",
            "It opened on Sept. 17 and closed on April 2. A sale in September follows.",
            "It opened on September 11th, a day that nobody forgets, and closed on July 4th, on 2 May or so.",
        ),
    )
    triggers = MONTH_WORDS

    def matters(self, document: Document) -> Iterator[Matter[Date]]:
        """The dates of running text by the form of their day, and by that of their month."""
        table = tokens(document)
        found = dates(document).all
        if len(found) < 2:
            return
        heading = headings(document)
        found = tuple(
            date
            for date in found
            if table.sentence_of(date.first) not in heading
            and not document.quotes.touches(date.span)
            and abs(date.day_at - date.month_at) == 1
            and table.lower[date.first - 1 : date.first] != ["the"]
        )
        days = [
            Use("plain" if table.text[d.day_at].isdigit() else "ordinal", span_of(document, d), d)
            for d in found
            if (d.day, d.month) not in ((11, 9), (4, 7), (6, 1))
        ]
        yield Matter(days, forms=("plain", "ordinal"), today="plain")
        months = [
            Use("full" if table.lower[d.month_at] in MONTHS else "short", span_of(document, d), d)
            for d in found
            if MONTHS[d.month - 1] in _SHORT and d.month not in _NEVER_SHORT
        ]
        odd_days = {use.span for use in days} if len({use.form for use in days}) > 1 else set()
        yield Matter([use for use in months if use.span not in odd_days], forms=("full", "short"))

    def enough(self, odd: str, wanted: str, by_form: Mapping[str, Sequence[Use[Date]]]) -> bool:
        """Two of one form; or as many in the form of today."""
        return len(by_form[wanted]) >= (1 if odd == "ordinal" else 2)

    def reported(self, document: Document, odd: list[Use[Date]], model: Sequence[Use[Date]]) -> list[Use[Date]]:
        """Words taken over from somebody keep their form."""
        del model
        return [use for use in odd if not in_fragment(document, use.span)]

    def write(self, document: Document, use: Use[Date], wanted: str, model: Sequence[Use[Date]]) -> str:
        """The date with its day or its month in the other form."""
        table, date = tokens(document), use.place
        if wanted in ("plain", "ordinal"):
            ending = "th" if date.day // 10 == 1 else _ENDINGS.get(date.day % 10, "th")
            place, new = table.span(date.day_at), str(date.day) + (ending if wanted == "ordinal" else "")
        else:
            stop = "." if any("." in document[use.span] for use in model) else ""
            name = MONTHS[date.month - 1]
            place = table.span(date.month_at)
            new = name.capitalize() if wanted == "full" else _SHORT[name].capitalize() + stop
        text, start = document.text, use.span.start
        return text[start : place.start] + new + text[place.end : use.span.end]
