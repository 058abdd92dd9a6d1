"""What each of some has, gives or costs, held against what all do: 240 runners, £180 each, £36,000."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import plural
from newslint.story.counts.told_amounts import EACH_CUES, Amount, Part, amounts_of, slipped, window
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_BACK, _AHEAD = 4, 2
_EVEN = frozenset({"equally", "evenly", "equal"})
_A = (["a"], ["an"], ["per"])
_AT = (["at"], ["cost"], ["costs"], ["costing"], ["for"])
_PRICED = lazy_regex(r"\b(?:at|cost|costs|costing|priced at|charged|paid|pay) (?:just |only )?$")
_MEAN = frozenset({"average", "averaging", "averages", "averaged"})
_ROUND = 0.02
_MOST = 4
_FEW = 1
_TWO = 2
_HALF, _EXACT = 0.5, 1e-6
_UNITS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


class Shared(NamedTuple):
    """What each is said to have, with all and the number that do not give it."""

    claim: Statement
    total: Statement
    number: Statement
    right: float


def unevenly_shared(document: Document) -> Iterator[Shared]:
    """The amounts of each that no total and number around them give, where one total and number nearly do."""
    table = tokens(document)
    sentences = {table.sentence_of(k) for k in table.where_any(EACH_CUES)}
    for s in statements(document).all:
        if s.kind in _UNITS and (table.lower[s.end : s.end + 1] in _A or table.lower[s.first - 1 : s.first] in _AT):
            sentences.add(table.sentence_of(s.first))
    for sentence in sorted(sentences):
        for amount in amounts_of(document, sentence):
            if (
                amount.unit[0] in _UNITS
                and amount.flat
                and (amount.part is Part.EACH or _is_rate(amount) or _is_price(amount))
            ):
                found = _judged(document, amount)
                if found is not None:
                    yield found


def _is_rate(amount: Amount) -> bool:
    """Whether an amount is told for one of something: £12 a copy, £450 per month, 6,000 litres a cow."""
    return amount.after.split()[:1] in _A


def _is_price(amount: Amount) -> bool:
    """Whether a sum of money is the price of one: tickets cost £30."""
    return amount.unit[0] is Kind.MONEY and _PRICED.search(amount.before) is not None


def _is_evenly(*amounts: Amount) -> bool:
    """Whether words say that something is shared in equal parts."""
    return any(not _EVEN.isdisjoint(a.outline.vocabulary) for a in amounts)


_OF_SPORT = frozenset({"batting", "bowling", "scoring", "career", "runs", "wickets"})


class _Way(StrEnum):
    """How an amount of each is told, which says what a slip of it may be."""

    EACH = "each"
    MEAN = "mean"
    """An average of things counted, which is rounded."""
    COUNT = "count"
    """So many things each: they can be shared among those of the sentence alone, and with no rest."""
    RATE = "rate"
    """For one of something that its own words name."""
    PRICE = "price"


def _way(claim: Amount) -> _Way:
    """How an amount of each is told."""
    if claim.part is not Part.EACH:
        return _Way.RATE if _is_rate(claim) else _Way.PRICE
    if claim.unit[0] is not Kind.COUNT:
        return _Way.EACH
    return _Way.COUNT if _MEAN.isdisjoint(claim.outline.vocabulary) else _Way.MEAN


def _judged(document: Document, claim: Amount) -> Shared | None:
    """The total and number that an amount of each should come from, if none give it."""
    way, x = _way(claim), claim.value
    if x <= 1:
        return None  # "one every 2", "one each"
    if way is _Way.MEAN and not _OF_SPORT.isdisjoint(claim.outline.vocabulary):
        return None  # a batting average is none of the numbers beside it
    pairs = _pairs(document, claim, way)
    for total, number in pairs:
        rounded = (_HALF if way is _Way.MEAN else 0.0) + min(total.stated.slack, _ROUND * total.value) / number.value
        if abs(total.value / number.value - x) <= claim.stated.slack + _ROUND * x + rounded:
            return None
    best = [
        Shared(claim.stated, total.stated, number.stated, total.value / number.value)
        for total, number in pairs
        if _are_told_together(claim, total, number, way) and _is_slip(claim, total, number, way)
    ]
    low, high = tokens(document).sentence_bounds(claim.outline.sentence)
    best = [s for s in best if low <= s.total.first < high and low <= s.number.first < high] or best
    return best[0] if len({s.right for s in best}) == 1 else None


def _pairs(document: Document, claim: Amount, way: _Way) -> list[tuple[Amount, Amount]]:
    """The totals and numbers around an amount of each that it may come from."""
    near = [a for a in window(document, claim.outline.sentence, _BACK, _AHEAD) if a.stated is not claim.stated]
    totals = [a for a in near if a.unit == claim.unit and a.value > claim.value]
    numbers = [a for a in near if a.unit[0] is Kind.COUNT and a.value > _FEW]
    if way is _Way.COUNT:
        numbers, totals = ([a for a in some if a.outline is claim.outline] for some in (numbers, totals))
    elif way is _Way.MEAN:
        totals = [a for a in totals if a.alike(claim)]
    per = claim.after.split()[1:2]
    if way is _Way.RATE:
        numbers = [a for a in numbers if a.stated.noun and [a.stated.noun] == per]
    numbers += [a for a in near if a.unit[0] is Kind.DURATION and [a.stated.unit] == per and a.value > _FEW]
    return [(t, n) for t in totals for n in numbers if n is not t and n.value < t.value]


def _are_told_together(claim: Amount, total: Amount, number: Amount, way: _Way) -> bool:
    """Whether a total and a number stand near enough to an amount of each, and are told as exact as need be."""
    if Part.ASIDE in (total.part, number.part) or total.stated.rough or number.stated.rough:
        return False
    told = sorted(a.outline.sentence for a in (claim, total, number))
    if way in (_Way.RATE, _Way.PRICE):
        return told[-1] - told[0] <= 1
    if len(set(told)) <= _TWO:
        return True
    noun = number.stated.noun
    words = claim.outline.vocabulary | total.outline.vocabulary
    taken_up = bool(noun) and not words.isdisjoint({noun, plural(noun)})
    return way is not _Way.COUNT and (taken_up or number.unit[0] is Kind.DURATION)


def _is_slip(claim: Amount, total: Amount, number: Amount, way: _Way) -> bool:
    """Whether one of an amount of each, all and their number is a slip for what the other two give."""
    x, right, step = claim.value, total.value / number.value, claim.stated.step
    if not 1 / _MOST < right / x < _MOST:
        return False
    exact = abs(right / step - round(right / step)) < _EXACT
    if way is not _Way.PRICE and exact and (_is_evenly(claim, total, number) or slipped(x, right, step)):
        return True
    if way is _Way.COUNT or not (total.flat and number.flat):
        return False
    if slipped(total.value, x * number.value, total.stated.step):
        return True
    return way is not _Way.PRICE and total.value % x == 0 and slipped(number.value, total.value / x, 1) > 0
