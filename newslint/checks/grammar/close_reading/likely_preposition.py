"""``accused from fraud``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import OddRuns, ProposedRule
from newslint.checks.grammar.close_reading._rare_prepositions import RarePreposition
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.syntax.view import SyntaxView


class LikelyPreposition(ProposedRule):
    """A preposition that its neighbours do not take."""

    meta = Meta(
        code="GRM617",
        name="likely-preposition",
        summary="A preposition does not seem to fit the words around it.",
        why="Most verbs, nouns and adjectives go with one preposition; paraphrase puts another in its place.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The clerk was accused [[from]] taking bribes.",),
        good=(
            "The clerk was accused of taking bribes.",
            "He was freed from prison, and stayed on in the town.",
        ),
    )
    thresholds: ClassVar = {tuple(f"prep-{word}" for word in PREPOSITIONS): 0.9}
    in_odd_run = 0.83
    evidence = (RarePreposition, OddRuns)

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the word that governs, or the one that is governed."""
        before, after = view.previous_word(token), view.next_word(token)
        if use is None or not after or "RP" in {view.tag[token], view.previous_tag(token)}:
            return None
        if before and view.previous_tag(token).startswith(("VB", "NN", "JJ")):
            return f"After “{view.text[token - 1]}”, is “{use}” meant for “{view.text[token]}”?"
        return f"Before “{after}”, is “{use}” meant for “{view.text[token]}”?"
