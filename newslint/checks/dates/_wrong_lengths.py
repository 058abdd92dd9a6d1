"""How long something lasted, against the one beginning and the one end that a story tells, wherever they stand.

“The festival, which began on Friday, July 11, ran for ten nights and finished on July 27.”
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.dates._stretches import OTHER_AFTER
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.days.stages import Stages, stages
from newslint.story.days.steps import UNITS
from newslint.story.days.timeline import Point, Scale, apart, timeline
from newslint.story.outlines import outline_of
from newslint.story.statements import Kind, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LED = lazy_regex(
    r"\b(?:for|after|in|over|during|lasts?|lasted|lasting|ran|runs?|running|took|takes?|taking|spent|spends"
    r"|spanned|spanning|a|an|the|his|her|their|its|this|that"
    r"|[a-z]+ of|notice|given|within|have|has|had)"
    r" (?:(?:just|only|all|exactly|almost|nearly|a total of|the|those|whole|full) )*$"
)
_OTHER = lazy_regex(
    r"(?:\b(?:within|next|past|last|first|final|every|each|another|than|least|most|minimum|maximum|up to|further"
    r"|previous|extra|additional|sentenced to|aged|or|some|other|age of|about|around|jailed for|banned for|per"
    r"|a further)|-|for at) $"
)
_MORE_AFTER = lazy_regex(
    r"(?:flight|journey|later|after|away|early|late|ahead|more|per|a (?:day|week|year|month)|each|every|off|at a time"
    r"|as (?:an?|its|his|her|chief|head|mayor|leader|president|captain|director|coach)|prison|jail"
    r"|suspended|record|drive|notice|unpaid|delay|wait|lead|walk)\b"
)
"""What after a stretch, besides, makes it none that something lasted."""
_TENURE = lazy_regex(
    r"(?:in (?:charge|office|post|power|command|the (?:job|post|role|saddle|chair|driver))"
    r"|at the (?:helm|top|head|wheel))\b"
)
_WITHOUT = lazy_regex(r"(?:without|with no|of (?:disruption|closure|repairs|roadworks|talks|detours|misery|silence))\b")
_SHUT = lazy_regex(
    r"\b(?:closed|shut|empty|idle|derelict|dark|silent|missing|off the air|out of (?:use|action|service)|refit|repairs"
    r"|closure|renovation|restoration|rebuilding|refurbishment|absence|break|wait|gap|hiatus|siege|ban|strike|dispute"
    r"|search|campaign|works?|project) (?:(?!#)[a-z-]+ ){0,3}?(?:for|of|after|lasting|lasted|took|in|that lasted)"
    r" (?:[a-z]+ )?$"
)
_FAR = 2.3
_CLOSE = 1.7
_WEEK = 7
_NEAR = 3
"""Sentences between a length and the nearer end of what it is the length of."""
_FARTHER = 6
"""The same in a story that has no other points."""
_NIGHTLY = frozenset({"every", "nightly", "daily"})
_EVENTS = frozenset(
    "event festival fair conference tournament tour visit summit meeting show celebration carnival regatta programme"
    " run gathering fete market convention camp trip season exhibition retreat contest course feast retreat".split()
)
"""What lasts all of its first day and of its last."""


class Length(NamedTuple):
    """How long something is said to have lasted."""

    span: Span
    sentence: int
    scale: Scale
    value: float
    """In days, months, years or minutes."""
    unit: str
    step: float
    shut: bool = False
    """Whether it is told as the time for which something was shut or away: a refit of three years."""
    again: bool = False
    """Whether it is told as the time since something was last so: for the first time in two years."""
    tenure: bool = False
    """Whether it is told as the time that somebody held an office: six years at the helm."""
    is_of_event: bool = False
    """Whether it is of what lasts all of its first day and of its last."""
    joined: bool = False
    """Whether it stands before what it is the length of: the four-day fair."""


class WrongLength(NamedTuple):
    """A length that is not the time from a beginning to an end."""

    span: Span
    start: Point
    end: Point
    right: str


def wrong_lengths(document: Document) -> Iterator[WrongLength]:
    """The lengths of a document that its one beginning and its one end do not give."""
    told = tuple(_lengths(document))
    if not told or len(timeline(document).points) < 2:
        return
    for length in told:
        own = [(p, on) for p in timeline(document).points if (on := p.on(length.scale)) is not None]
        pair = _pair(stages(document), length) if len(own) > 1 else None
        if pair is None and (length.again or length.tenure) and len(own) > 1:
            pair = _since(stages(document), length, own)
        lone = length.scale is not Scale.YEAR or length.again or length.shut
        lone = lone and len(own) == 2 and len({other.value for other in told if other.scale is length.scale}) == 1
        if pair is None and lone:
            first = _one([p for p in stages(document).starts if p.scale is length.scale])
            last = _one([p for p in stages(document).ends if p.scale is length.scale])
            pair = _two(length, own[0], own[1], first, last)
        near = _NEAR if len(own) > 2 else _FARTHER
        if pair is None or min(abs(p.sentence - length.sentence) for p in pair) > near:
            continue
        if max(abs(p.sentence - length.sentence) for p in pair) > near or pair[0].sentence > length.sentence:
            continue
        whole = length.joined and length.scale is Scale.DAY and (pair in stages(document).joined or length.is_of_event)
        if not whole and any(_fits(length, one, two, pair) for one, two in combinations(own, 2)):
            continue
        value = _value(length, *pair)
        if value is None or (whole and value == length.value - 1):
            continue
        if 1 / _FAR <= length.value / value <= _FAR:
            yield WrongLength(length.span, *pair, _said(length, value + whole))


def _pair(told: Stages, length: Length) -> tuple[Point, Point] | None:
    """The one beginning and the one end of a story on the scale of a length."""
    joined = [pair for pair in told.joined if pair[0].on(length.scale) and pair[1].on(length.scale)]
    if length.scale is Scale.YEAR:
        joined = [pair for pair in joined if pair[0].sentence == length.sentence]
    if len(joined) == 1:
        return joined[0]
    starts = [p for p in told.starts if p.on(length.scale) is not None]
    ends = [p for p in told.ends if p.on(length.scale) is not None]
    start, end = _one(starts), _one(ends)
    return (start, end) if start is not None and end is not None else None


def _two(
    length: Length,
    one: tuple[Point, Point],
    two: tuple[Point, Point],
    told_first: Point | None,
    told_last: Point | None,
) -> tuple[Point, Point] | None:
    """The only two points of a story on the scale of its only length, the earlier first, if they are near it."""
    if max(abs(p.sentence - length.sentence) for p in (one[0], two[0])) > _NEAR:
        return None
    if one[1].value is None or two[1].value is None:
        start, end = (two, one) if told_first == two[0] else (one, two)
        if start[0] != told_first:
            return None
    else:
        start, end = (one, two) if length.scale is Scale.CLOCK or one[1].value <= two[1].value else (two, one)
    value = _value(length, start[0], end[0])
    most = _FAR if length.scale is not Scale.YEAR and (told_first == start[0] or told_last == end[0]) else _CLOSE
    return (start[0], end[0]) if value and 1 / most <= length.value / value <= most else None


def _since(told: Stages, length: Length, own: list[tuple[Point, Point]]) -> tuple[Point, Point] | None:
    """When something was last so, and the one later year of the story: for the first time in two years."""
    start = _one([p for p in told.starts if p.on(length.scale) is not None])
    from_ = start.on(length.scale) if start is not None else None
    if start is None or from_ is None:
        return None
    end = _one([p for p, on in own if (on.value or 0) > (from_.value or 0)])
    return (start, end) if end is not None else None


def _one(points: list[Point]) -> Point | None:
    """The one moment that some points are of, told most fully."""
    dated = [p for p in points if p.value is not None]
    days = {p.weekday for p in points if p.weekday is not None}
    if len({p.value for p in dated}) > 1 or len(days) > 1 or not points:
        return None
    return (dated or points)[0]


def _lengths(document: Document) -> Iterator[Length]:
    """The stretches of time of a document that may be how long something lasted."""
    for stated in statements(document).all:
        if stated.kind is not Kind.DURATION or stated.rough is not None or stated.unit not in UNITS:
            continue
        sentence = tokens(document).sentence_of(stated.first)
        outline = outline_of(document, sentence)
        if outline is None or stated.value <= 0:
            continue
        before, after = outline.before(stated), outline.after(stated)
        if _OTHER.search(before) or OTHER_AFTER.match(after) or _MORE_AFTER.match(after):
            continue
        if not _LED.search(before) and not _WITHOUT.match(after):
            continue
        scale, worth = UNITS[stated.unit]
        shut = _SHUT.search(before) is not None
        tenure = stated.unit == "year" and _TENURE.match(after) is not None
        again = before.endswith((" time in ", " time for "))
        joined = stated.unit == "day" and "-" in tokens(document).text[stated.first : stated.last]
        of_event = not _EVENTS.isdisjoint(after.split(" ", 4)[:4])
        yield Length(
            stated.span,
            sentence,
            scale,
            stated.value * worth,
            stated.unit,
            stated.step * worth,
            shut,
            again,
            tenure,
            of_event,
            joined,
        )
    yield from _nights(tokens(document))


def _nights(table: Tokens) -> Iterator[Length]:
    """Lengths in nights."""
    for k in table.where_any({"nights", "times", "performances"}):
        low = table.sentence_start(k)
        number = whole_number(table.lower[k - 1]) if k > low else 0
        if table.lower[k] != "nights":
            words = table.sentence_lower(table.sentence_of(k))
            if number > 1 and not _NIGHTLY.isdisjoint(words):
                span = table.span(k - 1, k + 1)
                yield Length(
                    span, table.sentence_of(k), Scale.DAY, float(number), "day", 1.0, is_of_event=True, joined=True
                )
            continue
        if (
            number > 1
            and k - 2 >= low
            and table.lower[k - 2] in ("for", "after", "over", "the", "lasted", "lasts", "of")
        ):
            yield Length(table.span(k - 1, k + 1), table.sentence_of(k), Scale.DAY, float(number), "night", 1.0)


def _value(length: Length, start: Point, end: Point) -> float | None:
    """How much lies between two points, as a length of its unit would have it."""
    one, two = start.on(length.scale), end.on(length.scale)
    found = apart(one, two) if one is not None and two is not None else None
    if found is None or (found.cycle and length.scale is Scale.DAY and length.value > _WEEK):
        return None
    return found.value if found.value > 0 else None


def _fits(length: Length, one: tuple[Point, Point], two: tuple[Point, Point], pair: tuple[Point, Point]) -> bool:
    """Whether a length may be that between two points, in either order; days may be counted with the last."""
    if pair == (two[0], one[0]):
        one, two = two, one
    found, back = apart(one[1], two[1]), apart(two[1], one[1])
    if found is None or back is None:
        return False
    if length.scale is Scale.DAY and found.cycle and length.value > _WEEK:
        return False
    least, most = _slack(length, one[0].scale, two[0].scale)
    for way in (found,) if pair == (one[0], two[0]) else (found, back):
        middle = length.value - (least + most) / 2
        if way.fits(middle, (most - least) / 2 + 1e-6):
            return True
    return False


def _slack(length: Length, one: Scale, two: Scale) -> tuple[float, float]:
    """By how much a length that is told may be below and above what lies between two points of some scales."""
    if length.scale is Scale.CLOCK:
        slack = max(2.0, 0.26 * length.step)
        return -slack, slack
    if length.scale is Scale.DAY:
        return (0.0, 1.0) if length.unit in ("day", "night") else (-4.0, 4.0)
    if length.scale is Scale.MONTH:
        exact = (one is Scale.DAY) + (two is Scale.DAY)
        return ((0.0, 1.0), (-1.0, 1.0), (-0.6, 0.6))[exact]
    exact = (one is not Scale.YEAR) + (two is not Scale.YEAR)
    return ((-1.0 if not length.again else 0.0, 0.0), (-1.0, 1.0), (-0.95, 0.95))[exact]


def _said(length: Length, value: float) -> str:
    """A length in words."""
    if length.scale is Scale.CLOCK:
        hours, rest = divmod(round(value), 60)
        parts = [f"{n} {name}{'' if n == 1 else 's'}" for n, name in ((hours, "hour"), (rest, "minute")) if n]
        return " ".join(parts)
    unit = length.unit
    worth = UNITS[unit][1]
    number = round(value / worth * 2) / 2
    return f"{number:g} {unit}{'' if number == 1 else 's'}"
