"""Units that do not go with the word for what they measure: ``weighs 80 metres``, ``temperatures of 45 kilometres``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._sizes import LENGTHS, WEIGHTS
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.records import NamedTuple

_WEIGHING = frozenset("weigh weighs weighed weighing".split())
_ADJECTIVES = frozenset("tall high wide deep thick long".split())
_TEMPERATURE = frozenset({"temperature", "temperatures"})
_HEATS = frozenset("of reached reaching hit hitting topped".split())
_VOLUMES = frozenset({"litre", "ml", "cl", "gallon", "pint"})
_SPEED = frozenset({"speed", "speeds"})
_RATES = frozenset("an a per each every / -".split())
_THEN = frozenset(". , and in on this next by when as during before".split())
"""What may follow a measure that is whole."""
_DEGREES = frozenset({"C", "F"})
_VERB = 4  # tokens from the word for a temperature to its number
_FAR = 9  # the same, where the sentence is of the weather
_HOT, _COLD = 62.0, -92.0
"""Degrees Celsius that no thermometer in the open air has shown."""
_WEATHER = frozenset(
    "summer winter weather heatwave forecast forecasters heat overnight frost thermometer thermometers shade daytime"
    " meteorologists drought snow july august january february june december".split()
)
_ELSEWHERE = frozenset(
    "oven ovens furnace kiln fire fires flame flames burn burned melt melting engine reactor plasma star stars sun"
    " planet planets mars moon venus core lava magma steel freezer vaccine vaccines nitrogen surface space body brakes"
    " metal lab laboratory boiling water equivalent smoker grill pan cook cooked bake baked freezers stored tyre tyres"
    " car cars roof asphalt pavement ground sand tarmac solar nebula atmosphere cooler track".split()
)


class Misfit(NamedTuple):
    """A measure whose unit is none of what it measures."""

    measure: Statement
    said: str
    """What is told there, by one word."""


def misfits(document: Document) -> Iterator[Misfit]:
    """The measures of a document that the word beside them cannot have."""
    table = tokens(document)
    for stated in statements(document).by_sentence.values():
        for measure in stated:
            if measure.kind is Kind.MEASURE:
                found = _misfit(table, measure)
                if found is not None:
                    yield found


def _misfit(table: Tokens, measure: Statement) -> Misfit | None:
    """What is wrong with one measure."""
    low, high = table.sentence_bounds(table.sentence_of(measure.first))
    before = table.lower[max(low, measure.lead - _VERB) : measure.lead]
    after = table.lower[measure.last] if measure.last < high else "."
    following = table.lower[measure.last + 1] if measure.last + 1 < high else "."
    unit = measure.unit
    weighed = before[-1:] and (before[-1] in _WEIGHING or before[-2:] in (["weighed", "in"], ["weighed", "about"]))
    if (unit in LENGTHS or unit in _VOLUMES) and weighed and after not in _RATES:
        return Misfit(measure, "weight")
    if unit in ("km", "mile") and after == "tall":
        return Misfit(measure, "length")
    sized = after in _ADJECTIVES and (not following.isalpha() or following in PHRASE_EDGES)
    if sized and (unit in WEIGHTS or unit in _DEGREES or unit in _VOLUMES) and unit not in ("pound", "stone"):
        return Misfit(measure, "length")
    if unit in LENGTHS and after in _THEN:
        if before[-1:] and before[-1] in _HEATS and not _TEMPERATURE.isdisjoint(before[-3:]):
            return Misfit(measure, "heat")
        if before[-1:] == ["of"] and not _SPEED.isdisjoint(before[-2:]):
            return Misfit(measure, "wind")
    if (
        unit in _DEGREES
        and not _TEMPERATURE.isdisjoint(table.lower[max(low, measure.lead - _FAR) : measure.lead])
        and _no_weather(table, measure, low, high)
    ):
        return Misfit(measure, "weather")
    return None


def _no_weather(table: Tokens, measure: Statement, low: int, high: int) -> bool:
    """Whether a sentence on the weather has a temperature that the open air has never had."""
    celsius = measure.value if measure.unit == "C" else (measure.value - 32) / 1.8
    words = frozenset(table.lower[low:high])
    return not _COLD <= celsius <= _HOT and bool(words & _WEATHER) and not words & _ELSEWHERE
