"""What the rules of arithmetic share: the numbers of each sentence, the words about them, and what rounding allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import hypot

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import Quantity, quantities
from newslint.story.statements import Statement
from newslint.text import Document

RISE = frozenset(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs"
    " climbed climbing jump jumps jumped jumping gain gains gained gaining up soar soars soared soaring surge surges"
    " surged surging raise raised raising".split()
)
FALL = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases"
    " decreased decreasing down plunge plunges plunged plunging slump slumps slumped slumping shrink shrinks shrank"
    " shrunk slide slides slid tumble tumbles tumbled cut cuts lowered reduced dip dips dipped sank".split()
)
_BELOW = frozenset("negative minus below".split())
_LOSSES = frozenset("loss losses deficit deficits".split())
_GAINS = frozenset("profit profits surplus surpluses earnings income".split())
_NEAR = 0.005  # how much a number that ends in zeros may have been rounded, of itself
_MOST_OFF = 0.025  # the same for numbers of few digits, such as 2 million
_SMALL = 10  # a percentage of so many last digits and more may be cut short instead of rounded
_POINTS = 3  # percentage points that “about 30 per cent” may be off
_PARTED = frozenset({",", ";", "and"})


def by_sentence(document: Document) -> Iterator[list[Quantity]]:
    """The numbers of each sentence that has two or more of them."""
    table = tokens(document)
    groups: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in quantities(document).all:
        groups[table.sentence_of(quantity.first)].append(quantity)
    return (group for group in groups.values() if len(group) > 1)


def before(table: Tokens, quantity: Quantity) -> str:
    """The word before a number, in its sentence; empty where there is none."""
    k = quantity.first - 1
    return table.lower[k] if k >= table.sentence_start(quantity.first) else ""


def words_between(table: Tokens, one: Quantity, two: Quantity) -> list[str]:
    """The words between two numbers."""
    return table.lower[one.last : two.first]


def from_to(table: Tokens, old: Quantity, new: Quantity, reach: int) -> bool:
    """Whether “from” and “to” join two numbers in one breath, with no more than so many words between them."""
    if before(table, old) != "from" or before(table, new) != "to":
        return False
    between = words_between(table, old, new)
    return len(between) <= reach and _PARTED.isdisjoint(between)


def year(quantity: Quantity) -> bool:
    """Whether a number, in figures or in words, may be a year: it has no unit and counts nothing."""
    return not quantity.unit and quantity.noun < 0 and 1500 <= quantity.value <= 2100


def mixed_signs(table: Tokens, *stated: Statement) -> bool:
    """Whether the sentences of some numbers speak of values below nothing, or set a loss against a profit."""
    words = {
        word for sentence in {table.sentence_of(s.first) for s in stated} for word in table.sentence_lower(sentence)
    }
    return bool(words & _BELOW) or bool(words & _LOSSES and words & _GAINS)


def ratio(one: Statement, two: Statement) -> tuple[float, float]:
    """The least and the most that one number may be of another; both are hardly rounded as far as can be, and apart."""
    if one.rough is not None or two.rough is not None or not one.value or not two.value:
        (least, most), (low, high) = bounds(one), bounds(two)
        return least / max(high, 1e-9), most / max(low, 1e-9)
    off = hypot(_off(one), _off(two))
    exact = one.value / two.value
    return exact * (1 - off), exact * (1 + off)


def _off(stated: Statement) -> float:
    """How much of itself a number may be off by rounding."""
    return min(bounds(stated)[1] / stated.value - 1, _MOST_OFF)


def allows(percent: Statement, low: float, high: float) -> bool:
    """Whether a percentage may stand for a value between two, give or take its last digit, or more if it is rough."""
    slack = percent.step if percent.value >= _SMALL * percent.step else 0.6 * percent.step
    slack = slack if percent.rough is None else max(slack, min(_POINTS, 0.15 * percent.value))
    return low - slack <= percent.value <= high + slack


def figure(value: float, step: float) -> str:
    """A number as exact as another is written of which one in the last digit is worth so much."""
    return f"{value:,.0f}" if step >= 1 or abs(value - round(value)) < 1e-9 else f"{value:,.{1 if step > 0.05 else 2}f}"


def bounds(stated: Statement) -> tuple[float, float]:
    """Between what a number may lie: half of its last digit either way, and a little more where it ends in zeros."""
    if stated.rough is not None:
        return stated.quantity.low, stated.quantity.high
    slack = max(stated.slack, min(stated.quantity.rounding, _NEAR * stated.value))
    return stated.value - slack, stated.value + slack
