"""``1990s`` and ``1990's`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document
from newslint.text.characters import apostrophe
from newslint.util.records import NamedTuple


class DecadeOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "plain", "apostrophe"] = "consistent"
    """Whether decades have an apostrophe; ``consistent`` asks only that a story agree with itself."""


class MixedDecades(ConsistencyRule[None, DecadeOptions]):
    """Decades with an apostrophe and without."""

    meta = Meta(
        code="DAT106",
        name="mixed-decades",
        summary="Decades have an apostrophe in one place and none in another.",
        why="Guides agree on 1990s; a story that has both looks unread.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            Example(
                "Built in the 1970s and sold in the 1980s, it burned down in the [[1990's]].",
                fixed="Built in the 1970s and sold in the 1980s, it burned down in the 1990s.",
            ),
            Example(
                "Built in the [[1970's]], it burned down.",
                fixed="Built in the 1970s, it burned down.",
                options={"style": "plain"},
            ),
        ),
        good=(
            "Built in the 1970s and sold in the 1980s, it burned down in 1990.",
            "Built in the 1970's and sold in the 1980's, it burned down in 1990.",
        ),
    )

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """What stands after “the”; one apostrophe may belong to the year itself."""
        table = tokens(document)
        places = [
            k
            for k in table.where_attribute(_are_decades)
            if k and table.lower[k - 1] in ("the", "early", "late", "mid", "-", "and", "to", "or")
        ]
        yield Matter(
            [Use("plain" if table.lower[k][4] == "s" else "apostrophe", table.span(k), None) for k in places],
            today="plain",
        )

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The decade with the ending that others have."""
        ending = document[model[0].span][4:] if model else "s" if wanted == "plain" else f"{apostrophe(document)}s"
        return document[use.span][:4] + ending


def _are_decades(tokens: list[str]) -> list[bool]:
    """Whether each token is a decade in figures: 1970s, 1970's."""
    return [
        word[0].isdigit()
        and word[-1] == "s"
        and len(word) in (5, 6)
        and word[:4].isdigit()
        and word[3] == "0"
        and word[4] in "s'"
        for word in map(lowered, tokens)
    ]
