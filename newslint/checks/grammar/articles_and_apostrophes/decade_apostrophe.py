"""A decade with an apostrophe before its s: "the 90's"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

_YEARS = [f"{century}{decade}" for century in ("", "17", "18", "19", "20") for decade in range(10, 100, 10)] + ["2000"]
_WRITTEN = frozenset(f"{year}'s" for year in _YEARS)
_PLAIN = frozenset(f"{year}s" for year in _YEARS if len(year) == 4)
_BEFORE = frozenset("the early late mid mid- - in from and to or his her their my our of".split())


class DecadeApostrophe(Rule):
    """``in the 90's``."""

    meta = Meta(
        code="GRM172",
        name="decade-apostrophe",
        summary="A decade is written with an apostrophe before its s.",
        why="A decade is a plain plural of its years: the 1990s, the '90s. Copy that keeps the apostrophe throughout "
        "follows an older style and is left alone.",
        severity=Severity.WARNING,
        in_quotes=True,
        source="The Associated Press Stylebook: years; Guardian style guide: dates and times",
        bad=(
            Example("The band was famous in the [[90's]].", fixed="The band was famous in the 90s."),
            Example("In the early [[1930's]] the mill shut.", fixed="In the early 1930s the mill shut."),
        ),
        good=(
            "The band was famous in the '90s, and unknown in the 1980s.",
            "Built in the 1950's and sold in the 1960's, it burned down in 1990.",
            "It was 1990's best film, ahead of 1991's 10.4 million viewers.",
        ),
    )
    triggers = _WRITTEN

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the one decade of a story that is written so."""
        table = tokens(document)
        places = table.where(*_WRITTEN)
        if len({table.lower[k] for k in places}) > 1 or table.where(*_PLAIN):
            return  # a style of its own, or a matter of consistency
        for at in places:
            behind = table.text[at + 1][0] if at + 1 < len(table) else ""
            named = behind.isupper() or behind.isdigit()  # "in 2010's Lund v. Holm", "ahead of 2020's 10.4%"
            if at and table.lower[at - 1] in _BEFORE and not (named and table.lower[at - 1] != "the"):
                span = table.span(at)
                use = table.text[at][:-2] + "s"
                yield self.found(span, f"No apostrophe in a decade: “{use}”.", fixes=(Fix.swap(span, use),))
