"""Steps from one month or weekday to another: “in May ... a month later, in June”, “on Monday ... a day after”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.lexicon.numerals import whole_number
from newslint.story.dates import MONTH_NUMBERS
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_FORWARD = frozenset({"later", "after", "afterwards"})
_BACKWARD = frozenset({"earlier", "before", "previously"})
_ONE = frozenset({"a", "one"})
_UNITS = {"day": 7, "days": 7, "month": 12, "months": 12}
"""Units of a step, and how many steps lead round to the same name."""
_REACH = 30
"""Tokens before a step in which what it starts from may stand."""
_OTHER = frozenset("last next every each until till between since or by".split())
"""Words beside a name with which it is not the one that a step starts from or leads to."""
_MOST = {7: 6, 12: 11}


class Step(NamedTuple):
    """A step that does not lead from one name to the other."""

    start: Span
    said: Span
    """How long it is said to be, with its direction."""
    end: Span
    right: str


def steps(document: Document) -> Iterator[Step]:
    """The steps of so many months or days that lead from one named month or weekday to another, and do not fit."""
    table = tokens(document)
    for k in table.where(*_UNITS):
        found = _step(table, k)
        if found is not None:
            yield found


def _step(table: Tokens, k: int) -> Step | None:
    """The step that a unit tells, if it leads wrong."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    number = _number(table, k, low)
    cycle = _UNITS[table.lower[k]]
    way = table.lower[k + 1] if k + 1 < high else ""
    forward = way in _FORWARD
    if not 0 < number <= _MOST[cycle] or not (forward or way in _BACKWARD):
        return None
    end = _end(table, k, low, high, cycle)
    if end < 0:
        return None
    start = _start(table, min(end, k - 1), cycle)
    if start < 0:
        return None
    one, two = _place(table, start, cycle), _place(table, end, cycle)
    gap = (two - one) % cycle if forward else (one - two) % cycle
    if gap == number or one == two:
        return None
    said = table.span(k - 1, k + 2)
    if gap > cycle // 2 + 1:
        forward, gap = not forward, cycle - gap
    unit = ("day" if cycle == len(WEEKDAYS) else "month") + ("" if gap == 1 else "s")
    right = f"{gap} {unit} {'later' if forward else 'earlier'}"
    return Step(table.span(start), said, table.span(end), right)


def _number(table: Tokens, k: int, low: int) -> int:
    """How many of a unit there are; nought where nothing tells."""
    word = table.lower[k - 1] if k > low else ""
    return 1 if word in _ONE else whole_number(word)


def _names(table: Tokens, low: int, high: int, cycle: int) -> list[int]:
    """The names of months, or of weekdays, between two places, written with a capital."""
    words = WEEKDAYS if cycle == len(WEEKDAYS) else MONTH_WORDS
    return [k for k in range(low, high) if table.lower[k] in words and table.text[k][0].isupper()]


def _end(table: Tokens, k: int, low: int, high: int, cycle: int) -> int:
    """What the step leads to: beside it, as in “a month later, in May”, “on Monday, a day after”; -1 if not told."""
    after = _names(table, k + 2, min(high, k + 6), cycle)
    between = table.lower[k + 2 : after[0]] if after else []
    if after and set(between) <= {",", "in", "on", "(", "early", "late"}:
        return after[0] if _is_free(table, after[0]) else -1
    before = _names(table, max(low, k - 4), k - 1, cycle)
    between = table.lower[before[-1] + 1 : k - 1] if before else ["x"]
    return before[-1] if set(between) <= {",", "(", "—"} and _is_free(table, before[-1]) else -1


def _start(table: Tokens, end: int, cycle: int) -> int:
    """The one name before another from which a step may start: in its sentence, else in the one before."""
    sentence = table.sentence_of(end)
    for near in (sentence, sentence - 1):
        low, high = table.sentence_bounds(near) if near >= 0 else (0, 0)
        found = _names(table, max(low, end - _REACH), min(high, end), cycle)
        if found:
            return found[0] if len(found) == 1 and _is_free(table, found[0]) else -1
    return -1


def _is_free(table: Tokens, k: int) -> bool:
    """Whether a name is a time at which something was: no day of a month, no “every Monday”, no year after it."""
    before, after = table.lower[max(0, k - 2) : k], table.lower[k + 1 : k + 2]
    dated = any(word[0].isdigit() for word in (*before[-1:], *after)) if before or after else False
    return not dated and _OTHER.isdisjoint(before)


def _place(table: Tokens, k: int, cycle: int) -> int:
    """Which of its cycle a name is."""
    word = table.lower[k]
    return list(WEEKDAYS).index(word) if cycle == len(WEEKDAYS) else MONTH_NUMBERS[word]
