"""The parts of the day that a story names, and the hours that each may have: early hours, Tuesday evening, dawn."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_HOURS = {
    "morning": (0.0, 12.5),
    "mid-morning": (8.5, 12.0),
    "lunchtime": (11.0, 15.0),
    "afternoon": (11.9, 18.6),
    "evening": (15.9, 24.0),
    "teatime": (15.0, 19.0),
    "night": (16.9, 31.0),
    "dawn": (2.5, 9.0),
    "dusk": (14.5, 23.0),
    "early hours": (0.0, 7.0),
    "small hours": (0.0, 7.0),
}
"""From what hour to what hour each part may be, counted on after midnight; wide, for all latitudes and seasons."""
PART_WORDS = frozenset({*_HOURS, "hours"}) - {"early hours", "small hours"}
"""The words that end the name of a part."""
_LED = frozenset("this that the in on yesterday tomorrow last at early late same".split()) | frozenset(WEEKDAYS)
_LED_SUN = _LED | frozenset({"after", "before", "around", "towards"})
_NO_TIME = frozenset("every each good most".split())


class PartOfDay(NamedTuple):
    """A part of the day, and where a story names it."""

    first: int
    last: int
    """Its tokens, with the weekday before them: a half-open range."""
    span: Span
    sentence: int
    name: str
    day: str
    """The weekday beside it, in small letters; empty where there is none."""

    def may_be(self, minutes: float, known: bool) -> bool:
        """Whether a time of day may be in it; one of which the half of the day is not told may be either."""
        low, high = _HOURS[self.name]
        hours = [minutes / 60 % 24] if known else [minutes / 60 % 12, minutes / 60 % 12 + 12]
        return any(low <= hour <= high or low <= hour + 24 <= high for hour in hours)

    def overlaps(self, other: PartOfDay) -> bool:
        """Whether one hour may be in this part and in another."""
        low, high = _HOURS[self.name]
        return any(low <= end and start <= high for start, end in other.ranges())

    def ranges(self) -> tuple[tuple[float, float], ...]:
        """From what hour to what hour it may be, also as counted on from the day before or to the day after."""
        low, high = _HOURS[self.name]
        return (low, high), (low + 24, high + 24), (low - 24, high - 24)


@annotation
def parts_of_day(document: Document) -> tuple[PartOfDay, ...]:
    """The parts of the day that a document names as a time at which something was, in order."""
    table = tokens(document)
    found = (_read(table, k) for k in table.where_any(PART_WORDS))
    return tuple(part for part in found if part is not None)


def _read(table: Tokens, k: int) -> PartOfDay | None:
    """The part of the day that a token ends."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    before = table.lower[k - 1] if k > low else ""
    name = table.lower[k]
    if table.text[k][0].isupper() and k > low:
        return None
    if name == "hours":
        if before not in ("early", "small"):
            return None
        name = f"{before} hours"
        day = table.lower[k + 2] if k + 2 < high and table.lower[k + 1] in ("of", "on") else ""
        day = day if day in WEEKDAYS else ""
        last = k + 3 if day else k + 1
        return PartOfDay(k - 1, last, table.span(k - 1, last), table.sentence_of(k), name, day)
    if before not in (_LED_SUN if name in ("dawn", "dusk") else _LED) or (
        k - 2 >= low and table.lower[k - 2] in _NO_TIME
    ):
        return None
    day = before if before in WEEKDAYS else ""
    first = k - 1 if day else k
    return PartOfDay(first, k + 1, table.span(first, k + 1), table.sentence_of(k), name, day)
