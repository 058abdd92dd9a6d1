"""Votes that were missing: “the bill passed 63-36, three short of the two-thirds needed”, in a house of 99."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from newslint.checks.numbers._apart import Apart
from newslint.checks.numbers._nearby import Near, counts_in, is_flat, nearby
from newslint.language.segmentation.tokens import tokens
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SHORT = lazy_regex(r"(?:(?:votes?|seats?|signatures?|delegates?) )?(?:short|shy)\b")
_OF_NEEDED = lazy_regex(r"(?:[a-z]+ )?(?:short|shy) of (?:the )?(#c\d+) (?:[a-z]+ ){0,4}?(?:needs?|needed|required)\b")
_AGO = lazy_regex(r"\b(?:last time|years? ago|previous|earlier|in #y)\b")
_NEEDED_BEFORE = lazy_regex(
    r"\b(?:needs?|needed|needing|requires?|required|take|takes|took|at least|threshold of|quorum of|majority of"
    r"|minimum of"
    r"|target of) (?:(?:a|the|at|least|only|just|minimum|total|of) )*$"
)
_NEEDED_AFTER = lazy_regex(
    r"(?:(?:votes?|seats?|signatures?|members?|yes) )*(?:needed|required|to (?:pass|win|govern))\b"
)
_SCORED = lazy_regex(r"(?:- |votes? to |to |votes? (?:for|in favou?r) )")
_SHARES = {"two - thirds": (2, 3), "two thirds": (2, 3), "three - fifths": (3, 5), "three - quarters": (3, 4)}
_SHARED = lazy_regex(r"#f\d+|two - thirds|three - fifths|three - quarters|two thirds")
_ALL = frozenset("vote seat member senator deputy lawmaker councillor mp legislator delegate representative".split())
_OFF = 6


def missing(document: Document) -> Iterator[Apart]:
    """The gaps that lie between no number had and none needed."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where("short", "shy")}):
        near = list(counts_in(nearby(document, sentence, 2, 1)))
        for gap in near:
            here = gap.outline
            if here.sentence == sentence and is_flat(gap) and _SHORT.match(here.after(gap.stated)):
                found = _judged(gap, [n for n in near if n is not gap])
                found = found or _of_seats(gap, [n for n in near if n is not gap])
                if found is not None and _AGO.search(here.text) is None:
                    yield found


def _judged(gap: Near, near: list[Near]) -> Apart | None:
    """The gap with what was had and what was needed, if it is another."""
    here = gap.outline
    had = [n for n in near if n.outline is here and n.stated.first < gap.stated.first and _is_ayes(n)]
    if len({n.stated.value for n in had}) != 1:
        had = [n for n in near if _is_ayes(n)]
    if len({n.stated.value for n in had}) != 1:
        return None
    ayes = had[-1].stated
    told = [n.stated for n in near if _is_needed(n) and n.stated is not ayes]
    needs = {s.value for s in told} | set(_shares(gap, near, ayes))
    if not needs or any(need - ayes.value == gap.stated.value for need in needs):
        return None
    if len({s.value for s in told}) > 1 or (not told and len(needs) > 2):
        return None
    need = told[0].value if told else min(needs)
    right = need - ayes.value
    if right <= 0 or abs(right - gap.stated.value) > max(_OFF, 0.5 * right):
        return None
    said = f"Of the {need:g} that are needed, {ayes.value:g} leave"
    return Apart(gap.stated, ayes, told[0] if told else ayes, right, said=said)


def _of_seats(gap: Near, near: list[Near]) -> Apart | None:
    """A gap to the number needed that it names itself, from the largest count below that: five short of the 61."""
    m = _OF_NEEDED.match(gap.outline.after(gap.stated))
    if m is None:
        return None
    need = gap.outline.statement(m[1])
    below = [n.stated for n in near if n.stated.value < need.value and n.stated is not need]
    if not below or any(need.value - s.value == gap.stated.value for s in below):
        return None
    had = max(below, key=lambda s: s.value)
    right = need.value - had.value
    if had.rough is not None or abs(right - gap.stated.value) > max(2, 0.1 * right):
        return None
    return Apart(gap.stated, had, need, right)


def _is_ayes(near: Near) -> bool:
    """Whether a count is the first of a result, 63-36, or of votes for."""
    after = near.outline.after(near.stated)
    m = _SCORED.match(after)
    if m is None or not is_flat(near):
        return False
    follows = after[m.end() :]
    return follows.startswith("#c") or (
        m[0].startswith("vote") and follows.startswith(("the ", "it ", ", ", "and ", ". "))
    )


def _is_needed(near: Near) -> bool:
    """Whether words make a count what was needed."""
    before, after = near.outline.before(near.stated), near.outline.after(near.stated)
    return _NEEDED_BEFORE.search(before) is not None or _NEEDED_AFTER.match(after) is not None


def _shares(gap: Near, near: list[Near], ayes: Statement) -> Iterator[float]:
    """What two-thirds or the like come to of those who voted, and of all whom the story counts."""
    found = _SHARED.search(gap.outline.after(gap.stated))
    if found is None:
        return
    part = _SHARES.get(found[0])
    share = part[0] / part[1] if part else gap.outline.statement(found[0]).value
    noes = [n.stated for n in near if n.outline is gap.outline and n.stated.first > ayes.first and n is not gap]
    wholes = [ayes.value + n.value for n in noes[:1]]
    wholes += [n.stated.value for n in near if n.stated.noun in _ALL and n.stated.value > ayes.value]
    for whole in wholes:
        yield float(ceil(share * whole - 1e-9))
        yield float(floor(share * whole) + 1)
