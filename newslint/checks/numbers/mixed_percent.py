"""``%``, ``percent`` and ``per cent`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import NUMBER_WORDS, SCALES
from newslint.story.fragments import in_fragment
from newslint.text import Document
from newslint.util.records import NamedTuple

_IN_WORDS = frozenset({*NUMBER_WORDS, *SCALES})
_WRITTEN = {"%": "%", "percent": " percent", "per cent": " per cent"}


class PercentOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "%", "percent", "per cent"] = "consistent"
    """What to write after a figure; ``consistent`` asks only that a story agree with itself."""


class MixedPercent(ConsistencyRule[int, PercentOptions]):
    """``5%`` here, ``5 per cent`` there."""

    meta = Meta(
        code="NUM101",
        name="mixed-percent",
        summary="Percentages are written with a sign in one place and in words in another.",
        why="AP, the BBC and the Guardian have %, others percent or per cent; no guide has two of them in one story.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "Prices rose 5% and wages 3%. Rents fell by [[2 per cent]].",
                fixed="Prices rose 5% and wages 3%. Rents fell by 2%.",
            ),
            Example(
                "Prices rose 5 percent and wages 3 percent. Rents fell by [[2.5%]].",
                fixed="Prices rose 5 percent and wages 3 percent. Rents fell by 2.5 percent.",
            ),
            "Prices rose 5 per cent and wages two per cent. Rents fell by [[ten percent]].",
            "Prices rose 5 per cent and wages two per cent. Rents fell by [[forty-two percent]].",
            Example("Prices rose [[5%]].", fixed="Prices rose 5 per cent.", options={"style": "per cent"}),
        ),
        good=(
            "Prices rose 5% and wages 3%. Ten per cent of rents fell, and the percentage is growing.",
            "Prices rose 5 percent and wages 3 percent. Rents fell by 2.5 percentage points.",
            "Prices rose 5% and wages 3%. Rents “may fall by 2 per cent”, the paper said.",
        ),
    )
    triggers = frozenset({"%", "percent", "cent"})

    def matters(self, document: Document) -> Iterator[Matter[int]]:
        """The percentages with figures; numbers in words take words in every style, but one word throughout."""
        uses = list(_uses(tokens(document)))
        if self.options.style == CONSISTENT and all(use.form != "%" for use in uses):
            uses = list(_uses(tokens(document), in_words=True))
        yield Matter(uses)

    def write(self, document: Document, use: Use[int], wanted: str, model: Sequence[Use[int]]) -> str:
        """The figure with the sign wanted."""
        del model
        return document.text[use.span.start : use.place] + _WRITTEN[wanted]

    def reported(self, document: Document, odd: list[Use[int]], model: Sequence[Use[int]]) -> list[Use[int]]:
        """Words taken over from somebody keep their sign."""
        del model
        return [use for use in odd if not in_fragment(document, use.span)]


def _uses(table: Tokens, *, in_words: bool = False) -> Iterator[Use[int]]:
    """The percentages with figures, or with any number, and where the figure ends."""
    for k in table.where("%", "percent", "per"):
        style = table.lower[k]
        last = k + 1
        if style == "per":
            if table.lower[last : last + 1] != ["cent"]:
                continue
            style, last = "per cent", k + 2
        if not k or not table.same_sentence(k - 1, k):
            continue
        if table.text[k - 1][0].isdigit() or (in_words and table.lower[k - 1] in _IN_WORDS):
            yield Use(style, table.span(_first(table, k - 1), last), table.end_of(k - 1))


def _first(table: Tokens, last: int) -> int:
    """The first token of a number in words: forty-two, three hundred."""
    while table.lower[last] in _IN_WORDS and last and table.same_sentence(last - 1, last):
        before = last - 1
        if table.lower[before] == "-" and before and table.adjacent(before):
            before -= 1
        if table.lower[before] not in _IN_WORDS:
            break
        last = before
    return last
