"""Billions where what they are held against is in millions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._parts_of import out_of_all
from newslint.checks.numbers._prices import prices
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import MONEY
from newslint.story.quantities import Quantity, quantities
from newslint.text import Document

_BILLIONS = frozenset({"billion", "billions", "bn"})
_MILLIONS = frozenset({"million", "millions", "m", "mn"})
_COMPARED = frozenset("compared against from versus instead than up down".split())
"""Words of which one stands between two amounts of one thing."""
_LEAST, _MOST, _ALIKE = 200.0, 5000.0, 3.0
"""How many times one amount is the other, and their figures at most, where only the scale is wrong."""
_FAR = 14
"""Tokens between the two."""
_BODIES = frozenset(
    "school schools primary academy college hospice library museum theatre church parish village surgery charity club "
    "nursery pub shop farm".split()
)
_LOCAL = frozenset({("town", "council"), ("parish", "council"), ("village", "council"), ("town", "hall")})
_OWN = frozenset(
    "budget budgets savings saving deficit debt debts repairs roof appeal fundraising raise raised raising cut cuts "
    "shortfall overspend reserves turnover".split()
)
"""What a body has of its own: the money of its government is spoken of in other words."""
_OTHERS = frozenset(
    "government governments ministers minister treasury chancellor national nationally country nation industry sector "
    "england wales scotland ireland britain uk state federal congress parliament global worldwide economy nhs councils "
    "billionaire fund funds countries nations creditors".split()
)
_TOP = 3
"""Paragraphs that say whom a story is about."""


class WrongScale(ArithmeticRule):
    """``£15 million, compared with the £24 billion it made last year``."""

    meta = Meta(
        code="NUM146",
        name="wrong-scale",
        summary="An amount in billions is held against one in millions, or is far too much for a small body.",
        why="Million and billion are one slip apart, and the figure is a thousand times out.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The airline will buy 60 jets in a deal worth [[$7.2 million]].",
            "Hull will build a [[£2.4 billion]] leisure centre.",
            "It spent [[£7 billion]] of its £9 million budget.",
            "It expects profits of £14 million, compared with the [[£24 billion]] it made last year.",
            "Sales rose to $31.2 million from [[$28.4 billion]] in the spring.",
            "The primary school may close.\n\nGovernors said they had cut the budget by [[£1.4 billion]] in two years.",
        ),
        good=(
            "The airline will buy 60 jets in a deal worth $7.2 billion.",
            "Hull will build a £2.4 million leisure centre.",
            "It spent £7 million of its £9 million budget.",
            "It expects profits of £14 million, compared with the £24 million it made last year.",
            "It lost $3 million, compared with the $24 billion that its rival made.",
            "The fund gave £2 million from £900 billion of assets.",
            "The primary school may close.\n\nThe government has cut the budget for schools by £1.4 billion.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look at the amounts in billions: beside one in millions, and in stories about a small body."""
        for found in prices(document):
            much = "far too much" if found.much else "far too little"
            many = f"{document[found.number.span]} of them" if found.number is not None else f"a {found.thing}"
            said = f"“{document[found.sum.span]}” is {much} for {many}"
            places = quoted(document, found.number.span) if found.number is not None else ()
            yield Mismatch(found.sum.span, said, places, question="is it the number or the scale that is wrong?")
        for out in out_of_all(document):
            said = f"“{document[out.part.span]}” is more than “{document[out.whole.span]}”, {out.said}"
            question = "which number or scale is wrong?"
            yield Mismatch(out.part.span, said, quoted(document, out.whole.span), question=question)
        amounts = [q for q in quantities(document).all if q.unit in MONEY]
        if not any(q.value >= 1e9 for q in amounts):
            return
        table = tokens(document)
        for one, other in pairwise(amounts):
            if _are_compared(table, one, other):
                large, small = sorted((one, other), key=lambda q: -q.value)
                said = f"“{document[large.span]}” is held against “{document[small.span]}”"
                question = "is “million” meant, or “billion” for both?"
                right = _in_millions(document, large)
                yield Mismatch(large.span, said, quoted(document, small.span), question=question, right=right)
        if len([q for q in amounts if q.value >= 1e9]) == 1 and _is_of_small_body(document, table):
            (large,) = (q for q in amounts if q.value >= 1e9)
            words = {*table.lower[slice(*table.sentence_bounds(table.sentence_of(large.first)))]}
            if words & _OWN and not words & _OTHERS and not any(_are_compared(table, q, large) for q in amounts):
                said = f"“{document[large.span]}” is far too much for a body of this size"
                yield Mismatch(
                    large.span, said, (), question="is “million” meant?", right=_in_millions(document, large)
                )


def _are_compared(table: Tokens, one: Quantity, other: Quantity) -> bool:
    """Whether two amounts of one thing stand in a sentence, and differ by their scales alone."""
    if one.unit != other.unit or not one.value or not other.value or not table.same_sentence(one.first, other.first):
        return False
    times = max(one.value, other.value) / min(one.value, other.value)
    scales = {_scale(table, one), _scale(table, other)}
    if scales != {1e9, 1e6} or not _LEAST <= times <= _MOST:
        return False
    between = table.lower[one.last : other.first]
    figures = times / 1000
    return 1 / _ALIKE <= figures <= _ALIKE and len(between) <= _FAR + 4 and not _COMPARED.isdisjoint(between)


def _scale(table: Tokens, quantity: Quantity) -> float:
    """What the word after an amount multiplies by, of million and billion; nought for others."""
    said = {*table.lower[quantity.first : quantity.last]}
    return 1e9 if said & _BILLIONS else 1e6 if said & _MILLIONS else 0.0


def _is_of_small_body(document: Document, table: Tokens) -> bool:
    """Whether the top of a story speaks of one school, club or town council."""
    top = document.paragraphs[:_TOP]
    last = top[-1].end if top else 0
    words = [table.lower[k] for k in range(len(table)) if table.start_of(k) < last]
    return not _BODIES.isdisjoint(words) or any(pair in _LOCAL for pair in pairwise(words))


def _in_millions(document: Document, amount: Quantity) -> str:
    """An amount in billions with the other scale; empty where the word is not whole."""
    text = document[amount.span]
    return text.replace("billion", "million") if "billion" in text else text.replace("bn", "m")
