"""``the nations capital``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import OddNeighbours, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.detectors.edit_tags.labels import JOINED
from newslint.language.syntax.view import SyntaxView


class LikelyApostrophe(ProposedRule):
    """An apostrophe too few or too many."""

    meta = Meta(
        code="GRM605",
        name="likely-apostrophe",
        summary="An apostrophe seems to be missing or too many.",
        why="The apostrophe tells a possessive from a plural.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The [[Smiths]] house was sold in May.",),
        good=(
            "The Smiths' house was sold in May, and the Smiths left town.",
            "The town gave the hall its old name back in May.",
            "It's late, and the dos and don'ts are on the door.",
            "The car stood behind the bookmaker's.",
        ),
    )
    thresholds: ClassVar = {("possessive-singular", "possessive-plural"): 0.55, ("join",): 0.6}
    evidence = (OddNeighbours,)
    marks = True

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Say what the apostrophe does."""
        if use is None:
            return None
        if label == "join":
            if (view.lower[token - 1], view.lower[token]) not in JOINED:
                return None  # "at the bookmaker's", "do's and don'ts"
            return f"No apostrophe is needed here: is “{use}” meant?"
        return f"Something of the “{view.text[token]}” seems to follow: is “{use}” meant?"
