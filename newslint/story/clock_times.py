"""The times of day of a story, as its clock and its marks write them."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

DAY, NIGHT = ("am", "a.m.", "a.m"), ("pm", "p.m.", "p.m")
"""The halves of the day, lower case."""
_HOURS = lazy_regex(r"(\d{1,2})(?:([.:h])([0-5]\d))?\Z")


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
    """The times of a document in order: figures before am or pm, and hours and minutes with a colon or an h between.

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
    if mark not in (":", "h") or hour > 23 or (hour < 13 and len(found[1]) < 2):
        return None
    return ClockTime(k, k + 1, hour, minutes, mark, "", spaced=False)


def with_full_stop(document: Document, span: Span, text: str) -> Span:
    """What a new text for a span replaces: the full stop after it too, where the text ends in one of its own."""
    if text.endswith(".") and document.text[span.end : span.end + 1] == ".":
        return Span(span.start, span.end + 1)
    return span
