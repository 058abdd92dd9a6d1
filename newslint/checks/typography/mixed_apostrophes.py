"""Straight and curly apostrophes in one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from newslint.checks.typography._marks import MarkRule, below_headline, quotation_marks
from newslint.engine.bases.consistency import CONSISTENT, Matter, Use
from newslint.engine.direction import direct
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_APOSTROPHE = lazy_regex(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")


class ApostropheOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "straight", "curly"] = "consistent"
    """The apostrophe to use; ``consistent`` asks only that a story agree with itself."""


class MixedApostrophes(MarkRule[None, ApostropheOptions]):
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
    named: ClassVar = {"curly": "a curly apostrophe", "straight": "a straight apostrophe"}

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """The apostrophes inside words; looked for only where both kinds may be."""
        text = document.prose
        if self.options.style != CONSISTENT or ("'" in text and "’" in text):
            yield Matter(
                [
                    Use("curly" if m.group() == "’" else "straight", Span(m.start(), m.end()), None)
                    for m in _APOSTROPHE.finditer(text)
                ]
            )

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The apostrophe wanted."""
        del document, use, model
        return "’" if wanted == "curly" else "'"

    def reported(self, document: Document, odd: list[Use[None]], model: Sequence[Use[None]]) -> list[Use[None]]:
        """Not those of a headline, nor where quotation marks of the story are odd in the same way.

        Such passages came from elsewhere as a whole, and their quotation marks show it well enough.
        """
        quotes = quotation_marks(document)
        forms = Counter(quote.form for quote in quotes)
        pasted = forms.keys() - {direct(forms, quotes[0].form, None).wanted} if quotes else ()
        return [use for use in below_headline(document, odd, model) if use.form not in pasted]
