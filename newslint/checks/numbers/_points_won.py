"""Points of a league held against wins and draws: nine wins and four draws are 31 points."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._reckoned import Reckoned
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import Amount, window
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_DRAWS = frozenset({"draws", "draw", "drawn", "drew"})
_DREW = lazy_regex(r"\b(?:drawn|drew|drawing) $")
_WON = lazy_regex(r"\b(?:won|winning|win) $")
_ADJUSTED = frozenset("deducted deduction docked bonus shootout penalties points-per-game".split())
_GAP = frozenset(
    "ahead clear behind adrift off short above below more dropped each lead gap first another extra within by"
    " from".split()
)
_THREE, _TWO = 3, 2
_OFF = 9
_BACK, _AHEAD = 3, 2


def points_won(document: Document) -> Iterator[Reckoned]:
    """The points that wins and draws beside them do not make, at three for a win or at two."""
    table = tokens(document)
    if not table.index.get("points") or not _ADJUSTED.isdisjoint(table.index):
        return
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_DRAWS)}):
        near = window(document, sentence, _BACK, _AHEAD)
        own = [a for a in near if a.outline.sentence == sentence]
        draws, wins = [a for a in own if _is(a, "draw", _DREW)], [a for a in own if _is(a, "win", _WON)]
        points = [a for a in near if a.stated.noun == "point" and a.flat and _had(a)]
        if len(wins) != 1 or len(draws) != 1 or not wins[0].flat or not draws[0].flat:
            continue
        won, drawn = wins[0].value, draws[0].value
        right = _THREE * won + drawn
        if len({a.value for a in points}) != 1 or points[0].value in (right, _TWO * won + drawn):
            continue
        if abs(points[0].value - right) <= _OFF:
            yield Reckoned(points[0].stated, None, (wins[0].stated, draws[0].stated), right)


def _is(amount: Amount, noun: str, verb: object) -> bool:
    """Whether a count is of wins, or of draws."""
    return amount.stated.noun in (noun, "victory" if noun == "win" else noun) or (
        verb.search(amount.before[-30:]) is not None  # type: ignore[attr-defined]
    )


def _had(amount: Amount) -> bool:
    """Whether points are all that a side has, and no lead, gap or target."""
    after = amount.after.partition("#")[0].split()[:3]
    before = amount.before.split()[-3:]
    return _GAP.isdisjoint(after) and _GAP.isdisjoint(before)
