"""What the numbers of a window give: shares, changes, differences and averages, each with the evidence for it.

A result is the operands, what they give in the terms of the claim (nothing where they only may explain it), between
what that lies by rounding, and the evidence.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations
from math import log10

from newslint.checks.numbers._arithmetic import FALL, RISE, bounds, ratio
from newslint.checks.numbers._changes import MOVES
from newslint.story.outlines import Outline
from newslint.story.relations import (
    Window,
    alike,
    clause_after,
    clause_before,
    even,
    near_miss,
    simple_fraction,
    words_after,
    words_before,
)
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.util.lazy_regex import lazy_regex

MOVED = RISE | FALL | MOVES | frozenset("went lower higher reduced reduces boosted lifted cuts trimmed".split())
COMPARED = frozenset("above below more fewer less higher lower ahead".split())
DECIDED = frozenset("beaten beat won lost defeated winning losing".split())
EACH_OF = lazy_regex(r"\beach of (?:the|its|their|his|her) #c\d+ [^#;.:]*$")
EACH = frozenset({"each", "apiece"})
AVERAGING = frozenset({"average", "averaging", "averaged", "mean", "equal"})
_LIST = lazy_regex(
    r"(?:#[cmud]\d+ (?:[a-z'-]+ ){0,4}?, (?:[a-z'-]+ ){0,2}?)*#[cmud]\d+ (?:[a-z'-]+ ){0,4}?,? ?and (?:[a-z'-]+ ){0,2}?"
    r"#[cmud]\d+"
)
_TOTAL_BEFORE = lazy_regex(r"(?:total of|totall?ing|(?:came|comes|come|amounted|added up) to|bill of|sum of) $")
_TOTAL_AFTER = lazy_regex(r"(?:[a-z]+ )?(?:in (?:all|total)|altogether|overall) ")
_MEANT = 9  # the evidence that the average of a list beside it is meant
_SCORES = 2
_SCALES, _HAIR = 6, 0.004
Results = Iterable[tuple[tuple[Statement, ...], float, float, float, int]]


def slip(claim: Statement, right: float) -> int:
    """How clearly a share or change is a slip for another."""
    if claim.kind is Kind.FRACTION:
        return 2 if simple_fraction(right) else 0
    slip = near_miss(claim.value, right, claim.step)
    turned = right < 100 and abs(100 - right - claim.value) < 1e-6
    return min(2, slip + turned) + even(right, claim.step)


def changes_among(claim: Statement, window: Window) -> Results:
    """The changes that the numbers of a window give, in per cent or as a fraction."""
    scale = 100.0 if claim.kind is Kind.PERCENT else 1.0
    down = not FALL.isdisjoint([*clause_before(window.outline, claim, 9), *words_after(window.outline, claim, 3)])
    by = words_before(window.outline, claim, 1) == ["by"]
    for old, new in permutations(window.statements, 2):
        if not alike(old, new) or old.value == new.value:
            continue
        low, high = ratio(new, old)
        changed = sorted((scale * abs(low - 1), scale * abs(high - 1)))
        right = scale * abs(new.value / old.value - 1)
        weight = _linked(window, old, new) + slip(claim, right)
        if (new.value < old.value) != down:
            weight -= 2
        yield (old, new), right, changed[0], changed[1], weight
        if not by:
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


def differences_among(claim: Statement, window: Window) -> Results:
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
            and not COMPARED.isdisjoint(words_after(window.outline, claim, 2))
        ):
            weight += 1
        elif here and one.last <= claim.first <= two.first:
            weight -= 1  # the second is told after the difference, of something else
        weight += 3 * (here and _decided(window, claim))
        yield (one, two), right, min(ends[0], right) - slack, max(ends[1], right) + slack, weight
        yield (one, two), 0.0, least + low, most + high, 0
    for one in window.statements:
        if (one.kind, one.unit) == (claim.kind, claim.unit):
            yield (one,), 0.0, one.value, one.value, 0


def _is_total(outline: Outline, stated: Statement) -> bool:
    """Whether words call a number what others come to."""
    return bool(_TOTAL_BEFORE.search(outline.before(stated)) or _TOTAL_AFTER.match(outline.after(stated)))


def _counts(stated: Statement) -> bool:
    """Whether an amount may be shared out among what a number counts."""
    if stated.kind is Kind.DURATION:
        return stated.value > 1
    return stated.kind is Kind.COUNT and stated.value > 1 and bool(stated.noun) and stated.value == int(stated.value)


def _decided(window: Window, claim: Statement) -> bool:
    """Whether a game was won or lost by a claim, in a sentence with just two other numbers: the scores."""
    before = clause_before(window.outline, claim, 3)
    scores = [s for s in window.statements if window.together(s) and s.kind is Kind.COUNT]
    said = before[-1:] == ["by"] and not DECIDED.isdisjoint(before)
    return said and len(scores) == _SCORES and claim.value < min(s.value for s in scores)


def _same_unit(claim: Statement, one: Statement) -> bool:
    """Whether a difference may be one of two numbers like this."""
    if claim.kind is Kind.POINTS:
        return one.kind is Kind.PERCENT
    if (claim.kind, claim.unit) == (one.kind, one.unit):
        return not claim.noun or not one.noun or claim.noun == one.noun
    return one.kind is Kind.COUNT and not one.noun and claim.kind in (Kind.MEASURE, Kind.DURATION)


def mean_of(outline: Outline, claim: Statement) -> tuple[tuple[Statement, ...], float] | None:
    """The numbers of a list before an average, “200, 300 and 400 pupils”, and their mean; nothing if there is none."""
    if AVERAGING.isdisjoint([*clause_before(outline, claim, 5), *clause_after(outline, claim, 5)]):
        return None
    lists = list(_LIST.finditer(outline.before(claim)))
    listed = outline.within(lists[-1][0]) if lists else ()
    wanted = (claim.kind, claim.unit)
    fits = [s for s in listed if (s.kind, s.unit) == wanted or (s.kind is Kind.COUNT and not s.noun)]
    if len(listed) < 2 or len(fits) < len(listed) or len({s.noun for s in listed} - {""}) > 1:
        return None
    if any(s.rough is not None for s in listed):
        return None
    return tuple(listed), sum(s.value for s in listed) / len(listed)


def tenfold(stated: float, right: float) -> bool:
    """Whether a number is ten, a hundred, a thousand times another, and so on, to a hair: a scale was lost."""
    times = log10(right / stated) if stated > 0 and right > 0 else 0.0
    return 1 <= abs(round(times)) <= _SCALES and abs(times - round(times)) < _HAIR


def _is_of_time(window: Window, amount: Statement, number: Statement, after: list[str]) -> bool:
    """Whether a number may share out an amount: a stretch of time does for "a month", or beside the amount."""
    if number.kind is not Kind.DURATION or number.unit in after:
        return True
    return MINUTES.keys().isdisjoint(after) and window.together(amount, number)


def averages_among(claim: Statement, window: Window) -> Results:
    """What each of some number has of an amount, and the mean of a list."""
    outline = window.outline
    listed = mean_of(outline, claim)
    if listed is not None:
        yield listed[0], listed[1], listed[1], listed[1], _MEANT
    after = words_after(outline, claim, 4)
    each = not EACH.isdisjoint(after[:2]) or EACH_OF.search(outline.before(claim)) is not None
    averaged = not AVERAGING.isdisjoint(clause_before(outline, claim, 5))
    counts = [s for s in window.statements if _counts(s)]
    amounts = [s for s in window.statements if _same_unit(claim, s) and s.value > claim.value]
    amounts = [s for s in amounts if words_before(window.outline_of(s), s, 1) != ["-"]]
    if each and claim.noun:  # "Bruins 5, Devils 1: two scored two goals apiece": a score is no amount of goals
        amounts = [s for s in amounts if s.noun or _is_total(window.outline_of(s), s)]
    pairs = [(a, n) for a in amounts for n in counts if a is not n and _is_of_time(window, a, n, after)]
    for amount, number in pairs:
        right = amount.value / number.value
        low, high = ratio(amount, number)
        weight = 1 + (each or averaged) + (len(pairs) == 1) + window.together(amount, number)
        weight += max(
            near_miss(claim.value, right, claim.step),
            near_miss(amount.value, claim.value * number.value, amount.step),
        ) + even(right, claim.step)
        weight += 2 * (number.noun in after or number.unit in after)
        weight += 2 * (_is_total(window.outline_of(amount), amount) or tenfold(claim.value, right))
        if averaged and not window.together(amount, number) and not even(right, claim.step):
            weight -= 2  # the average of another time
        yield (amount, number), right, low, high, weight
