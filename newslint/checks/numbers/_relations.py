"""Shares, changes, differences and averages that cue words announce, set against the numbers around them.

Each claim is first explained: where any numbers of its window give it, within rounding, nothing is said. Where none do,
the evidence that certain numbers were meant is weighed: the words that join them, a slip that is easily made, a result
that comes out even; only much of it makes a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from newslint.checks.numbers._arithmetic import allows, bounds, figure
from newslint.checks.numbers._changes import MOVES
from newslint.checks.numbers._near_shares import shares_among
from newslint.checks.numbers._results import (
    AVERAGING,
    COMPARED,
    DECIDED,
    EACH,
    EACH_OF,
    MOVED,
    averages_among,
    changes_among,
    differences_among,
    tenfold,
)
from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.language.words.morphology import plural
from newslint.story.amounts import said_like
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import (
    CROWDED,
    Window,
    clause_after,
    clause_before,
    lone,
    simple_fraction,
    words_after,
    words_before,
)
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple


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


_GAPS = frozenset("majority margin lead difference gap saving surplus deficit shortfall spread advantage".split())
_BACK = frozenset({"before", "earlier", "ago", "later"})
"""Words after “a year” that make it another time."""
_ENOUGH = {Family.SHARE: 3, Family.CHANGE: 3, Family.DIFFERENCE: 4, Family.AVERAGE: 4}
"""How much evidence makes a finding."""
_NO_CLAIMS = frozenset({Kind.MOMENT, Kind.TIME, Kind.AGE, Kind.ORDINAL})
_FAR = 2.6  # a result that is off by more than this factor was not meant to come from these numbers
_SAME = 1e-9
_LOOSE = 0.12  # how much of itself a fraction may be off
_CLOSE = 0.03  # the same, where the numbers give another fraction that has a name
_STEPS = _GAPS | MOVES


@annotation
def relations(document: Document) -> tuple[Relation, ...]:
    """The claims of a document that do not hold, in the order of the text."""
    found: list[Relation] = []
    for sentence, stated in statements(document).by_sentence.items():
        if len(stated) > CROWDED or _NO_CLAIMS.issuperset(s.kind for s in stated):
            continue
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


def _adds(outline: Outline, claim: Statement) -> bool:
    """Whether “more” adds to a number instead of comparing it: “55 on Tuesday and 21 more on Wednesday”."""
    after = words_after(outline, claim, 3)
    if after[:1] != ["more"] or "than" in outline.vocabulary:
        return False
    return bool(after[1:2]) and after[1] not in (",", ".", ";", ")", "—")


def _family(outline: Outline, claim: Statement) -> Family | None:
    """What the words around a number make of it; nothing where they make it no result."""
    before, after = clause_before(outline, claim, 5), words_after(outline, claim, 3)
    near = before[-3:]
    if claim.kind in (Kind.PERCENT, Kind.FRACTION):
        if before[-1:] in (["from"], ["to"], ["at"], ["than"]) or after[:1] in (["more"], ["chance"]):
            return None
        if before[-1:] == ["by"]:
            near = clause_before(outline, claim, 9)
        near = [] if near[-1:] in (["and"], ["while"], ["but"]) else near
        if not MOVED.isdisjoint(near) or not MOVES.isdisjoint(after[:2]) or after[:1] in (["up"], ["down"]):
            return Family.CHANGE
        return Family.SHARE
    if claim.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.POINTS):
        return None
    if _is_each(outline, claim, before, after):
        return None if _shared_out(after) else Family.AVERAGE
    if before[-1:] == ["of"] and len(before) > 1 and not _STEPS.isdisjoint(before[-3:-1]):
        return Family.DIFFERENCE
    compares = not COMPARED.isdisjoint(after[: 1 + bool(claim.noun)]) and not _adds(outline, claim)
    if compares and claim.kind is not Kind.DURATION:
        return Family.DIFFERENCE
    if before[-1:] == ["by"] and not DECIDED.isdisjoint(before):
        return Family.DIFFERENCE
    return None


def _is_each(outline: Outline, claim: Statement, before: list[str], after: list[str]) -> bool:
    """Whether words make a number what each of some has, or an average, or what one of a unit comes to."""
    if not EACH.isdisjoint(after[: 1 + bool(claim.noun)]) or not AVERAGING.isdisjoint(before) or "each" in before[-3:]:
        return True
    if "average" in clause_after(outline, claim, 5) or EACH_OF.search(outline.before(claim)):
        return True
    if after[2:3] and after[2] in _BACK:
        return False  # up from £12m a year before
    a_time = claim.kind is Kind.MONEY and after[:1] in (["a"], ["per"]) and after[1:2] and after[1] in MINUTES
    return bool(a_time) or _is_rate(outline, claim, after)


def _is_rate(outline: Outline, claim: Statement, after: list[str]) -> bool:
    """Whether a number is told for one of what its sentence counts: “won 12 medals, or €2m a medal”."""
    if after[:1] not in (["a"], ["an"], ["per"]) or len(after) < 2:
        return False
    return any(s.kind is Kind.COUNT and s.noun == after[1] and s is not claim for s in outline.statements)


def _shared_out(after: list[str]) -> bool:
    """Whether “each” speaks of those named after it: “five each in Kent and Devon”."""
    return after[:1] == ["each"] and after[1:2] in (["in"], ["from"], ["for"], ["by"], ["at"], ["to"])


def _judged(family: Family, claim: Statement, window: Window) -> Iterator[Relation]:
    """The claim as one that does not hold, if it is."""
    made = {
        Family.SHARE: shares_among,
        Family.CHANGE: changes_among,
        Family.DIFFERENCE: differences_among,
        Family.AVERAGE: averages_among,
    }[family](claim, window)
    results: dict[tuple[int, ...], float] = {}
    candidates: list[tuple[int, tuple[Statement, ...]]] = []
    for operands, right, low, high, weight in made:
        if _explains(claim, right, low, high):
            return
        if not right or not claim.value:
            continue
        if not 1 / _FAR <= right / claim.value <= _FAR and not (
            family is Family.AVERAGE and tenfold(claim.value, right)
        ):
            continue
        roughs = [s.rough for s in operands if s.rough is not None]
        if not any(roughs) and (not roughs or family is Family.SHARE):
            results[tuple(s.first for s in operands)] = right
            candidates.append((weight - len(roughs), operands))
    best = lone(candidates)
    if best is not None and best[0] >= _ENOUGH[family]:
        yield Relation(family, claim, best[1], results[tuple(s.first for s in best[1])])


def _explains(claim: Statement, right: float, low: float, high: float) -> bool:
    """Whether a claim may stand for a value between two, which is another fraction that has a name in no case."""
    if claim.kind is Kind.PERCENT:
        return allows(claim, low, high)
    if claim.kind is Kind.FRACTION:
        loose = _CLOSE if right and simple_fraction(right) else _LOOSE
        return low * (1 - loose) <= claim.value <= high * (1 + loose)
    least, most = bounds(claim)
    return low <= most and least <= high


def mismatches(document: Document, family: Family, *kinds: Kind, besides: Iterable[int] = ()) -> Iterator[Mismatch]:
    """The claims of one family that do not hold, in words; those whose first token has been spoken of are left out."""
    known = set(besides)
    for relation in of_family(document, family, *kinds):
        if relation.claim.first not in known:
            known.add(relation.claim.first)
            yield _told(document, relation)


def _mean(values: list[float]) -> float:
    """The mean of some numbers."""
    from statistics import fmean  # few averages are wrong, and to import it takes long

    return fmean(values)


def _told(document: Document, relation: Relation) -> Mismatch:
    """A claim that does not hold, with the sum in words and the places of the numbers."""
    claim, right = relation.claim, relation.right
    places = quoted(document, *sorted(s.span for s in relation.operands))
    if relation.family is Family.AVERAGE and abs(right - _mean([s.value for s in relation.operands])) < _SAME:
        shown = said_like(claim, round(right, 2), document[claim.span])
        numbers = ", ".join(document[s.span] for s in relation.operands)
        return Mismatch(claim.span, f"The average of {numbers} is {shown}, not {document[claim.span]}", places)
    one, two = relation.operands
    said, first, second = document[claim.span], document[one.span], document[two.span]
    if relation.family in (Family.SHARE, Family.CHANGE):
        percent = right if claim.kind is Kind.PERCENT else 100 * right
        shown = figure(percent, claim.step if claim.kind is Kind.PERCENT else 0.1)
        stated = f"{claim.value:g}" if claim.kind is Kind.PERCENT else f"“{said}”"
        if relation.family is Family.SHARE:
            return Mismatch(claim.span, f"{first} of {second} is {shown} per cent, not {stated}", places)
        return Mismatch(claim.span, f"From {first} to {second} is a change of {shown} per cent, not {stated}", places)
    shown = said_like(claim, round(right, 2), document[claim.span])
    if claim.kind is Kind.COUNT and right != int(right):
        shown = figure(right, 0.1)
    if relation.family is Family.AVERAGE:
        counted = f" {plural(two.noun)}" if two.noun else ""
        return Mismatch(claim.span, f"{first} for {second}{counted} is {shown} each, not {said}", places)
    return Mismatch(claim.span, f"The difference between {first} and {second} is {shown}, not {said}", places)
