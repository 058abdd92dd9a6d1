"""The apostrophe of a plural without s in the wrong place: "childrens'"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document
from newslint.util.casing import copy_case

_RIGHT = {"childrens": "children's", "womens": "women's", "mens": "men's", "peoples": "people's"}
_NATIONS = frozenset("indigenous native first two many these all both other the world's aboriginal subject".split())
"""Before "peoples'" these speak of several peoples."""


class MisplacedApostrophe(Rule):
    """``childrens' books``."""

    meta = Meta(
        code="GRM162",
        name="misplaced-apostrophe",
        summary="The apostrophe stands after the s of a plural that has none.",
        why="“Children”, “women”, “men” and “people” are plurals already: what is theirs is the children's.",
        severity=Severity.ERROR,
        fix_doubt=30,
        in_quotes=True,
        source="The Associated Press Stylebook: possessives",
        bad=("The shop sells [[childrens']] books.", "It put [[peoples']] lives at risk."),
        good=(
            "The shop sells children's books.",
            "It is a treaty on indigenous peoples' rights.",
            "The boys' team won.",
        ),
    )
    triggers = frozenset(_RIGHT)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for an apostrophe after each of these forms."""
        table = tokens(document)
        for at in table.where(*_RIGHT):
            if at + 2 >= len(table) or table.lower[at + 1] != "'" or not table.adjacent(at):
                continue
            if table.lower[at] == "peoples" and at and table.lower[at - 1] in _NATIONS:
                continue
            span = table.span(at, at + 2)
            use = copy_case(document[span], _RIGHT[table.lower[at]])
            use = use.replace("'", document[span][-1])
            yield self.found(span, f"Write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))
