"""The times of day of a story, as its clock and its marks write them."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

DAY, NIGHT = ("am", "a.m.", "a.m"), ("pm", "p.m.", "p.m")
"""The halves of the day, lower case."""
_HOURS = lazy_regex(r"(\d{1,2})(?:([.:h])([0-5]\d))?\Z")

_ZONES = frozenset("gmt utc bst cet cest est edt pst pdt ist hours hrs local".split())
"""Words after a time of a clock of 24 hours that is given for readers elsewhere, or in the way of an army."""
_EVENTS = frozenset(
    "kick start train bus flight ferry service sailing departure show performance bulletin deadline curfew race session"
    " tee tip throw screening mass".split()
)
"""Words after “the 14:30” for what begins then."""
_WHEN = frozenset("at from to until till by before after around about between and".split())
_WHEN_DOTTED = frozenset("at until till before after since".split())
_AFTER_DOTTED = frozenset(". , ; on and in when with as for this yesterday tonight until but while where local".split())
_MARKET = frozenset(
    "share shares stock stocks index euro euros dollar dollars yield yields bond bonds oil barrel traded trading odds"
    " price prices rate rates average averaging seconds lap laps qualified futures gold timed".split()
)
"""Words of a sentence in which figures with a stop may be a price, a rate or a result."""


class ClockTime(NamedTuple):
    """A time of day in figures."""

    first: int
    last: int
    """Its tokens, half-open."""
    hour: int
    """As written."""
    minutes: str | None
    """Two figures, where any are written."""
    mark: str
    """Between hours and minutes; empty where there are none."""
    half: str
    """``am``, ``p.m.`` and so on as written; empty for the clock of 24 hours."""
    spaced: bool
    """Whether a space stands before the half of the day."""

    def span(self, table: Tokens) -> Span:
        """Where it stands."""
        return table.span(self.first, self.last)

    @property
    def at_night(self) -> bool:
        """Whether it is after noon."""
        return self.half.lower() in NIGHT if self.half else self.hour >= 12

    def of_24_hours(self, like: ClockTime | None) -> str:
        """The time by the clock of 24 hours, marked as another one is."""
        hour = self.hour % 12 + 12 * self.at_night if self.half else self.hour
        return f"{hour:02}{like.mark if like and like.mark else ':'}{self.minutes or '00'}"

    def of_12_hours(self, like: ClockTime | None, half: ClockTime | None) -> str:
        """The time by the clock of 12 hours, marked as another one is, with am or pm as in a third."""
        hour = self.hour % 12 or 12
        mark = like.mark if like and like.mark else "." if self.mark == "." else ":"
        minutes = "" if self.minutes in (None, "00") else f"{mark}{self.minutes}"
        letters = (half.half if half else "am").lower()
        letters = ("p" if self.at_night else "a") + letters[1:]
        return f"{hour}{minutes}{' ' if half and half.spaced else ''}{letters}"


@annotation
def clock_times(document: Document) -> tuple[ClockTime, ...]:
    """The times of a document in order: figures before am or pm, and hours and minutes with a mark between.

    Not every one of the latter is a time of day: a score, a result of a race and a verse look like one.
    """
    table = tokens(document)
    found = (_read(table, k) for k in table.where_attribute(_are_times))
    return tuple(time for time in found if time is not None)


def _are_times(texts: list[str]) -> list[bool]:
    """Whether each token may be the figures of a time."""
    return [text[0].isdigit() and _HOURS.match(text) is not None for text in texts]


def _read(table: Tokens, k: int) -> ClockTime | None:
    """The time whose figures a token is."""
    found = _HOURS.match(table.text[k])
    if found is None:
        return None
    hour, mark, minutes = int(found[1]), found[2] or "", found[3]
    half = table.text[k + 1] if k + 1 < len(table) and table.lower[k + 1] in DAY + NIGHT else ""
    if half:
        return ClockTime(k, k + 2, hour, minutes, mark, half, not table.adjacent(k)) if 1 <= hour <= 12 else None
    if not mark or hour > 23 or (hour < 13 and (len(found[1]) < 2 or (mark == "." and found[1][0] != "0"))):
        return None
    return ClockTime(k, k + 1, hour, minutes, mark, "", spaced=False)


def is_told(table: Tokens, time: ClockTime) -> bool:
    """Whether hours and minutes without am or pm are a time of day, not a score, a sum, a result or a verse.

    A word for when stands before; with a stop between them, nothing after that they may be a sum of.
    """
    before = table.lower[time.first - 1] if time.first else ""
    after = table.lower[time.last] if time.last < len(table) else ""
    if time.mark == ".":
        words = table.sentence_lower(table.sentence_of(time.first))
        return before in _WHEN_DOTTED and after in _AFTER_DOTTED and _MARKET.isdisjoint(words)
    if time.mark == "h" or (before in ("the", "a", "their", "its") and after in _EVENTS):
        return True
    return before in _WHEN


def is_elsewhere(table: Tokens, time: ClockTime) -> bool:
    """Whether a time stands in brackets or before a time zone."""
    after = table.lower[time.last] if time.last < len(table) else ""
    return after in _ZONES or table.lower[time.first - 1] == "("


def with_full_stop(document: Document, span: Span, text: str) -> Span:
    """What a new text for a span replaces: the full stop after it too, where the text ends in one of its own."""
    if text.endswith(".") and document.text[span.end : span.end + 1] == ".":
        return Span(span.start, span.end + 1)
    return span
