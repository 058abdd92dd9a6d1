"""Twelve kilometres of road, and three miles of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.numbers._conversions import pairs
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import MEASURES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document

_SYSTEMS = {
    "distance": (("km",), ("mile",)),
    "length": (("m",), ("foot", "yard")),
    "small length": (("cm", "mm"), ("inch",)),
    "weight": (("kg", "g"), ("pound", "stone", "ounce")),
    "volume": (("litre",), ("gallon",)),
    "land": (("hectare",), ("acre",)),
    "floor": (("square m",), ("square foot", "square yard")),
    "area": (("square km",), ("square mile",)),
    "temperature": (("C",), ("F",)),
    "speed": (("km/h",), ("mph",)),
}
"""Metric and other units by what they measure."""
_OF_UNIT = {unit: (sort, k) for sort, systems in _SYSTEMS.items() for k, units in enumerate(systems) for unit in units}
_WEIGHED = frozenset("weigh weighs weighed weighing weight heavier lighter".split())
_NEAR = 1  # sentences between two amounts that a reader compares
_SHORT, _ANYWHERE = 20, frozenset({"distance", "temperature"})
"""Sentences of a story whose temperatures, or distances, a reader has all in mind."""
_MOST = 2  # amounts of each system; a story with more of both has its reasons
_CONVERTING = frozenset({"or", "equals", "equal", "comes", "come", "makes"})


class MixedUnits(Rule):
    """Amounts of one sort near each other, in metric units and in others, with no conversion."""

    meta = Meta(
        code="NUM107",
        name="mixed-units",
        summary="Two amounts of one sort, near each other, are in metric units and in others.",
        why="Readers compare the two, and cannot: give both in one unit, or convert both.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "The road is 12 kilometres long. Work on the first [[three miles]] starts in May.",
            "It was 31 degrees Celsius in Madrid and [[90 degrees Fahrenheit]] in Seville.",
            "The farm covers 200 hectares. Its neighbour has [[300 acres]].",
            "The pike weighed 4 kilograms. Last year's weighed [[11 pounds]].",
            "The quota is [[299,000 tons]]. They took 420,000 tonnes, which is 121,000 tonnes too many.",
        ),
        good=(
            "The road is 12 kilometres long. Work on the first five kilometres starts in May.",
            "It was 31C (88F) in Madrid and 90F (32C) in Seville. It lies 100 kilometres (nearly 62 miles) off.",
            "The farm covers 200 hectares and is 12 miles from the sea.",
            "The pike weighed 4 kilograms. A ticket for the lake costs 11 pounds.",
            "The farm covers 200 hectares. The town is old. The sea is far. The port has three acres.",
        ),
    )
    triggers = frozenset(MEASURES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for one amount in each system, a sentence apart at most, of which none is converted."""
        table = tokens(document)
        stated: dict[str, tuple[list[Statement], list[Statement]]] = defaultdict(lambda: ([], []))
        for s in statements(document).all:
            if s.kind is Kind.MEASURE and s.unit in _OF_UNIT:
                sort, system = _OF_UNIT[s.unit]
                stated[sort][system].append(s)
            elif s.kind is Kind.MONEY and table.lower[s.last - 1] == "pounds" and _weighs(table, s):
                stated["weight"][1].append(s)
        yield from self._tons(document, table)
        mixed = {sort: both for sort, both in stated.items() if all(both)}
        beside = [quantity for pair in pairs(document) for quantity in pair] if mixed else []
        converted = {_OF_UNIT[quantity.unit][0] for quantity in beside if quantity.unit in _OF_UNIT}
        for sort, (metric, other) in mixed.items():
            if sort in converted or min(len(metric), len(other)) > _MOST:
                continue
            few, many = (metric, other) if len(metric) < len(other) else (other, metric)
            for s in few:
                reach = _SHORT if sort in _ANYWHERE and len(few) == 1 and len(table.paragraph) <= _SHORT else _NEAR
                near = [m for m in many if abs(table.sentence_of(m.first) - table.sentence_of(s.first)) <= reach]
                if near and not _in_brackets(table, *sorted((near[0], s), key=lambda x: x.first)):
                    yield self._report(document, s, near[0])
                    break

    def _tons(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """The one amount in tons in a story that has tonnes else, or the other way round: the two differ by a tenth."""
        told: dict[str, list[Statement]] = {"ton": [], "tonne": []}
        for s in statements(document).all:
            if s.unit in told and table.lower[s.last : s.last + 2] != ["of", "tnt"]:
                told[s.unit].append(s)
        few, many = sorted(told.values(), key=len)
        if (
            len(few) == 1
            and len(many) > 1
            and not any(few[0].unit in (q.unit for q in pair) for pair in pairs(document))
        ):
            yield self._report(document, few[0], many[0])

    def _report(self, document: Document, s: Statement, near: Statement) -> Finding:
        """The finding for an amount and one near it in the other system."""
        return self.found(
            s.span,
            f"“{document[near.span]}” and “{document[s.span]}” are in two systems of units: should both be in one?",
            related=(Related(near.span, "An amount of the same sort in another unit."),),
        )


def _weighs(table: Tokens, stated: Statement) -> bool:
    """Whether “pounds” are weight: where the sentence weighs something, or they are of something."""
    words = table.sentence_lower(table.sentence_of(stated.first))
    return not _WEIGHED.isdisjoint(words) or table.lower[stated.last : stated.last + 1] == ["of"]


def _in_brackets(table: Tokens, one: Statement, two: Statement) -> bool:
    """Whether the second of two amounts says the same again: in brackets that open after the first, or by its verb."""
    between = table.lower[one.last : two.first]
    return ("(" in between and ")" not in between) or not _CONVERTING.isdisjoint(between)
