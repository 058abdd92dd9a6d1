"""The year in which a story is told, where it or its file says so, and all years that it names."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.story.dates import dates
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_NEWS = 1990
_BEFORE = 7
"""Tokens from a month to the year of a range of days: “September 6 to 8, 2024”."""
_TO_COME = frozenset("until by before deadline target".split())


class OwnYear(NamedTuple):
    """The year of a story."""

    year: int
    span: Span | None
    """Where it says so; ``None`` where its file does."""
    sure: bool
    """Whether the story is dated, or tells of a full date in it, and it is not only the last year that it names."""
    weak: bool = False
    """Whether it is told as a year alone."""


@annotation
def own_year(document: Document) -> OwnYear | None:
    """The year of a story: that of its own date, or else of the last day or month of which it tells."""
    now = dates(document).now
    if now is not None:
        return OwnYear(now.day.year, now.span, sure=True)
    table = tokens(document)
    years = [s for s in statements(document).all if is_year(s) and s.value >= _NEWS]
    last = max(years, key=lambda s: int(s.value), default=None)
    if last is None or table.lower[last.first - 1] in _TO_COME:
        return None
    dated = any(s.unit != "year" for s in years if int(s.value) == int(last.value))
    before = table.text[max(0, last.first - _BEFORE) : last.first]
    if not dated and not any(word[0].isupper() and word.lower() in MONTH_WORDS for word in before):
        return OwnYear(int(last.value), last.span, sure=False, weak=True)
    whole = any(s.unit == "day" for s in years if int(s.value) == int(last.value))
    return OwnYear(int(last.value), last.span, sure=whole)


@annotation
def named_years(document: Document) -> frozenset[int]:
    """All years of which a story tells, its own among them."""
    own = own_year(document)
    named = {int(s.value) for s in statements(document).all if is_year(s)}
    return frozenset(named | {own.year}) if own is not None else frozenset(named)


def is_year(stated: Statement) -> bool:
    """Whether a statement tells a year, with or without its month and day."""
    return stated.kind is Kind.MOMENT and stated.unit != "day of year"
