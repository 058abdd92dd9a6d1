"""Six feet five feet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_SMALLER = {
    "foot": ("inches", 12),
    "stone": ("pounds", 14),
    "pound": ("ounces", 16),
    "hour": ("minutes", 60),
    "minute": ("seconds", 60),
    "m": ("centimetres", 100),
    "km": ("metres", 1000),
}
"""The smaller unit that follows each in one measure, and how many of it make up the larger."""
_AN = {"hour": "an hour", "minute": "a minute"}
_WEIGHTS = frozenset("weigh weighed weighs weighing stone ounces".split())
_PARTS = {"foot": "inch", "stone": "pound", "pound": "ounce"}
_TIME = lazy_regex(
    r"\b(?P<large>hours?|hrs?|minutes?|mins?) (?:and )?(?P<number>\d{2,3}) (?P<small>minutes?|mins?|seconds?|secs?)\b"
)


class BrokenMeasure(ArithmeticRule):
    """A measure of two units whose second part cannot be of that unit, or not so much of it."""

    meta = Meta(
        code="NUM137",
        name="broken-measure",
        summary="A measure of two units has the same unit twice, or too much of the smaller one.",
        why="Heights are told in feet and inches, and 75 minutes are an hour and a quarter.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "She is 6 feet [[5 feet]] tall.",
            "She is 5 feet [[14 inches]] tall.",
            "The boxer weighed 12 stone [[16 pounds]].",
            "She won in 2 hours [[75 minutes]].",
            "She won in 2 hours [[31 hours]].",
            "The baby weighed 8 pounds [[6 pounds]].",
        ),
        good=(
            "She is 6 feet 5 inches tall. He weighs 12 stone 6 pounds.",
            "She won in 2 hours 31 minutes.",
            "At 6 feet, 5 feet are not hard to jump.",
            "In the first two hours, 75 minutes were lost.",
            "They swam 50 metres, 100 metres and 200 metres.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at measures right after another, and at hours, minutes and seconds."""
        table = tokens(document)
        for stated in statements(document).by_sentence.values():
            for one, two in pairwise(stated):
                if two.first == one.last:
                    found = _broken(document, table, one, two)
                    if found is not None:
                        yield found
            for long in stated:
                if long.kind is Kind.DURATION:
                    yield from _overflowing(document, long)


def _overflowing(document: Document, long: Statement) -> Iterator[Mismatch]:
    """What is wrong with a stretch of hours and minutes, or of minutes and seconds."""
    found = _TIME.search(document[long.span])
    if found is None or (found["large"][0], found["small"][0]) not in (("h", "m"), ("m", "s")):
        return
    if int(found["number"]) >= _SMALLER["hour"][1]:
        span = Span(long.span.start + found.start("number"), long.span.start + found.end())
        larger = "hour" if found["small"][0] == "m" else "minute"
        yield Mismatch(span, f"“{document[span]}” are {_AN[larger]} or more", ())


def _unit(table: Tokens, stated: Statement) -> str:
    """The unit of a measure; of pounds, that of weight, where the sentence has a weight."""
    if stated.kind is Kind.MONEY and table.lower[stated.last - 1] in ("pound", "pounds"):
        words = table.sentence_lower(table.sentence_of(stated.first))
        return "pound" if not _WEIGHTS.isdisjoint(words) else ""
    return stated.unit if stated.kind in (Kind.MEASURE, Kind.DURATION) else ""


def _broken(document: Document, table: Tokens, one: Statement, two: Statement) -> Mismatch | None:
    """What is wrong with two measures of which the second follows the first at once."""
    first, second = _unit(table, one), _unit(table, two)
    if first == second and first in _SMALLER:
        unit, most = _SMALLER[first]
        text, word = document[two.span], table.text[two.last - 1]
        likely = two.value < most and text.endswith(word) and len(word) > len("min")
        return Mismatch(
            two.span,
            f"“{text}” has the unit of the part before it, “{document[one.span]}”",
            (),
            question=f"should the second be in {unit}?" if likely else "which is it?",
            right=text.removesuffix(word) + unit if likely else "",
        )
    if second and second == _PARTS.get(first) and two.value >= _SMALLER[first][1]:
        unit, most = _SMALLER[first]
        return Mismatch(two.span, f"There are only {most} {unit} to a {first}", ())
    return None
