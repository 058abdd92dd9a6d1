"""``the nations capital``, ``lost it's collar``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._clitics import Apostrophe, CliticBeforeNoun
from newslint.checks.grammar.close_reading._proposed import OddNeighbours, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta


class LikelyApostrophe(Apostrophe, ProposedRule):
    """An apostrophe too few or too many."""

    meta = Meta(
        code="GRM605",
        name="likely-apostrophe",
        summary="An apostrophe seems to be missing or too many.",
        why="The apostrophe tells a possessive from a plural.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("A driver who[['s]] lorry jackknifed had slept.",),
        good=(
            "The Smiths' house was sold in May, and the Smiths left town.",
            "The town gave the hall its old name back in May.",
            "It's late, and the dos and don'ts are on the door.",
            "The car stood behind the bookmaker's.",
        ),
    )
    thresholds: ClassVar = {("possessive-singular", "possessive-plural"): 0.75, ("join",): 0.7}
    at_sign: ClassVar = {("possessive-singular", "possessive-plural"): 0.45, ("join",): 0.6}
    evidence = (CliticBeforeNoun, OddNeighbours)
