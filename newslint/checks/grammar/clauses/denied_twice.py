"""A clause that denies twice: "unless the sides do not agree", "until the judge does not rule", "hardly no doctors".

"Denied not knowing her", "no evidence that nobody had seen it".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._denied_twice import DENYING, denied_twice
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.text import Document


class DeniedTwice(Rule):
    """``unless the two sides do not agree``."""

    meta = Meta(
        code="GRM776",
        name="denied-twice",
        aliases=("GRM473", "unless-not"),
        summary="“Unless”, “until”, “hardly” or “denied” denies already, and “not” or “no” denies once more.",
        why="“Unless they do not agree” is “if they agree”: the reverse of what most who write it mean.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: unless; until; negative structures",
        bad=(
            "Unless the two sides do [[not]] agree by Sunday, the house will be dissolved.",
            "The money will stay in the bank until the judge does [[not]] rule.",
            "The town has hardly [[no]] doctors.",
            "Hardly [[none]] of the tenants had been told.",
            "He denied [[not]] knowing the woman.",
            "There is no evidence that [[nobody]] opened the valve.",
        ),
        good=(
            "Unless the two sides agree by Sunday, the house will be dissolved, as they do not trust it.",
            "Until Monday they do not know, and until the judge rules they will not.",
            "The town has hardly any doctors, and unless those who do not pay leave, it will shut.",
            "He denied not paying the tax. There is no evidence that anybody opened the valve.",
        ),
    )
    triggers = frozenset({"unless", "until", "hardly", "scarcely", "barely", "seldom"}) | DENYING

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each second denial."""
        view = syntax(document)
        for denied in denied_twice(view):
            first, again = view.text[denied.first], view.text[denied.at]
            message = f"“{first}” denies already: does “{again}” say what is meant?"
            yield self.found(view.tokens.span(denied.at), message)
