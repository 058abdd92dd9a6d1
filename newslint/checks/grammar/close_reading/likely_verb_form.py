"""``after decide to``, ``have came``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._after_have import AfterHave
from newslint.checks.grammar.close_reading._present_among_past import PresentAmongPast, VerbForm
from newslint.checks.grammar.close_reading._present_beside_past import PresentBesidePast
from newslint.checks.grammar.close_reading._proposed import OddNeighbours, OddRuns, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta


class LikelyVerbForm(VerbForm, ProposedRule):
    """A verb in a form that does not fit where it stands."""

    meta = Meta(
        code="GRM603",
        name="likely-verb-form",
        summary="A verb seems to stand in the wrong form.",
        why="What comes before a verb asks for one of its forms.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "He walked into the bank and [[shows]] a gun to the clerk.",
            "The crowd ran onto the field and [[carry]] the goalkeeper to the gate.",
            "They had [[drift]] for two hours before the lifeboat found them.",
            "The storm [[tears]] the roof off when it reached the coast.",
            "The driver lost control on the bend and the bus [[rolls]] down the bank.",
            "While the firemen [[are]] fighting the blaze, looters broke into shops nearby.",
        ),
        good=(
            "He walked into the bank and showed a gun to the clerk.",
            "They look forward to taking the waters, and moved on to discussing the bill.",
            "She wrote the book that now sells all over the world.",
            "She spent a year in Rome and still recalls the heat.",
            "Protesters were demanding that he fire the officers.",
            "The group lost its first case, but is fighting on, while Ida Lund has denied the charge.",
            "They had trouble with the boat, and the bill has support in the house.",
            "Whatever be the cause, she recalled the heat.",
            "He said that the room that the firm has means that rivals must wait.",
        ),
    )
    thresholds: ClassVar = {
        ("to-base",): 0.85,
        ("to-participle",): 0.85,
        ("to-gerund",): 0.85,
        ("to-past",): 0.85,
        ("to-present",): 0.85,
    }
    at_sign: ClassVar = {
        ("to-base",): 0.5,
        ("to-participle",): 0.6,
        ("to-gerund",): 0.7,
        ("to-past",): 0.68,
        ("to-present",): 0.7,
    }
    in_odd_run = 0.15
    evidence = (PresentAmongPast, PresentBesidePast, AfterHave, OddNeighbours, OddRuns)
