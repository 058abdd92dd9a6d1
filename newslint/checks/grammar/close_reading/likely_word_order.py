"""``the court will hear case the``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import OddNeighbours, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView


class LikelyWordOrder(ProposedRule):
    """Two neighbours that have changed places."""

    meta = Meta(
        code="GRM619",
        name="likely-word-order",
        summary="Two words seem to have changed places.",
        why="When a sentence is rebuilt, words are put back in the wrong order.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The court will hear [[case the]] in March.",),
        good=(
            "The court will hear the case in March.",
            "How was the money spent? Only then did the mayor ask.",
        ),
    )
    thresholds: ClassVar = {("swap",): 0.84}
    at_sign: ClassVar = {("swap",): 0.75}
    evidence = (OddNeighbours,)

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name both words; not so where leave is what is refused: "was refused leave to appeal"."""
        if view.lower[token] == "leave" and view.tag[token - 1] in {"VBN", "VBD", "VBG", "VBZ"}:
            return None
        return f"Is “{use}” meant for “{view.text[token]} {view.text[token + 1]}”?" if use else None
