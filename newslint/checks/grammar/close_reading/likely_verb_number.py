"""``talks that began in the spring is``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import OddNeighbours, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.mood import is_demanded
from newslint.language.syntax.subjects import subject_of
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_collective, verb_number

_EITHER = frozenset({"data", "media", "enemy", "couple", "pair"})
"""Words that may be one or many, as bodies of people may."""
_PRONOUNS = frozenset({"you", "we", "they"})
"""With a capital inside a sentence they are names: "At his invitation, You is to lead"."""


class LikelyVerbNumber(ProposedRule):
    """A verb that does not seem to agree with its subject."""

    meta = Meta(
        code="GRM601",
        name="likely-verb-number",
        summary="A verb does not seem to agree with its subject.",
        why="Where much stands between the two, the number of the nearest noun slips into the verb.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The decline in sales to young drivers, who buy fewer cars, [[were]] sharp.",
            "The growth in sales to young drivers, families and small firms [[were]] strong.",
        ),
        good=(
            "The rise in the number of people who own cars, vans and lorries is behind the plan.",
            "The jury were sent home, and the enemy were within sight of the walls.",
            "The coach and former captain is to leave in May.",
            "The party proposes that he go to the vote.",
        ),
    )
    evidence = (OddNeighbours,)
    thresholds: ClassVar = {("verb-number",): 0.65}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the subject."""
        subject = subject_of(view, token)
        if subject < 0 or use is None or is_demanded(view, token) or _is_none(view, subject):
            return None
        word, wanted = view.text[subject], verb_number(use)
        if subject_number(view, subject, token) != wanted:
            return None
        if is_collective(view.lower[subject]) or view.lower[subject] in _EITHER:
            return None
        kind = "plural" if wanted == "plur" else "singular"
        return f"Its subject is “{word}”, a {kind}: is “{use}” meant for “{view.text[token]}”?"


def _is_none(view: SyntaxView, subject: int) -> bool:
    """Whether a pronoun is written as a name, or hangs on a preposition: no subject."""
    if view.previous_tag(subject) == "IN" and view.lower[subject] == "it":
        return True  # "what the numbers before it give"
    inside = subject > view.sentence_start(subject)
    return inside and view.lower[subject] in _PRONOUNS and view.text[subject][0].isupper()
