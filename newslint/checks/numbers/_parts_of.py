"""Parts that are more than their whole: “spent £7bn of its £9m budget”, “a profit of £24bn on sales of £310m”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import bounds
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, outlines
from newslint.story.relations import may_be_year
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_OF = lazy_regex(
    r"(?:[a-z'-]+ ){0,3}?(?:out )?of (?:the|its|their|his|her|all|a total of|a|an) (?:total |planned |promised "
    r"|original )?$"
    r"|(?:[a-z'-]+ ){0,3}?(?:out )?of (?:the|its|their|his|her|a|an) (?:[a-z]+ )?(?:budget|fund|pot|sum|grant|package"
    r"|pool|turnover|income|kitty) of (?:only |just )?$"
)
_INCLUDES = lazy_regex(
    r"(?:, )?(?:(?:which|that|and) )?(?:includes?|included|including|sets aside|set aside|, of which) "
    r"(?:about |some |only |just |nearly )?$"
)
_BUDGET = lazy_regex(
    r"\b(?:budget|fund|cost|bill|package|grant|deal|plan|total|estimate|prize) (?:of|worth|totalling) $"
)
_PROFIT = lazy_regex(r"\b(?:profits?|net income|earnings|surplus)\b(?:(?!#)[^#;.]){0,40}$")
_SALES = lazy_regex(
    r"\b(?:on|from|and|with|against|while) (?:(?:its|their|total|annual|group|net|the) )*(?:sales|revenues?"
    r"|turnover)\b(?:(?!#)[^#;.]){0,30}$"
)
_NOT_PART = frozenset(
    "more less times increase rise fall cut drop each per chance average age top bottom worth tune total".split()
)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_LEAST = 1.5


class Out(NamedTuple):
    """A part that is larger than its whole."""

    part: Statement
    whole: Statement
    said: str


def out_of_all(document: Document) -> Iterator[Out]:
    """The parts that are larger than what they are of."""
    for outline in outlines(document).values():
        stated = outline.statements
        for one, two in pairwise(stated):
            if one.kind is not two.kind or one.unit != two.unit or one.kind not in _KINDS:
                continue
            if may_be_year(one) or may_be_year(two) or one.rough not in (None, 0) or two.rough not in (None, 0):
                continue
            between = outline.between(one, two.lead)
            if (
                one.kind is Kind.MONEY
                and bounds(two)[0] > bounds(one)[1]
                and _INCLUDES.match(between)
                and _BUDGET.search(outline.before(one))
            ):
                yield Out(two, one, "of which it is said to be a part")
            elif bounds(one)[0] > bounds(two)[1] and _is_of(document, outline, one, two, between):
                yield Out(one, two, "of which it is said to be a part")
            elif (
                one.kind is Kind.MONEY
                and one.value > two.value * _LEAST
                and _PROFIT.search(outline.before(one))
                and _SALES.search(between)
            ):
                yield Out(one, two, "the sales that it was made on")


def _is_of(document: Document, outline: Outline, one: Statement, two: Statement, between: str) -> bool:
    """Whether words make the first of two numbers a part of the second."""
    m = _OF.match(between)
    if m is None or not _NOT_PART.isdisjoint(between.split()) or not two.value:
        return False
    if one.kind is Kind.COUNT and (one.noun not in ("", two.noun) or not two.noun or one.value < 2 or two.value < 2):
        return False
    following = tokens(document).lower[two.last : two.last + 2]
    if two.kind is Kind.COUNT and (following[:1] == ["-"] or not following):
        return False  # members of the 12-strong crew
    before = outline.before(one).split()[-1:]
    return before not in (["of"], ["top"], ["every"], ["in"], ["no"], ["no."], ["number"])
