"""Between 20 and 10."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import before, by_sentence, words_between, year
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import Quantity
from newslint.text import Document

_CHANGE = frozenset("difference gap choose chose choice split divided vote votes won lost beat score".split())


class BackwardRange(Rule):
    """A range with the larger number first."""

    meta = Meta(
        code="NUM124",
        name="backward-range",
        summary="A range names the larger number first.",
        why="One of the numbers is often wrong where a range runs backwards.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Police counted [[between 500 and 300]] people.",
            "It was built [[between 1998 and 1994]].",
            "Fees of [[between £2,000 and £200]] are common.",
            "He served [[from 2019 to 2015]].",
        ),
        good=(
            "Police counted between 300 and 500 people.",
            "He served from 2015 to 2019.",
            "The film goes back from 2019 to 2015.",
            "Fees of between £9 and £12 are common.",
            "It sells between nine and 10 cars a day, and is open between 9 and 5.",
            "It cost between 5 and 10 million dollars.",
        ),
    )
    triggers = frozenset({"between", "from"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for “between A and B” of one unit; times of day run backwards with good reason."""
        table = tokens(document)
        for group in by_sentence(document):
            for one, two in pairwise(group):
                if _backward_years(table, one, two):
                    yield self._report(document, one, two)
                    continue
                if before(table, one) != "between" or before(table, two) != "and" or one.unit != two.unit:
                    continue
                if words_between(table, one, two) != ["and"] or one.value <= two.value or _hours(one, two):
                    continue
                sentence = table.sentence[one.first]
                words = table.lower[int(table.first[sentence]) : one.first]
                if _CHANGE.isdisjoint(words):
                    yield self._report(document, one, two)

    def _report(self, document: Document, one: Quantity, two: Quantity) -> Finding:
        """The finding for a range."""
        first, second = one.span, two.span
        swap = (Edit(first, document[second]), Edit(second, document[first]))
        return self.found(
            tokens(document).span(one.first - 1, two.last),
            "The range runs backwards: should the numbers change places, or is one of them wrong?",
            fixes=(Fix("Let the numbers change places", swap, Safety.DISPLAY),),
        )


def _backward_years(table: Tokens, one: Quantity, two: Quantity) -> bool:
    """Whether “from” and “to” join two years, the later one first, with no word of going backwards."""
    if before(table, one) != "from" or words_between(table, one, two) not in (["to"], ["until"], ["till"]):
        return False
    years = all(q.figures and year(q) and q.step == 1 for q in (one, two))
    back = {"back", "backward", "backwards", "bc", "reverse", "rewind"}
    return years and one.value > two.value and back.isdisjoint(table.sentence_lower(table.sentence_of(one.first)))


def _hours(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers may be times of day."""
    return not one.unit and one.noun < 0 and two.noun < 0 and max(one.value, two.value) <= 24
