"""What evidence of verbs in the wrong number shares: the label asked for, and the question put."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.checks._suspects import Suspects
from newslint.checks.grammar.verb_agreement._disagreement import disagreement
from newslint.engine.finding import Finding, Severity
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import verb_number


class DoubtedNumber(Suspects):
    """Verbs whose number a noun contradicts, and the second reader doubts."""

    severity = Severity.WARNING
    labels = ("verb-number",)
    asks: ClassVar[str]
    """The question, with ``{noun}``, its number as ``{kind}``, and ``{uses}``, what to write."""

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Ask whether the verb is meant in the number of the noun."""
        count: GrammaticalNumber = "plur" if verb_number(view.lower[token]) == "sing" else "sing"
        found = disagreement(view, other, token, count)
        if found is not None:
            message = self.asks.format(noun=view.text[other], kind=found.kind, uses=found.uses)
            yield self.found(found.span, message, fixes=found.fixes, related=found.related)
