"""``water came in through her bough``, ``has exasperated the shortage``: the company of another word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.wording.confused_words._company import entries, misfits
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.text import Document
from newslint.util.casing import copy_case


class WordInWrongCompany(Rule):
    """``has exasperated the shortage``."""

    meta = Meta(
        code="WRD545",
        name="word-in-wrong-company",
        summary="A word stands for one that sounds or looks like it, as what stands around it shows.",
        why="Both are words, so no speller stops at them: ships have a bow, and shortages are exacerbated.",
        severity=Severity.WARNING,
        in_quotes=True,
        scope="sentence",
        source="Garner's Modern English Usage",
        bad=(
            Example("The ship had a hole in its [[bough]].", fixed="The ship had a hole in its bow."),
            Example("The strike has [[exasperated]] the backlog.", fixed="The strike has exacerbated the backlog."),
            Example("The van driver tried to [[break]].", fixed="The van driver tried to brake."),
            "The firm agreed to [[wave]] all booking fees.",
            "He [[defended]] the club of £4,000.",
            "Rivals offer fierce [[concurrence]].",
        ),
        good=(
            "The ship was tied to a bough of a tree by its bow.",
            "The delay exasperated fans and exacerbated the backlog.",
            "The van driver tried to brake, and the rope began to break.",
            "The firm will waive all fees, and they wave flags. Lund defended the club.",
        ),
    )
    triggers = frozenset(entries())

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each word that another belongs in the place of."""
        view = syntax(document)
        for found in misfits(view):
            said, span = view.text[found.at], view.tokens.span(found.at)
            use = copy_case(said, found.use)
            yield self.found(span, f"Is “{use}” meant for “{said}”?", fixes=(Fix.swap(span, use, Safety.UNSAFE),))
