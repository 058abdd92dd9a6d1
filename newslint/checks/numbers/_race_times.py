"""Times of a race and how far apart they are said to be: “52 seconds back in 2:28:43” of a winner in 2:27:41."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._apart import Apart
from newslint.checks.numbers._nearby import Near, is_flat, nearby
from newslint.language.segmentation.tokens import tokens
from newslint.story.relations import clause_after, clause_before
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_GAPS = frozenset(
    "behind back adrift slower later after off outside ahead clear faster quicker inside better short shy earlier"
    " down up".split()
)
"""Words after a stretch of time by which it lies between two times."""
_BY = frozenset("by beat beating won winning missed missing broke breaking bettered gap lead margin deficit".split())
_NAMED = lazy_regex(r"\b(?:gap|margin|difference|lead) (?:was|is|of|came to|between them was) (?:just |only |a )?$")
_BACK, _AHEAD = 3, 1
_TIMES = 6
"""A time of a race is so many times the gap at least."""
_MOST_OFF = 130.0
"""Seconds by which two times may be off that were meant."""
_LOOSE = 1e-6


def race_times(document: Document) -> Iterator[Apart]:
    """The gaps that no two times near them give, where the time of the one who came later or earlier stands beside."""
    table = tokens(document)
    places = sorted({table.sentence_of(k) for k in table.where(*_GAPS, "by", "gap", "lead", "margin", "deficit")})
    for sentence in places:
        near = [n for n in nearby(document, sentence, _BACK, _AHEAD) if _seconds(n.stated) is not None]
        for gap in near:
            if gap.outline.sentence == sentence and is_flat(gap) and _is_gap(gap):
                found = _judged(gap, [n for n in near if n.stated is not gap.stated])
                if found is not None:
                    yield found


def _seconds(stated: Statement) -> float | None:
    """A stretch of time in seconds, where it is told to the second; nothing for others."""
    if stated.kind is not Kind.DURATION or stated.rough is not None:
        return None
    second = MINUTES[stated.unit] * 60
    return stated.value * second if stated.step * second <= 1.01 else None


def _is_gap(gap: Near) -> bool:
    """Whether words make a stretch of time the gap between two others."""
    after = clause_after(gap.outline, gap.stated, 2)
    if not _GAPS.isdisjoint(after[:2]):
        return True
    if _NAMED.search(gap.outline.before(gap.stated)):
        return True
    before = clause_before(gap.outline, gap.stated, 4)
    return before[-1:] in (["by"], ["of"]) and not _BY.isdisjoint(before)


def _judged(gap: Near, near: list[Near]) -> Apart | None:
    """The gap with the two times that it was meant to lie between, if none lie so far apart."""
    claim = _seconds(gap.stated) or 0.0
    times = [n for n in near if (_seconds(n.stated) or 0.0) >= max(_TIMES * claim, 1.0)]
    if not claim or len(times) < 2:
        return None
    step = max(n.stated.step * MINUTES[n.stated.unit] * 60 for n in (gap, *times))
    apart = {
        (one.stated.first, two.stated.first): abs((_seconds(one.stated) or 0) - (_seconds(two.stated) or 0))
        for one, two in combinations(times, 2)
    }
    if any(abs(value - claim) <= step * 0.6 + _LOOSE for value in apart.values()):
        return None
    own = sorted((n for n in times if _is_beside(gap, n)), key=lambda n: _distance(gap, n))[:1]
    if not own and len(times) == 2 and _NAMED.search(gap.outline.before(gap.stated)):
        own = times[1:]
    if len(own) != 1:
        return None
    last = max(gap.stated.first, own[0].stated.first)
    others = [n for n in times if n is not own[0] and n.stated.first < last]
    best = min(others, key=lambda n: abs(_apart(n, own[0]) - claim), default=None)
    if best is None:
        return None
    right = _apart(best, own[0])
    if not right or abs(right - claim) > min(_MOST_OFF, max(20.0, 2 * claim)):
        return None
    one, two = sorted((best.stated, own[0].stated), key=lambda s: s.first)
    return Apart(gap.stated, one, two, right, _in_words(right))


def _apart(one: Near, two: Near) -> float:
    """How many seconds two times lie apart."""
    return abs((_seconds(one.stated) or 0.0) - (_seconds(two.stated) or 0.0))


def _is_beside(gap: Near, time: Near) -> bool:
    """Whether a time stands in the same breath as a gap: “52 seconds behind in 2:28:43”, “in 2:28:43, 52 behind”."""
    if gap.outline is not time.outline:
        return False
    one, two = sorted((gap.stated, time.stated), key=lambda s: s.first)
    between = gap.outline.between(one, two.lead)
    return "#" not in between and ";" not in between and len(between) <= 45


def _distance(gap: Near, time: Near) -> int:
    """How far a time stands from a gap, in characters."""
    one, two = sorted((gap.stated, time.stated), key=lambda s: s.first)
    return two.span.start - one.span.end


def _in_words(seconds: float) -> str:
    """Some seconds as a story tells them."""
    minutes, rest = divmod(round(seconds, 3), 60)
    told = [f"{minutes:.0f} min"] if minutes else []
    return " ".join([*told, f"{rest:g} sec"] if rest or not told else told)
