"""``%``, ``percent`` and ``per cent`` in one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.engine.finding import Edit, Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.fragments import in_fragment
from newslint.text import Document, Span

MANY = 2
"""Up to so many odd places are shown one by one; more of them are one matter."""
_WRITTEN = {"%": "%", "percent": " percent", "per cent": " per cent"}


class PercentOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "%", "percent", "per cent"] = "consistent"
    """What to write after a figure; ``consistent`` asks only that a story agree with itself."""


class _Use(NamedTuple):
    """A percentage: its span from the figure to the sign, where the figure ends, and the style of the sign."""

    span: Span
    figure_end: int
    style: str


class MixedPercent(Rule):
    """``5%`` here, ``5 per cent`` there."""

    meta = Meta(
        code="NUM101",
        name="mixed-percent",
        summary="Percentages are written with a sign in one place and in words in another.",
        why="AP, the BBC and the Guardian have %, others percent or per cent; no guide has two of them in one story.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "Prices rose 5% and wages 3%. Rents fell by [[2 per cent]].",
                fixed="Prices rose 5% and wages 3%. Rents fell by 2%.",
            ),
            Example(
                "Prices rose 5 percent and wages 3 percent. Rents fell by [[2.5%]].",
                fixed="Prices rose 5 percent and wages 3 percent. Rents fell by 2.5 percent.",
            ),
            Example("Prices rose [[5%]].", fixed="Prices rose 5 per cent.", options={"style": "per cent"}),
        ),
        good=(
            "Prices rose 5% and wages 3%. Ten per cent of rents fell, and the percentage is growing.",
            "Prices rose 5 percent and wages 3 percent. Rents fell by 2.5 percentage points.",
            "Prices rose 5% and wages 3%. Rents “may fall by 2 per cent”, the paper said.",
        ),
    )
    Options = PercentOptions
    triggers = frozenset({"%", "percent", "cent"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Count the styles after figures; numbers in words take words in every style."""
        table = tokens(document)
        uses = list(_uses(table))
        counts = Counter(use.style for use in uses)
        wanted: str = self.options.style
        if wanted == "consistent":
            if len(counts) < 2:
                return
            wanted = max(counts, key=lambda style: (counts[style], style == uses[0].style))
        model = next((use for use in uses if use.style == wanted), None)
        odd = [use for use in uses if use.style != wanted and not (model and in_fragment(document, use.span))]
        if len(odd) > MANY and model is not None:
            edits = tuple(Edit(use.span, _written(document, use, wanted)) for use in odd)
            yield self._report(
                document, odd[0], model, Fix(f"Write all as in “{document[model.span]}”", edits), len(odd)
            )
            return
        for use in odd:
            fix = Fix.swap(use.span, _written(document, use, wanted))
            if model is not None:
                yield self._report(document, use, model, fix, 1)
            else:
                text = fix.edits[0].text
                yield self.found(use.span, f"House style is “{text}”, not “{document[use.span]}”.", fixes=(fix,))

    def _report(self, document: Document, use: _Use, model: _Use, fix: Fix, count: int) -> Finding:
        """The finding for one odd place, or for all of them at the first."""
        more = f" and in {count - 1} more places" if count > 1 else ""
        return self.found(
            use.span,
            f"“{document[use.span]}” here{more}, “{document[model.span]}” elsewhere: should this be"
            f" “{fix.edits[0].text}”?",
            fixes=(fix,),
            related=(Related(model.span, f"“{document[model.span]}” here."),),
        )


def _written(document: Document, use: _Use, style: str) -> str:
    """A percentage in another style."""
    return document.text[use.span.start : use.figure_end] + _WRITTEN[style]


def _uses(table: Tokens) -> Iterator[_Use]:
    """The percentages with figures, in the order of the text."""
    for k in table.where("%", "percent", "per"):
        style = table.lower[k]
        last = k + 1
        if style == "per":
            if table.lower[last : last + 1] != ["cent"]:
                continue
            style, last = "per cent", k + 2
        if k and table.text[k - 1][0].isdigit() and table.together(k - 1, k):
            yield _Use(table.span(k - 1, last), table.end_of(k - 1), style)
