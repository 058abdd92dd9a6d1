"""``for him and I``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView

_OBJECTS = frozenset({"me", "him", "her", "us", "them", "whom"})


class LikelyPronounCase(ProposedRule):
    """A pronoun in the wrong case."""

    meta = Meta(
        code="GRM604",
        name="likely-pronoun-case",
        summary="A pronoun seems to stand in the wrong case.",
        why="A subject is “he”, what a verb or a preposition governs is “him”.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "[[Her]] told the court that the car was stolen.",
            "He asked who the police had seen, and [[them]] said nothing.",
        ),
        good=(
            "She told the court that the car was stolen.",
            "Her lawyer told the court that the car was stolen.",
        ),
    )
    thresholds: ClassVar = {("pronoun-case",): 0.5}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the role."""
        role = "an object" if use in _OBJECTS else "a subject"
        return f"As {role}, is “{use}” meant for “{view.text[token]}”?" if use else None
