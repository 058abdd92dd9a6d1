"""``after decide to``, ``have came``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView

_NAMES = {
    "to-base": "the plain form",
    "to-participle": "the participle",
    "to-gerund": "the -ing form",
    "to-past": "the past tense",
    "to-present": "the present tense",
}


class LikelyVerbForm(ProposedRule):
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
            "The ship left the port on Monday and [[arrive]] in Spain on Friday.",
        ),
        good=(
            "He walked into the bank and showed a gun to the clerk.",
            "They look forward to taking the waters, and moved on to discussing the bill.",
            "She wrote the book that now sells all over the world.",
        ),
    )
    thresholds: ClassVar = {
        ("to-base",): 0.6,
        ("to-participle",): 0.65,
        ("to-gerund",): 0.8,
        ("to-past",): 0.6,
        ("to-present",): 0.8,
    }

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the form."""
        if use is None or (label == "to-base" and _is_preposition(view, token - 1)):
            return None
        before = view.previous_word(token)
        place = f"After “{view.text[token - 1]}”, is" if before else "Is"
        return f"{place} {_NAMES[label]} “{use}” meant for “{view.text[token]}”?"


def _is_preposition(view: SyntaxView, to: int) -> bool:
    """Whether "to" opens no infinitive: "look forward to taking", "moved on to discussing"."""
    if view.lower[to] != "to" or view.tag[to + 1] != "VBG":
        return False
    return view.tag[to] == "IN" or view.previous_tag(to) in {"RP", "RB", "NN", "JJ", "IN"}
