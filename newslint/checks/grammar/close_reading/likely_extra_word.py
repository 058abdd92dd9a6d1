"""``discussed about the plan``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.function_words import SUBORDINATORS


class LikelyExtraWord(ProposedRule):
    """A small word too many."""

    meta = Meta(
        code="GRM613",
        name="likely-extra-word",
        summary="A word seems to be left over.",
        why="When a sentence is changed, words of its first form stay behind.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=("The firm said it would [[to]] close two plants.",),
        good=(
            "The firm said it would close two plants.",
            "She checked in with the clerk, and he stopped by to say hello.",
            "She was lied to by the bank.",
        ),
    )
    thresholds: ClassVar = {("delete",): 0.7}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the word."""
        word, before = view.text[token], view.previous_word(token)
        tag = view.tag[token]
        if not before or tag == "RP" or "RP" in {view.previous_tag(token)} | possible_tags(before):
            return None  # "checked in with", "stopped by to say"
        if view.lower[token] == before:
            return f"“{word}” stands twice: delete one."
        if tag in {"DT", "PRP$"}:
            return f"No “{word}” seems to be needed before “{view.next_word(token)}”: delete it?"
        if tag in {"IN", "TO"} and view.previous_tag(token) not in {"IN", "TO"} and before not in SUBORDINATORS:
            return f"“{view.text[token - 1]}” seems to take no “{word}” here: delete it?"
        if tag.startswith(("VB", "MD")) and view.next_tag(token) in {"VBD", "VBZ", "VBP", "MD", "VB"}:
            return f"“{word}” and “{view.next_word(token)}” do not go together: is “{word}” left over?"
        if tag in {"RBR", "RBS", "JJR", "JJS"}:
            return f"“{word} {view.next_word(token)}” compares twice: delete “{word}”?"
        return None
