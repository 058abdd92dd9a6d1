"""``forty-four days`` in a story that has ``15 years``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import SCALES, TENS, UNITS
from newslint.story.name_spans import headings
from newslint.story.quantities import PEOPLE, Quantity, quantities
from newslint.text import Document
from newslint.util.records import NamedTuple

_LEAST, _BEYOND = 11, 100
"""What every desk that has figures at all gives in figures: from eleven, up to a hundred."""
_LARGE = frozenset({*TENS, *(word for word, value in UNITS.items() if value >= _LEAST)})


class LargeNumberOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "figures", "words"] = "consistent"
    """How counts from 11 to 99 are written; ``consistent`` asks only that a story agree with itself."""


class MixedLargeNumbers(ConsistencyRule[Quantity, LargeNumberOptions]):
    """Counts from eleven in words here, in figures there."""

    meta = Meta(
        code="NUM105",
        name="mixed-large-numbers",
        summary="A count of eleven or more is in words in a story that has such counts in figures, or the reverse.",
        why="Desks draw the line at ten, or at a hundred; a story that draws it twice looks joined from two.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC, Guardian and Reuters style guides: figures from 10, or from 11.",
        bad=(
            Example(
                "It is the longest strike in 15 years. The last one took [[forty-four]] days and cost 28 jobs.",
                fixed="It is the longest strike in 15 years. The last one took 44 days and cost 28 jobs.",
            ),
            Example(
                "The [[eleven]] boats sailed with 34 men. They came back after 12 days.",
                fixed="The 11 boats sailed with 34 men. They came back after 12 days.",
            ),
        ),
        good=(
            "Forty-four days passed, 15 years after the last strike, and 28 jobs went. It cost $30 million.",
            "“It took forty-four days,” she said. The last strike was 15 years ago, and 28 jobs went.",
            "It took twenty minutes to count 34 men.",
            "It took twelve hours and cost thirty men their jobs, at the age of 44.",
            "A man in his thirties and twenty-something fans waited 15 hours at 28 gates for the twenty-first of ten"
            " thousand games.",
        ),
    )
    triggers = _LARGE

    def matters(self, document: Document) -> Iterator[Matter[Quantity]]:
        """Counts of people, things and time from 11 to 99, in running text outside quotations."""
        table = tokens(document)
        heading = headings(document) if self.options.style == CONSISTENT else frozenset()
        uses = [
            Use("figures" if q.figures else "words", q.span, q)
            for q in quantities(document).all
            if _LEAST <= q.value < _BEYOND
            and _counts(table, q)
            and table.sentence_of(q.first) not in heading
            and not document.quotes.touches(q.span)
        ]
        yield Matter(uses, today="figures" if self._balanced(uses) else None)

    @staticmethod
    def _balanced(uses: Sequence[Use[Quantity]]) -> bool:
        """Whether at least as many are in figures as in words: figures are what most desks have today."""
        return 2 * sum(use.form == "figures" for use in uses) >= len(uses)

    def reported(
        self, document: Document, odd: list[Use[Quantity]], model: Sequence[Use[Quantity]]
    ) -> list[Use[Quantity]]:
        """Not round numbers that are as good as a guess, “twenty minutes”, unless most counts are in figures."""
        few = len(model) <= len(odd)
        return [use for use in odd if not (few and document[use.span].lower() in TENS)]

    def enough(self, odd: str, wanted: str, by_form: Mapping[str, Sequence[Use[Quantity]]]) -> bool:
        """As many in figures as in words, since most desks have figures; the other way round, three times as many."""
        return len(by_form[wanted]) >= (1 if wanted == "figures" else 3) * len(by_form[odd])

    def write(self, document: Document, use: Use[Quantity], wanted: str, model: Sequence[Use[Quantity]]) -> str:
        """The number in figures or in words."""
        del document, model
        value = int(use.place.value)
        if wanted == "figures":
            return str(value)
        small = {number: word for word, number in (UNITS | TENS).items()}
        tens, rest = value // 10 * 10, value % 10
        return small.get(value) or f"{small[tens]}-{small[rest]}"


def _counts(table: Tokens, quantity: Quantity) -> bool:
    """Whether a number says how many of a thing that the next word names, and nothing else makes its form."""
    first, last = quantity.first, quantity.last
    if quantity.unit or last - first > 3 or last >= len(table) or first == table.sentence_start(first):
        return False
    if not quantity.figures and table.text[first][0].isupper():
        return False  # it opens a sentence after a colon
    noun = table.text[last]
    plural = noun in PEOPLE or (noun.islower() and noun.isalpha() and noun[-1] == "s" and len(noun) > 3)
    before = table.lower[first - 1]
    return (
        plural
        and noun[-2] not in "su"
        and table.lower[last] not in SCALES
        and quantity.noun == last
        and "." not in table.text[first]
        and (before.isalpha() or before in ",;:(")
        and not (table.text[first - 1][0].isupper() and first - 1 > table.sentence_start(first))
    )
