"""Steps in time that a story tells: “two days later”, “the next day”, “the eve of the fair”, “an hour after it opened”.

A step leads from a base to an end. What stands right beside it, “two days later, on Friday”, is its end; what the words
after it name, “two days after the fire on 3 May”, is its base.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.days.timeline import Point, Scale, timeline
from newslint.story.spoken_amounts import ordinal
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

UNITS = {
    "minute": (Scale.CLOCK, 1.0),
    "hour": (Scale.CLOCK, 60.0),
    "day": (Scale.DAY, 1.0),
    "night": (Scale.DAY, 1.0),
    "week": (Scale.DAY, 7.0),
    "fortnight": (Scale.DAY, 14.0),
    "month": (Scale.MONTH, 1.0),
    "year": (Scale.YEAR, 1.0),
}
"""The scale on which each unit of time is told, and what it is worth there: days, months, years or minutes."""
_SLACK = {"week": 1.0, "fortnight": 2.0, "hour": 16.0, "vague": 0.5, "weekly": 3.5, "year": 0.9}
"""Days, minutes or years by which a step may be off that is told in a larger unit."""
_WORDS = frozenset({*UNITS, *(f"{unit}s" for unit in UNITS)})
_VAGUE = frozenset("hours minutes moments shortly soon".split())
_PARTS = frozenset("day night morning evening afternoon week".split())
UNIT_WORDS = _WORDS | _PARTS | _VAGUE | {"eve"}
"""Words of which every step has one."""
_LATER = frozenset("later afterwards".split())
_EARLIER = frozenset("earlier previously".split())
_NEXT = frozenset("next following".split())
_NO_NOUN = frozenset(". , ; and when because after but at to — –".split())
_USUAL = (["usual"], ["planned"], ["scheduled"], ["normal"], ["expected"])
_PREVIOUS = frozenset("previous preceding".split())
_ROUGH = frozenset(
    "about around some almost nearly under over than roughly within least most or to barely approximately - – least"
    " every each another further first last up half quarter hour hours".split()
)
"""Words before a number that say it is not exact, or that it is another number."""
_BESIDE = frozenset(", ( — – - on in at the early late about around just only exactly of this that day shortly".split())
"""What may stand between a step and its end."""
_BEFORE = frozenset(", ( — – - just only exactly morning evening night afternoon lunchtime noon at".split())
_NEAR = 5
_INTO = (["in"], ["into"], ["entered"], ["enters"])
_CLAUSE = frozenset(", ; : — – ( ) .".split())
_LONGEST = 14
_MOST_HOURS = 12
_MOST_DAYS = 9.0


class Step(NamedTuple):
    """So many days, weeks, months, hours or minutes from a base to an end."""

    first: int
    last: int
    """The tokens of the step: a half-open range."""
    span: Span
    scale: Scale
    value: float
    """In days, months or minutes; below nought where the end is before the base."""
    unit: str
    is_vague: bool
    """Whether it is told without a number: hours later, shortly after."""
    end: Point | None
    """What stands beside the step as the moment to which it leads."""
    base: Point | None
    """What the words after it name as the moment from which it leads."""
    slack: float
    """By how much what lies between the two may be more or less."""
    of: range
    """The tokens that tell from what it leads; empty where that was told before."""


@annotation
def steps(document: Document) -> tuple[Step, ...]:
    """The steps of a document, in order."""
    table = tokens(document)
    found = [step for k in table.where_any(_WORDS) if (step := _counted(document, table, k)) is not None]
    found += [step for k in table.where_any(_PARTS) if (step := _next(document, table, k)) is not None]
    found += [step for k in table.where_any(_VAGUE) if (step := _vague(document, table, k)) is not None]
    found += [_made(document, table, k, k + 1, (Scale.DAY, -1.0, "day"), k + 2) for k in _eves(table)]
    return tuple(sorted(found, key=lambda step: step.first))


def _counted(document: Document, table: Tokens, k: int) -> Step | None:
    """The step of a number of units that ends in a token: two days later, a week before the vote."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    if k - 1 < low or k + 1 >= high:
        return None
    word = table.lower[k - 1]
    number: float = 1 if word in ("a", "an", "one") else whole_number(word)
    first = k - 1
    if table.lower[k] == "hour" and table.lower[k - 2 : k] == ["half", "an"] and k - 2 >= low:
        number, first = 0.5, k - 2
    if number and table.lower[first - 1] == "after" and first > low and table.lower[k + 1] == ",":
        return _after(document, table, first, k)
    if number == 0.5:
        pass
    elif not number or (k - 2 >= low and table.lower[k - 2] in _ROUGH):
        return None
    unit = table.lower[k] if table.lower[k] in UNITS else table.lower[k][:-1]
    scale, worth = UNITS[unit]
    value = number * worth
    if unit == "hour" and value > _MOST_HOURS * 60:
        if number % 24:
            return None
        scale, value, unit = Scale.DAY, number / 24, "day"
    sign, after, typed = _way(table, k + 1, high)
    if not sign:
        return None
    if unit == "year" and not typed:
        return None
    unit = "minute" if number < 1 else unit
    return _made(document, table, first, after, (scale, sign * value, unit), after if typed else -1)


