"""``he went the station``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.detectors.second_reader.labels import INSERTED
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.numerals import NUMBER_WORDS

_TURNING = frozenset({"came", "comes", "went", "goes", "stood", "lay"})
_MAY_LACK_SUBJECT = SUBORDINATORS | {",", "than", "as"}
"""Words after which subject and verb may be left out: "when asked", "if in doubt"."""


class LikelyMissingWord(ProposedRule):
    """A small word left out."""

    meta = Meta(
        code="GRM612",
        name="likely-missing-word",
        summary="A small word seems to be missing.",
        why="Small words get lost in editing, and the eye reads over the gap.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The storm has left [[thousands homes]] without power.",
            "Police are [[looking the]] man who fired the shots.",
        ),
        good=(
            "The storm has left thousands of homes without power.",
            "First came the goats, then the geese.",
            "The mayor declined to comment when asked.",
        ),
    )
    thresholds: ClassVar = {tuple(f"insert-{word}" for word in INSERTED): 0.75}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        before = view.previous_word(token)
        if not before or before in _MAY_LACK_SUBJECT or _may_be_turned(view, token):
            return None
        if label == "insert-of" and before in NUMBER_WORDS:
            return None  # "a dozen angry farmers"
        word = f"“{use.strip()}”" if use else "a small word"
        return f"Is {word} missing between “{view.text[token - 1]}” and “{view.text[token]}”?"


def _may_be_turned(view: SyntaxView, token: int) -> bool:
    """Whether a subject may stand behind its verb: "first came the goats"."""
    return view.tag[token] in {"DT", "PRP$"} and view.lower[token - 1] in _TURNING
