"""From 12,000 dollars a year to 21,000 rupees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.lexicon.numerals import CURRENCIES, CURRENCY_WORDS
from newslint.story.outlines import found_in, wordings
from newslint.story.statements import Kind, statements
from newslint.text import Document

_RANGES = wordings(
    "from THE {one:m} ~4 to THE {two:m}",
    "to THE {one:m} ~3 ,? from THE {two:m}",
    "between THE {one:m} ~3 and THE {two:m}",
    "{one:m} ~4 ,|(|—? up|down from THE {two:m}",
    "{one:m} ~2 ,? against|compared_with|compared_to THE {two:m} SINCE",
    SINCE="a_year last in_the_previous the_year previously before earlier".split(),
)
_EXCHANGE = frozenset("exchange rate rates converted convert swap worth currency".split())


class TwoCurrencies(ArithmeticRule):
    """A sum that goes up or down from money of one country to that of another."""

    meta = Meta(
        code="NUM153",
        name="two-currencies",
        summary="A sum changes from so much in one currency to so much in another.",
        why="Nobody can tell how much dearer a thing gets that is told in dollars before and in rupees after.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Rents are paid in rupees.\n\nFees go up from [[12,000 dollars]] a year to 21,000 rupees in July.",
            "Rents rose from [[€900]] a month to £1,100. The council has £3m.",
        ),
        good=(
            "Fees go up from 12,000 rupees a year to 21,000 rupees in July.",
            "The exchange rate went from $1.30 to €1.10.",
            "He moved $3m from a bank in Rome to one that has €2m.",
        ),
    )
    triggers = frozenset((*CURRENCIES, *CURRENCY_WORDS))

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at the ends of each range of sums, and at what money the rest of the story is in."""
        seen: set[int] = set()
        for match in found_in(document, _RANGES):
            one, two = match["one"], match["two"]
            if one.unit == two.unit or one.first in seen or two.first in seen:
                continue
            if _EXCHANGE & match.outline.vocabulary:
                continue
            seen |= {one.first, two.first}
            units = Counter(s.unit for s in statements(document).all if s.kind is Kind.MONEY)
            odd, other = (one, two) if units[one.unit] <= units[two.unit] else (two, one)
            said = f"“{document[odd.span]}” is in other money than “{document[other.span]}”"
            yield Mismatch(odd.span, said, quoted(document, other.span), question="which is meant?")