def _after(document: Document, table: Tokens, first: int, k: int) -> Step | None:
    """The step of “after five years, in 2021”."""
    unit = table.lower[k] if table.lower[k] in UNITS else table.lower[k][:-1]
    scale, worth = UNITS[unit]
    number = 1 if table.lower[first] in ("a", "an", "one") else whole_number(table.lower[first])
    found = _made(document, table, first, k + 1, (scale, number * worth, unit), -1)
    beside = number and found.end is not None and found.end.first > k
    return found if beside and table.lower[k + 2 : k + 3] in (["in"], ["on"], ["at"]) else None


def _vague(document: Document, table: Tokens, k: int) -> Step | None:
    """The step of a few hours, which leads to the same day or the next: hours later, shortly after the vote."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    word, before = table.lower[k], table.lower[k - 1] if k > low else ""
    after = table.lower[k + 1] if k + 1 < high else ""
    few = before in ("few", "just", "only", "mere", "some", ",", "(", "—", "several", "within") or k == low
    if word in ("hours", "minutes") and not few:
        return None
    sign = {"after": 1, "later": 1, "before": -1}.get(after, 0)
    if not sign:
        return None
    typed = after != "later" and k + 2 < high and table.lower[k + 2] not in _CLAUSE
    return _made(document, table, k, k + 2, (Scale.DAY, 0.5 * sign, "vague"), k + 2 if typed else -1)


def _way(table: Tokens, k: int, high: int) -> tuple[int, int, bool]:
    """Whether a step leads forward or back, the token after it, and whether what it leads from follows."""
    word = table.lower[k]
    after = table.lower[k + 1] if k + 1 < high else ""
    if word in _LATER:
        return 1, k + 1, False
    if word in _EARLIER:
        if after == "than":
            return (-1, k + 3, False) if table.lower[k + 2 : k + 3] in _USUAL else (0, k, False)
        return -1, k + 1, False
    if word in ("after", "following"):
        return 1, k + 1, bool(after) and after not in _CLAUSE
    if word == "before":
        return -1, k + 1, bool(after) and after not in _CLAUSE
    if (word == "late" and after in _NO_NOUN) or (word, after) == ("behind", "schedule"):
        return 1, k + 1, False
    if (word == "early" and after in _NO_NOUN) or table.lower[k : k + 3] == ["ahead", "of", "schedule"]:
        return -1, k + 1, False
    if (word, after) in (("ahead", "of"), ("prior", "to")):
        return -1, k + 2, True
    return 0, k, False


def _next(document: Document, table: Tokens, k: int) -> Step | None:
    """The step to the next day or the one before: the following morning, the day after the fire, the night before."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    if k - 1 < low:
        return None
    word, led = table.lower[k - 1], table.lower[k - 2] if k - 2 >= low else ""
    after = table.lower[k + 1] if k + 1 < high else ""
    if table.lower[k] == "week" and not ordinal(word):
        return None
    if word in _NEXT or word in _PREVIOUS:
        if led not in ("the", "very") and (word not in _NEXT or k - 1 > low):
            return None
        sign = 1 if word in _NEXT else -1
        return _made(document, table, k - 2 if led == "the" else k - 1, k + 1, (Scale.DAY, float(sign), "day"), -1)
    number = ordinal(word)
    if (
        number > 1
        and table.lower[k] == "week"
        and led in ("its", "their", "a", "the")
        and table.lower[k - 3 : k - 2] in _INTO
    ):
        return _made(document, table, k - 1, k + 1, (Scale.DAY, 7.0 * number - 4, "nth"), -1)
    if number > 1 and table.lower[k] in ("day", "night") and led in ("the", "its", "their", "his", "her", "a"):
        return _made(document, table, k - 1, k + 1, (Scale.DAY, number - 1.0, "nth"), k + 2 if after == "of" else -1)
    if word == "the" and after in ("before", "after") and (k - 2 < low or led not in _ROUGH):
        sign = 1 if after == "after" else -1
        following = table.lower[k + 2] if k + 2 < high else ""
        if following == "tomorrow":
            return None
        typed = bool(following) and following not in _CLAUSE
        return _made(document, table, k - 1, k + 2, (Scale.DAY, float(sign), "day"), k + 2 if typed else -1)
    return None


