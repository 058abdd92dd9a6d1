"""``They found that the meat has spoiled``, ``she hoped that the talks will begin``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._reported import reported
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document


class UnshiftedTense(Rule):
    """A perfect or a future where the verb before, and the time, are past."""

    meta = Meta(
        code="GRM430",
        name="unshifted-tense",
        summary="What was found or thought then had happened, or would happen: they found that it had spoiled.",
        why="The perfect and the future count from today, and the sentence tells of a day in the past.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, sections 259 to 261",
        bad=(
            Example(
                "When they opened the box, they found that the meat [[has]] been spoiled for weeks.",
                "When they opened the box, they found that the meat had been spoiled for weeks.",
            ),
            Example(
                "The witness said that she [[has]] never met him before the night of the fire.",
                "The witness said that she had never met him before the night of the fire.",
            ),
            Example("He thought that the talks [[will]] fail.", "He thought that the talks would fail."),
        ),
        good=(
            "When they opened the box, they found that the meat had been spoiled for weeks.",
            "The study found that prices have risen, and she said that he has left.",
            "The witness said that she has never met him. He knew that it will rain in May.",
        ),
    )
    triggers = frozenset({"has", "have", "will"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the clause that each perfect and each future stands in."""
        view = syntax(document)
        for at, use in reported(view):
            yield self._report(view, at, use)

    def _report(self, view: SyntaxView, at: int, use: str) -> Finding:
        """A finding at a helping verb."""
        span = view.tokens.span(at)
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"Told of a time in the past: is “{use}” meant for “{view.text[at]}”?", fixes=(fix,))
