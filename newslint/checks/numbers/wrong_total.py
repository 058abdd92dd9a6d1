"""Nine people: five men, three women and two children."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import by_sentence
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import PEOPLE, Quantity, written_like
from newslint.text import Document, Span

_KINDS = frozenset(
    "adults babies boys children civilians doctors firefighters girls guards infants journalists men nurses officers"
    " passengers pilots policemen protesters pupils rebels residents sailors soldiers students teachers teenagers"
    " toddlers tourists troops women workers villagers republicans democrats americans britons germans frenchmen"
    " italians israelis palestinians iraqis australians".split()
)
"""Kinds of people of whom a group may be made up."""
_STRONG = frozenset({":", "-", "--", "–", "—", "("})
_PARTED = _STRONG | {","}
_AFTER = 5  # words that may stand between the total and the colon
_TOTALS = PEOPLE | frozenset("passengers victims members persons casualties hostages prisoners suspects deaths".split())


class WrongTotal(ArithmeticRule):
    """Parts that do not add up to the total before them."""

    meta = Meta(
        code="NUM126",
        name="wrong-total",
        aliases=("parts-and-total",),
        summary="The parts that a sentence lists do not add up to the total that it gives.",
        why="One of the numbers is wrong, and careful readers always add them up.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The blast killed [[nine people]]: five men, three women and two children.",
            "The firm employs 60 men and 50 women, a total of [[120]].",
        ),
        good=(
            "The blast killed ten people: five men, three women and two children.",
            "The firm employs 60 men and 50 women, a total of 110.",
            "The blast killed nine people, including five men and two women.",
            "The blast killed nine people, five of them men and two women.",
            "The bus carried nine people, five men and a woman among them.",
        ),
    )
    triggers = _TOTALS | {"total"}

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a number of people and, after a colon, a dash or a comma, a list of kinds that ends with “and”."""
        table = tokens(document)
        for group in by_sentence(document):
            yield from self._summed_up(document, group)
            for k, total in enumerate(group[:-2]):
                if total.noun < 0 or total.unit or table.lower[total.noun] not in _TOTALS:
                    continue
                parts = self._parts(table, total, group[k + 1 :])
                yield from _compared(document, table.span(total.first, total.noun + 1), total, parts)

    @staticmethod
    def _summed_up(document: Document, group: list[Quantity]) -> Iterator[Mismatch]:
        """A total after its parts: ``60 men and 50 women, a total of 120``."""
        table = tokens(document)
        for k, total in enumerate(group[2:], 2):
            led = table.lower[total.first - 5 : total.first]
            if led[-4:] not in ([",", "a", "total", "of"], ["(", "a", "total", "of"], [",", "in", "total", ","]):
                continue
            yield from _compared(document, total.span, total, _listed(table, group[:k], total.first - 4))

    @staticmethod
    def _parts(table: Tokens, total: Quantity, rest: list[Quantity]) -> list[Quantity]:
        """The numbers of a list of kinds that begins right after a total and is closed by “and”; else none."""
        at = total.noun + 1
        while at < rest[0].first and table.text[at].isalpha() and at <= total.noun + _AFTER:
            at += 1  # “seven people off the boat:”
        if at >= rest[0].first or table.lower[at] not in (_PARTED if at == total.noun + 1 else _STRONG):
            return []
        comma = table.lower[at] == ","
        parts: list[Quantity] = []
        joint = [table.lower[at]]
        for quantity in rest:
            if quantity.first != at + len(joint) or quantity.noun < 0 or table.lower[quantity.noun] not in _KINDS:
                return []
            parts.append(quantity)
            at = quantity.noun + 1
            joint = table.lower[at : at + 1]
            if joint == [","] and table.lower[at + 1 : at + 2] == ["and"]:
                joint = [",", "and"]
            if joint not in ([","], ["and"], [",", "and"]):
                break
            last = "and" in joint
            if last and not _number_at(rest, at + len(joint)):
                return []
        else:
            return []
        high = table.sentence_end(total.first)
        closed = table.lower[at : min(high, at + 1)]
        following = table.lower[at : min(high, at + 3)]
        if comma and closed not in (["."], [","], []):
            return []
        return [] if {"among", "of", "were", "who"} & set(following) else parts


def _compared(document: Document, span: Span, total: Quantity, parts: list[Quantity]) -> Iterator[Mismatch]:
    """The mismatch of a total, shown at a span, and its parts, of which there must be two."""
    summed = sum(q.value for q in parts)
    if len(parts) > 1 and summed != total.value:
        right = written_like(total, summed)
        yield Mismatch(
            span,
            f"The parts add up to {right}, not {document[total.span]}",
            (Related(tokens(document).span(parts[0].first, parts[-1].noun + 1), "The parts stand here."),),
            right=right,
            number=total.span,
            rests_on=(total, *parts),
        )


def _listed(table: Tokens, quantities: list[Quantity], end: int) -> list[Quantity]:
    """The counts of a list that ends before a token: the last two joined by “and”, those before by commas."""
    found: list[Quantity] = []
    joints: tuple[list[str], ...] = ([],)
    for quantity in reversed(quantities):
        if quantity.unit or quantity.noun < 0 or table.lower[quantity.noun + 1 : end] not in joints:
            break
        joints = ([","],) if found else (["and"], [",", "and"])
        found.append(quantity)
        end = quantity.first
    return found[::-1]


def _number_at(quantities: list[Quantity], token: int) -> bool:
    """Whether one of some numbers begins at a token."""
    return any(q.first == token for q in quantities)
