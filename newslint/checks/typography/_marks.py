"""What the rules on mixed marks share: one finding for a story, at the first odd place, with a fix for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from newslint.engine.finding import Edit, Finding, Fix, Related, Severity
from newslint.engine.rule import Rule
from newslint.text import Document, Span

MANY = 2
"""Up to so many odd places are slips; more of them came with passages from elsewhere."""


_STYLE = {'"': "straight", "“": "curly"}


class Mark(NamedTuple):
    """A mark, or a pair of them, in one of several styles."""

    span: Span
    """What to show."""
    style: str
    at: tuple[Span, ...]
    """The marks themselves."""


def quotation_marks(document: Document) -> list[Mark]:
    """The quotations of a document by the mark that opens them."""
    text = document.prose
    return [
        Mark(span, _STYLE[text[span.start]], _ends(text, span))
        for span in document.quotes.marked
        if text[span.start] in _STYLE
    ]


def _ends(text: str, span: Span) -> tuple[Span, ...]:
    """Where the opening mark of a quotation stands, and the closing one if it has one."""
    closing = (
        (Span(span.end - 1, span.end),) if text[span.end - 1] in '"”' and len(text[span.start : span.end]) > 1 else ()
    )
    return (Span(span.start, span.start + 1), *closing)


def below_headline(document: Document, odd: list[Mark], model: list[Mark]) -> list[Mark]:
    """The odd marks without those of a headline, which is set by itself, where the text below has only the other."""
    first = document.paragraphs[0]
    if len(document.paragraphs) < 2 or document.prose[first.end - 1] in '.?!”"':
        return odd
    inside = [m for m in odd if m.span.start < first.end]
    return odd if len(inside) < len(odd) or len(model) == 0 else []


def odd_marks(marks: Iterable[Mark], least: int = 2) -> tuple[list[Mark], list[Mark]]:
    """The marks in the rarer styles, and those in the main one; none where no style is clearly the main one.

    ``least`` is how often the main style must be seen.
    """
    by_style: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_style[mark.style].append(mark)
    if len(by_style) < 2:
        return [], []
    ranked = sorted(by_style.values(), key=len, reverse=True)
    if len(ranked[0]) < least or len(ranked[0]) == len(ranked[1]):
        return [], []
    return sorted((m for some in ranked[1:] for m in some), key=lambda m: m.span), ranked[0]


def report(
    rule: Rule, odd: list[Mark], model: list[Mark], said: dict[str, str], edits: list[list[Edit]]
) -> Iterable[Finding]:
    """One finding for all odd marks of one style, at the first: they have one cause. ``said`` names the styles.

    Few are slips. Many came with passages from elsewhere and hardly show in print: of them we only advise, unless the
    house has a style of its own.
    """
    consistent = getattr(rule.options, "style", "consistent") == "consistent"
    severity = Severity.ADVICE if consistent and len(odd) > MANY else None
    for style in dict.fromkeys(mark.style for mark in odd):
        here = [k for k, mark in enumerate(odd) if mark.style == style]
        first, *others = (odd[k].span for k in here)
        more = f" and in {len(others)} more place{'s' * (len(others) > 1)}" if others else ""
        times = f" ({len(model)} times)" if len(model) > 1 else ""
        wanted = said[model[0].style]
        yield rule.found(
            first,
            f"{said[style].capitalize()} here{more}, {wanted} elsewhere{times}: should they be alike?",
            fixes=(Fix(f"Use {wanted}", tuple(edit for k in here for edit in edits[k])),),
            related=(
                Related(model[0].span, f"{wanted.capitalize()} here."),
                *(Related(span, "Here too.") for span in others[:MANY]),
            ),
            severity=severity,
        )
