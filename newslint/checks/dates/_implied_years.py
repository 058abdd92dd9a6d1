"""The year that an age and a birth give, against the years that a story without a day of its own tells of.

“Bae, 48, ... Born in 1967, Bae ...” is told in 2015 or 2016: not in a story that looks back on 2024.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.reporting_verbs import TELLING
from newslint.story.ages.own_year import is_year
from newslint.story.dates import dates
from newslint.story.lives import RELATIVES, births, present_ages
from newslint.story.statements import Statement, statements
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_AHEAD = frozenset(
    "will would shall may might could due plan plans planned planning expected expects until till by next aims aim"
    " target forecast forecasts predicted projected for beyond through hopes hope promised promises pledged if to"
    " scheduled set estimated term terms contract".split()
)
"""Words near a year with which it may be to come."""
_AGED = lazy_regex(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}), (?P<age>\d\d),")
_REACH = 14  # tokens from “born” to the year
_NEAR = 6
_MOST = 25
"""Years by which an age may be wrong; what is farther off is of another person."""
_OLDEST = 105


class Implied(NamedTuple):
    """An age that the story's years do not allow."""

    age: Span
    years: int
    who: str
    born: Statement
    year: Statement
    """A year that the story tells of as past, or the day on which something was said in it."""

    @property
    def least(self) -> int:
        """The first of the two years in which somebody so born is so old."""
        return int(self.born.value) + self.years


def implied(document: Document) -> Iterator[Implied]:
    """The ages of today that a story's own years do not allow, in one that names no day as its own."""
    if dates(document).now is not None or not tokens(document).where("born"):
        return
    seen: set[int] = set()
    for age, years, who, born in (*_of_people(document), *_of_names(document)):
        least = int(born.value) + years
        year = _later(document, least + 1) or _sooner(document, least)
        if year is not None and age.start not in seen:
            seen.add(age.start)
            yield Implied(age, years, who, born, year)


def _of_people(document: Document) -> Iterator[tuple[Span, int, str, Statement]]:
    """The ages of the people whose births a story tells."""
    born = {id(birth.who): birth for birth in births(document)}
    for who, age in present_ages(document) if born else ():
        birth = born.get(id(who))
        if birth is not None and age.rough is None and age.value <= _OLDEST:
            yield age.span, int(age.value), who.surname, birth.when


def _of_names(document: Document) -> Iterator[tuple[Span, int, str, Statement]]:
    """Ages between commas after a name, where a sentence on a birth has a word of that name and of no other's."""
    table = tokens(document)
    found = list(_AGED.finditer(document.text))
    named_so: dict[str, list[int]] = defaultdict(list)
    for number, match in enumerate(found):
        for word in dict.fromkeys(match["name"].split()):
            named_so[word].append(number)
    for k in table.where("born"):
        sentence = table.sentence_of(k)
        low, high = table.sentence_bounds(sentence)
        born = [
            s for s in statements(document).by_sentence.get(sentence, ()) if is_year(s) and 0 < s.first - k < _REACH
        ]
        words = frozenset(table.text[low:high])
        named = {number for word in words for number in named_so.get(word, ())[:2]}
        if len(born) == 1 and len(named) == 1 and RELATIVES.isdisjoint(table.lower[low:high]):
            only = found[named.pop()]
            shared = next(word for word in only["name"].split() if word in words)
            yield Span(*only.span("age")), int(only["age"]), shared, born[0]


class _Years(NamedTuple):
    """The years and days of a story that are those of no birth."""

    past: dict[int, Statement]
    """By its year the first that is past."""
    said: Statement | None
    """The first day of the last year, if something was said on it."""
    last: int
    """The last year; 0 where there is none."""


@annotation
def _years(document: Document) -> _Years:
    """The years that a story tells of."""
    table = tokens(document)
    born = {table.sentence_of(k) for k in table.where("born")}
    years = [s for s in statements(document).all if is_year(s) and table.sentence_of(s.first) not in born]
    last = max((int(s.value) for s in years), default=0)
    past: dict[int, Statement] = {}
    for s in years:
        if int(s.value) not in past and _is_past(table, s):
            past[int(s.value)] = s
    said = next((s for s in years if s.unit == "day" and int(s.value) == last and _said(table, s)), None)
    return _Years(past, said, last)


def _later(document: Document, most: int) -> Statement | None:
    """A year of the story that is past and after the last in which an age may be told."""
    past = _years(document).past
    later = (past[year] for year in range(most + 1, most + _MOST + 1) if year in past)
    return min(later, key=lambda s: s.first, default=None)


def _is_past(table: Tokens, year: Statement) -> bool:
    """Whether nothing near a year says that it may be to come."""
    low, high = table.sentence_bounds(table.sentence_of(year.first))
    near = table.lower[max(low, year.first - _NEAR) : min(high, year.last + _NEAR)]
    plain = table.lower[year.first - 1] in ("in", "since", "on", "of") or year.unit != "year"
    return plain and _AHEAD.isdisjoint(near)


def _sooner(document: Document, least: int) -> Statement | None:
    """The day on which something was said in a story that tells of no later year, before an age may be told."""
    years = _years(document)
    return years.said if least - _MOST <= years.last < least else None


def _said(table: Tokens, day: Statement) -> bool:
    """Whether a day is one on which somebody said what the story tells."""
    low = table.sentence_bounds(table.sentence_of(day.first))[0]
    before = table.lower[max(low, day.first - _NEAR) : day.first]
    return not TELLING.isdisjoint(before) and "had" not in before
