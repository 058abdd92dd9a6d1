"""So many a day, “or” so many a week: two rates of one thing side by side, which the calendar joins.

“The ferry carries 2,000 passengers a day, or 140,000 a week”; “lost 30,000 litres a day ... which came to 2.1 million
litres a week”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.story.amounts import said_like
from newslint.story.outlines import outlines
from newslint.story.relations import may_be_year
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_UNITS = "hour|day|week|month|year"
_PAIR = lazy_regex(
    rf"(?P<one>#[cmu]\d+) (?:(?!#)[a-z'’-]+ ){{0,5}}?(?:an?|per|each|every) (?P<short>{_UNITS})"
    r"(?: (?!#)[a-z'’-]+){0,9}? (?:(?:, |— |\( )?or|, which (?:comes|came|amounts|adds up|works out|is|was)(?: to| at)?"
    r"|— |, making|, equivalent to|, equal to) (?:(?:about|some|nearly|almost|around) )*"
    rf"(?P<two>#[cmu]\d+) (?:(?!#)[a-z'’-]+ ){{0,3}}?(?:an?|per|each|every|over the|in a) (?P<long>{_UNITS})\b"
)
_TIMES = {
    ("hour", "day"): (6, 24),
    ("hour", "week"): (30, 168),
    ("day", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "year"): (180, 366),
    ("week", "month"): (4, 5),
    ("week", "year"): (38, 53),
    ("month", "year"): (9, 12.2),
}
"""How many of the one are in the other at least, by working days, and at most."""
_OFF = 1.15


def told_rates(document: Document) -> Iterator[Mismatch]:
    """The rates that are not the same by another stretch of time."""
    for outline in outlines(document).values():
        m = _PAIR.search(outline.text)
        times = _TIMES.get((m["short"], m["long"])) if m is not None else None
        if m is None or times is None:
            continue
        one, two = outline.statement(m["one"]), outline.statement(m["two"])
        if one.unit and two.unit and one.unit != two.unit:
            continue
        if may_be_year(one) or may_be_year(two) or not one.value:
            continue
        ratio = two.value / one.value
        flat = one.rough is None and two.rough is None
        if flat and not times[0] / _OFF <= ratio <= times[1] * _OFF:
            said = document[two.span]
            shown = said_like(two, one.value * times[1], said)
            message = f"{document[one.span]} a {m['short']} is at most {shown} a {m['long']}, not {said}"
            yield Mismatch(two.span, message, quoted(document, one.span), right=shown)
