"""``%``, ``percent`` and ``per cent`` in one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.tokens import Tokens, tokens
from newslint.text import Document, Span

_WRITTEN = {"%": "%", "percent": " percent", "per cent": " per cent"}


@dataclass(frozen=True)
class PercentOptions:
    """What a house may settle."""

    style: Literal["consistent", "%", "percent", "per cent"] = "consistent"
    """What to write after a figure; ``consistent`` asks only that a story agree with itself."""


@dataclass(frozen=True, slots=True)
class _Use:
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
        for use in uses:
            if use.style == wanted:
                continue
            text = document.text[use.span.start : use.figure_end] + _WRITTEN[wanted]
            fixes = (Fix.swap(use.span, text),)
            if model is None:
                yield self.found(use.span, f"House style is “{text}”, not “{document[use.span]}”.", fixes=fixes)
                continue
            times = f" ({counts[wanted]} times)" if counts[wanted] > 1 else ""
            yield self.found(
                use.span,
                f"The story has “{document[use.span]}” here and “{document[model.span]}” elsewhere{times}:"
                f" should this be “{text}”?",
                fixes=fixes,
                related=(Related(model.span, f"“{document[model.span]}” here."),),
            )


def _uses(table: Tokens) -> Iterator[_Use]:
    """The percentages with figures, in the order of the text."""
    for k in table.where("%", "percent", "per"):
        style = table.lower[k]
        last = k + 1
        if style == "per":
            if table.lower[last : last + 1] != ["cent"]:
                continue
            style, last = "per cent", k + 2
        if k and table.text[k - 1][0].isdigit() and table.sentence[k - 1] == table.sentence[k]:
            yield _Use(table.span(k - 1, last), int(table.end[k - 1]), style)
