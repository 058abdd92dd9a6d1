"""``discussed about the plan``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._been import StrayBeen
from newslint.checks.grammar.close_reading._proposed import OddNeighbours, OddRuns, ProposedRule
from newslint.checks.grammar.close_reading._two_for_one import ExtraWord, TwoForOne, TwoPasts
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta


class LikelyExtraWord(ExtraWord, ProposedRule):
    """A small word too many."""

    meta = Meta(
        code="GRM613",
        name="likely-extra-word",
        summary="A word seems to be left over.",
        why="When a sentence is changed, words of its first form stay behind.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "Mr Lund had [[been]] helped children across the road for years.",
            "The firm said it would [[to]] close two plants.",
            "The minister said that [[that]] the tax would be cut.",
        ),
        good=(
            "She has been named a bishop, and had been sent two letters.",
            "The firm said it would close two plants.",
            "She checked in with the clerk, and he stopped by to say hello.",
            "She was lied to by the bank.",
            "He did what he could to help, and sent it by courier instead of by post.",
            "The board will to a large extent decide alone, and what it is is clear.",
        ),
    )
    thresholds: ClassVar = {("delete",): 0.7}
    in_odd_run = 0.38
    evidence = (TwoForOne, TwoPasts, StrayBeen, OddNeighbours, OddRuns)
