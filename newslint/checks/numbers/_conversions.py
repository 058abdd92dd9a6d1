"""Measures and sums of money in two units, as a story sets the one beside the other.

``10 km (six miles)``, ``3,000 metres, or about 9,800 feet,``: what a pair is, and what the first comes to in the unit
of the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import by_sentence, words_between
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.story.quantities import Quantity
from newslint.text import Document
from newslint.util.records import NamedTuple

FACTORS: dict[tuple[str, str], tuple[float, ...]] = {
    ("km", "mile"): (0.621371,),
    ("m", "foot"): (3.28084,),
    ("m", "yard"): (1.09361,),
    ("cm", "inch"): (0.393701,),
    ("mm", "inch"): (0.0393701,),
    ("kg", "pound"): (2.20462,),
    ("g", "ounce"): (0.035274,),
    ("g", "pound"): (0.00220462,),
    ("kg", "ounce"): (35.274,),
    ("kg", "stone"): (0.157473,),
    ("pound", "stone"): (0.0714286,),
    ("tonne", "ton"): (1.10231, 0.984207),
    ("tonne", "pound"): (2204.62,),
    ("hectare", "acre"): (2.47105,),
    ("square km", "acre"): (247.105,),
    ("hectare", "square mile"): (0.00386102,),
    ("hectare", "square km"): (0.01,),
    ("acre", "square mile"): (0.0015625,),
    ("ml", "litre"): (0.001,),
    ("kW", "MW"): (0.001,),
    ("MW", "GW"): (0.001,),
    ("kWh", "MWh"): (0.001,),
    ("MWh", "GWh"): (0.001,),
    ("knot", "km"): (1.852,),
    ("knot", "mile"): (1.15078,),
    ("kg", "tonne"): (0.001,),
    ("g", "kg"): (0.001,),
    ("mg", "g"): (0.001,),
    ("cm", "m"): (0.01,),
    ("mm", "cm"): (0.1,),
    ("m", "km"): (0.001,),
    ("foot", "mile"): (0.000189394,),
    ("yard", "mile"): (0.000568182,),
    ("litre", "gallon"): (0.264172, 0.219969),
    ("litre", "pint"): (2.11338, 1.75975),
    ("km", "yard"): (1093.61,),
    ("m", "mile"): (0.000621371,),
    ("km", "foot"): (3280.84,),
    ("cm", "foot"): (0.0328084,),
    ("m", "inch"): (39.3701,),
}
"""How many of the second unit the first is; a gallon, a pint and a ton are of two sorts."""
_SAME = {"km/h": "km", "mph": "mile"}
_PARTS = {"inch": ("foot", 12), "pound": ("stone", 14), "ounce": ("pound", 16)}
"""Units that may follow a larger one of which they are a part: six feet two inches."""
_BELOW_ZERO = frozenset({"minus", "negative", "-", "−", "–"})
_RATE = frozenset({"a", "an", "per"})
_UNITS_OF_TIME = frozenset({"hour", "second", "minute"})
_AN_HOUR = (["hour"], ["second"], ["minute"])
_NAMED = 3
"""Words that may name what is measured, before “or” and the same in another unit."""
_BETWEEN = 4  # words from a number to the bracket: “$15 an hour (£12)”


class Pair(NamedTuple):
    """A number and what it is converted into."""

    one: Quantity
    two: Quantity


def pairs(document: Document) -> Iterator[Pair]:
    """The numbers that stand beside one in another unit: in brackets after it, or after “or” and before a comma."""
    table = tokens(document)
    for group in by_sentence(document):
        units = {quantity.unit for quantity in group} - {"", "%", "points"}
        for one, two in pairwise(_whole(table, group)) if len(units) > 1 else ():
            if one.unit and two.unit and one.unit != two.unit and _set_beside(table, one, two):
                yield Pair(_signed(table, one), _signed(table, two))


def _set_beside(table: Tokens, one: Quantity, two: Quantity) -> bool:
    """Whether the second of two numbers stands in a bracket of its own, or after “or” up to the next comma or stop."""
    between = words_between(table, one, two)
    after = table.lower[two.last : two.last + 1]
    if between[:1] and between[0] in _RATE and between[1:2] and between[1] in _UNITS_OF_TIME:
        between = between[2:]  # 130 miles an hour, or 210 kilometres an hour
    if after and after[0] in _RATE and table.lower[two.last + 1 : two.last + 2] in _AN_HOUR:
        after = table.lower[two.last + 2 : two.last + 3]
    if len(between) <= _BETWEEN and "(" in between:
        return between[between.index("(") + 1 :] in ([], ["about"], ["around"], ["roughly"]) and after == [")"]
    said = [word for word in between if word not in ("about", "around", "roughly", "nearly", "some", "almost")]
    if said[:1] == [","]:
        return said == [",", "or"] and after in ([","], ["."], [";"], ["of"], ["in"], ["at"])
    if said == ["or"]:
        return after in ([","], ["."], [";"])
    if "or" in said and said[-1] == "or" and said[-2:-1] in ([","], ["("], ["—"]) and len(said) <= _NAMED + 2:
        return _is_noun(said[:-2]) and after in ([","], ["."], [";"], [")"], ["of"], ["in"], ["—"])
    return False


def _is_noun(words: list[str]) -> bool:
    """Whether some words after a number only name what is measured: “of forest”, “long”."""
    rate = words[:1] in (["per"], ["a"], ["an"], ["each"], ["every"])
    return not rate and all(word.isalpha() for word in words) and PHRASE_EDGES.isdisjoint(words[1:])


def _whole(table: Tokens, group: list[Quantity]) -> list[Quantity]:
    """The numbers of a sentence, those of two units made one: six feet two inches are 6.17 feet."""
    found: list[Quantity] = []
    for quantity in group:
        unit = "pound" if quantity.unit == "£" and found and found[-1].unit == "stone" else quantity.unit
        larger, number = _PARTS.get(unit, ("", 1))
        if found and found[-1].unit == larger and words_between(table, found[-1], quantity) in ([], ["and"]):
            found[-1] = found[-1]._replace(
                last=quantity.last,
                span=table.span(found[-1].first, quantity.last),
                value=found[-1].value + quantity.value / number,
                step=quantity.step / number,
            )
        else:
            found.append(quantity)
    return found


def _signed(table: Tokens, quantity: Quantity) -> Quantity:
    """A temperature with its sign."""
    if quantity.unit not in ("C", "F") or not quantity.first:
        return quantity
    first = quantity.first - 1
    sign = table.lower[first] in _BELOW_ZERO and (table.lower[first].isalpha() or not table.adjacent(first - 1))
    below = table.lower[quantity.last : quantity.last + 2] in (["below", "zero"], ["below", "freezing"])
    return quantity._replace(value=-quantity.value) if sign or below else quantity


def converted(one: Quantity, two: Quantity) -> tuple[float, ...]:
    """What the first number is in the unit of the second, by each sort of that unit; nothing for units of two kinds."""
    if (one.unit, two.unit) == ("C", "F"):
        return (one.value * 9 / 5 + 32,)
    if (one.unit, two.unit) == ("F", "C"):
        return ((one.value - 32) * 5 / 9,)
    first, second = (_named(q.unit, other.unit) for q, other in ((one, two), (two, one)))
    found = _scaled(one.value, first, second)
    for power, word in ((2, "square "), (3, "cubic ")):
        if not found and first.startswith(word) and second.startswith(word):
            found = _scaled(one.value, first.removeprefix(word), second.removeprefix(word), power)[:1]
    return found


def _scaled(value: float, first: str, second: str, power: int = 1) -> tuple[float, ...]:
    """A value of one unit in another, either way round in the table; for areas and volumes by the power of both."""
    if direct := FACTORS.get((first, second)):
        return tuple(value * factor**power for factor in direct)
    return tuple(value / factor**power for factor in FACTORS.get((second, first), ()))


def _named(unit: str, other: str) -> str:
    """A unit by the name that it has in the table: “pounds” are read as money, and beside kilograms they are weight."""
    return "pound" if unit == "£" and other in ("kg", "g", "tonne") else _SAME.get(unit, unit)
