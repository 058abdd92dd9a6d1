"""``£5m`` and ``£5 million`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import CURRENCIES, SCALES, SHORT_SCALES
from newslint.story.fragments import in_fragment
from newslint.story.name_spans import headings
from newslint.text import Document
from newslint.util.records import NamedTuple

_SHORT = {"million": "m", "billion": "bn", "trillion": "tn", "thousand": "k"}
_LONG = {short: next(w for w, v in SCALES.items() if v == value) for short, value in SHORT_SCALES.items()}


class MillionOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "short", "long"] = "consistent"
    """``short`` is £5m, ``long`` is £5 million; ``consistent`` asks only that a story agree with itself."""


class _Sum(NamedTuple):
    """Of a sum of money: where the figure ends, and its scale as written."""

    figure_end: int
    scale: str


class MixedMillions(ConsistencyRule[_Sum, MillionOptions]):
    """``£5m`` here, ``$5 million`` there."""

    meta = Meta(
        code="NUM102",
        name="mixed-millions",
        summary="Sums of money have million or billion in full in one place and shortened in another.",
        why="Either is right, but each desk has settled on one; a mixture shows where copy was pasted in.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The club paid £5m and £7.5m. It lost [[£2 million]].",
                fixed="The club paid £5m and £7.5m. It lost £2m.",
            ),
            Example(
                "It is worth $47 billion, with a debt of $9.5 billion. It raised [[$8bn]].",
                fixed="It is worth $47 billion, with a debt of $9.5 billion. It raised $8 billion.",
            ),
        ),
        good=(
            "The club paid £5m and £7.5m for players who have two million fans.",
            "It is worth $47 billion and has 3bn users.",
            "The firm is worth £5bn and owes £2bn. The state owes £2 trillion.",
            "Club pays £5m for striker\n\nThe club paid £5 million for her and £7.5 million for two others.",
            "The firm paid £5 million and £7.5 million. Its owners “put £2m into the business”, the paper said.",
        ),
    )
    triggers = frozenset(CURRENCIES)

    def matters(self, document: Document) -> Iterator[Matter[_Sum]]:
        """The sums after currency signs outside headlines; people and things are often written otherwise."""
        heading = headings(document) if self.options.style == CONSISTENT else frozenset()
        table = tokens(document)
        uses = [_use(table, k) for k in _sums(table) if table.sentence_of(k) not in heading]
        if self.options.style == CONSISTENT and all(use.place.scale != "tn" for use in uses):
            uses = [use for use in uses if use.place.scale != "trillion"]  # in full at most desks that have bn
        yield Matter(uses)

    def write(self, document: Document, use: Use[_Sum], wanted: str, model: Sequence[Use[_Sum]]) -> str:
        """The sum with the scale in the other style: with the letters that the story has for it, where it has some."""
        figure = document.text[use.span.start : use.place.figure_end]
        scale = use.place.scale.lower()
        if wanted == "long":
            return f"{figure} {_LONG[scale]}"
        return figure + next((m.place.scale for m in model if _LONG[m.place.scale.lower()] == scale), _SHORT[scale])

    def reported(self, document: Document, odd: list[Use[_Sum]], model: Sequence[Use[_Sum]]) -> list[Use[_Sum]]:
        """Words taken over from somebody keep their style."""
        del model
        return [use for use in odd if not in_fragment(document, use.span)]


def _sums(table: Tokens) -> Iterator[int]:
    """Where the sign stands of a sum of money with a scale."""
    for k in table.where(*CURRENCIES):
        if k + 2 < len(table) and table.text[k + 1][0].isdigit() and table.adjacent(k):
            scale, stuck = table.lower[k + 2], table.adjacent(k + 1)
            if (scale in SHORT_SCALES and stuck) or (scale in _SHORT and not stuck):
                yield k


def _use(table: Tokens, k: int) -> Use[_Sum]:
    """The sum whose sign stands at token k."""
    style = "short" if table.adjacent(k + 1) else "long"
    return Use(style, table.span(k, k + 3), _Sum(table.end_of(k + 1), table.text[k + 2]))
