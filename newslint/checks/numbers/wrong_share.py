"""Twelve of 50 called 30 per cent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import allows, before, by_sentence, ratio, words_between
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import POSSESSIVES
from newslint.story.quantities import Quantity
from newslint.text import Document

_OF = POSSESSIVES | {"of", "out", "the", "all", "those", "these", "total", "a"}
_BETWEEN = 6  # words between the two numbers and the percentage that sums them up


class WrongShare(ArithmeticRule):
    """A share in per cent that the two numbers before it do not give."""

    meta = Meta(
        code="NUM122",
        name="wrong-share",
        summary="A share in per cent is not what the two numbers before it give.",
        why="Readers reckon, too; a wrong percentage is among the most frequent corrections.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "In all 12 of 50 pupils ([[34%]]) passed.",
            "The firm cut 30 of its 120 jobs, or [[30 percent]], in May.",
            "Of the 200 pupils, 50 ([[30 per cent]]) failed.",
        ),
        good=(
            "In all 12 of 50 pupils (24%) passed.",
            "The firm cut 30 of its 120 jobs, or 25 percent, in May.",
            "Of those asked, 0 of 0 (5%) agreed.",
            "Of the 200 pupils, 50 (25 per cent) failed.",
            "The firm cut about 30 of its 120 jobs, or a quarter, as sales fell 8 percent.",
        ),
    )
    triggers = frozenset({"%", "percent", "cent"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for “A of B” with a percentage right after, in brackets or after “or”."""
        table = tokens(document)
        for group in by_sentence(document):
            for one, two, percent in zip(group, group[1:], group[2:], strict=False):
                part, whole = (two, one) if _led_by_whole(table, one, two) else (one, two)
                if percent.unit != "%" or part.unit or whole.unit or not part.value <= whole.value > 0:
                    continue
                joint = words_between(table, one, two)
                if part is one and ("of" not in joint or not _OF.issuperset(joint)):
                    continue
                if not _sums_up(words_between(table, two, percent)):
                    continue
                low, high = (100 * r for r in ratio(table, part, whole))
                if not allows(percent, low, high):
                    yield _shared(document, part, whole, percent)


def _shared(document: Document, part: Quantity, whole: Quantity, percent: Quantity) -> Mismatch:
    """The mismatch of a percentage and a part of a whole."""
    right = 100 * part.value / whole.value
    return Mismatch(
        percent.span,
        f"{document[part.span]} of {document[whole.span]} is {right:.0f} per cent, not {percent.value:g}",
        quoted(document, part.span),
    )


def _led_by_whole(table: Tokens, whole: Quantity, part: Quantity) -> bool:
    """Whether the whole goes before: ``Of the 200 pupils, 50``."""
    joint = words_between(table, whole, part)
    led = before(table, whole, skip=frozenset({"the", "its", "their", "all", "these"})) == "of"
    return led and joint[-1:] == [","] and len(joint) <= _BETWEEN and whole.noun >= 0


def _sums_up(between: list[str]) -> bool:
    """Whether words lead from “A of B” to the percentage that this comes to."""
    if len(between) > _BETWEEN:
        return False
    if between[-1:] == ["("]:
        return True
    return any(one == "," and two in ("or", "some", "about", "nearly") for one, two in pairwise(between))
