"""The possessive of one where a number says several: "two month's pay"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import plural
from newslint.lexicon.numerals import NUMBER_WORDS, STRETCHES, whole_number
from newslint.text import Document

_COUNTS = frozenset("several many few both these those".split())
_PARTS = frozenset({"-", "–", "/", ".", ":"})
"""Marks before a number that make it a part of another one, or of a name."""
_YEARS = 1000
"""From here on a number is the name of a year."""
_OWNED = frozenset({"NN", "NNS", "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "RB", "NNP"})


class SingularTimeOwner(Rule):
    """``two month's pay``."""

    meta = Meta(
        code="GRM163",
        name="singular-time-owner",
        summary="A number says several months or years, and the possessive is that of one.",
        why="The pay of one month is a month's pay, that of two is two months' pay: the apostrophe follows the s.",
        severity=Severity.ERROR,
        in_quotes=True,
        source="The Associated Press Stylebook: possessives; New Oxford Style Manual: apostrophe",
        bad=(
            Example("He was owed [[two month's]] pay.", fixed="He was owed two months' pay."),
            Example("It took [[20 year's]] hard work.", fixed="It took 20 years' hard work."),
            Example("They had [[several day’s]] warning.", fixed="They had several days’ warning."),
        ),
        good=(
            "He was owed two months' pay.",
            "He was owed one month's pay, and a year's holiday.",
            "It was the 2019 year's end, and day two's play was lost.",
            "He has one and a half year's grace.",
            "Two years ago this month's tide would have drowned both of last year's piers.",
        ),
    )
    triggers = frozenset({"'s"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each possessive for a stretch of time, and before that for a number."""
        table = tokens(document)
        for at in table.where("'s"):
            unit = at - 1
            if unit < 1 or table.lower[unit] not in STRETCHES or not table.adjacent(unit):
                continue
            if not _is_several(table, unit - 1) or tags(document)[at] != "POS":
                continue
            if at + 1 >= table.sentence_end(at) or tags(document)[at + 1] not in _OWNED:
                continue
            use = f"{plural(table.lower[unit])}{table.text[at][0]}"
            told = f"{table.text[unit - 1]} {use}"
            fix = Fix.swap(table.span(unit, at + 1), use)
            yield self.found(table.span(unit - 1, at + 1), f"More than one: “{told}”.", fixes=(fix,))


def _is_several(table: Tokens, k: int) -> bool:
    """Whether a token counts more than one, and is no part of a longer number or name."""
    word = table.lower[k]
    if k and (table.lower[k - 1] in _PARTS or table.lower[k - 1] in NUMBER_WORDS):
        return False
    if k - 1 > table.sentence_start(k) and table.text[k - 1][0].isupper():
        return False  # "Day 2", "Formula Two"
    return word in _COUNTS or 1 < whole_number(word) < _YEARS
