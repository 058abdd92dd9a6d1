"""Straight and curly apostrophes in one story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.checks.typography._marks import Mark, below_headline, odd_marks, quotation_marks, report
from newslint.engine.finding import Edit, Finding, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy

_APOSTROPHE = lazy(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")


class ApostropheOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "straight", "curly"] = "consistent"
    """The apostrophe to use; ``consistent`` asks only that a story agree with itself."""


class MixedApostrophes(Rule):
    """``don't`` here, ``don’t`` there."""

    meta = Meta(
        code="TYP101",
        name="mixed-apostrophes",
        summary="Straight and curly apostrophes stand in one story.",
        why="It shows where copy was pasted in, and readers see it in print.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "It's late, and they're tired. We don[[’]]t know why.",
                fixed="It's late, and they're tired. We don't know why.",
            ),
            Example("It[[']]s late.", fixed="It’s late.", options={"style": "curly"}),
        ),
        good=(
            "It's late, and they're tired. We don't know why.",
            "It’s late, and they’re tired. The pole was 6' long.",
            "Mayor's plan fails\n\nIt’s late, and they’re tired.",
        ),
    )
    Options = ApostropheOptions

    def check(self, document: Document) -> Iterator[Finding]:
        """Count both kinds inside words; look closer only where both are there."""
        text = document.prose
        house = self.options.style
        if house == "consistent" and not ("'" in text and "’" in text):
            return
        marks = [
            Mark(span, "curly" if m.group() == "’" else "straight", (span,))
            for m in _APOSTROPHE.finditer(text)
            for span in [Span(m.start(), m.end())]
        ]
        odd, model = odd_marks(marks)
        odd = _by_themselves(document, below_headline(document, odd, model)) if odd else odd
        if house != "consistent":
            odd = [m for m in marks if m.style != house]
            model = [m for m in marks if m.style == house] or [Mark(m.span, house, ()) for m in odd[:1]]
        if odd:
            wanted = "’" if model[0].style == "curly" else "'"
            said = {"curly": "a curly apostrophe", "straight": "a straight apostrophe"}
            yield from report(self, odd, model, said, [[Edit(m.span, wanted)] for m in odd])


def _by_themselves(document: Document, odd: list[Mark]) -> list[Mark]:
    """The odd apostrophes without those of paragraphs whose quotation marks are odd in the same way.

    Such a paragraph came from elsewhere as a whole, and its quotation marks show it well enough.
    """
    odd_quotes, _ = odd_marks(quotation_marks(document))
    pasted = {(_paragraph(document, quote.span), quote.style) for quote in odd_quotes}
    return [mark for mark in odd if (_paragraph(document, mark.span), mark.style) not in pasted]


def _paragraph(document: Document, span: Span) -> int:
    """Which paragraph a span begins in."""
    return bisect_right(document.paragraphs, span.start, key=lambda paragraph: paragraph.start)
