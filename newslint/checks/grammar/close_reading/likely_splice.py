"""``it rained, the game was called off``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView


class LikelySplice(ProposedRule):
    """A comma that parts two sentences."""

    meta = Meta(
        code="GRM621",
        name="likely-splice",
        summary="A comma seems to stand where a full stop or a semicolon is needed.",
        why="A comma alone does not join two sentences.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The bridge will stay shut until May[[,]] the council has no money to repair it.",),
        good=(
            "The bridge will stay shut until May; the council has no money to repair it.",
            "He came, he saw, he conquered.",
        ),
    )
    thresholds: ClassVar = {("comma-stop",): 0.6}
    marks = True

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        if not view.previous_word(token) or not view.next_word(token):
            return None
        opening = view.text[token + 1]
        return f"Does a new sentence begin with “{opening}”? Then a full stop, a semicolon or “and” is needed."
