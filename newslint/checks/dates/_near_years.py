"""Ages and stretches of years against the years around them, in whatever wording.

An age of “he” or “she” is that of the one person of whom the story tells the birth; a stretch of years that two years
near it do not give is a slip if one of its figures is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from newslint.language.segmentation.tokens import tokens
from newslint.story.dates import dates
from newslint.story.outlines import outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_BORN_REACH = 14  # tokens from “born” to the year
_RELATIVES = frozenset("son daughter wife husband brother sister mother father child children baby twins".split())
_WHEN = lazy_regex(r"\b(?:[Hh]e|[Ss]he) (?:was|turned) (?:only |just )?(\d{1,3}) when\b")
_WAS = lazy_regex(r"(?:He|She) was (\d{1,3})\.?\s*\Z")
_BIRTHDAY = lazy_regex(r"\b(?:her|his) (\d{1,3})(?:st|nd|rd|th) birthday\b")
_DIED = lazy_regex(r"\bdied\b")
_SLIP = 25  # years by which an age may be wrong; what is farther off is of another person
_FUZZ = 0.09  # of a year, by which two days may be nearer or farther than they are taken for
_LEAST = 10  # years; only a figure of the tens is taken for a slip
_REACH = 2  # sentences either way
_MOST = 3  # years among which a stretch is looked for
_DAY = 1440  # minutes
_LED = lazy_regex(r"(?:for|spent|past|last|ran|reigned|ruled|served)(?: the| all of)? (?:past |last )?$")
_LATER = frozenset("later on after afterwards when before".split())


class Aged(NamedTuple):
    """An age that the year of birth does not allow."""

    span: Span
    stated: int
    right: str
    born: Statement
    when: Statement


class Stretch(NamedTuple):
    """A stretch of time that is a figure off what lies between the two years, or times of day, near it."""

    length: Statement
    start: Statement
    end: Statement

    @property
    def right(self) -> float:
        """The years that lie between."""
        return abs(int(self.end.value) - int(self.start.value))


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
    if not _RELATIVES.isdisjoint(table.lower[low:k]):
        return None
    stated = statements(document).by_sentence.get(table.sentence_of(k), ())
    return next((s for s in stated if _is_year(s) and 0 < s.first - k < _BORN_REACH), None)


def _is_year(stated: Statement) -> bool:
    """Whether a statement tells a year, with or without its month and day."""
    return stated.kind is Kind.MOMENT and stated.unit != "day of year"


def _aged(document: Document, sentence: int, born: Statement) -> Iterator[Aged]:
    """The age of one sentence, if it is wrong."""
    span = tokens(document).sentence_span(sentence)
    text = document[span]
    found, exact, near = _WHEN.search(text), False, sentence
    if found is None and (found := _BIRTHDAY.search(text)) is not None:
        exact = True
    if found is None and (found := _WAS.search(text)) is not None:
        near = sentence - 1
        if near < 0 or not _DIED.search(document[tokens(document).sentence_span(near)]):
            return
    years = [s for s in statements(document).by_sentence.get(near, ()) if _is_year(s) and s is not born]
    if found is None or len(years) != 1:
        return
    low, high = _between(born, years[0], exact)
    stated = int(found[1])
    if low <= stated <= high or low <= 0 or abs(stated - low) > _SLIP:
        return
    right = f"{low}" if low == high else f"{low} or {high}"
    yield Aged(_at(span, found), stated, right, born, years[0])


def _at(span: Span, found: re.Match[str]) -> Span:
    """Where in the document a number of a sentence stands."""
    return Span(span.start + found.start(1), span.start + found.end(1))


def _between(born: Statement, when: Statement, exact: bool) -> tuple[int, int]:
    """The least and the most years of age at a time; exact for a birthday."""
    years = int(when.value) - int(born.value)
    if exact:
        return years, years
    if "year" in (born.unit, when.unit):
        return years - 1, years
    between = when.value - born.value
    return int(between - _FUZZ), int(between + _FUZZ)


def stretches(document: Document) -> Iterator[Stretch]:
    """The stretches of years that are ten years too long or too short for the two years near them."""
    table = tokens(document)
    now = dates(document).anchor
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence)
        for length in stated if outline is not None else ():
            if length.kind is not Kind.DURATION or length.unit != "year" or length.value < _LEAST or outline is None:
                continue
            after = outline.after(length).split()[:1]
            if length.rough is not None or not (_LED.search(outline.before(length)) or not _LATER.isdisjoint(after)):
                continue
            years = _years_near(document, sentence)
            values = {int(s.value) for s in years} | ({now.year} if now is not None and now.year else set())
            if not 2 <= len({int(s.value) for s in years}) <= _MOST or any(
                abs(abs(a - b) - length.value) <= 1 for a, b in combinations(values, 2)
            ):
                continue
            off = [
                (start, end)
                for start, end in combinations(years, 2)
                if (between := abs(int(start.value) - int(end.value))) >= _LEAST and abs(between - length.value) == 10
            ]
            if len(off) == 1 and table.sentence_of(off[0][0].first) <= table.sentence_of(length.first):
                yield Stretch(length, *off[0])


def _years_near(document: Document, sentence: int) -> list[Statement]:
    """The years that the sentences around one state."""
    by_sentence = statements(document).by_sentence
    return [s for k in range(sentence - _REACH, sentence + _REACH + 1) for s in by_sentence.get(k, ()) if _is_year(s)]


def hours(document: Document) -> Iterator[Stretch]:
    """The stretches of hours that are one hour too long or too short for the only two times of day near them."""
    by_sentence = statements(document).by_sentence
    for sentence, stated in by_sentence.items():
        lengths = [s for s in stated if s.kind is Kind.DURATION and s.unit == "hour" and s.rough is None]
        if len(lengths) != 1:
            continue
        times = [
            s for k in (sentence - 1, sentence, sentence + 1) for s in by_sentence.get(k, ()) if s.kind is Kind.TIME
        ]
        if len(times) == 2 and abs(abs((times[1].value - times[0].value) % _DAY - 60 * lengths[0].value) - 60) < 1:
            yield Stretch(lengths[0], *times)
