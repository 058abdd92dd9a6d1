"""Ages against the years around them, in whatever wording.

An age of “he” or “she” is that of the one person of whom the story tells the birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.ages.own_year import is_year
from newslint.story.lives import RELATIVES
from newslint.story.statements import Statement, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_BORN_REACH = 14  # tokens from “born” to the year
_WHEN = lazy_regex(r"\b(?:[Hh]e|[Ss]he) (?:was|turned) (?:only |just )?(\d{1,3}) when\b")
_WAS = lazy_regex(r"(?:He|She) was (\d{1,3})\.?\s*\Z")
_BIRTHDAY = lazy_regex(r"\b(?:her|his) (\d{1,3})(?:st|nd|rd|th) birthday\b")
_WOULD_TURN = lazy_regex(
    r"\b(?:would have (?:turned|been)|(?:[Hh]e|[Ss]he) (?:would|was to|was due to) (?:turn|be)) (\d{1,3})"
    r" (?:next|this|in|on|later|the following|the next) (?!(?:18|19|20)\d\d)"
)
_DIED = lazy_regex(r"\bdied\b")
SLIP = 25
"""Years by which an age may be wrong; what is farther off is of another person."""
_EDGE = 1e-6
_FUZZ = 0.09  # of a year, by which two days may be nearer or farther than they are taken for


class Aged(NamedTuple):
    """An age that the year of birth does not allow."""

    span: Span
    stated: int
    right: str
    born: Statement
    when: Statement


def ages_of_the_one_born(document: Document) -> Iterator[Aged]:
    """The ages that pronouns give to the one person of whom the story tells the birth."""
    table = tokens(document)
    born = _one_birth(document)
    if born is None:
        return
    for sentence in range(table.sentence_of(born.first), max(statements(document).by_sentence) + 1):
        yield from _aged(document, sentence, born)
    for sentence in statements(document).by_sentence:
        if sentence < table.sentence_of(born.first):
            yield from _aged(document, sentence, born)


def _one_birth(document: Document) -> Statement | None:
    """When the one person was born of whom the story says it; nothing where it says so of more, or of relatives."""
    table = tokens(document)
    places = [*table.where("born")]
    if len(places) != 1:
        return None
    k = places[0]
    low = table.sentence_bounds(table.sentence_of(k))[0]
    if not RELATIVES.isdisjoint(table.lower[low:k]):
        return None
    stated = statements(document).by_sentence.get(table.sentence_of(k), ())
    return next((s for s in stated if is_year(s) and 0 < s.first - k < _BORN_REACH), None)


def _aged(document: Document, sentence: int, born: Statement) -> Iterator[Aged]:
    """The age of one sentence, if it is wrong."""
    span = tokens(document).sentence_span(sentence)
    text = document[span]
    if (turning := _WOULD_TURN.search(text)) is not None:
        yield from _would_turn(document, sentence, born, turning)
        return
    found, exact, near = _WHEN.search(text), False, sentence
    if found is None and (found := _BIRTHDAY.search(text)) is not None:
        exact = True
    if found is None and (found := _WAS.search(text)) is not None:
        near = sentence - 1
        if near < 0 or not _DIED.search(document[tokens(document).sentence_span(near)]):
            return
    years = [s for s in statements(document).by_sentence.get(near, ()) if is_year(s) and s is not born]
    if found is None or len(years) != 1:
        return
    low, high = _between(born, years[0], exact)
    stated = int(found[1])
    if low <= stated <= high or low <= 0 or abs(stated - low) > SLIP:
        return
    right = f"{low}" if low == high else f"{low} or {high}"
    yield Aged(_at(span, found), stated, right, born, years[0])


def _would_turn(document: Document, sentence: int, born: Statement, found: re.Match[str]) -> Iterator[Aged]:
    """The age that somebody would have reached soon after the day that the story tells last, if it is wrong.

    ``She died on 2 December 2023. She would have turned 56 next March``: in the year in which that March comes.
    """
    if born.unit == "year":
        return
    near = range(sentence, max(-1, sentence - 3), -1)
    days = [
        s
        for k in near
        for s in statements(document).by_sentence.get(k, ())
        if is_year(s) and s is not born and s.unit != "year"
    ]
    if not days:
        return
    when = days[0]
    died, birthday = (int((s.value - int(s.value)) * 12 + _EDGE) for s in (when, born))
    year = int(when.value) + (birthday < died)
    right, stated = year - int(born.value), int(found[1])
    if died != birthday and 0 < abs(stated - right) <= SLIP and right > 0:
        yield Aged(_at(tokens(document).sentence_span(sentence), found), stated, f"{right}", born, when)


def _at(span: Span, found: re.Match[str]) -> Span:
    """Where in the document a number of a sentence stands."""
    return Span(span.start + found.start(1), span.start + found.end(1))


def _between(born: Statement, when: Statement, exact: bool) -> tuple[int, int]:
    """The least and the most years of age at a time; exact for a birthday."""
    if exact:
        years = int(when.value) - int(born.value)
        return years, years
    return years_of_age(born.value, when.value, exact="year" not in (born.unit, when.unit))


def years_of_age(born: float, when: float, *, exact: bool) -> tuple[int, int]:
    """The least and the most years of age at a time, both as years; exact where both have their month or day."""
    if not exact:
        years = int(when) - int(born)
        return years - 1, years
    return int(when - born - _FUZZ), int(when - born + _FUZZ)
