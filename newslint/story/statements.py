"""What a story says in figures: each number, share, date, time, age and stretch of time as one statement.

A quantity is a number with its unit. A statement is what a reader takes from it: that it is a sum of money, a year or
an age; how exactly it is meant; and what it counts. :mod:`newslint.story.roles` says which part it plays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.lexicon.numerals import MONEY
from newslint.story.counted_nouns import singular
from newslint.story.dates import MONTH_NUMBERS, Date, dates
from newslint.story.quantities import Quantity, are_figures, quantities
from newslint.story.spoken_amounts import (
    FRACTION_WORDS,
    ORDINALS,
    Spoken,
    clock_time,
    fraction,
    one_in,
    ordinal,
    points_after,
    race_time,
    stretch,
)
from newslint.story.written_numbers import dated, month_before, written_step
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_MONEY = MONEY | {"won"}
_LARGE = 1e5
_LEAST = 0.001
"""The smallest part of a second, or of another unit of time, in which it is told."""
_JOINED = frozenset({"to", "and", "or", "-", "–"})
_LED: tuple[list[str], ...] = (["from"], ["between"], ["either"])
_NO_NOUNS = frozenset({"every", "each", "or"})
_LEADS = frozenset(
    "about around roughly approximately some nearly almost estimated circa just only exactly over under than more less"
    " fewer least most an slightly well a little barely".split()
)
"""Words of how exactly a number is meant, and small words among them."""


class Kind(StrEnum):
    """What sort of thing is stated. The letter stands for it in the wordings of rules."""

    COUNT = "c"
    MONEY = "m"
    PERCENT = "p"
    POINTS = "q"
    MEASURE = "u"
    DURATION = "d"
    AGE = "a"
    MOMENT = "y"
    """A year, a month of a year, a day of a year: the value is the year, with the part of it that has passed."""
    TIME = "t"
    """A time of day: the value is minutes after midnight."""
    FRACTION = "f"
    ORDINAL = "o"


_SPAN = 8
"""Tokens from a number with a unit to the bare one that it came to."""
_AFTER_END = frozenset("in on by at last this over after and but since between within when while as".split())
_UNITED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE})


class Statement(NamedTuple):
    """One thing that a story says in figures, or in words for figures."""

    kind: Kind
    first: int
    last: int
    """The tokens of the number with its unit: a half-open range."""
    span: Span
    lead: int
    """The first token of the words before it that say how exactly it is meant; ``first`` if there are none."""
    value: float
    step: float
    """What one in its last written digit is worth."""
    unit: str
    rough: int | None
    """0 for "about", 1 for "more than", -1 for "less than"; ``None`` where it is stated flatly."""
    noun: str
    """What is counted, in the singular; empty where no noun says it."""
    end: int
    """The token after the noun, or ``last``."""
    quantity: Quantity

    @property
    def slack(self) -> float:
        """How far the true value may be off by rounding: whole things counted one by one are not rounded."""
        whole = self.step == 1 and self.kind in (Kind.COUNT, Kind.MONEY, Kind.AGE, Kind.ORDINAL)
        return 0.0 if whole else 0.5 * self.step


class Statements(NamedTuple):
    """The statements of a document by its sentences."""

    by_sentence: dict[int, tuple[Statement, ...]]
    all: tuple[Statement, ...]
    """All of them, in the order of the text."""


@annotation
def statements(document: Document) -> Statements:
    """The statements of a document; only sentences with a number are read."""
    table = tokens(document)
    by_sentence: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in quantities(document).all:
        by_sentence[table.sentence_of(quantity.first)].append(quantity)
    figures: dict[int, list[int]] = defaultdict(list)
    for k in table.where_attribute(are_figures):
        figures[table.sentence_of(k)].append(k)
    stated: dict[int, list[Date]] = defaultdict(list)
    for date in dates(document).all:
        stated[table.sentence_of(date.first)].append(date)
    fractions: dict[int, list[int]] = defaultdict(list)
    for k in table.where(*FRACTION_WORDS):
        fractions[table.sentence_of(k)].append(k)
    for k in table.where(*ORDINALS):
        figures[table.sentence_of(k)].append(k)
    found = {
        k: _of_sentence(table, k, by_sentence.get(k, []), figures.get(k, []), stated.get(k, []), fractions.get(k, []))
        for k in sorted(by_sentence.keys() | figures.keys() | fractions.keys())
    }
    return Statements(found, tuple(s for group in found.values() for s in group))


def _of_sentence(
    table: Tokens, sentence: int, found: list[Quantity], figures: list[int], days: list[Date], fractions: list[int]
) -> tuple[Statement, ...]:
    """The statements of one sentence. Of two that share a token the first in this order stays: dates, times, shares."""
    low, high = table.sentence_bounds(sentence)
    taken: dict[int, Statement] = {}
    for kind, spoken, quantity in _candidates(table, found, figures, days, fractions, low, high):
        if taken.keys().isdisjoint(range(spoken.first, spoken.last)):
            made = _made(table, kind, spoken, quantity, low)
            taken.update(dict.fromkeys(range(spoken.first, spoken.last), made))
    return _with_units(table, sorted(set(taken.values()), key=lambda s: s.first))


def _with_units(table: Tokens, stated: list[Statement]) -> tuple[Statement, ...]:
    """Statements, with the unit that a neighbour has for both: ``from 16 to 18 per cent``, ``to €1.4bn from 1.2bn``."""
    for k, one in enumerate(stated):
        if one.kind is not Kind.COUNT or one.noun:
            continue
        following = stated[k + 1] if k + 1 < len(stated) else None
        if following is not None and following.kind in _UNITED and following.first - one.last == 1:
            if table.lower[one.last] in _JOINED and table.lower[one.lead - 1 : one.lead] in _LED:
                stated[k] = one._replace(kind=following.kind, unit=following.unit, quantity=_like(one, following))
        elif one.value >= _LARGE and one.last - one.first > 1:
            money = next((s for s in reversed(stated[:k]) if s.kind is Kind.MONEY), None)
            if money is not None:
                stated[k] = one._replace(kind=Kind.MONEY, unit=money.unit, quantity=_like(one, money))
        elif k and _is_other_end(table, stated[k - 1], one):
            before = stated[k - 1]
            stated[k] = one._replace(kind=before.kind, unit=before.unit, quantity=_like(one, before))
    return tuple(stated)


def _is_other_end(table: Tokens, one: Statement, two: Statement) -> bool:
    """Whether a bare number is where what moved from one with a unit came to: from 290 litres a head to 203."""
    if one.kind not in _UNITED or not two.quantity.figures or two.first - one.last > _SPAN:
        return False
    after = table.lower[two.last : two.last + 1]
    ends = not after or not after[0][0].isalpha() or after[0] in _AFTER_END
    return ends and table.lower[one.lead - 1 : one.lead] == ["from"] and table.lower[two.lead - 1 : two.lead] == ["to"]


def _like(one: Statement, two: Statement) -> Quantity:
    """The quantity of a statement, with the unit of another."""
    return one.quantity._replace(unit=two.unit)


def _candidates(
    table: Tokens,
    found: list[Quantity],
    figures: list[int],
    days: list[Date],
    fractions: list[int],
    low: int,
    high: int,
) -> Iterator[tuple[Kind, Spoken, Quantity | None]]:
    """What may be stated in a sentence, the surest first."""
    for date in days:
        unit = "day" if date.year is not None else "day of year"
        moment = (date.year or 0) + (date.month - 1 + date.day / 31) / 12
        yield Kind.MOMENT, Spoken(date.first, date.last, moment, unit), None
    yield from _times(table, figures, low, high)
    for k in fractions:
        if (part := fraction(table, k, low, high)) is not None:
            points = points_after(table, part.last, high)
            if points:
                yield Kind.POINTS, part._replace(last=points, unit="points", step=0.25), None
            yield Kind.FRACTION, part, None
    for quantity in found:
        yield *_read(table, quantity, low, high), quantity
    for k in figures:
        if place := ordinal(table.lower[k]):
            yield Kind.ORDINAL, Spoken(k, k + 1, place), None


def _times(table: Tokens, figures: list[int], low: int, high: int) -> Iterator[tuple[Kind, Spoken, None]]:
    """The times of day and of races."""
    for k in figures:
        if (time := clock_time(table, k, low, high)) is not None:
            yield Kind.TIME, time, None
        elif (time := race_time(table, k, low)) is not None:
            yield Kind.DURATION, time, None


def _read(table: Tokens, quantity: Quantity, low: int, high: int) -> tuple[Kind, Spoken]:
    """What a number states, with the words that belong to it."""
    first, end, value = quantity.first, quantity.last, quantity.value
    plain = Spoken(first, end, value, quantity.unit, written_step(table, quantity))
    if quantity.unit:
        kinds = {"%": Kind.PERCENT, "points": Kind.POINTS}
        return kinds.get(quantity.unit, Kind.MONEY if quantity.unit in _MONEY else Kind.MEASURE), plain
    words = table.lower
    if words[end : end + 4] == ["-", "year", "-", "old"] or words[end : end + 2] == ["years", "old"]:
        return Kind.AGE, plain
    if (
        first > low
        and value < 120
        and (words[first - 1] in ("aged", "age") or words[first - 2 : first] == ["age", "of"])
    ):
        return Kind.AGE, plain
    if (shared := one_in(table, first, high)) is not None:
        return Kind.FRACTION, shared
    if (time := stretch(table, first, end, value, high)) is not None:
        return Kind.DURATION, time._replace(step=min(time.step, max(quantity.step, _LEAST)))
    counts = quantity.noun == end or (quantity.noun > end and not dated(table, first, low))
    if quantity.figures and not counts and 1500 <= value <= 2100 and len(table.text[first]) == 4:
        month = month_before(table, first, low)
        if month >= 0:
            return Kind.MOMENT, Spoken(month, end, value + (MONTH_NUMBERS[words[month]] - 1) / 12, "month")
        return Kind.MOMENT, Spoken(first, end, value, "year")
    return Kind.COUNT, plain


def _made(table: Tokens, kind: Kind, spoken: Spoken, quantity: Quantity | None, low: int) -> Statement:
    """A statement of a kind, with the words before and after it."""
    first, last, value, unit, step = spoken
    lead = first
    while lead > low and table.lower[lead - 1] in _LEADS and first - lead < 4:
        lead -= 1
    if kind is Kind.DURATION and lead < first and table.lower[lead] == "over":
        lead = first  # in the course of
    while lead < first and table.lower[lead] in ("a", "an", "most", "least") and not _opens(table, lead):
        lead += 1
    if lead < first and lead > low and table.lower[lead] in ("most", "least") and table.lower[lead - 1] == "at":
        lead -= 1
    rough = quantity.rough if quantity is not None else 0 if lead < first else None
    if lead == first and kind is Kind.DURATION:
        rough = None
    noun, end = _counted(table, kind, value, last, quantity)
    span = table.span(first, last)
    if quantity is None:
        quantity = Quantity(first, last, span, value, step, table.text[first][0].isdigit(), unit, rough, -1)
    return Statement(kind, first, last, span, lead, value, step, unit, rough, noun, end, quantity)


def _counted(table: Tokens, kind: Kind, value: float, last: int, quantity: Quantity | None) -> tuple[str, int]:
    """What a number counts, in the singular, and the token after it: nothing, and ``last``, where no noun says it."""
    if quantity is not None and quantity.noun >= last - 1 and kind in (Kind.COUNT, Kind.PERCENT):
        return singular(table.lower[quantity.noun]), max(last, quantity.noun + 1)
    if kind is Kind.COUNT:
        following = table.text[last : last + 2]
        if following[:1] == ["-"] and _may_be_noun(following[-1]):
            return table.lower[last + 1], last + 2  # a 90-room hotel
        if value == 1 and following and _may_be_noun(following[0]):
            return table.lower[last], last + 1
    return "", last


def _may_be_noun(word: str) -> bool:
    """Whether a word after “one” may be what is counted."""
    told = word.endswith("ed") and len(word) > len("speed")  # one abstained
    return not told and word.isalpha() and word.islower() and word not in PHRASE_EDGES and word not in _NO_NOUNS


def _opens(table: Tokens, k: int) -> bool:
    """Whether a small word belongs to a phrase such as “an estimated” or “at least”."""
    return table.lower[k + 1] in ("estimated", "little") or (k > 0 and table.lower[k - 1] == "at")
