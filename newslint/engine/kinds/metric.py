"""``metric``: a number about a whole story that is too great or too small, such as its readability."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.declarative.formula import Formula
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, decimal, text, whole
from newslint.engine.declarative.units import first_word, units
from newslint.engine.declarative.wording import template
from newslint.engine.finding import Finding
from newslint.story.readability import MEASURES, measures
from newslint.text import Document
from newslint.util.records import NamedTuple

INDEXES = {
    "flesch": ("reading ease (Flesch)", "206.835 - 1.015 * words / sentences - 84.6 * syllables / words"),
    "flesch-kincaid": ("grade (Flesch-Kincaid)", "0.39 * words / sentences + 11.8 * syllables / words - 15.59"),
    "gunning-fog": ("grade (Gunning fog)", "0.4 * (words / sentences + 100 * complex_words / words)"),
    "coleman-liau": ("grade (Coleman-Liau)", "5.88 * characters / words - 29.6 * sentences / words - 15.8"),
    "smog": ("grade (SMOG)", "1.043 * sqrt(complex_words * 30 / sentences) + 3.1291"),
    "automated-readability": ("grade (ARI)", "4.71 * characters / words + 0.5 * words / sentences - 21.43"),
    "lix": ("readability (LIX)", "words / sentences + 100 * long_words / words"),
    "passive-share": ("sentences in the passive, in 100", "100 * passives / sentences"),
    "sentence-length": ("words in a sentence", "words / sentences"),
}
"""Names of indexes, what messages call them, and how they are worked out."""
_LARGEST = 1e6
_ENOUGH = 100


class MetricOptions(NamedTuple):
    """What a house may set."""

    most: float | None = None
    """The greatest number; where none is set, that of the rule."""
    least: float | None = None
    """The smallest number."""


class Metric(DeclarativeRule[MetricOptions]):
    """``metric: flesch-kincaid`` or another index, or a formula of its measures; ``most``, ``least``.

    Stories with fewer than ``words`` words are too short to be measured.
    """

    kind = "metric"
    also_called = ("readability",)
    FIELDS: ClassVar[Fields] = {
        "metric": Field(text, required=True, about=f"{', '.join(INDEXES)}, or a formula of {', '.join(MEASURES)}"),
        "most": Field(decimal(-_LARGEST, _LARGEST), about="the greatest number"),
        "least": Field(decimal(-_LARGEST, _LARGEST), about="the smallest number"),
        "words": Field(whole(0, 1_000_000), about="the words that a story must have to be measured; 100 if not said"),
    }
    COMMON: ClassVar[Fields] = {
        "message": Field(template("found", "count", "most", "least"), about="what to say, with the numbers filled in")
    }

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind counts, and looks for nothing."""
        if "most" not in self.body and "least" not in self.body:
            raise BodyError("a metric needs “most”, “least” or both")
        _ = self._formula  # read now, to say now what is wrong with it
        return iter(())

    def _triggers(self, words: object) -> None:
        """None: the rule is always called."""

    @cached_property
    def _formula(self) -> Formula:
        """How the number is worked out."""
        name = self.body["metric"]
        return Formula(INDEXES[name][1] if name in INDEXES else name, MEASURES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Measure the story."""
        story = units(document, "story")
        if not story:
            return
        numbers = measures(document, self._formula.names)
        value = self._formula.value(numbers) if numbers["words"] >= self.body.get("words", _ENOUGH) else None
        if value is None:
            return
        most = self.options.most if self.options.most is not None else self.body.get("most")
        least = self.options.least if self.options.least is not None else self.body.get("least")
        if most is not None and value > most:
            bound = f"{most:g} is the most"
        elif least is not None and value < least:
            bound = f"{least:g} is the least"
        else:
            return
        called = INDEXES.get(self.body["metric"], ("number that was asked for", ""))[0]
        told = {"count": round(value, 1), "most": most, "least": least}
        values = {name: "" if number is None else f"{number:g}" for name, number in told.items()}
        said = self.filled(f"The {called} of this story is {{count}}: {bound}.", **values)
        yield self.found(first_word(document, story[0]), said)
