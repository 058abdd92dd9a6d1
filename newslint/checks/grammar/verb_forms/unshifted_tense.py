"""``They found that the meat has spoiled``, ``she hoped that the talks will begin``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._perfects_in_past import perfects_in_past
from newslint.checks.grammar.verb_forms._reported import reported
from newslint.checks.grammar.verb_forms._told_clauses import TRIGGERS, unshifted
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
            "The owner had promised fans in May that he [[will]] spend whatever it took.",
            "The bank said it [[will]] not lend another cent until the debt was repaid.",
            "The seller had claimed that the harp [[comes]] from a castle.",
            "She said she [[has]] lost goods, most of which she had bought on credit.",
            "The union did not know that the strike [[will]] last for a year.",
            "The bank collapsed in 2008 after it [[has]] lent too much to builders.",
            "Doctors told them that she [[will]] never walk again, but she ran a marathon.",
        ),
        good=(
            "When they opened the box, they found that the meat had been spoiled for weeks.",
            "The study found that prices have risen, and she said that he has left.",
            "The witness said that she has never met him. He knew that it will rain in May.",
            "The owner had promised fans that he would spend all he has. He said it will go on until May.",
            "He had seen the kite fall. The bank closed after it had lent too much, and it has since been sold.",
        ),
    )
    triggers = TRIGGERS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the clause that each perfect and each future stands in."""
        view = syntax(document)
        for at, use in {**dict(perfects_in_past(view)), **dict(unshifted(view)), **dict(reported(view))}.items():
            yield self._report(view, at, use)

    def _report(self, view: SyntaxView, at: int, use: str) -> Finding:
        """A finding at a helping verb."""
        span = view.tokens.span(at)
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"Told of a time in the past: is “{use}” meant for “{view.text[at]}”?", fixes=(fix,))
