"""``for him and I``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._misplaced_pronoun import MisplacedPronoun, PronounCase
from newslint.checks.grammar.close_reading._proposed import OddNeighbours, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta


class LikelyPronounCase(PronounCase, ProposedRule):
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
            "The record before him showed that the men who knew her had left.",
        ),
    )
    thresholds: ClassVar = {("pronoun-case",): 0.6}
    evidence = (MisplacedPronoun, OddNeighbours)
