"""Amounts of several words: two-thirds, one in four, four hours 27 minutes, five and a half years, 9.40 a.m."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.numerals import UNITS
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

MINUTES = {
    "second": 1 / 60,
    "minute": 1.0,
    "hour": 60.0,
    "day": 1440.0,
    "week": 10080.0,
    "fortnight": 20160.0,
    "month": 43829.0,
    "year": 525949.0,
    "decade": 5259490.0,
}
"""Stretches of time in minutes; months and years as they are on average."""
_SHORT = {"hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second", "secs": "second"}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
"""Places in a row, in words."""
_PARTS = {
    **{word: 1 / number for word, number in ORDINALS.items() if number > 2},
    **{f"{word}s": 1 / number for word, number in ORDINALS.items() if number > 2},
    "half": 1 / 2,
    "halves": 1 / 2,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
}
FRACTION_WORDS = frozenset(_PARTS)
_IN_TURN = frozenset("straight consecutive successive time term day night week month year season".split())
"""What an ordinal with “a” before it, and no fraction, stands by."""
_IN = frozenset({"in", "out"})
_SMALLER = lazy_regex(r"\d\d?(?:\.\d{1,3})?\Z")
_SIXTY = 60
_BEFORE_NOON = frozenset({"am", "a.m", "a.m."})
_AFTER_NOON = frozenset({"pm", "p.m", "p.m."})
_AT = frozenset({"at", "from", "until", "till", "by", "to", "between", "before", "after", "since", "around"})
_CLOCK = lazy_regex(r"(\d{1,2})[:.](\d\d)\Z")
_LAP = lazy_regex(r"(?:(\d{1,3}):)?(\d{1,2}):(\d\d(?:\.\d{1,3})?)\Z")
_NTH = lazy_regex(r"(\d{1,3})(?:st|nd|rd|th)\Z")


class Spoken(NamedTuple):
    """A value and the tokens that state it, a half-open range."""

    first: int
    last: int
    value: float
    unit: str = ""
    step: float = 1.0


def fraction(table: Tokens, k: int, low: int, high: int) -> Spoken | None:
    """The fraction that a word such as “third” or “quarters” ends: “a third”, “two-thirds”, “half”."""
    word = table.lower[k]
    part = _PARTS[word]
    j = k - 1
    if j >= low and table.lower[j] == "-":
        j -= 1
    before = table.lower[j] if j >= low else ""
    if table.lower[k + 1 : k + 3] == ["-", "point"] and word in ("half", "quarter"):
        return Spoken(j if before in ("a", "one") else k, k + 1, part)
    if k + 1 < high and (table.lower[k + 1] == "-" or (word in ORDINALS and table.lower[k + 1] in _IN_TURN)):
        return None  # half-hour, a third straight day
    if word[-1] == "s":
        many = UNITS.get(before, 0)
        return Spoken(j, k + 1, many * part) if 1 < many < 10 and many * part < 1 else None
    if before in ("a", "one"):
        return Spoken(j, k + 1, part) if j == low or table.lower[j - 1] != "and" else None  # five and a half years
    return Spoken(k, k + 1, part) if word == "half" and before not in ("first", "second", "and", "the") else None


def points_after(table: Tokens, k: int, high: int) -> int:
    """The end of “a point” or “of a percentage point” after a fraction; 0 if a fraction is not of a point."""
    if table.lower[k : k + 2] == ["-", "point"] and k + 1 < high:
        return k + 2
    k += k < high and table.lower[k] == "of"
    k += k < high and table.lower[k] in ("a", "one")
    k += k < high and table.lower[k] == "percentage"
    return k + 1 if k < high and table.lower[k] == "point" else 0


def one_in(table: Tokens, k: int, high: int) -> Spoken | None:
    """A share that begins at a number: “one in four”, “two out of every five”."""
    many, j = UNITS.get(table.lower[k], 0), k + 1
    if j + 1 < high and table.lower[j + 1] == "in" and table.lower[j].isalpha() and table.lower[j] not in _IN:
        j += 1  # one pupil in eight
    if not many or j >= high or table.lower[j] not in _IN:
        return None
    j += 2 if table.lower[j] == "out" else 1
    if j < high and table.lower[j] == "every":
        j += 1
    if j >= high:
        return None
    word = table.lower[j]
    of = UNITS.get(word, int(word) if word.isdigit() and len(word) < 5 else 0)
    return Spoken(k, j + 1, many / of) if of > many else None


def clock_time(table: Tokens, k: int, low: int, high: int) -> Spoken | None:
    """A time of day in minutes after midnight: ``9.40 a.m.``, ``7pm``, ``at 19:30``."""
    m = _CLOCK.match(table.text[k])
    after = table.lower[k + 1] if k + 1 < high else ""
    half = after in _BEFORE_NOON or after in _AFTER_NOON
    if m is None:
        hour = int(table.text[k]) if half and table.text[k].isdigit() and len(table.text[k]) < 3 else 99
        minute = 0
    else:
        hour, minute = int(m[1]), int(m[2])
        if not half and not (":" in m[0] and k > low and table.lower[k - 1] in _AT):
            return None
    if hour > (12 if half else 23) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if after in _AFTER_NOON else 0)
    return Spoken(k, k + 1 + half, 60.0 * hour + minute, "clock")


def race_time(table: Tokens, k: int, low: int) -> Spoken | None:
    """A time of a race or a record, in seconds: ``2:05:14``, ``1:43.08``; a time of day has none of these forms."""
    m = _LAP.match(table.text[k])
    if m is None or (m[1] is None and "." not in m[3]) or (k > low and table.lower[k - 1] in ("at", "until", "since")):
        return None
    if float(m[3]) >= _SIXTY or (m[1] is not None and int(m[2]) >= _SIXTY):
        return None
    value = 3600.0 * int(m[1] or 0) + 60.0 * int(m[2]) + float(m[3])
    return Spoken(k, k + 1, value, "second", 10.0 ** -len(m[3].partition(".")[2]))


def ordinal(text: str) -> int:
    """The place in a row that a word states; 0 if it states none."""
    m = _NTH.match(text)
    return int(m[1]) if m else ORDINALS.get(text, 0)


def stretch(table: Tokens, first: int, end: int, value: float, high: int) -> Spoken | None:
    """A stretch of time that begins with a number: with a half, and with smaller units after it.

    “nine days”, “18-month”, “five and a half years”, “four hours 27 minutes”, “one minute and eight seconds”,
    “6hr 14min 20sec”.
    """
    words = table.lower
    if words[end : end + 3] in (["and", "a", "half"], ["and", "a", "quarter"]):
        value += 0.5 if words[end + 2] == "half" else 0.25
        end += 3
    unit, end = _unit(words, end, high)
    if not unit:
        return None
    if words[end : end + 3] in (["and", "a", "half"], ["and", "a", "quarter"]):  # one year and a half
        return Spoken(first, end + 3, value + (0.5 if words[end + 2] == "half" else 0.25), unit)
    total, step, part = value * MINUTES[unit], unit, 1.0
    while end < high:
        at = end + 1 if words[end] in ("and", ",") else end
        if at >= high:
            break
        more = float(UNITS.get(words[at], words[at] if _SMALLER.match(words[at]) else -1))
        if more < 0 and words[at : at + 1] in (["twenty"], ["thirty"], ["forty"], ["fifty"]):
            break
        smaller, beyond = _unit(words, at + 1, high)
        if more < 0 or not smaller or MINUTES[smaller] >= MINUTES[step]:
            break
        if words[end] == "," and words[beyond : beyond + 1] != ["and"]:
            break  # two hours, 27 minutes and 41 seconds
        total, step, end = total + more * MINUTES[smaller], smaller, beyond
        part = 10.0 ** -len(words[at].partition(".")[2]) if words[at][0].isdigit() else 1.0
    return Spoken(first, end, total / MINUTES[unit], unit, part * MINUTES[step] / MINUTES[unit])


def _unit(words: list[str], k: int, high: int) -> tuple[str, int]:
    """The unit of time at a token, after a hyphen too, and the token after it; empty if there is none."""
    at = k + 1 if k + 1 < high and words[k] == "-" else k
    word = words[at] if at < high else ""
    unit = _SHORT.get(word) or (word if word in MINUTES else word[:-1])
    return (unit, at + 1) if unit in MINUTES else ("", k)
