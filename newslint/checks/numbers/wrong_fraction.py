"""Half of 60, or 20."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import by_sentence
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.numerals import UNITS
from newslint.story.quantities import Quantity, written_like
from newslint.text import Document

_FRACTIONS = {
    ("half",): 1 / 2,
    ("a", "third"): 1 / 3,
    ("one", "third"): 1 / 3,
    ("a", "quarter"): 1 / 4,
    ("one", "quarter"): 1 / 4,
    ("a", "fifth"): 1 / 5,
    ("a", "tenth"): 1 / 10,
    ("two", "thirds"): 2 / 3,
    ("three", "quarters"): 3 / 4,
}
_DETERMINERS = POSSESSIVES | {"the", "all", "those", "these"}
_NOUN = 4
"""Words from the whole to the comma: ``of the 200 high-street branches,``."""
_SLACK = 0.12
_CLOSES: tuple[list[str], ...] = ([","], ["."], [")"], [";"], [])


class WrongFraction(ArithmeticRule):
    """A fraction of a number that the number after it is not."""

    meta = Meta(
        code="NUM130",
        name="wrong-fraction",
        summary="A fraction of a number is not the number that stands after it.",
        why="Readers reckon, too; one of the numbers, or the fraction, is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Half of the 60 staff, or [[20]] people, will go.",
            "One in four of the 200 branches, [[80]] in all, lost money.",
            "A third of its 90 pupils, [[45]], failed.",
        ),
        good=(
            "Half of the 60 staff, or 30 people, will go.",
            "One in four of the 200 branches, 50 in all, lost money.",
            "About a third of its 90 pupils, 29, failed.",
            "Half of the 60 staff, 20 of them women, will go.",
        ),
    )
    triggers = frozenset({"half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "in"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for “a fraction of A, or B” in one breath."""
        table = tokens(document)
        for group in by_sentence(document):
            for k, whole in enumerate(group[:-1]):
                part = group[k + 1]
                fraction = _fraction(table, whole)
                if fraction is None or not _restated(table, whole, part) or part.unit != whole.unit:
                    continue
                right = fraction * whole.value
                if abs(part.value - right) <= max(0.5, _SLACK * right):
                    continue
                number = written_like(part, right)
                offered = not part.unit and (part.figures or number in UNITS)
                yield Mismatch(
                    part.span,
                    f"That would be {right:,.0f} of {document[whole.span]}, not {document[part.span]}",
                    (Related(whole.span, "The whole stands here."),),
                    right=number if offered else "",
                    rests_on=(whole, part),
                )


def _fraction(table: Tokens, whole: Quantity) -> float | None:
    """The fraction before ``of the`` and a number; nothing if there is none."""
    at = whole.first - 1
    low = table.sentence_start(whole.first)
    if at > low and table.lower[at] in _DETERMINERS:
        at -= 1
    if at <= low or table.lower[at] != "of":
        return None
    words = tuple(table.lower[max(low, at - 3) : at])
    if words[-3:-1] == ("one", "in") and words[-1] in UNITS and UNITS[words[-1]] > 1:
        return 1 / UNITS[words[-1]]
    return next((value for name, value in _FRACTIONS.items() if words[-len(name) :] == name), None)


def _restated(table: Tokens, whole: Quantity, part: Quantity) -> bool:
    """Whether a number says the fraction again: after a comma, and ``or``; alone, with ``in all``, or with its noun."""
    between = table.lower[whole.last : part.first]
    if "," not in between or between.index(",") > _NOUN or between[between.index(",") :] not in ([","], [",", "or"]):
        return False
    after = table.lower[part.last : table.sentence_end(part.first)]
    if between[-1] == "or":
        return True
    return after[:1] in _CLOSES or after[:2] in (["in", "all"], ["in", "total"])
