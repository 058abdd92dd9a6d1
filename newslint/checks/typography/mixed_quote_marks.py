"""Straight and curly quotation marks in one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.checks.typography._marks import Mark, below_headline, odd_marks, quotation_marks, report
from newslint.engine.finding import Edit, Finding, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document


class QuoteMarkOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "straight", "curly"] = "consistent"
    """The marks to use; ``consistent`` asks only that a story agree with itself."""


class MixedQuoteMarks(Rule):
    """Straight marks here, curly ones there."""

    meta = Meta(
        code="TYP102",
        name="mixed-quote-marks",
        summary="Straight and curly quotation marks stand in one story.",
        why="It shows where copy was pasted in, and readers see it in print.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                'He called it "a start" and "a good day". She called it [[“a disgrace”]].',
                fixed='He called it "a start" and "a good day". She called it "a disgrace".',
            ),
        ),
        good=(
            'He called it "a start" and "a good day", and hung a 12" sail.',
            "He called it “a start” and “a good day”. She called it ‘a disgrace’.",
        ),
    )
    Options = QuoteMarkOptions

    def check(self, document: Document) -> Iterator[Finding]:
        """Sort the quotations of a story by the mark that opens them."""
        text = document.prose
        house = self.options.style
        if '"' not in text or (house == "consistent" and "“" not in text and "”" not in text):
            return
        marks = quotation_marks(document)
        odd, model = odd_marks(marks)
        odd = below_headline(document, odd, model) if odd else odd
        if house != "consistent":
            odd = [m for m in marks if m.style != house]
            model = [m for m in marks if m.style == house] or [Mark(m.span, house, ()) for m in odd[:1]]
        if odd:
            pair = "“”" if model[0].style == "curly" else '""'
            edits = [[Edit(at, sign) for at, sign in zip(m.at, pair, strict=False)] for m in odd]
            said = {"curly": "curly quotation marks", "straight": "straight quotation marks"}
            yield from report(self, odd, model, said, edits)
