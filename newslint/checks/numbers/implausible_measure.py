"""A runway of 3.5 metres."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._no_such_units import misfits
from newslint.checks.numbers._scenes import scenes
from newslint.checks.numbers._sizes import in_other_unit, sized
from newslint.checks.numbers._speeds import speeds
from newslint.checks.numbers._wrong_sorts import wrong_sorts
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import MEASURES
from newslint.text import Document

_ASKED = "is it the number or the unit that is wrong?"
_WANTED = {
    "weight": "A weight is told in kilograms, pounds or the like",
    "length": "A height or depth is told in metres, feet or the like",
    "temperature": "A temperature is told in degrees",
    "speed": "A speed is told by the hour or the second",
    "weather": "No weather has been so hot or so cold",
}


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
                said, question = _WANTED["speed"], "is “an hour” missing?"
            else:
                much = "far too much" if found.value > found.size.most else "far too little"
                said, question = f"“{document[span]}” is {much} for a {found.size.thing}", _ASKED
            yield Mismatch(span, said, (), question=question, right=right)
        for misfit in misfits(document):
            if misfit.measure.first not in seen:
                seen.add(misfit.measure.first)
                yield Mismatch(misfit.measure.span, _WANTED[misfit.said], (), question=_ASKED)
        for scene in scenes(document):
            if scene.measure.first not in seen:
                seen.add(scene.measure.first)
                said = scene.said.format(document[scene.measure.span])
                yield Mismatch(scene.measure.span, said, (), question=_ASKED)
        for fast in speeds(document):
            if fast.way.first not in seen:
                seen.add(fast.way.first)
                said = f"Nobody makes “{document[fast.way.span]}” in {document[fast.time.span]}"
                yield Mismatch(fast.way.span, said, (), question="which number or unit is wrong?")
        for wrong in wrong_sorts(document):
            if wrong.measure.first not in seen:
                yield Mismatch(wrong.measure.span, wrong.said, (), question=_ASKED)


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
