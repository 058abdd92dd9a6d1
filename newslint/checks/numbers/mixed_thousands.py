"""``1,500`` and ``1500`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import CURRENCIES
from newslint.story.quantities import are_figures, quantities
from newslint.text import Document
from newslint.util.records import NamedTuple

_MONEY = frozenset(CURRENCIES.values())


class ThousandsOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "comma", "plain"] = "consistent"
    """Whether thousands have a comma; ``consistent`` asks only that a story agree with itself."""


class MixedThousands(ConsistencyRule[None, ThousandsOptions]):
    """Thousands with a comma and without."""

    meta = Meta(
        code="NUM104",
        name="mixed-thousands",
        summary="Numbers above 999 have a comma in one place and none in another.",
        why="A comma makes large numbers easy to read, and a story should have it throughout or not at all.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "It drew 1,500 people, then 2,300 people and at last [[3000]] people.",
                fixed="It drew 1,500 people, then 2,300 people and at last 3,000 people.",
            ),
        ),
        good=(
            "It drew 1,500 people in 1999, and 12,000 people in 2004.",
            "It drew 1,500 people, then 2,300 people, and the town's Section 3000 requires a fence.",
            "It drew 1500 people, then 2300 people, then 12,000 people, of whom 999 stayed.",
        ),
    )
    least = 2

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """Numbers that count something or are money; some desks have no comma in those of four figures."""
        table = tokens(document)
        long = [w for k in table.where_attribute(are_figures) if len(w := table.lower[k]) > 3]
        if self.options.style == CONSISTENT and not (any("," in w for w in long) and any(map(str.isdigit, long))):
            return
        uses = [(table.text[k], table.span(k)) for k in _figures(document)]
        for four in (True, False):
            sized = ((w, span) for w, span in uses if (len(w.replace(",", "")) == 4) is four)
            forms = [Use("comma" if "," in w else "plain", span, None) for w, span in sized]
            yield Matter(forms, today=None if four else "comma")

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The number with commas, or without."""
        del model
        digits = document[use.span].replace(",", "")
        return f"{int(digits):,}" if wanted == "comma" else digits


def _figures(document: Document) -> Iterator[int]:
    """The figures of numbers from 1,000 that have a comma or could have one; years and numbers of houses could not."""
    table = tokens(document)
    for quantity in quantities(document).all:
        if not quantity.figures or quantity.value < 1000:
            continue  # cheap, and most are
        k = quantity.first + (quantity.unit in _MONEY and not table.text[quantity.first][0].isdigit())
        figure = table.text[k]
        digits = figure.replace(",", "")
        if digits.isdigit() and len(digits) > 3:
            label = k > table.sentence_start(k) + 1 and table.text[k - 1].istitle()  # Section 22658 requires
            counts = quantity.noun == k + 1 and not 1800 <= quantity.value <= 2100 and not label
            counts = counts and table.lower[k + 1] not in {"form", "forms"}  # "two 1099 forms"
            if "," in figure or quantity.unit in _MONEY or counts:
                yield k