def _eves(table: Tokens) -> list[int]:
    """The tokens of “eve” in “the eve of”."""
    found = table.where("eve")
    return [k for k in found if k and table.lower[k - 1] == "the" and table.lower[k + 1 : k + 2] == ["of"]]


def _made(
    document: Document,
    table: Tokens,
    first: int,
    last: int,
    told: tuple[Scale, float, str],
    of: int,
) -> Step:
    """A step with its end and its base, as far as they stand beside it; words for its base begin at ``of``."""
    scale, value, unit = told
    sentence = table.sentence_of(first)
    low, high = table.sentence_bounds(sentence)
    points = [p for p in timeline(document).of(scale) if p.sentence == sentence]
    until = last
    if of >= 0:
        until = next(
            (k for k in range(of, min(high, of + _LONGEST)) if table.lower[k] in _CLAUSE), min(high, of + _LONGEST)
        )
    reach = until
    if of >= 0 and table.lower[until : until + 2] in ([",", "which"], [",", "held"], [",", "due"], [",", "who"]):
        reach = min(high, until + _LONGEST)
    base = next((p for p in points if of >= 0 and of <= p.first < reach), None)
    end = _behind(table, points, until) or _ahead(table, points, first, low)
    span = table.span(first, last)
    if end is None and of >= 0:
        earlier = [p for p in points if p.last <= first]
        end = earlier[0] if len(earlier) == 1 else None
    if unit == "nth" and value > _MOST_DAYS:
        unit = "weekly"
    vague = unit == "vague"
    slack = _SLACK.get(unit, 0.0)
    return Step(
        first, last, span, scale, value, unit, vague, end, base, slack, range(of, until) if of >= 0 else range(0)
    )


def _behind(table: Tokens, points: list[Point], k: int) -> Point | None:
    """The point that follows a token after small words alone."""
    found = next((p for p in points if k <= p.first <= k + _NEAR), None)
    return found if found is not None and _BESIDE.issuperset(table.lower[k : found.first]) else None


def _ahead(table: Tokens, points: list[Point], k: int, low: int) -> Point | None:
    """The point that stands before a token, with a mark or small words between."""
    found = next((p for p in reversed(points) if low <= p.first and k - _NEAR <= p.last <= k), None)
    return found if found is not None and _BEFORE.issuperset(table.lower[found.last : k]) else None
