"""Doubled from 2 to 5."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import by_sentence, from_to, year
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import Quantity
from newslint.text import Document

_TIMES = {
    **dict.fromkeys(("double", "doubles", "doubled", "doubling"), 2.0),
    **dict.fromkeys(("treble", "trebled", "trebling", "triple", "tripled", "tripling"), 3.0),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling"), 4.0),
    **dict.fromkeys(("halve", "halved", "halving"), 0.5),
}
_NEAR = 4
"""Tokens between the verb and “from”, and between the two numbers: ``doubled from £20m in 2021 to £40m``."""
_SLACK = 0.15
"""How far the numbers may be from the multiple that is named; writers round."""
_LOOSE = frozenset("almost nearly about roughly around virtually practically effectively approximately".split())
_OVER = frozenset({"than"})


class WrongMultiple(ArithmeticRule):
    """Two numbers of which the second is not twice the first, though it “doubled”."""

    meta = Meta(
        code="NUM129",
        name="wrong-multiple",
        summary="Something is said to double, treble or halve between two numbers that do not.",
        why="The verb or one of the numbers is wrong, and readers see it at a glance.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Profits [[doubled]] from £2m to £5m.",
            "The number of shops [[tripled]], from 40 to 80.",
            "Staff was [[halved]] from 90 in 2021 to 60 last year.",
        ),
        good=(
            "Profits doubled from £2m to £4m.",
            "Profits more than doubled from £2m to £5m.",
            "Profits nearly doubled from £2m to £3.7m.",
            "Profits doubled from 2019 to 2023.",
            "The number of shops tripled, from 40 to 119.",
        ),
    )
    triggers = frozenset(_TIMES)

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a verb that multiplies with “from A to B” right after it."""
        table = tokens(document)
        for group in by_sentence(document):
            for old, new in _pairs(table, group):
                verb = _verb(table, old)
                if verb < 0 or old.value <= 0:
                    continue
                times = _TIMES[table.lower[verb]]
                loose = table.lower[verb - 1] if verb else ""
                slack = 2 * _SLACK if loose in _LOOSE or old.rough is not None or new.rough is not None else _SLACK
                low, high = new.value / old.value * (1 - slack), new.value / old.value * (1 + slack)
                if loose in _OVER:
                    low, high = (0.0, high) if times > 1 else (low, float("inf"))
                if not low <= times <= high:
                    yield _multiplied(document, verb, old, new)


def _multiplied(document: Document, verb: int, old: Quantity, new: Quantity) -> Mismatch:
    """The mismatch of a verb and the two numbers after it."""
    table = tokens(document)
    return Mismatch(
        table.span(verb),
        f"From {document[old.span]} to {document[new.span]} is {new.value / old.value:.2g} times as much",
        (Related(table.span(old.first, new.last), "The two numbers stand here."),),
        question=f"is “{table.text[verb]}” wrong, or a number?",
    )


def _pairs(table: Tokens, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The numbers of one unit that “from” and “to” join; a year may stand between them."""
    plain = [q for q in group if not (q.figures and year(q))]
    for old, new in pairwise(plain):
        if old.unit == new.unit and from_to(table, old, new, _NEAR):
            yield old, new


def _verb(table: Tokens, old: Quantity) -> int:
    """The verb that multiplies, a few tokens before “from”; -1 if there is none."""
    low = max(table.sentence_start(old.first), old.first - 1 - _NEAR)
    return next((k for k in range(old.first - 2, low - 1, -1) if table.lower[k] in _TIMES), -1)
