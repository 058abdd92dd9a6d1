"""Weekdays in a row that are not the days told: three days on Thursday, Friday and Sunday; a weekend's Monday.

“The strike will begin on Thursday and last for three days ... on Thursday, Friday and Sunday”; “clinics would open this
weekend ... on Saturday and Monday”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DAY = "|".join(WEEKDAYS)
_ROW = lazy_regex(
    rf"\bon (?P<one>{_DAY}) (?:, (?P<two>{_DAY}) (?:, )?)?and (?P<last>{_DAY})\b(?! (?:week|night|last|next))"
)
_STRAIGHT = lazy_regex(
    r"\b(?:last|lasts|lasting|lasted|run|runs|for|of|whole|entire) (?:for |a )?(?P<n>two|three|2"
    r"|3)(?: -)? ?(?:consecutive |straight"
    r" |successive )?days?\b|\b(?P<m>two|three|2|3) - day\b|\b(?P<h>48|72) - hour\b|\b(?P<g>48|72) hours\b"
)
_OPENS = lazy_regex(
    rf"\b(?:opened|opens|open|began|begins|begin|started|starts|start) (?:[a-z]+ )?on (?P<day>{_DAY})\b"
)
_LASTS = lazy_regex(
    r"\b(?:last|lasts|lasting|run|runs|take|takes|go on) (?:for )?(?P<n>two|three|four|five|six|[2-6]) days\b"
    r"|\b(?P<m>two|three|four|five|six|[2-6]) - day\b"
)
_LAST_DAY = lazy_regex(
    rf"\bon (?P<day>{_DAY}) (?:, |\( |— )?(?:the|its) (?:last|final|closing) day\b"
    rf"|\b(?:the|its) (?:last|final|closing) day (?:, |\( )?(?:on )?(?P<day2>{_DAY})\b"
    rf"|\b(?:ends|end|closes|finishes|concludes) on (?P<day3>{_DAY})\b"
)
_WEEKEND = lazy_regex(r"\b(?:this|the coming|the|at the|next) weekend\b")
_LONG = frozenset("bank holiday long easter whitsun may-day weekends public".split())
_NUMBERS = {"48": 2, "72": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, **{str(n): n for n in range(2, 7)}}
_SATURDAY, _FAR = 5, 4


class DayRow(NamedTuple):
    """A weekday that is none of those told, and what tells them."""

    day: Span
    told: Span
    right: str


def day_rows(document: Document) -> Iterator[DayRow]:
    """The weekdays of a row that do not follow those before them."""
    table = tokens(document)
    days = [word for word in WEEKDAYS if word in table.index]
    if len(days) < 2:
        return
    sentences = sorted({table.sentence_of(k) for k in table.where(*days)})
    texts = {k: " ".join(table.sentence_lower(k)) for k in sentences}
    yield from _last_days(table, sentences)
    for k in sentences:
        m = _ROW.search(texts[k])
        if m is None:
            continue
        row = [WEEKDAYS.index(m[name]) for name in ("one", "two", "last") if m[name]]
        steps = [(b - a) % 7 for a, b in pairwise(row)]
        here = _token(table, k, texts[k], m.start("last"))
        right = WEEKDAYS[(row[-2] + 1) % 7].capitalize()
        if steps[:-1] != [1] * (len(steps) - 1) or steps[-1] != 2:
            continue
        for near in range(max(0, k - _FAR), k + 2):
            told = _told(table, near, len(row), weekend=row[0] == _SATURDAY and near != k + 1)
            if told is not None:
                yield DayRow(table.span(here), told, right)
                return


def _last_days(table: Tokens, sentences: list[int]) -> Iterator[DayRow]:
    """The last day of what opened on a weekday and lasts so many days."""
    texts = [" ".join(table.sentence_lower(k)) for k in range(len(table.first))]
    opens = [(k, m) for k in sentences for m in _OPENS.finditer(texts[k])]
    lasts = [(k, m) for k, text in enumerate(texts) for m in _LASTS.finditer(text)]
    ends = [(k, m) for k in sentences for m in _LAST_DAY.finditer(texts[k])]
    if len(opens) != 1 or len({m["n"] or m["m"] for _, m in lasts}) != 1 or len(ends) != 1:
        return
    (first, began), (told, length), (last, ended) = opens[0], lasts[0], ends[0]
    name = next(group for group in ("day", "day2", "day3") if ended[group])
    number = _NUMBERS[length["n"] or length["m"]]
    start = WEEKDAYS.index(began["day"])
    wrong = (WEEKDAYS.index(ended[name]) - start) % 7 + 1
    if wrong != number and abs(wrong - number) <= 2 and max(first, told, last) - min(first, told, last) <= _FAR:
        here = table.span(_token(table, last, texts[last], ended.start(name)))
        there = _span(table, told, texts[told], length.start(), length.end())
        yield DayRow(here, there, WEEKDAYS[(start + number - 1) % 7].capitalize())


def _told(table: Tokens, sentence: int, days: int, *, weekend: bool) -> Span | None:
    """Where a sentence tells of so many days on end, or of the weekend."""
    if sentence >= len(table.first):
        return None
    text = " ".join(table.sentence_lower(sentence))
    for m in _STRAIGHT.finditer(text):
        if _NUMBERS[m["n"] or m["m"] or m["h"] or m["g"]] == days:
            return _span(table, sentence, text, m.start(), m.end())
    found = _WEEKEND.search(text) if weekend and days == 2 and _LONG.isdisjoint(table.index.keys()) else None
    return _span(table, sentence, text, found.start(), found.end()) if found is not None else None


def _token(table: Tokens, sentence: int, text: str, at: int) -> int:
    """The token at an offset of a sentence."""
    return table.sentence_bounds(sentence)[0] + text[:at].count(" ")


def _span(table: Tokens, sentence: int, text: str, first: int, last: int) -> Span:
    """Where a part of a sentence stands."""
    return table.span(_token(table, sentence, text, first), _token(table, sentence, text, last - 1) + 1)
