"""Passed unanimously by seven votes to two."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import outline_of, wordings
from newslint.text import Document

_WAYS = wordings(
    "UNANIMOUS ~~5 {for:c} votes? to|-|against {against:c}",
    "{for:c} votes? to|- {against:c} ~~4 UNANIMOUS",
    "UNANIMOUS ~~5 with {against:c} ~3 against|opposed|opposing|dissenting|voting_against",
    UNANIMOUS=["unanimously", "unanimous"],
)
_NOT = frozenset("not nearly almost near non but without".split())


class UnanimousWithDissent(ArithmeticRule):
    """A vote that is called unanimous and was not."""

    meta = Meta(
        code="NUM133",
        name="unanimous-with-dissent",
        summary="A vote is called unanimous, and the figures beside it have votes against.",
        why="A vote is unanimous where nobody votes against; either the word or the figure is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The board voted [[unanimously]], by seven votes to two, to close the school.",
            "Councillors backed the plan [[unanimously]], with three members against.",
        ),
        good=(
            "The board voted unanimously, by seven votes to none, to close the school.",
            "The vote was nearly unanimous, 48 to two.",
            "The board voted, by seven votes to two, to close the school. The next vote was unanimous.",
        ),
    )
    triggers = frozenset({"unanimously", "unanimous"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a result with votes against beside the word."""
        table = tokens(document)
        for word in table.where("unanimously", "unanimous"):
            outline = outline_of(document, table.sentence_of(word))
            found = (m for way in _WAYS for m in way.matches(outline)) if outline is not None else iter(())
            match = next(found, None)
            if match is None or match["against"].value < 1 or not _NOT.isdisjoint(table.lower[max(0, word - 3) : word]):
                continue
            against = match["against"]
            yield Mismatch(
                table.span(word),
                f"{document[against.span].capitalize()} against is not unanimous",
                quoted(document, against.span),
                question="is the word wrong, or the figure?",
            )
