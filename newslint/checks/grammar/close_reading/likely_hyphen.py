"""``a five year plan``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView


class LikelyHyphen(ProposedRule):
    """A hyphen left out, or one too many."""

    meta = Meta(
        code="GRM615",
        name="likely-hyphen",
        summary="A hyphen seems to be missing or too many.",
        why="A hyphen shows which words before a noun belong together.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The firm hired a [[Paris based]] designer.",
            "The club wants a [[London based]] coach.",
        ),
        good=(
            "The firm hired a Paris-based designer.",
            "The firm is Paris based, and its designer lives there.",
        ),
    )
    thresholds: ClassVar = {("hyphen-before",): 0.65, ("hyphen-drop",): 0.85}
    marks = True

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the words."""
        if label == "hyphen-drop":
            return f"Is no hyphen meant after “{view.text[token - 1]}”?" if view.previous_word(token) else None
        return f"Is a hyphen missing between “{view.text[token - 1]}” and “{view.text[token]}”?" if use else None
