"""``every day`` and ``everyday``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView


class LikelyJoint(ProposedRule):
    """One word written as two, or two as one."""

    meta = Meta(
        code="GRM622",
        name="likely-joint",
        summary="One word seems to be written as two, or two as one.",
        why="“Everyday” describes, “every day” says when: where words are joined, the sense changes.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The court heard that he left [[with out]] a word.",),
        good=(
            "The court heard that he left without a word.",
            "They meet every day for an everyday talk.",
        ),
    )
    thresholds: ClassVar = {("merge",): 0.5, ("split",): 0.5}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the form that is meant."""
        if label == "split":
            return f"Is “{view.text[token]}” meant as two words?"
        return f"Is “{use}” meant for “{view.text[token - 1]} {view.text[token]}”?" if use else None
