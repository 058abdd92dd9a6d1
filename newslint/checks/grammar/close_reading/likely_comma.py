"""``the man, was seen``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.checks.grammar.close_reading._run_on import is_run_on
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView


class LikelyComma(ProposedRule):
    """A comma too many or too few."""

    meta = Meta(
        code="GRM616",
        name="likely-comma",
        summary="A comma seems to be missing or too many.",
        why="One comma of a pair, or one between subject and verb, sends the reader the wrong way.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The police believe[[,]] that the man is still in the town.",
            "The firm, once the largest in the north [[closed]] its gates in May.",
        ),
        good=(
            "The police believe that the man is still in the town.",
            "The firm, once the largest in the north, closed its gates in May.",
        ),
    )
    thresholds: ClassVar = {("comma-drop",): 0.76, ("comma-before",): 0.76}
    marks = True

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        if label == "comma-drop":
            return (
                f"Does this comma part “{view.text[token - 1]}” from what it belongs to?"
                if view.previous_word(token)
                else None
            )
        if is_run_on(view, token):
            return None  # no aside was opened: `LikelySplice` asks
        return f"Is a comma missing before “{view.text[token]}”, to close what one before opened?" if use else None
