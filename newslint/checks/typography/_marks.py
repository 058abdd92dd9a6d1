"""What the rules on mixed marks share: one finding for a story, at the first odd place, with a fix for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Use
from newslint.engine.finding import Severity
from newslint.text import Document, Span

MANY = 1
"""Up to so many odd places are slips; more of them, a pair too, came with passages from elsewhere."""


class Styled(Protocol):
    """The options of such a rule."""

    @property
    def style(self) -> str:
        """The marks that the house has, or ``consistent``."""


Place = TypeVar("Place")
StyledT = TypeVar("StyledT", bound=Styled)


class MarkRule(ConsistencyRule[Place, StyledT]):
    """A rule on marks of one sort that may be set in several styles.

    One odd mark is a slip. More came with passages from elsewhere and hardly show in print: of them we only advise,
    unless the house has a style of its own.
    """

    least = 2
    one_by_one = 1

    def together(self, document: Document, use: Use[Place]) -> str:
        """All marks of one style: they have one cause, and speakers set none."""
        del document
        return use.form

    def severity_of(self, count: int, kept: int) -> Severity | None:
        """Advice where marks are many and the house has no style."""
        del kept
        return Severity.ADVICE if self.options.style == CONSISTENT and count > MANY else None


def below_headline(document: Document, odd: list[Use[Place]], model: Sequence[Use[Place]]) -> list[Use[Place]]:
    """The odd marks without those of a headline, which is set by itself, where the text below has only the other."""
    first = document.paragraphs[0]
    if len(document.paragraphs) < 2 or document.prose[first.end - 1] in '.?!”"':
        return odd
    inside = [use for use in odd if use.span.start < first.end]
    return odd if len(inside) < len(odd) or not model else []


_STYLES = {'"': "straight", "“": "curly"}


def quotation_marks(document: Document) -> list[Use[tuple[Span, ...]]]:
    """The quotations of a document by the mark that opens them, and where its marks are."""
    text = document.prose
    return [
        Use(_STYLES[text[span.start]], span, _ends(text, span))
        for span in document.quotes.marked
        if text[span.start] in _STYLES
    ]


def _ends(text: str, span: Span) -> tuple[Span, ...]:
    """Where the opening mark of a quotation stands, and the closing one if it has one."""
    opening = Span(span.start, span.start + 1)
    closes = text[span.end - 1] in '"”' and len(text[span.start : span.end]) > 1
    return (opening, Span(span.end - 1, span.end)) if closes else (opening,)
