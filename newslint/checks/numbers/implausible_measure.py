"""A runway of 3.5 metres."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._likened import likened
from newslint.checks.numbers._no_such_units import misfits
from newslint.checks.numbers._scenes import scenes
from newslint.checks.numbers._sizes import in_other_unit, sized
from newslint.checks.numbers._speeds import ridden, speeds
from newslint.checks.numbers._strange import strange
from newslint.checks.numbers._unit_of_others import OtherUnit, other_units
from newslint.checks.numbers._wrong_sorts import WANTED, wrong_sorts
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import MEASURES
from newslint.story.statements import Statement
from newslint.text import Document

_ASKED = "is it the number or the unit that is wrong?"


class ImplausibleMeasure(ArithmeticRule):
    """A measure that the thing it is told of cannot have."""

    meta = Meta(
        code="NUM136",
        name="implausible-measure",
        summary="A thing is far larger or smaller than any of its kind, or its unit measures something else.",
        why="Metres become kilometres by a slip of the hand, and a reader who notices doubts the other numbers.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The beetle, which is [[3cm]] long and so smaller than a grain of rice, was found in a drawer.",
            "None of the frogs was longer than a matchstick. The largest weighed [[four kilos]].",
            "The tunnel is [[14.2 metres]] long. Trains will pass through it in nine minutes.",
            "The blaze sent a column of smoke [[900 miles]] into the air.",
            "The order forbids him to go within [[500 miles]] of her house.",
            "The cracks, each about [[40 kilometres]] long, were seen by a welder.",
            "Lund was doing 51mph in a 20mph zone. She was [[31 kilometres]] an hour over the limit.",
            "On Monday [[212 ml]] of rain fell in six hours.",
            "Temperatures passed [[38%]] in May.",
            "The euro rose to [[117.3 per cent]] on Monday.",
            "She had never run more than a half marathon, or [[21.1 miles]].",
            "The stone is two metres tall and weighs [[300 grams]].",
            "The police found [[14 litres]] of silver foil.",
            "The queue of cars stretched for [[11 metres]] to the junction.",
            "The test needs [[two litres]] of blood.",
            "She ran the [[100 kilometres]] in 10.9 seconds.",
            "The battery holds [[50 kilowatts]].",
            "The blaze took 3,000 hectares of pine. It was [[3,000 litres]] of pine forest.",
            "The airport has a runway of [[3.5 metres]].",
            "Its runway, planned at [[3.5 metres]], has not been begun.",
            "The trawler was hit by waves of [[eight kilometres]] on Friday.",
            "He scored from a [[25-mile]] free kick after the break.",
            "The baby was born on Friday, weighing [[3.4 tonnes]].",
            "The tree is [[40 kilometres]] tall.",
            "The storm had winds of [[120 kilometres]].",
            "The bag weighs [[30 metres]].",
        ),
        good=(
            "The beetle, which is 3mm long and so smaller than a grain of rice, was found in a drawer.",
            "The tunnel is 14.2 kilometres long. Trains will pass through it in nine minutes.",
            "The order forbids him to go within 500 metres of her house.",
            "Lund was doing 51mph in a 20mph zone. She was 31 miles an hour over the limit.",
            "On Monday 212 mm of rain fell in six hours.",
            "Temperatures passed 38C in May.",
            "The euro rose to 117.3 cents on Monday.",
            "She had never run more than a half marathon, or 13.1 miles.",
            "The stone is two metres tall and weighs 300 kilograms.",
            "The police found 14 kilograms of silver foil and 14 litres of silver paint.",
            "The queue of cars stretched for 11 miles to the junction.",
            "The test needs two millilitres of blood.",
            "She ran the 100 metres in 10.9 seconds.",
            "The battery holds 50 kilowatt-hours.",
            "The airport has a runway of 3.5 kilometres. It is 45 metres wide.",
            "The trawler was hit by waves of eight metres, eight kilometres off the coast.",
            "He scored from a 25-yard free kick after the break.",
            "The baby was born on Friday, weighing 3.4 kilograms.",
            "The trees are three kilometres from the sea. Each tree is 40 metres tall.",
            "The storm had winds of 120 kilometres an hour, and a wind of 30 metres a second by the coast.",
            "The runway is two miles north of the town. A runway lamp lay 40 centimetres deep.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for measures that are far from what is known of their things, and for units of another sort."""
        table = tokens(document)
        seen: set[int] = set()
        for found in sized(document):
            seen.add(found.measure.first)
            span = found.measure.span
            other = in_other_unit(found.measure, found.size) if found.value >= 0 else ""
            right = _written(document[span], document[table.span(found.measure.last - 1)], other)
            if found.value < 0:
                said, question = WANTED["wind"], "is “an hour” missing?"
            else:
                much = "far too much" if found.value > found.size.most else "far too little"
                said, question = f"“{document[span]}” is {much} for a {found.size.thing}", _ASKED
            yield Mismatch(span, said, (), question=question, right=right)
        for odd in other_units(document):
            if odd.measure.first not in seen:
                seen.add(odd.measure.first)
                yield _in_another(document, odd)
        for measure, more, said, question in _others(document):
            if measure.first not in seen:
                seen.add(measure.first)
                yield Mismatch(table.span(measure.first, measure.last + more), said, (), question=question)


def _in_another(document: Document, found: OtherUnit) -> Mismatch:
    """The mismatch of a measure and those whose unit was meant."""
    said = f"“{document[found.measure.span]}” is in another unit than “{document[found.others[0].span]}”"
    places = quoted(document, *(s.span for s in found.others))
    return Mismatch(found.measure.span, said, places, question="which unit is meant?")


def _others(document: Document) -> Iterator[tuple[Statement, int, str, str]]:
    """The measures that their scene, their speed or their unit rules out: tokens besides, what is said, asked."""
    for odd in (*strange(document), *likened(document)):
        yield odd.measure, odd.unit, odd.said, _ASKED
    for misfit in misfits(document):
        yield misfit.measure, 0, WANTED[misfit.said], _ASKED
    for scene in scenes(document):
        yield scene.measure, 0, scene.said.format(document[scene.measure.span]), _ASKED
    for fast in speeds(document):
        said = f"Nobody makes “{document[fast.way.span]}” in {document[fast.time.span]}"
        yield fast.way, 0, said, "which number or unit is wrong?"
    for slow in ridden(document):
        said = f"“{document[slow.way.span]}” in {document[slow.time.span]} is no speed at which anybody rides"
        yield slow.way, 0, said, "which number or unit is wrong?"
    for wrong in wrong_sorts(document):
        yield wrong.measure, wrong.more, wrong.said, _ASKED


def _written(text: str, word: str, unit: str) -> str:
    """A measure with another unit, written as its own is: in full or short, one or more; empty where it is no word."""
    if not unit or not text.endswith(word) or word.lower() not in MEASURES:
        return ""
    names = [name for name, stands_for in MEASURES.items() if stands_for == unit]
    british = word.endswith(("tre", "tres"))
    plural = word.endswith("s") or word == "feet"
    short = len(word) < len("foot")
    fits = [
        name
        for name in names
        if (len(name) < len("foot")) == short
        and (name.endswith("s") or name == "feet") == plural
        and not (british and name.endswith(("ter", "ters")))
        and not (name.endswith(("tre", "tres")) and word.endswith(("ter", "ters")))
    ]
    return text.removesuffix(word) + max(fits, key=len) if fits else ""
