"""Shares, changes, differences and averages that cue words announce, set against the numbers around them.

Each claim is first explained: where any numbers of its window give it, within rounding, nothing is said. Where none do,
the evidence that certain numbers were meant is weighed: the words that join them, a slip that is easily made, a result
that comes out even; only much of it makes a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import permutations
from typing import NamedTuple

from newslint.checks.numbers._arithmetic import FALL, RISE, allows, bounds, figure, ratio
from newslint.checks.numbers._changes import MOVES
from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.language.words.morphology import plural
from newslint.story.amounts import said_like
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import (
    Window,
    alike,
    clause_before,
    even,
    lone,
    near_miss,
    simple_fraction,
    words_after,
    words_before,
)
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex


class Family(StrEnum):
    """What is claimed."""

    SHARE = "share"
    CHANGE = "change"
    DIFFERENCE = "difference"
    AVERAGE = "average"


class Relation(NamedTuple):
    """A claim that the numbers around it do not bear out."""

    family: Family
    claim: Statement
    operands: tuple[Statement, ...]
    right: float
    """What the operands give, in the terms of the claim: per cent for a percentage."""


_ENOUGH = {Family.SHARE: 3, Family.CHANGE: 3, Family.DIFFERENCE: 4, Family.AVERAGE: 4}
"""How much evidence makes a finding."""
_FAR = 2.6  # a result that is off by more than this factor was not meant to come from these numbers
_LOOSE = 0.12  # how much of itself a fraction may be off
_MOVED = RISE | FALL | MOVES | frozenset("went lower higher reduced reduces boosted lifted cuts trimmed".split())
_TOLD = frozenset("rate share proportion turnout that represents representing equivalent accounting percentage".split())
_GAPS = frozenset("majority margin lead difference gap saving surplus deficit shortfall spread advantage".split())
_STEPS = _GAPS | MOVES
_COMPARED = frozenset("above below more fewer less higher lower ahead".split())
_BEATEN = frozenset("beaten beat won lost defeated winning losing".split())
_OTHER_SHARE = frozenset("whom which those women men people all voters adults respondents".split())
_ALL_OF = lazy_regex(r"of (?:the|its|their|those|these|all|an?|his|her|our) (?:[^ #,;.:]+ ){0,6}?(#[cmud]\d+) ")
_OF_IT = lazy_regex(r"of (?:it|them|these|that) ")
_OR = lazy_regex(r"(#[cmud]\d+) (?:[^ #,;.:(]+ ){0,4}[,(—] (?:or|about|some|nearly|equal to)?(?: )?$")
_OF_THE = lazy_regex(
    r"(?:^|[,;—] |and |but |that )(?:of|among) (?:[a-z]+ )?(#[cmud]\d+) (?:[^ #,;.:]+ ){0,4}, (?:[^ #,;.:]+ ){0,3}$"
)
_OF_OTHERS = lazy_regex(r"(?:^|[,;—] )(?:of|among) [^#;.:]+, (?:[^ #,;.:]+ ){0,3}$")
_EACH = frozenset({"each", "apiece"})
_AVERAGING = frozenset({"average", "averaging", "averaged", "mean", "equal"})


@annotation
def relations(document: Document) -> tuple[Relation, ...]:
    """The claims of a document that do not hold, in the order of the text."""
    found: list[Relation] = []
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence)
        for claim in stated if outline is not None else ():
            family = _family(outline, claim) if outline is not None else None
            if family is not None and outline is not None and not _ranges(outline, claim):
                found += _judged(family, claim, Window(document, outline, claim))
    return tuple(found)


def of_family(document: Document, family: Family, *kinds: Kind) -> Iterator[Relation]:
    """The claims of one family and of some kinds that do not hold."""
    return (r for r in relations(document) if r.family is family and (not kinds or r.claim.kind in kinds))


def _ranges(outline: Outline, claim: Statement) -> bool:
    """Whether a claim is a bound, or an end of a range."""
    if claim.rough is not None and claim.rough != 0:
        return True
    hedges = outline.hedges(claim)
    return bool(hedges & {"least", "most", "more", "less", "over", "under", "nearly", "almost", "up"}) or (
        words_before(outline, claim, 1) in (["between"], ["least"]) or words_after(outline, claim, 1) in (["-"], ["to"])
    )


def _family(outline: Outline, claim: Statement) -> Family | None:
    """What the words around a number make of it; nothing where they make it no result."""
    before, after = clause_before(outline, claim, 5), words_after(outline, claim, 3)
    near = before[-3:]
    if claim.kind in (Kind.PERCENT, Kind.FRACTION):
        if before[-1:] in (["from"], ["to"], ["at"], ["than"]) or after[:1] in (["more"], ["chance"]):
            return None
        near = [] if near[-1:] in (["and"], ["while"], ["but"]) else near
        if not _MOVED.isdisjoint(near) or not MOVES.isdisjoint(after[:2]) or after[:1] in (["up"], ["down"]):
            return Family.CHANGE
        return Family.SHARE
    if claim.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.POINTS):
        return None
    if not _EACH.isdisjoint(words_after(outline, claim, 2)[: 1 + bool(claim.noun)]) or (
        not _AVERAGING.isdisjoint(before)
    ):
        return Family.AVERAGE
    if before[-1:] == ["of"] and len(before) > 1 and not _STEPS.isdisjoint(before[-3:-1]):
        return Family.DIFFERENCE
    if not _COMPARED.isdisjoint(after[: 1 + bool(claim.noun)]) and claim.kind is not Kind.DURATION:
        return Family.DIFFERENCE
    if before[-1:] == ["by"] and not _BEATEN.isdisjoint(before):
        return Family.DIFFERENCE
    return None


def _judged(family: Family, claim: Statement, window: Window) -> Iterator[Relation]:
    """The claim as one that does not hold, if it is."""
    made = {
        Family.SHARE: _shares,
        Family.CHANGE: _changes,
        Family.DIFFERENCE: _differences,
        Family.AVERAGE: _averages,
    }[family](claim, window)
    results: dict[tuple[int, ...], float] = {}
    candidates: list[tuple[int, tuple[Statement, ...]]] = []
    for operands, right, low, high, weight in made:
        if _explains(claim, low, high):
            return
        if (
            not right
            or not claim.value
            or not 1 / _FAR <= right / claim.value <= _FAR
            or any(s.rough is not None for s in operands)
        ):
            continue
        results[tuple(s.first for s in operands)] = right
        candidates.append((weight, operands))
    best = lone(candidates)
    if best is not None and best[0] >= _ENOUGH[family]:
        yield Relation(family, claim, best[1], results[tuple(s.first for s in best[1])])


def _explains(claim: Statement, low: float, high: float) -> bool:
    """Whether a claim may stand for a value between two."""
    if claim.kind is Kind.PERCENT:
        return allows(claim, low, high)
    if claim.kind is Kind.FRACTION:
        return low * (1 - _LOOSE) <= claim.value <= high * (1 + _LOOSE)
    least, most = bounds(claim)
    return low <= most and least <= high


_Made = Iterable[tuple[tuple[Statement, ...], float, float, float, int]]


def _slip(claim: Statement, right: float) -> int:
    """How clearly a share or change is a slip for another."""
    if claim.kind is Kind.FRACTION:
        return 2 if simple_fraction(right) else 0
    slip = near_miss(claim.value, right, claim.step)
    turned = right < 100 and abs(100 - right - claim.value) < 1e-6
    return min(2, slip + turned) + even(right, claim.step)


def _shares(claim: Statement, window: Window) -> _Made:
    """The shares that the numbers of a window give: of one in another, its rest, and of one in both."""
    outline, scale = window.outline, 100.0 if claim.kind is Kind.PERCENT else 1.0
    whole, part, told = _anchors(outline, claim, window)
    if claim.kind is Kind.FRACTION and whole is None and part is None:
        return
    if part is not None and not _MOVED.isdisjoint(words_before(outline, part, 4)):
        return
    for one, two in permutations(window.statements, 2):
        if not one.value < two.value or (one.kind, one.unit) != (two.kind, two.unit) or one.kind is Kind.PERCENT:
            continue
        low, high = ratio(one, two)
        right = one.value / two.value
        weight = told + _slip(claim, scale * right)
        weight += 2 * (whole is not None and two.first == whole.first) + 2 * (part is not None and one is part)
        weight += 2 * window.part_of(one, two) - (whole is not None and two.first != whole.first) * 2
        weight -= 6 * window.is_whole(one)
        yield (one, two), scale * right, scale * low, scale * high, weight
        others = [(1 - high, 1 - low)]
        if not window.part_of(one, two):
            others += [_quotient_of_both(one, two), _quotient_of_both(two, one)]
        for other_low, other_high in others:
            yield (one, two), 0.0, scale * other_low, scale * other_high, 0
    for one in window.statements:
        if one.kind is claim.kind:
            yield (one,), 0.0, one.value, one.value, 0
            yield (one,), 0.0, scale - one.value, scale - one.value, 0


def _anchors(outline: Outline, claim: Statement, window: Window) -> tuple[Statement | None, Statement | None, int]:
    """The whole and the part that words tie to a share, and how much else the words say for it."""
    after, before = outline.after(claim), outline.before(claim)
    told = int(not _TOLD.isdisjoint(words_before(outline, claim, 6)))
    whole_at = _ALL_OF.match(after) or _OF_THE.search(before)
    whole = outline.statement(whole_at[1]) if whole_at else None
    if whole is None and _OF_IT.match(after):
        earlier = [s for s in window.statements if s.last <= claim.first]
        whole = earlier[-1] if earlier else None
    elif whole is None and (after.startswith("of ") or _OF_OTHERS.search(before)):
        told = -2
    part_at = _OR.search(before)
    return whole, outline.statement(part_at[1]) if part_at else None, told


def _quotient_of_both(one: Statement, two: Statement) -> tuple[float, float]:
    """The least and the most that one number may be of both together."""
    low, high = ratio(one, two)
    return low / (1 + low), high / (1 + high)


def _changes(claim: Statement, window: Window) -> _Made:
    """The changes that the numbers of a window give, in per cent or as a fraction."""
    scale = 100.0 if claim.kind is Kind.PERCENT else 1.0
    down = not FALL.isdisjoint([*clause_before(window.outline, claim, 5), *words_after(window.outline, claim, 3)])
    for old, new in permutations(window.statements, 2):
        if not alike(old, new) or old.value == new.value:
            continue
        low, high = ratio(new, old)
        changed = sorted((scale * abs(low - 1), scale * abs(high - 1)))
        right = scale * abs(new.value / old.value - 1)
        weight = _linked(window, old, new) + _slip(claim, right)
        if (new.value < old.value) != down:
            weight -= 2
        yield (old, new), right, changed[0], changed[1], weight
        yield (old, new), 0.0, scale * low, scale * high, 0
        if old.kind is Kind.PERCENT:
            yield (old, new), 0.0, abs(old.value - new.value), abs(old.value - new.value), 0


def _linked(window: Window, old: Statement, new: Statement) -> int:
    """How closely words join two values of one thing: 2 where they set one against the other."""
    one, two = sorted((old, new), key=lambda s: s.first)
    if window.set_against(one, two):
        return 2
    between = window.between(one, two)
    if between is None or "#c" in between or "#m" in between:
        return 0
    return int(" and " in between and (" in " in between or " for " in between or "last year" in between)) + (
        " year before" in between or " previous" in between or " a year ago" in window.outline_of(two).after(two)[:14]
    )


def _differences(claim: Statement, window: Window) -> _Made:
    """The differences and sums that the numbers of a window give."""
    before = clause_before(window.outline, claim, 5)
    cue = 1 + (before[-1:] == ["of"])
    for one, two in permutations(window.statements, 2):
        if one.first > two.first or not alike(one, two) or not _same_unit(claim, one):
            continue
        (least, most), (low, high) = bounds(one), bounds(two)
        right = abs(one.value - two.value)
        ends = sorted((abs(least - high), abs(most - low)))
        slack = 0.0 if right == int(right) and claim.step == 1 == one.step else 0.5 * (one.slack + two.slack)
        here = window.together(one, two)
        slip = near_miss(claim.value, right, claim.step)
        weight = cue + 2 * window.set_against(one, two) + slip + here - 2 * (not slip and not here)
        if here and two.last <= claim.first:
            inner = [s for s in window.statements if one.first <= s.first < claim.first and alike(s, one)]
            weight += len(inner) == 2
        elif (
            here
            and one.last <= claim.first <= two.first
            and not _COMPARED.isdisjoint(words_after(window.outline, claim, 2))
        ):
            weight += 1
        yield (one, two), right, min(ends[0], right) - slack, max(ends[1], right) + slack, weight
        yield (one, two), 0.0, least + low, most + high, 0
    for one in window.statements:
        if (one.kind, one.unit) == (claim.kind, claim.unit):
            yield (one,), 0.0, one.value, one.value, 0


def _same_unit(claim: Statement, one: Statement) -> bool:
    """Whether a difference may be one of two numbers like this."""
    if claim.kind is Kind.POINTS:
        return one.kind is Kind.PERCENT
    if (claim.kind, claim.unit) == (one.kind, one.unit):
        return not claim.noun or not one.noun or claim.noun == one.noun
    return one.kind is Kind.COUNT and not one.noun and claim.kind in (Kind.MEASURE, Kind.DURATION)


def _averages(claim: Statement, window: Window) -> _Made:
    """What each of some number has of an amount."""
    outline = window.outline
    after = words_after(outline, claim, 4)
    each = not _EACH.isdisjoint(after[:2])
    averaged = not _AVERAGING.isdisjoint(clause_before(outline, claim, 5))
    counts = [s for s in window.statements if s.kind in (Kind.COUNT, Kind.DURATION) and s.value > 1 and s.noun]
    amounts = [s for s in window.statements if _same_unit(claim, s) and s.value > claim.value]
    pairs = [(a, n) for a in amounts for n in counts if a is not n]
    for amount, number in pairs:
        right = amount.value / number.value
        low, high = ratio(amount, number)
        weight = 1 + (each or averaged) + (len(pairs) == 1) + window.together(amount, number)
        weight += max(
            near_miss(claim.value, right, claim.step),
            near_miss(amount.value, claim.value * number.value, amount.step),
        ) + even(right, claim.step)
        weight += 2 * (number.noun in after or number.unit in after)
        yield (amount, number), right, low, high, weight


def mismatches(document: Document, family: Family, *kinds: Kind, besides: Iterable[int] = ()) -> Iterator[Mismatch]:
    """The claims of one family that do not hold, in words; those whose first token has been spoken of are left out."""
    known = set(besides)
    for relation in of_family(document, family, *kinds):
        if relation.claim.first not in known:
            known.add(relation.claim.first)
            yield _told(document, relation)


def _told(document: Document, relation: Relation) -> Mismatch:
    """A claim that does not hold, with the sum in words and the places of the numbers."""
    claim, (one, two), right = relation.claim, relation.operands, relation.right
    said, first, second = document[claim.span], document[one.span], document[two.span]
    places = quoted(document, *sorted((one.span, two.span)))
    if relation.family in (Family.SHARE, Family.CHANGE):
        percent = right if claim.kind is Kind.PERCENT else 100 * right
        shown = figure(percent, claim.step if claim.kind is Kind.PERCENT else 0.1)
        stated = f"{claim.value:g}" if claim.kind is Kind.PERCENT else f"“{said}”"
        if relation.family is Family.SHARE:
            return Mismatch(claim.span, f"{first} of {second} is {shown} per cent, not {stated}", places)
        return Mismatch(claim.span, f"From {first} to {second} is a change of {shown} per cent, not {stated}", places)
    shown = said_like(claim, round(right, 2))
    if claim.kind is Kind.COUNT and right != int(right):
        shown = figure(right, 0.1)
    if relation.family is Family.AVERAGE:
        counted = f" {plural(two.noun)}" if two.noun else ""
        return Mismatch(claim.span, f"{first} for {second}{counted} is {shown} each, not {said}", places)
    return Mismatch(claim.span, f"The difference between {first} and {second} is {shown}, not {said}", places)
