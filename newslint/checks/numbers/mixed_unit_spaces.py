"""``10km`` and ``10 km`` in one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_SIGNS = ("km", "cm", "mm", "kg", "mph", "kph", "kmh", "mg", "ml", "mw", "gw", "kw", "kwh", "mwh", "gwh")


class SpaceOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "closed", "spaced"] = "consistent"
    """Whether a space parts a figure from the sign of its unit; ``consistent`` asks only that a story agree."""


class MixedUnitSpaces(ConsistencyRule[int, SpaceOptions]):
    """``10km`` here, ``2 km`` there."""

    meta = Meta(
        code="NUM108",
        name="mixed-unit-spaces",
        summary="The sign of a unit is closed up to its figure in one place and parted from it in another.",
        why="Guides differ over “10km” and “10 km”; no guide has both.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The race is 10km long. With 4km to go Ida Lund led, and with [[2 km]] to go she fell.",
                fixed="The race is 10km long. With 4km to go Ida Lund led, and with 2km to go she fell.",
            ),
            "The race is 10km long. Ida Lund led with [[2 km]] to go.",
            Example("The race is [[10km]] long.", fixed="The race is 10 km long.", options={"style": "spaced"}),
        ),
        good=(
            "The race is 10km long. With 2km to go Ida Lund led.",
            "The race is 10 km long and has a 2-km loop. With 2 km to go Ida Lund led.",
            "The race is 10km long. Ida Lund weighs 60 kg.",
        ),
    )
    triggers = frozenset(_SIGNS)

    def matters(self, document: Document) -> Iterator[Matter[int]]:
        """The figures with the sign of each unit."""
        table = tokens(document)
        by_sign: dict[str, list[Use[int]]] = defaultdict(list)
        for k in table.where(*(sign for sign in _SIGNS if sign in table.index)):
            if not k or not table.text[k - 1][0].isdigit() or not table.same_sentence(k - 1, k):
                continue
            end, start = table.span(k - 1).end, table.span(k).start
            gap = document.text[end:start]
            if gap in ("", " ", "\u00a0", "\u202f"):
                span = Span(table.span(k - 1).start, table.span(k).end)
                by_sign[table.lower[k]].append(Use("spaced" if gap else "closed", span, end))
        yield from (Matter(uses) for uses in by_sign.values())

    def write(self, document: Document, use: Use[int], wanted: str, model: Sequence[Use[int]]) -> str:
        """The figure and the sign, with or without a space."""
        del model
        sign = document.text[use.place : use.span.end].strip()
        return document.text[use.span.start : use.place] + (" " if wanted == "spaced" else "") + sign
