"""Straight and curly quotation marks in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from newslint.checks.typography._marks import MarkRule, below_headline, quotation_marks
from newslint.engine.bases.consistency import CONSISTENT, Matter, Use
from newslint.engine.finding import Edit, Severity
from newslint.engine.rule import Example, Meta
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

Quotation = Use[tuple[Span, ...]]


class QuoteMarkOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "straight", "curly"] = "consistent"
    """The marks to use; ``consistent`` asks only that a story agree with itself."""


class MixedQuoteMarks(MarkRule[tuple[Span, ...], QuoteMarkOptions]):
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
            'He called it "a start" and "a good day", and hung a 12" flag.',
            "He called it “a start” and “a good day”. She called it ‘a disgrace’.",
        ),
    )
    named: ClassVar = {"curly": "curly quotation marks", "straight": "straight quotation marks"}

    def matters(self, document: Document) -> Iterator[Matter[tuple[Span, ...]]]:
        """The quotations of a story by the mark that opens them."""
        text = document.prose
        if '"' in text and (self.options.style != CONSISTENT or "“" in text or "”" in text):
            yield Matter(quotation_marks(document))

    def reported(self, document: Document, odd: list[Quotation], model: Sequence[Quotation]) -> list[Quotation]:
        """A headline may have marks of its own."""
        return below_headline(document, odd, model)

    def write(self, document: Document, use: Quotation, wanted: str, model: Sequence[Quotation]) -> str:
        """The marks wanted, opening and closing."""
        del document, use, model
        return "“”" if wanted == "curly" else '""'

    def edits(self, document: Document, use: Quotation, wanted: str, model: Sequence[Quotation]) -> tuple[Edit, ...]:
        """Each mark for itself; a quotation of several paragraphs has one in each."""
        marks = self.write(document, use, wanted, model)
        return tuple(Edit(at, mark) for at, mark in zip(use.place, marks, strict=False))
