"""A rise from 10 to 20 called 50 per cent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import allows, before, by_sentence, direction, ratio, year
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import Quantity
from newslint.text import Document

_SKIP = frozenset("a an the about around nearly almost some more over than just its record only".split())
_CLAUSE = 16  # tokens in which a change and its two percentages stand


class WrongPercentChange(ArithmeticRule):
    """A percentage that the two numbers beside it do not give."""

    meta = Meta(
        code="NUM121",
        name="wrong-percent-change",
        aliases=("percent-change",),
        summary="A rise or fall in per cent is not what the two numbers beside it give.",
        why="Readers reckon, too; a wrong percentage is among the most frequent corrections.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Sales rose [[50%]] to £20m from £10m last year.",
            "The price fell from $80 to $60, a drop of [[20 percent]].",
            "The average price was $42, up [[25%]] from $40.",
            "Debt rose [[50 per cent]] to £150m from £120m.",
            "Sales fell by [[10%]] from £100m to £80m.",
            "The tax will be cut by [[2 percent]], from 6.2 percent to 4.2 percent.",
        ),
        good=(
            "Sales rose 100% to £20m from £10m last year.",
            "The price fell from $80 to $60, a drop of 25 percent.",
            "Profit rose 11% to £2.1bn from £1.9bn.",
            "Debt rose 25 per cent to £150m from £120m.",
            "The loss fell 50% to £5m from a profit of £10m.",
            "The tax will be cut by 2 percentage points, from 6.2 percent to 4.2 percent.",
            "The tax will be cut by 32 percent, from 6.2 percent to 4.2 percent.",
            "Sales rose 5%, and staff fell from 80 to 60 after a loss.",
        ),
    )
    triggers = frozenset({"%", "percent", "cent"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at sentences with one percentage, one “from” and one “to”, in which one thing rises or falls."""
        table = tokens(document)
        for group in by_sentence(document):
            yield from _points(document, table, group)
            percents = [q for q in group if q.unit == "%"]
            old = [q for q in group if q.unit != "%" and before(table, q, skip=_SKIP) == "from"]
            new = [q for q in group if q.unit != "%" and before(table, q, skip=_SKIP) == "to"]
            if len(percents) == len(old) == 1 and not new:
                new = _led_by(table.lower, group, percents[0])
            if not (len(percents) == len(old) == len(new) == 1) or old[0].unit != new[0].unit:
                continue
            percent = percents[0]
            way = direction(table, group)
            if way == 0 or not _comparable(old[0], new[0]) or not _together(table.lower, percent, old[0], new[0]):
                continue
            low, high = (100 * (r - 1) * way for r in ratio(table, new[0], old[0]))
            low, high = min(low, high), max(low, high)
            if not allows(percent, low, high):
                yield _changed(document, percent, old[0], new[0], 100 * (new[0].value / old[0].value - 1) * way)


def _points(document: Document, table: Tokens, group: list[Quantity]) -> Iterator[Mismatch]:
    """Differences of two percentages called per cent: ``by 2 percent, from 6.2 percent to 4.2 percent``."""
    for stated, old, new in zip(group, group[1:], group[2:], strict=False):
        if {stated.unit, old.unit, new.unit} != {"%"} or before(table, old) != "from" or before(table, new) != "to":
            continue
        points = abs(new.value - old.value)
        same = abs(points - stated.value) < min(stated.step, 0.05 * points + 1e-9) and stated.value > 0
        percent = 100 * points / old.value if old.value else 0.0
        if not same or abs(percent - stated.value) <= stated.step or before(table, stated) not in ("by", "of", "a"):
            continue
        if new.last - stated.first > _CLAUSE or direction(table, group) == 0:
            continue
        figure = document[table.span(stated.first)]
        yield Mismatch(
            stated.span,
            f"From {old.value:g} to {new.value:g} per cent is {figure} percentage points, or {percent:.0f} per cent",
            (Related(table.span(old.first, new.last), "The two percentages stand here."),),
            question="which is meant?",
            right=f"{figure} percentage points",
        )


def _changed(document: Document, percent: Quantity, old: Quantity, new: Quantity, right: float) -> Mismatch:
    """The mismatch of a percentage and the change that two numbers make."""
    shown = f"{right:.0f}" if percent.step >= 1 else f"{right:.1f}"
    figure = tokens(document).text[percent.first]
    offered = right > 0 and percent.figures
    return Mismatch(
        percent.span,
        f"From {document[old.span]} to {document[new.span]} is a change of {shown} per cent, not {figure}",
        quoted(document, old.span, new.span),
        right=document[percent.span].replace(figure, shown, 1) if offered else "",
    )


def _led_by(words: list[str], group: list[Quantity], percent: Quantity) -> list[Quantity]:
    """The number before “, up 5 per cent from”: the new value, in another word order."""
    for one, two in pairwise(group):
        if two is percent and words[one.last : two.first] in ([",", "up"], [",", "down"], ["-", "up"], ["-", "down"]):
            return [one]
    return []


def _comparable(old: Quantity, new: Quantity) -> bool:
    """Whether a change between two numbers has a percentage: they are no years, and there was something before."""
    return old.value > 0 and not (year(old) and year(new))


def _together(words: list[str], percent: Quantity, old: Quantity, new: Quantity) -> bool:
    """Whether three numbers stand in one clause: close to each other, with no other verb or semicolon between."""
    first = min(percent.first, old.first, new.first)
    last = max(percent.last, old.last, new.last)
    between = words[first:last]
    return last - first <= 24 and not {";", "while", "but", "and", "whereas", "with", "as"} & set(between)
