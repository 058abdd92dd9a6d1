"""So much a month or a week, and in another sentence so much a year."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._shared_evenly import Shared
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import Amount, slipped, window
from newslint.story.statements import Kind
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ANCHORS = frozenset({"year", "annual", "annually", "yearly"})
_RATE = lazy_regex(r"(?:an?|per|each|every) (month|week|quarter) ")
_MONTHLY = lazy_regex(r"\b(?P<unit>month|week|quarter)ly (?:(?!#)[a-z'’-]+ ){1,3}?(?:of|is|was|at|,)? ?$")
_TIMES = {"month": (12.0,), "week": (52.0, 50.0, 48.0), "quarter": (4.0,)}
_YEARLY = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ )?(?:a|per|each|every|for the|over the|over a|in a|for a|by the) year\b|annually\b|yearly\b"
)
_ANNUAL = lazy_regex(r"\b(?:annual|yearly|for a year|over a year|in a year) (?:(?!#)[a-z'’-]+ ){0,3}$")
_BACK, _AHEAD = 2, 2


def by_the_year(document: Document) -> Iterator[Shared]:
    """The sums by the year that no sum by the month or week around them makes, and one nearly does."""
    table = tokens(document)
    if not {"month", "week", "monthly", "weekly", "quarter", "quarterly"} & table.index.keys():
        return
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_ANCHORS)}):
        near = window(document, sentence, _BACK, _AHEAD)
        rates = [(a, unit) for a in near if a.flat and (unit := _unit(a))]
        for total in near:
            if total.outline.sentence != sentence or total.unit[0] is not Kind.MONEY or not total.flat:
                continue
            if not rates or not (_YEARLY.match(total.after) or _ANNUAL.search(total.before)):
                continue
            found = _judged(total, rates)
            if found is not None:
                yield found


def _unit(amount: Amount) -> str:
    """The stretch of time by which a sum of money is told; empty if it is by none."""
    if amount.unit[0] is not Kind.MONEY:
        return ""
    m = _RATE.match(amount.after)
    m = m if m is not None else _MONTHLY.search(amount.before)
    return str(m[1]) if m is not None else ""


def _judged(total: Amount, rates: list[tuple[Amount, str]]) -> Shared | None:
    """A sum by the year, with the rate that nearly makes it, if none does."""
    own = [(rate, unit) for rate, unit in rates if rate.unit == total.unit and rate.value < total.value]
    given = [(rate, n * rate.value) for rate, unit in own for n in _TIMES[unit]]
    slack = total.stated.slack + 0.01 * total.value
    if any(abs(value - total.value) <= slack for _, value in given):
        return None
    slips = [(rate, value) for rate, value in given if slipped(total.value, value, total.stated.step)]
    if len(slips) != 1:
        return None
    return Shared(total.stated, slips[0][0].stated, slips[0][0].stated, slips[0][1])
