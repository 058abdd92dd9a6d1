"""``1,500`` and ``1500`` in one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import CURRENCIES
from newslint.story.quantities import are_figures, quantities
from newslint.text import Document

_MONEY = frozenset(CURRENCIES.values())


class ThousandsOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "comma", "plain"] = "consistent"
    """Whether thousands have a comma; ``consistent`` asks only that a story agree with itself."""


class MixedThousands(Rule):
    """Thousands with a comma and without."""

    meta = Meta(
        code="NUM104",
        name="mixed-thousands",
        summary="Numbers above 999 have a comma in one place and none in another.",
        why="A comma makes large numbers easy to read, and a story should have it throughout or not at all.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "It drew 1,500 people, then 2,300 people and at last [[3000]] people.",
                fixed="It drew 1,500 people, then 2,300 people and at last 3,000 people.",
            ),
        ),
        good=(
            "It drew 1,500 people in 1999, and 12,000 people in 2004.",
            "It drew 1500 people, then 2300 people, then 12,000 people, of whom 999 stayed.",
        ),
    )
    Options = ThousandsOptions

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare numbers that count something or are money; some desks have no comma in those of four figures."""
        table = tokens(document)
        long = [w for k in table.those(are_figures) if len(w := table.lower[k]) > 3]
        if self.options.style == "consistent" and not (any("," in w for w in long) and any(map(str.isdigit, long))):
            return
        for short in (True, False):
            comma, plain = _sorted(document, short=short)
            house = self.options.style
            plain_wins = house == "plain" or (house == "consistent" and len(plain) > len(comma))
            odd, model = (comma, plain) if plain_wins else (plain, comma)
            if house != "consistent" or len(model) > 1:
                yield from self._odd_ones(document, odd, model)

    def _odd_ones(self, document: Document, odd: list[int], model: list[int]) -> Iterator[Finding]:
        """A finding for each number in the rarer style."""
        table = tokens(document)
        for k in odd:
            span = table.span(k)
            found = document[span]
            text = found.replace(",", "") if "," in found else f"{int(found):,}"
            fixes = (Fix.swap(span, text),)
            if not model:
                yield self.found(span, f"House style is “{text}”, not “{found}”.", fixes=fixes)
                continue
            other = table.span(model[0])
            yield self.found(
                span,
                f"The story has “{document[other]}” elsewhere: should this be “{text}”?",
                fixes=fixes,
                related=(Related(other, f"“{document[other]}” here."),),
            )


def _sorted(document: Document, *, short: bool) -> tuple[list[int], list[int]]:
    """The figures of numbers with a comma, and without: those of four figures, or the longer ones."""
    table = tokens(document)
    comma: list[int] = []
    plain: list[int] = []
    for quantity in quantities(document).all:
        if not quantity.figures or quantity.value < 1000:
            continue  # cheap, and most are
        k = quantity.first + (quantity.unit in _MONEY and not table.text[quantity.first][0].isdigit())
        figure = table.text[k]
        digits = figure.replace(",", "")
        if not digits.isdigit() or len(digits) < 4 or (len(digits) == 4) is not short:
            continue
        if "," in figure:
            comma.append(k)
        elif figure.isdigit() and (
            quantity.unit in _MONEY or (quantity.noun == k + 1 and not 1800 <= quantity.value <= 2100)
        ):
            plain.append(k)
    return comma, plain
