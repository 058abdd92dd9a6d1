"""One sum told twice in two scales: “Rs 31 crore, or Rs 310 million”; and one measure told twice in one unit.

What stands in brackets or after “or” says the number before it again; a lakh is 100,000 and a crore ten million.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

from newslint.checks.numbers._conversions import FACTORS
from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.amounts import said_like
from newslint.story.outlines import Outline, outlines
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_INDIAN = frozenset({"lakh", "lakhs", "crore", "crores"})
_WESTERN = frozenset({"million", "billion", "trillion", "thousand", "m", "bn", "mn", "tn", "k"})
_AGAIN = lazy_regex(
    r"(?P<noun>(?:[a-z'-]+ ){0,3}?)(?:, or|, that is ,|\(|\( or|— or|, i\.?e\.? ,?|or|, equal to"
    r"|, which is) (?:about |some |around |roughly )?$"
)
_END = lazy_regex(r"(?:(?:rupees|people|dollars|[a-z]+) )?(?:[),.;—]|for |in |by |to |from |over |$)")
_OTHER = frozenset("more less up down each per a an from than another extra".split())
_SLACK = 0.03
_TENS = frozenset({10.0, 100.0, 1000.0, 1e4, 1e5, 1e6, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6})
_LARGE = 1e5
_EXACT, _HAIR, _MANY = 400, 0.0015, 8


def same_sums(document: Document) -> Iterator[Mismatch]:
    """The sums of which the second is not the first in another scale."""
    table = tokens(document)
    for outline in outlines(document).values():
        for one, two in pairwise(outline.statements):
            if (one.kind is two.kind and one.unit == two.unit and one.kind in (Kind.MONEY, Kind.COUNT)) or (
                _is_indian(table, one) != _is_indian(table, two) and {one.kind, two.kind} == {Kind.MONEY, Kind.COUNT}
            ):
                found = _scales(document, table, outline, one, two)
            elif one.kind is two.kind is Kind.MEASURE and one.unit == two.unit:
                found = _units(document, outline, one, two)
            else:
                continue
            if found is not None:
                yield found


def two_of_a_unit(document: Document) -> Iterator[Mismatch]:
    """Measures in one unit, a sentence apart at most, of which one is to a hair the other in another unit.

    ``4,810 feet ... 15,781 feet`` are 4,810 metres: nothing but a slip makes such a ratio of two exact numbers.
    """
    before: list[Statement] = []
    sentence = -2
    for k, stated in statements(document).by_sentence.items():
        exact = [
            s for s in stated if s.kind is Kind.MEASURE and s.rough is None and s.value / max(s.step, 1e-9) >= _EXACT
        ]
        near = [*(before if k - sentence == 1 else ()), *exact]
        for one, two in combinations(near, 2):
            if two in exact and one.unit == two.unit and one.value and len(near) <= _MANY:
                ratio = max(one.value, two.value) / min(one.value, two.value)
                if any(abs(ratio / f - 1) <= _HAIR for f in _factors(one.unit)):
                    said = f"“{document[one.span]}” and “{document[two.span]}” look like one measure in two units"
                    yield Mismatch(two.span, said, quoted(document, one.span), question="is one unit wrong?")
        before, sentence = exact, k


@cache
def _factors(unit: str) -> tuple[float, ...]:
    """By how much the number of a unit differs in each other unit, where that is no whole number."""
    found = {max(f, 1 / f) for units, factors in FACTORS.items() if unit in units for f in factors}
    return tuple(f for f in found if f > 1.5 and abs(f - round(f)) > 0.02)


def _is_indian(table: Tokens, stated: Statement) -> bool:
    """Whether a number is told in lakh or crore."""
    return not _INDIAN.isdisjoint(table.lower[stated.first : stated.last])


def _told_again(outline: Outline, one: Statement, two: Statement) -> bool:
    """Whether the second of two numbers says the first again."""
    m = _AGAIN.match(outline.between(one, two.lead))
    if m is None or not _OTHER.isdisjoint(m["noun"].split()):
        return False
    return _END.match(outline.after(two)) is not None


def _scales(document: Document, table: Tokens, outline: Outline, one: Statement, two: Statement) -> Mismatch | None:
    """The mismatch of a sum and the same in another scale."""
    if min(one.value, two.value) < _LARGE or not _told_again(outline, one, two):
        return None
    scales = [_is_indian(table, s) for s in (one, two)]
    western = [not _WESTERN.isdisjoint(table.lower[s.first : s.last]) for s in (one, two)]
    plain = [table.text[s.last - 1][0].isdigit() for s in (one, two)]
    mixed = scales[0] != scales[1] and (western[0] or western[1] or plain[0] or plain[1])
    ratio = two.value / one.value
    power = any(abs(ratio / ten - 1) < _SLACK for ten in _TENS)
    if not mixed and not power:
        return None
    slack = _SLACK + one.slack / one.value + two.slack / two.value
    if abs(ratio - 1) <= slack or (one.rough not in (None, 0) or two.rough not in (None, 0)):
        return None
    shown = said_like(two, one.value, document[two.span])
    return Mismatch(
        two.span, f"{document[one.span]} is {shown}, not {document[two.span]}", quoted(document, one.span), right=shown
    )


def _units(document: Document, outline: Outline, one: Statement, two: Statement) -> Mismatch | None:
    """The mismatch of one measure told twice in one unit, where another was meant: ``3,200 feet (10,500 feet)``."""
    if not one.value or not two.value or not _told_again(outline, one, two):
        return None
    ratio = two.value / one.value
    for (first, second), factors in FACTORS.items():
        if one.unit in (first, second):
            for factor in factors:
                meant = ratio / factor if one.unit == second else ratio * factor
                back = ratio * factor if one.unit == second else ratio / factor
                if abs(meant - 1) <= _SLACK or abs(back - 1) <= _SLACK:
                    said = f"“{document[one.span]}” and “{document[two.span]}” have one unit, and cannot be the same"
                    return Mismatch(two.span, said, quoted(document, one.span), question="which unit is wrong?")
    return None
