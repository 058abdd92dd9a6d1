"""LNT001: a directive that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.engine.suppression import UNUSED
from newslint.text import Document


class UnusedSuppression(Rule):
    """Described here; found by the engine, which alone knows what the other rules found."""

    meta = Meta(
        code=UNUSED,
        name="unused-suppression",
        summary="A directive silences a rule that finds nothing there.",
        why="A directive that has outlived its reason hides the next fault, and stays in the copy for readers to see.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=("[[<!-- newslint: ignore[GRM101] the name of a band -->]]\nHe waited for an hour.",),
        good=(
            "He waited for an hour.",
            "The makers of newslint spoke for an hour.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002 - the engine finds these
        """Nothing: a document alone does not tell."""
        yield from ()
