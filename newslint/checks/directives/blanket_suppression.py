"""LNT002: a directive that names no rule."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.engine.suppression import directives
from newslint.text import Document


class BlanketSuppression(Rule):
    """Asks which rules a directive means."""

    meta = Meta(
        code="LNT002",
        name="blanket-suppression",
        summary="A directive silences all rules, where one was meant.",
        why="It hides every fault that is found there later, not only the one that somebody looked at.",
        severity=Severity.WARNING,
        scope="directive",
        in_quotes=True,
        bad=("[[<!-- newslint: ignore -->]]\nHe waited for an hour.",),
        good=(
            "He waited for an hour.",
            "A comment <!-- why not newslint? --> is no directive.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report directives without rules."""
        if "newslint" not in document.text:
            return
        for directive in directives(document):
            if directive.is_blanket:
                yield self.found(directive.span, "This silences every rule: which one is meant?")
