"""``one of the main reason``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import OddNeighbours, OddRuns, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView

_UNITS = frozenset({"foot", "stone", "pound"})
"""Units that may stand in the singular before "tall" and the like."""
_GOES_ON = frozenset({"'", "’", "-"})
"""Marks that tie a plural to what it belongs to: "a prisoners' committee", "a millenniums-old play"."""
_BACK = 5
_COUNTERS = frozenset(
    "a an this that these those each every another one both many several few two three four five six seven eight nine "
    "ten various numerous fewer either neither most other all such of".split()
)


def _counts(view: SyntaxView, k: int) -> bool:
    """Whether a token tells one from several."""
    return view.lower[k] in _COUNTERS or view.tag[k] == "CD"


def _goes_on(view: SyntaxView, noun: int) -> bool:
    """Whether a noun belongs to what follows: "a prisoners' committee", "six foot tall"."""
    measure = view.lower[noun] in _UNITS and view.next_tag(noun) == "JJ"
    return measure or view.next_word(noun)[:1] in _GOES_ON


class LikelyNounNumber(ProposedRule):
    """A noun in the wrong number for the word that counts it."""

    meta = Meta(
        code="GRM602",
        name="likely-noun-number",
        summary="A noun seems to stand in the wrong number.",
        why="A word before it says whether there is one or are several.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The mill owes 40,000 [[euro]] to the bank.",),
        good=(
            "The mill owes 40,000 euros to the bank.",
            "The boy is six foot tall.",
            "These two fish were caught in May.",
        ),
    )
    thresholds: ClassVar = {("noun-number",): 0.88}
    at_sign: ClassVar = {("noun-number",): 0.45}
    in_odd_run = 0.3
    evidence = (OddNeighbours, OddRuns)

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the word that counts."""
        counter = next(
            (k for k in range(token - 1, max(view.sentence_start(token), token - _BACK) - 1, -1) if _counts(view, k)),
            -1,
        )
        if counter < 0 or use is None or _goes_on(view, token):
            return None
        return f"After “{view.text[counter]}”, is “{use}” meant for “{view.text[token]}”?"
