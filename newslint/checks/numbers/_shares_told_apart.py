"""A share in per cent, and in another sentence its part and whole: “1.17 million of them voted ... turnout, at 55”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from newslint.checks.numbers._told_out import ToldOut
from newslint.story.counts.told_amounts import Amount, amounts_of, slipped, window
from newslint.story.statements import Kind, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_OF_THEM = lazy_regex(r"(?:(?!#)[a-z'’-]+ ){0,2}?of (?:them|those|these|whom|which)\b")
_OF_THESE = lazy_regex(r"(?:^|, |and )of (?:these|those|them|whom|which) ,? ?$")
_OF_WHOLE = lazy_regex(r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:out )?of (?:(?:the|its|their|all|some|his|her) ){0,2}$")
_OF_SOME = lazy_regex(r"\bof (?:those|them|these|whom|which|the [a-z]+)\b")
"""What makes a share one of something else."""
_OF_NUMBER = lazy_regex(r"(?:(?!#)[a-z'’-]+ ){0,2}?of (?:(?:the|its|their|all|these|those) ){0,2}#")
_MOVED = lazy_regex(
    r"\b(?:rose|rise|rises|fell|fall|up|down|by|increase|increased|decrease|grew|dropped|drop|cut|than|from|to|raised"
    r"|interest|tax|discount|inflation|gain|least|more|less|over|under|target|every) (?:of |a |the |just |only )*$"
)
_MORE = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ )?(?:more|less|higher|lower|increase|rise|fall|drop|cut|rate|tax|discount|off|up|down)\b"
)
_BACK, _AHEAD = 2, 2
_SLACK = 0.7


def shares_told_apart(document: Document) -> Iterator[ToldOut]:
    """The shares that the one part and whole near them do not make."""
    for sentence, stated in statements(document).by_sentence.items():
        if not any(s.kind is Kind.PERCENT for s in stated):
            continue
        for claim in amounts_of(document, sentence):
            if claim.unit[0] is Kind.PERCENT and claim.flat and _is_share(claim):
                found = _judged(claim, window(document, sentence, _BACK, _AHEAD))
                if found is not None:
                    yield found


def _is_share(claim: Amount) -> bool:
    """Whether words make a percentage no change, and no share of a number of its own."""
    return not (
        _OF_SOME.search(claim.before)
        or _MOVED.search(claim.before)
        or _MORE.match(claim.after)
        or _OF_NUMBER.match(claim.after)
    )


def _judged(claim: Amount, near: list[Amount]) -> ToldOut | None:
    """A share with the part and the whole that it is not of."""
    counts = [a for a in near if a.unit[0] in (Kind.COUNT, Kind.MONEY, Kind.MEASURE)]
    slack = _SLACK * claim.stated.step
    for one, two in permutations(counts, 2):
        if one.unit == two.unit and one.value < two.value:
            share = 100 * one.value / two.value
            if min(abs(share - claim.value), abs(100 - share - claim.value)) <= max(slack, 1.0):
                return None
    pairs = [(one, two) for one, two in permutations(counts, 2) if one.alike(two) and _is_part(one, two)]
    if len(pairs) != 1 or not all(a.stated.rough in (None, 0) for a in pairs[0]):
        return None
    part, whole = pairs[0]
    step = claim.stated.step
    right = step * round(100 * part.value / whole.value / step)
    if slipped(claim.value, right, step):
        return ToldOut(claim.stated, part.stated, whole.stated)
    return None


def _is_part(part: Amount, whole: Amount) -> bool:
    """Whether words make an amount part of another."""
    if part.value >= whole.value:
        return False
    if part.outline is whole.outline and part.stated.first < whole.stated.first:
        return _OF_WHOLE.match(part.outline.between(part.stated, whole.stated.lead)) is not None
    follows = 0 <= part.outline.sentence - whole.outline.sentence <= 1 and whole.stated.first < part.stated.first
    return follows and bool(_OF_THEM.match(part.after) or _OF_THESE.search(part.before))
