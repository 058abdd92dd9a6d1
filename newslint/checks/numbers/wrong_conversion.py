"""Ten kilometres that are 16 miles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import by_sentence, words_between
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import CURRENCIES
from newslint.story.quantities import Quantity, read_figures
from newslint.text import Document

_FACTORS = {
    ("km", "mile"): 0.621371,
    ("m", "foot"): 3.28084,
    ("m", "yard"): 1.09361,
    ("cm", "inch"): 0.393701,
    ("kg", "pound"): 2.20462,
    ("kg", "£"): 2.20462,  # “pounds” are read as money; beside kilograms they are weight
    ("hectare", "acre"): 2.47105,
    ("litre", "gallon"): 0.264172,
    ("km/h", "mph"): 0.621371,
    ("m", "mile"): 0.000621371,
    ("km", "foot"): 3280.84,
    ("cm", "foot"): 0.0328084,
}
_MONEY = frozenset(CURRENCIES.values())
_SLACK = 0.12  # conversions are rounded to be read: 100 miles are “160 km”, 5 ft “1.5 m”
_RATES = 0.15  # exchange rates in one story differ by the day they were taken


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
            "The road is 10 km ([[16 miles]]) long.",
            "The sack weighs 50kg ([[220 pounds]]).",
            "It was 10km ([[0 miles]]) from here.",
            "It was 30C ([[96F]]) in the shade.",
            "The lake has lost 1 million square kilometres ([[620,000 square miles]]).",
            "It sold one flat for £1m ($1.3m), one for £2m ($2.6m) and one for £3m ([[$9.3m]]).",
        ),
        good=(
            "The road is 10 km (six miles) long.",
            "It was 30C (86F) in the shade.",
            "The lake has lost 1 million square kilometres (386,000 square miles).",
            "They use 100 cubic metres (130 cubic yards) of water.",
            "It sold one flat for £1m ($1.3m), one for £2m ($2.6m) and one for £3m ($3.9m).",
            "The sack holds 10kg (22 pounds), the bag 50kg (110 pounds) and the box 20kg (44 pounds).",
            "He ran 100m (3 miles from home).",
        ),
    )
    triggers = frozenset({"("})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at pairs of numbers with a bracket and nothing else between; rates of money must agree in the story."""
        table = tokens(document)
        money: dict[tuple[str, str], list[tuple[Quantity, Quantity]]] = defaultdict(list)
        for group in by_sentence(document):
            for one, two in pairwise(group):
                if words_between(table, one, two)[-1:] != ["("] or len(words_between(table, one, two)) > 2:
                    continue
                if table.lower[two.last : two.last + 1] != [")"]:
                    continue
                if {one.unit, two.unit} <= _MONEY and one.unit != two.unit:
                    money[one.unit, two.unit].append((one, two))
                elif (right := _converted(one, two)) is not None and not _near(right, two, one):
                    yield _mismatch(document, one, two, right)
        for pairs in money.values():
            yield from _rates(document, pairs)


def _rates(document: Document, pairs: list[tuple[Quantity, Quantity]]) -> Iterator[Mismatch]:
    """The pairs of sums whose rate is not that of most others; three at least are needed."""
    if len(pairs) < 3:
        return
    from statistics import median

    common = median(two.value / one.value for one, two in pairs if one.value)
    for one, two in pairs:
        low, high = two.low / max(one.high, 1e-9), two.high / max(one.low, 1e-9)
        if high < common * (1 - _RATES) or low > common * (1 + _RATES):
            yield _mismatch(document, one, two, one.value * common)


def _mismatch(document: Document, one: Quantity, two: Quantity, right: float) -> Mismatch:
    """The mismatch of a number and what it is converted into, and what that would be, in its unit."""
    table = tokens(document)
    figure = table.text[two.first + (table.lower[two.first] in CURRENCIES)]
    stated = read_figures(figure)
    shown = ""
    if stated is not None and stated.value:
        right *= stated.value / two.value
        number = f"{right:.1f}".removesuffix(".0") if right < 20 else f"{right:,.0f}"
        shown = document[two.span].replace(figure.removesuffix(stated.tail or ""), number, 1)
    about = f"comes to about {shown}, not" if shown else "does not come to"
    return Mismatch(
        two.span,
        f"{document[one.span]} {about} {document[two.span]}",
        (Related(one.span, "Converted from here."),),
        right=shown,
    )


def _converted(one: Quantity, two: Quantity) -> float | None:
    """What the first number is in the unit of the second; nothing where the units are of two sorts."""
    if (one.unit, two.unit) == ("C", "F"):
        return one.value * 9 / 5 + 32
    if (one.unit, two.unit) == ("F", "C"):
        return (one.value - 32) * 5 / 9
    power, first, second = _dimension(one.unit, two.unit)
    if factor := _FACTORS.get((first, second)):
        return float(one.value * factor**power)
    if factor := _FACTORS.get((second, first)):
        return float(one.value / factor**power)
    return None


def _dimension(one: str, two: str) -> tuple[int, str, str]:
    """2 for two areas, 3 for two volumes, 1 for all else, and the units of length that they are made of."""
    for power, word in ((2, "square "), (3, "cubic ")):
        if one.startswith(word) and two.startswith(word):
            return power, one.removeprefix(word), two.removeprefix(word)
    return 1, one, two


def _near(right: float, two: Quantity, one: Quantity) -> bool:
    """Whether a stated value is what the conversion gives, give or take its rounding and that of the other."""
    if two.unit in ("C", "F"):
        return abs(right - two.value) <= 1.5 + two.step + one.step
    slack = max(two.step, _SLACK * right, right * 0.5 * one.step / max(one.value, 1e-9))
    return abs(right - two.value) <= slack
