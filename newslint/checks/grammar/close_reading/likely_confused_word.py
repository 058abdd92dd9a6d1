"""``the principle reason``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.detectors.second_reader.labels import CHOICES
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView


class LikelyConfusedWord(ProposedRule):
    """A word taken for another."""

    meta = Meta(
        code="GRM614",
        name="likely-confused-word",
        summary="A word seems to stand for another one.",
        why="Words that sound or look alike pass every spelling checker.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("He ran [[form]] the scene of the fire.",),
        good=(
            "The team lost their captain in the first half.",
            "Were the bridge to close, nobody would come.",
        ),
    )
    thresholds: ClassVar = {tuple(f"confused-{k}" for k in range(CHOICES)): 0.7}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the other word."""
        if use is None or view.tag[token] in {"NNP", "NNPS"}:
            return None
        if token == view.sentence_start(token) and view.tag[token] in FINITE:
            return None  # "Were the bridge to close, ..."
        return f"Is “{use}” meant for “{view.text[token]}”?"
