"""What a story says was moved to another day: extended to 16 May, put back from 8 June, brought forward by a week."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.days.timeline import Point, Scale, timeline
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_LATER = frozenset("extended extend extending extends postponed postponing delayed deferred prolonged".split())
_EARLIER = frozenset({"brought"})
_PUT = frozenset("put pushed moved pushing moving putting set held knocked".split())
_FORWARD = frozenset({"forward", "forwards"})
_TO = frozenset("to until till for on".split())
_WAS = frozenset(
    "originally due original planned scheduled supposed previously was were had first intended expected meant old"
    " former until".split()
)
"""Words by a point that make it the one from which something was moved."""
_AHEAD = frozenset(
    {"to", "due", "deadline", "originally", "original", "planned", "scheduled", "supposed", "intended", "meant", "old"}
)
_LONGER = frozenset(
    "longer extension extensions extended extending reprieve delay delayed postponed postponement".split()
)
_NOW = frozenset({"now", "new", "instead"})
_TO_NOW = frozenset("to until till by on of".split())
_REACH = 14
_BOTH = 2
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.4}
_SMALL = frozenset("the of , early late monday tuesday wednesday thursday friday saturday sunday now instead".split())


class Moved(NamedTuple):
    """A move of something from one point to another."""

    word: int
    later: bool
    """Whether it was moved to a later point."""
    old: Point
    new: Point
    by: float
    """By how many days, where that is told; else nought."""
    by_span: Span | None


@annotation
def moved(document: Document) -> tuple[Moved, ...]:
    """The moves of a document of which both points are told."""
    table = tokens(document)
    found = []
    for k in table.where_any(_LATER | _EARLIER | _PUT):
        way = _way(table, k)
        if way and (told := _read(document, table, k, way)) is not None:
            found.append(told)
    if not found and (told := _given_time(document, table)) is not None:
        found.append(told)
    return tuple(found)


def _is_told_off(table: Tokens, point: Point) -> bool:
    """Whether a point is told as what had been set."""
    low = table.sentence_start(point.first)
    return not {"had", "were", "was"}.isdisjoint(table.lower[low : point.first])


def _given_time(document: Document, table: Tokens) -> Moved | None:
    """The move of a deadline that is told in other words: more time, until now 14 June, now until 28 June."""
    words = table.where_any(_LONGER)
    more = [
        k for k in table.where_any({"more", "extra"}) if table.lower[k + 1 : k + 2] in (["time"], ["days"], ["weeks"])
    ]
    if not words and not more:
        return None
    points = [p for p in timeline(document).points if p.scale is Scale.DAY and p.value is not None]
    old = [p for p in points if _is_old(table, p)]
    new = [p for p in points if p not in old and _led(table, p) in _TO_NOW and _is_now(table, p)]
    if not new and len(points) == _BOTH and old in ([], [points[0]]):
        first, last = points
        if _is_told_off(table, first) and _led(table, first) in ("by", "on", "until") and _led(table, last) in _TO_NOW:
            old, new = [first], [last]
    if len({p.value for p in old}) != 1 or len({p.value for p in new}) != 1:
        return None
    return Moved((words or more)[0], True, old[0], new[0], 0.0, None)


def _is_now(table: Tokens, point: Point) -> bool:
    """Whether the sentence of a point speaks of what holds now."""
    low, high = table.sentence_bounds(point.sentence)
    return not _NOW.isdisjoint(table.lower[low:high])


def _way(table: Tokens, k: int) -> int:
    """1 where a word moves something to a later point, -1 to an earlier one, nought where it moves nothing."""
    word = table.lower[k]
    high = min(table.sentence_end(k), k + 6)
    following = table.lower[k + 1 : high]
    if word in _LATER:
        return 1
    if not _FORWARD.isdisjoint(following[:4]):
        return -1
    return 1 if word in _PUT and "back" in following[:3] else 0


def _read(document: Document, table: Tokens, k: int, way: int) -> Moved | None:
    """The move that a word tells."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    points = [
        p for p in timeline(document).points if p.scale in (Scale.CLOCK, Scale.DAY, Scale.MONTH) and p.value is not None
    ]
    here = [p for p in points if low <= p.first < high]
    after = [p for p in here if k < p.first <= k + _REACH]
    old = next((p for p in after if _led(table, p) == "from"), None)
    new = next((p for p in after if p is not old and _led(table, p) in _TO), None)
    if new is None:
        return None
    if old is None:
        rest = [p for p in points if p is not new and p.scale is new.scale and _is_old(table, p)]
        old = rest[0] if rest and len({p.value for p in rest}) == 1 else None
    if old is None or old.scale is not new.scale:
        return None
    by, span = _by(table, k, new.first)
    return Moved(k, way > 0, old, new, by, span)


def _led(table: Tokens, point: Point) -> str:
    """The word that leads to a point."""
    k = point.first - 1
    low = table.sentence_start(point.first)
    while k > low and table.lower[k] in _SMALL:
        k -= 1
    return table.lower[k] if k >= low else ""


def _is_old(table: Tokens, point: Point) -> bool:
    """Whether words before a point say that something was to be then."""
    low = table.sentence_start(point.first)
    before = table.lower[max(low, point.first - _REACH) : point.first]
    return not _WAS.isdisjoint(before) and not _AHEAD.isdisjoint(before) and _NOW.isdisjoint(before)


def _by(table: Tokens, first: int, last: int) -> tuple[float, Span | None]:
    """By how many days something was moved, as words between two tokens tell: by two weeks, for a month."""
    for k in range(first + 1, last - 1):
        unit = table.lower[k].removesuffix("s")
        word = table.lower[k - 1]
        number = 1 if word in ("a", "an", "one") else whole_number(word)
        if unit in _DAYS and number and table.lower[k - 2] in ("by", "for", "another", "back", "forward"):
            return number * _DAYS[unit], table.span(k - 1, k + 1)
    return 0.0, None
