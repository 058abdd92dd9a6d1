"""``it rained, the game was called off``, ``it rained the game was called off``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import ProposedRule
from newslint.checks.grammar.close_reading._run_on import is_run_on
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.view import SyntaxView


class LikelySplice(ProposedRule):
    """A comma that parts two sentences, or nothing at all between them."""

    meta = Meta(
        code="GRM621",
        name="likely-splice",
        summary="A comma, or nothing, seems to stand where a full stop or a semicolon is needed.",
        why="A comma alone does not join two sentences, and without one the reader takes them for one.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "He left the firm in May[[,]] he now runs a farm.",
            "They say the mill was [[sold]] the workers were not told.",
        ),
        good=(
            "The bridge will stay closed until May; the town has no money to repair it.",
            "He came, he saw, he conquered.",
            "The ferry was cancelled on the Monday engineers found a crack in its hull.",
        ),
    )
    thresholds: ClassVar = {("comma-stop",): 0.7, ("comma-before",): 0.8}
    marks = True

    def proposals(self, view: SyntaxView, token: int, label: str) -> Iterator[Finding]:
        """Mark the comma, or the word before the gap; there nothing is offered."""
        if label != "comma-before":
            yield from super().proposals(view, token, label)
        elif is_run_on(view, token):
            message = (
                f"Does a new sentence begin with “{view.text[token]}”? Then a full stop or a semicolon is missing."
            )
            yield self.found(view.tokens.span(token - 1), message)

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        if not view.previous_word(token) or not view.next_word(token):
            return None
        opening = view.text[token + 1]
        return f"Does a new sentence begin with “{opening}”? Then a full stop, a semicolon or “and” is needed."
