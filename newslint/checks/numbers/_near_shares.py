"""What the numbers of a window give as shares: of a part in its whole, of the rest in it, of one in both.

Words tie a share to a number beside it (“500 posts, a quarter of the workforce”), to the whole that it is of, or to
both; where both are tied, no other reckoning than the one of these two explains it.
"""

from __future__ import annotations

from itertools import permutations

from newslint.checks.numbers._arithmetic import ratio
from newslint.checks.numbers._results import MOVED, Results, slip
from newslint.lexicon.auxiliaries import HELPERS
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline
from newslint.story.relations import Window, words_before
from newslint.story.statements import Kind, Statement
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_FEW = 10  # of so few, many shares come out even
_TOLD = frozenset("rate share proportion turnout that represents representing equivalent accounting percentage".split())
_ALL_OF = lazy_regex(r"of (?:the|its|their|those|these|all|an?|his|her|our) (?:[^ #,;.:]+ ){0,6}?(#[cmud]\d+) ")
_OF_IT = lazy_regex(r"of (?:it|them|these|that) ")
_OF_THE = lazy_regex(
    r"(?:^|[,;—] |and |but |that )(?:of|among) (?:[a-z]+ )?(#[cmud]\d+) (?:[^ #,;.:]+ ){0,4}, (?:[^ #,;.:]+ ){0,3}$"
)
_OF_OTHERS = lazy_regex(r"(?:^|[,;—] )(?:of|among) [^#;.:]+, (?:[^ #,;.:]+ ){0,3}$")
_OWN_SHARE = lazy_regex(r"(?:[^ #,;.:(]+ ){0,4}[,(—] (?:or )?#[fp]")
_OR = lazy_regex(r"(#[cmud]\d+) (?:[^ #,;.:(]+ ){0,4}[,(—] (?:or|about|some|nearly|equal to)?(?: )?$")
_PART_OR = lazy_regex(
    r"(#[cmud]\d+) (?:[^ #,;.:(]+ ){0,3}(?:out )?of (?:[^ #,;.:(]+ ){0,2}(#[cmud]\d+) "
    r"(?:[^ #,;.:(]+ ){0,5}[,(—] (?:or )?$"
)
_OR_PART = lazy_regex(
    r"(?:of [^#,;.:(]+)?[,(—] (?:or |some )?(#[cmud]\d+) (?!(?:[^ #,;.:]+ )?of )"
    r"(?=(?:[^ #,;.:]+ ){0,2}[,.;)—]|in (?:all|total))"
)
_OF_DEFINITE = lazy_regex(r"of (?:the|its|their|his|her|our|those|these|them|all) ((?:[^ #,;.:]+ ){0,4})(?=[,.;:)—]|$)")
_HAS_VERB = lazy_regex(rf"of (?:[^ #,;.:]+ ){{1,6}}(?:{'|'.join(sorted(HELPERS))}|said|say|came) ")
_ALL_OF_THEM = frozenset("total workforce staff membership number all cast whole lot".split())
"""Words for a whole, whatever it is made up of."""


_TOLD_AFTER = lazy_regex(
    r"[^#:—]*(?:: |— )[^#.;:]*(#c\d+) [^#.;:]*\b(?:and|but|of (?:whom|which)) [^#.;:]*(#c\d+) [^#]*$"
)


class Ties(NamedTuple):
    """The numbers that words tie to a share."""

    whole: Statement | None
    part: Statement | None
    only: bool
    """Whether the whole is just the one number that it can be, with no number beside the words for it."""
    told: int
    """How much else the words say for it."""


