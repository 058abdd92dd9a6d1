"""Two numbers of which the one is said to be so much more or less than the other: how much, and which way.

“Floods killed 31 in 2018, four fewer than this week's toll” after a toll of 27: the difference is right and the word is
not. “The tower, at 312 metres, is 48 metres taller than its neighbour, which rises to 274”: the difference is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._arithmetic import bounds
from newslint.checks.numbers._nearby import Near, is_flat, nearby
from newslint.language.segmentation.tokens import tokens
from newslint.story.casualties import casualties
from newslint.story.outlines import Outline
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_UP = (
    "more farther further higher larger bigger greater dearer longer taller heavier wider deeper older costlier pricier"
    " faster above"
)
_DOWN = "less fewer lower smaller cheaper shorter lighter narrower shallower younger below under short shy"
_WAYS = {**dict.fromkeys(_UP.split(), 1), **dict.fromkeys(_DOWN.split(), -1)}
_SPEEDY = frozenset({"faster", "older", "younger", "short", "shy", "above", "below", "over", "under"})
"""Words whose way depends on what is counted, or that lead to no “than”."""
_AFTER = lazy_regex(
    r"(?:(?!than )[a-z'-]+ ){0,2}?(?P<word>"
    + "|".join(_WAYS)
    + r") (?:expensive |populous |powerful )?(?P<than>than|of|the) "
)
_TOLL = lazy_regex(
    r"(?:this week|today|yesterday|last night|the current|the latest|this year|so far|now|the current year)[^#;.]*?"
    r"(?:toll|total|number|figure|so far)\b|(?:the|its|their) (?:present|current|latest|new) (?:toll|total|number"
    r"|figure)\b"
)
_NO = lazy_regex(r"\b(?:average|each|every|per|on average)\b")
_REACH = 85
_FAR = 0.6
_BACK = 1


class Compared(NamedTuple):
    """A difference that is not so large, or goes the other way."""

    claim: Statement
    word: str
    one: Statement
    two: Statement
    right: float
    turned: bool
    """Whether the difference is right and the word is not."""


def compared(document: Document) -> Iterator[Compared]:
    """The comparisons of which the number or the word is wrong."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where("than")}):
        near = [n for n in nearby(document, sentence, _BACK) if n.stated.value and not may_be_year(n.stated)]
        for claim in near:
            if claim.outline.sentence == sentence and is_flat(claim) and claim.stated.kind in _KINDS:
                m = _AFTER.match(claim.outline.after(claim.stated))
                if m is not None:
                    found = _judged(document, claim, m["word"], m.end(), near)
                    if found is not None:
                        yield found


_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def _judged(document: Document, claim: Near, word: str, at: int, near: list[Near]) -> Compared | None:
    """One comparison, with the value before it and that after “than”."""
    here = claim.outline
    alike = [
        n for n in near if n is not claim and (n.stated.kind, n.stated.unit) == (claim.stated.kind, claim.stated.unit)
    ]
    rest = here.after(claim.stated)[at:]
    before = [n for n in alike if n.outline is here and n.stated.last <= claim.stated.first]
    after = [n for n in alike if n.outline is here and n.stated.first > claim.stated.first]
    close = [n for n in after if len(here.between(claim.stated, n.stated.lead)) <= _REACH]
    two = close[0].stated if len(close) == 1 and _told(rest, here, close[0].stated) else _toll(document, claim, rest)
    before = [n for n in before if not here.before(n.stated).endswith("out of ")] or before  # 96 points out of 100
    one = before[-1].stated if len(before) == 1 else None
    if two is None or one is None or one is two or not _same_thing(claim.stated, one, two):
        return None
    if _NO.search(here.text) or not (is_flat(Near(one, here)) and two.rough is None):
        return None
    if here.between(one, claim.stated.lead).count(", ") > 2 or "; " in here.between(one, claim.stated.lead):
        return None
    way, gap = _WAYS[word], one.value - two.value
    (least, most), (low, high) = bounds(one), bounds(two)
    slack = claim.stated.slack
    fits = least - high - slack <= way * claim.stated.value <= most - low + slack
    turned = least - high - slack <= -way * claim.stated.value <= most - low + slack
    if fits or not gap:
        return None
    if turned:
        return Compared(claim.stated, word, one, two, abs(gap), True) if word not in _SPEEDY else None
    if any(_gives(a, b, claim) for a, b in combinations(alike, 2)):
        return None
    right = abs(gap)
    likely = abs(right - claim.stated.value) <= max(2.0, _FAR * right) and (gap > 0) == (way > 0)
    exact = near_miss(claim.stated.value, right, claim.stated.step) or not (one.slack or two.slack) or likely
    return Compared(claim.stated, word, one, two, right, False) if likely and exact else None


def _told(rest: str, here: Outline, two: Statement) -> bool:
    """Whether what follows “than” comes to a number in the same clause, and not to another thing first."""
    to = rest.partition(f"#{two.kind}{here.statements.index(two)} ")[0]
    return ";" not in to and ":" not in to and " — " not in to and "#" not in to.replace("#y", "")


def _toll(document: Document, claim: Near, rest: str) -> Statement | None:
    """The number of dead at the beginning of a story, where “this week's toll” stands for it."""
    if claim.stated.kind is not Kind.COUNT or _TOLL.match(rest) is None:
        return None
    dead = [c.quantity for c in casualties(document) if c.outcome == "dead" and c.quantity.rough in (None, 1)]
    if not dead:
        return None
    first = dead[0]
    if first.first >= claim.stated.first:
        return None
    return claim.stated._replace(first=first.first, last=first.last, span=first.span, value=first.value, noun="")


def _same_thing(claim: Statement, one: Statement, two: Statement) -> bool:
    """Whether the three count one thing, as far as nouns tell."""
    nouns = {s.noun for s in (claim, one, two)} - {""}
    return len(nouns) < 2 or claim.kind is not Kind.COUNT


def _gives(one: Near, two: Near, claim: Near) -> bool:
    """Whether two numbers lie as far apart as is claimed."""
    return abs(abs(one.stated.value - two.stated.value) - claim.stated.value) <= max(claim.stated.slack, 1e-6)
