"""Ten kilometres that are 16 miles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.numbers._conversions import Pair, converted, pairs
from newslint.checks.numbers._same_sums import same_sums, two_of_a_unit
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import CURRENCIES, MEASURES, MONEY
from newslint.story.quantities import Quantity, read_figures
from newslint.text import Document

_SLACK = 0.1  # conversions are rounded to be read: 100 miles are “160 km”, 5 ft “1.5 m”
_COARSE = 0.16  # the same for round numbers: 95 km are “60 miles”
_RATES = 0.15  # exchange rates in one story differ by the day they were taken
_TWO_RATES = 0.35  # the same, where there are but two
_WORTH = {
    "£": (1.05, 2.9),
    "€": (0.8, 1.65),
    "A$": (0.47, 1.15),
    "C$": (0.6, 1.1),
    "NZ$": (0.38, 0.9),
    "HK$": (0.12, 0.14),
    "S$": (0.5, 0.9),
    "¥": (0.006, 0.0135),
    "$": (0.47, 1.1),
}
"""What a currency was worth in US dollars since 1980 or so, at least and at most; a bare $ may be another dollar."""
_LONG = 24  # characters of a number with its unit that is of one number only
_FAR = 2.0  # a rate that is off by more than this from any of those years is a slip


class WrongConversion(ArithmeticRule):
    """A measure or a sum of money that is not what it is converted into."""

    meta = Meta(
        code="NUM125",
        name="wrong-conversion",
        summary="A measure or a sum of money and its conversion in brackets do not agree.",
        why="Readers abroad take the number in brackets, and it is the one that nobody checks.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The fraud earned them Rs 31 crore, or [[Rs 310 billion]].",
            "The pass is at 3,200 feet ([[10,500 feet]]).",
            "The peak is 4,810 feet high. It rises to [[15,781 feet]] above the sea.",
            "The road is 10 km ([[16 miles]]) long.",
            "The sack weighs 50kg ([[220 pounds]]).",
            "It was 10km ([[0 miles]]) from here.",
            "It was 30C ([[96F]]) in the shade.",
            "The lake has lost 1 million square kilometres ([[620,000 square miles]]).",
            "It sold one flat for £1m ($1.3m), one for £2m ($2.6m) and one for £3m ([[$9.3m]]).",
            "It sold the flat for £1m ($1.3m) and the shed for £50,000 ([[$96,000]]).",
            "The flat went for £400,000 ([[$50,000]]).",
            "The peak is 3,000 metres, or about [[6,000 feet]], above the sea.",
            "The low was minus 10C ([[24F]]).",
            "He weighs 70kg ([[14 stone]]) and is 6ft 2in ([[2.2m]]) tall.",
        ),
        good=(
            "The fraud earned them Rs 31 crore, or Rs 310 million.",
            "The pass is at 3,200 metres (10,500 feet).",
            "The road is 10 km (six miles) long.",
            "It was 30C (86F) in the shade.",
            "The lake has lost 1 million square kilometres (386,000 square miles).",
            "They use 100 cubic metres (130 cubic yards) of water.",
            "It sold one flat for £1m ($1.3m), one for £2m ($2.6m) and one for £3m ($3.9m).",
            "The sack holds 10kg (22 pounds), the bag 50kg (110 pounds) and the box 20kg (44 pounds).",
            "He ran 100m (3 miles from home).",
            "It sold the flat for £1m ($1.3m) and the shed for £50,000 ($65,000).",
            "The peak is 3,000 metres, or about 9,800 feet, above the sea.",
            "The low was minus 10C (14F).",
            "The lake lost 5 million gallons (23 million litres), the pond a gallon (3.8 litres).",
            "He weighs 70kg (11 stone) and is 6ft 2in (1.9m) tall.",
        ),
    )
    triggers = frozenset({"(", "or", "is", *MEASURES})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at numbers that stand beside one in another unit; rates of money must agree in the story."""
        money: dict[tuple[str, str], list[Pair]] = defaultdict(list)
        for pair in pairs(document):
            one, two = pair
            if {one.unit, two.unit} <= MONEY:
                money[one.unit, two.unit].append(pair)
            elif (right := converted(one, two)) and not any(_near(value, two, one) for value in right):
                yield _mismatch(document, one, two, right[0])
        yield from same_sums(document)
        yield from two_of_a_unit(document)
        for group in money.values():
            yield from _rates(document, group)


def _rates(document: Document, group: list[Pair]) -> Iterator[Mismatch]:
    """The pairs of sums whose rate is not that of the others, or none that the two currencies ever had."""
    absurd = [pair for pair in group if not _possible(*pair)]
    for one, two in absurd:
        yield _absurd(document, one, two)
    group = [pair for pair in group if pair not in absurd and pair.one.value and pair.two.value]
    if len(group) == 2:
        (one, two), (third, fourth) = group
        low, high = fourth.low / third.value, fourth.high / third.value
        least, most = two.low / one.value, two.high / one.value
        if low > most * (1 + _TWO_RATES) or high < least / (1 + _TWO_RATES):
            yield _mismatch(document, third, fourth, third.value * two.value / one.value)
    elif len(group) > 2:
        from statistics import median

        common = median(two.value / one.value for one, two in group)
        for one, two in group:
            low, high = two.low / one.high, two.high / max(one.low, 1e-9)
            if high < common * (1 - _RATES) or low > common * (1 + _RATES):
                yield _mismatch(document, one, two, one.value * common)


def _possible(one: Quantity, two: Quantity) -> bool:
    """Whether a rate between two currencies is near one that they had."""
    if one.unit not in _WORTH or two.unit not in _WORTH or not one.value or not two.value:
        return True
    rate = two.value / one.value
    (least, most), (low, high) = _WORTH[one.unit], _WORTH[two.unit]
    return least / high / _FAR <= rate <= most / low * _FAR


def _absurd(document: Document, one: Quantity, two: Quantity) -> Mismatch:
    """The mismatch of two sums that no rate of exchange makes the same."""
    return Mismatch(
        two.span,
        f"{document[one.span]} was never worth {document[two.span]} or near it",
        (Related(one.span, "Converted from here."),),
    )


def _mismatch(document: Document, one: Quantity, two: Quantity, right: float) -> Mismatch:
    """The mismatch of a number and what it is converted into, and what that would be, in its unit."""
    table = tokens(document)
    figure = table.text[two.first + (table.lower[two.first] in CURRENCIES)]
    stated = read_figures(figure)
    shown = ""
    if stated is not None and stated.value and two.span.end - two.span.start < _LONG:
        right *= stated.value / abs(two.value)
        number = f"{right:.1f}".removesuffix(".0") if 0.5 < abs(right) < 20 else f"{right:,.0f}"
        shown = document[two.span].replace(figure.removesuffix(stated.tail or ""), number, 1) if number != "0" else ""
    about = f"comes to about {shown}, not" if shown else "does not come to"
    return Mismatch(
        two.span,
        f"{document[one.span]} {about} {document[two.span]}",
        (Related(one.span, "Converted from here."),),
        right=shown,
    )


def _near(right: float, two: Quantity, one: Quantity) -> bool:
    """Whether a stated value is what the conversion gives, give or take its rounding and that of the other."""
    if two.unit in ("C", "F"):
        return abs(right - two.value) <= 1.5 + two.step + one.step
    step = two.step if two.step <= 1 else min(two.step, _COARSE * right)
    slack = max(step, _SLACK * right, right * 0.5 * one.step / max(one.value, 1e-9))
    return abs(right - two.value) <= slack
