"""``£5m`` and ``£5 million`` in one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import CURRENCIES, SCALES, SHORT_SCALES
from newslint.story.fragments import in_fragment
from newslint.story.mentions import headings
from newslint.text import Document, Span

_SHORT = {"million": "m", "billion": "bn", "trillion": "tn", "thousand": "k"}
_LONG = {short: next(w for w, v in SCALES.items() if v == value) for short, value in SHORT_SCALES.items()}


class MillionOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "short", "long"] = "consistent"
    """``short`` is £5m, ``long`` is £5 million; ``consistent`` asks only that a story agree with itself."""


class _Use(NamedTuple):
    """A sum of money: its span, where the figure ends, and its scale as written."""

    span: Span
    figure_end: int
    scale: str
    short: bool


class MixedMillions(Rule):
    """``£5m`` here, ``$5 million`` there."""

    meta = Meta(
        code="NUM102",
        name="mixed-millions",
        summary="Sums of money have million or billion in full in one place and shortened in another.",
        why="Either is right, but each desk has settled on one; a mixture shows where copy was pasted in.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "The club paid £5m and £7.5m. It lost [[£2 million]].",
                fixed="The club paid £5m and £7.5m. It lost £2m.",
            ),
            Example(
                "It is worth $47 billion, with a debt of $9.5 billion. It raised [[$8bn]].",
                fixed="It is worth $47 billion, with a debt of $9.5 billion. It raised $8 billion.",
            ),
        ),
        good=(
            "The club paid £5m and £7.5m for players who have two million fans.",
            "It is worth $47 billion and has 3bn users.",
            "Club pays £5m for striker\n\nThe club paid £5 million for her and £7.5 million for two others.",
            "The firm paid £5 million and £7.5 million. Its owners “put £2m into the business”, the paper said.",
        ),
    )
    Options = MillionOptions
    triggers = frozenset(CURRENCIES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Count the styles after currency signs outside headlines; people and things are often written otherwise."""
        uses = list(_uses(document, running=self.options.style == "consistent"))
        counts = Counter(use.short for use in uses)
        if self.options.style == "consistent":
            if len(counts) < 2:
                return
            short = max(counts, key=lambda style: (counts[style], style == uses[0].short))
        else:
            short = self.options.style == "short"
        model = [use for use in uses if use.short is short]
        for use in uses:
            if use.short is short or (len(counts) > 1 and in_fragment(document, use.span)):
                continue
            text = document.text[use.span.start : use.figure_end] + _scale(use, model)
            fixes = (Fix.swap(use.span, text),)
            found = document[use.span]
            if not model:
                yield self.found(use.span, f"House style is “{text}”, not “{found}”.", fixes=fixes)
                continue
            other = document[model[0].span]
            times = f" ({len(model)} times)" if len(model) > 1 else ""
            yield self.found(
                use.span,
                f"The story has “{found}” here and the style of “{other}” elsewhere{times}: should this be “{text}”?",
                fixes=fixes,
                related=(Related(model[0].span, f"“{other}” here."),),
            )


def _uses(document: Document, *, running: bool) -> Iterator[_Use]:
    """The sums of money with a scale, in the order of the text; with ``running``, not those of headlines."""
    table = tokens(document)
    heading = headings(document) if running else frozenset()
    for k in table.where(*CURRENCIES):
        if table.sentence_of(k) in heading:
            continue
        if k + 2 >= len(table) or not table.text[k + 1][0].isdigit() or not table.adjacent(k):
            continue
        scale = table.lower[k + 2]
        stuck = table.adjacent(k + 1)
        if (scale in SHORT_SCALES and stuck) or (scale in _SHORT and not stuck):
            yield _Use(table.span(k, k + 3), table.end_of(k + 1), table.text[k + 2], scale in SHORT_SCALES)


def _scale(use: _Use, model: list[_Use]) -> str:
    """The scale of a sum in the other style: with the letters that the story has for it, where it has some."""
    if use.short:
        return " " + _LONG[use.scale.lower()]
    known = (m.scale for m in model if _LONG[m.scale.lower()] == use.scale.lower())
    return next(known, _SHORT[use.scale.lower()])