def shares_among(claim: Statement, window: Window) -> Results:
    """The shares that the numbers of a window give, each with the evidence that it was meant."""
    outline, scale = window.outline, 100.0 if claim.kind is Kind.PERCENT else 1.0
    ties = _ties(outline, claim, window)
    whole, part = ties.whole, ties.part
    if claim.kind is Kind.FRACTION and whole is None and part is None:
        return
    if part is not None and not MOVED.isdisjoint(words_before(outline, part, 4)):
        return
    yield from _said_again(claim, window, scale)
    tied = _ALL_OF.match(outline.after(claim)) is not None
    bound = part is not None and whole is not None
    for one, two in permutations(window.statements, 2):
        if not one.value < two.value or (one.kind, one.unit) != (two.kind, two.unit) or one.kind is Kind.PERCENT:
            continue
        if tied and whole is not None and two.first != whole.first:
            continue
        low, high = ratio(one, two)
        right = one.value / two.value
        weight = slip(claim, scale * right) + _tied(window, ties, one, two)
        yield (one, two), scale * right, scale * low, scale * high, weight
        if bound:
            continue
        yield (one, two), 0.0, scale * (1 - high), scale * (1 - low), 0
        if not tied and not window.part_of(one, two):
            for low, high in (_quotient_of_both(one, two), _quotient_of_both(two, one)):
                yield (one, two), 0.0, scale * low, scale * high, 0


def _said_again(claim: Statement, window: Window, scale: float) -> Results:
    """The shares of a window that explain another as the same, or as the rest."""
    for one in window.statements:
        if one.kind is claim.kind:
            yield (one,), 0.0, one.value, one.value, 0
            yield (one,), 0.0, scale - one.value, scale - one.value, 0


def _tied(window: Window, ties: Ties, one: Statement, two: Statement) -> int:
    """How much speaks for two numbers as the part and the whole of a share."""
    whole, part, only, told = ties
    weight = told + 2 * (one is part) + 2 * window.part_of(one, two)
    if whole is not None:
        weight += (1 if only else 2) if two.first == whole.first else -2
    weight -= 6 * (window.is_whole(one) and one is not part)
    weight -= 2 * (two.value < _FEW and whole is None)
    return weight - 3 * (part is not one and _OWN_SHARE.match(window.outline_of(one).after(one)) is not None)


def _ties(outline: Outline, claim: Statement, window: Window) -> Ties:
    """The whole and the part that words tie to a share."""
    after, before = outline.after(claim), outline.before(claim)
    told = int(not _TOLD.isdisjoint(words_before(outline, claim, 6)))
    part, whole = _beside(outline, before, after)
    whole_at = _ALL_OF.match(after) or _OF_THE.search(before)
    if whole_at:
        return Ties(outline.statement(whole_at[1]), part, False, told)
    if whole is not None:
        return Ties(whole, part, False, told)
    if part is not None and (definite := _OF_DEFINITE.match(after)) is not None:
        whole = _only_whole(window, claim, part, definite[1].split())
        return Ties(whole, part, True, told if whole is not None else -2)
    if _OF_IT.match(after):
        earlier = [s for s in window.statements if s.last <= claim.first and s is not part]
        return Ties(earlier[-1] if earlier else None, part, False, told)
    if part is None and (found := _TOLD_AFTER.match(after)) is not None:
        whole, part = (outline.statement(found[k]) for k in (1, 2))
        return Ties(whole, part, True, told)
    if after.startswith("of ") or _OF_OTHERS.search(before):
        told = -2
    return Ties(None, part, False, told)


def _beside(outline: Outline, before: str, after: str) -> tuple[Statement | None, Statement | None]:
    """The number that a share stands beside, between commas, and the whole if words make that number a part of it."""
    if _HAS_VERB.match(after):
        return None, None  # a clause of its own: “although two of the 12 left, a quarter of the firm is new”
    if (found := _PART_OR.search(before)) is not None:
        return outline.statement(found[1]), outline.statement(found[2])
    if (found := _OR.search(before) or _OR_PART.match(after)) is not None:
        return outline.statement(found[1]), None
    return None, None


def _only_whole(window: Window, claim: Statement, part: Statement, said: list[str]) -> Statement | None:
    """The one number before a share that may be the whole of a part; nothing where the words for it name another."""
    larger = [
        s
        for s in window.statements
        if s.first < claim.first and (s.kind, s.unit) == (part.kind, part.unit) and s.value > part.value
    ]
    if len(larger) != 1:
        return None
    named = {singular(word) for word in said}
    fits = not said or not larger[0].noun or not named.isdisjoint({larger[0].noun, part.noun, *_ALL_OF_THEM})
    return larger[0] if fits else None


def _quotient_of_both(one: Statement, two: Statement) -> tuple[float, float]:
    """The least and the most that one number may be of both together."""
    low, high = ratio(one, two)
    return low / (1 + low), high / (1 + high)
