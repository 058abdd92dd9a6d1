"""The life of a person as points in time: each age with its year, as the years of birth that it allows.

“Began training at the age of 18 in 1982” and “Ms Coyne, 50,” in a story of 2024 are two points of one life: born in
1963 or 1964, and born in 1973 or 1974.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.story.ages.own_year import is_year, own_year
from newslint.story.ages.told_ages import ToldAge, Way, told_ages
from newslint.story.lives import RELATIVES, births
from newslint.story.people import people
from newslint.story.statements import Statement, statements
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_NOBODY = "somebody"
"""Whoever is told of without a name that is known for one."""
_REACH = 14
"""Tokens from “born” to the year."""


class LifePoint(NamedTuple):
    """One thing that a story says of when somebody was born."""

    whose: str
    least: int
    most: int
    """The years of birth that it allows."""
    span: Span
    when: Span | None
    """Where the year stands; ``None`` where the age is of the story's own day, or where a birth is told."""
    age: ToldAge | None
    """The age; none where the birth is told."""
    sure: bool
    """Whether the year is that of the age, and not only the last that the story names."""
    weak: bool = False
    """Whether it is only that, and no month or day with it."""


@annotation
def life_points(document: Document) -> tuple[LifePoint, ...]:
    """The points of all lives of a story, in the order of the text."""
    told = [age for age in told_ages(document) if not age.kin and (not age.then or age.when is not None)]
    born = _births(document)
    if len(told) + len(born) < 2:
        return ()
    keys = {whose for whose, _ in born if whose} | {age.whose for age in told if age.whose}
    only = next(iter(keys)) if len(keys) == 1 else ""
    if not keys and len(people(document)) <= 1 and len(born) == 1 == len(told):
        only = _NOBODY
    points = [
        LifePoint(whose or only, int(when.value), int(when.value), when.span, None, None, sure=True)
        for whose, when in born
    ]
    for age in told:
        point = _point(document, age, age.whose or only)
        if point is not None:
            points.append(point)
    return tuple(sorted((point for point in points if point.whose), key=lambda point: point.span))


def _births(document: Document) -> list[tuple[str, Statement]]:
    """The births that a story tells, with whose they are, where it says so."""
    known = {birth.when.first: birth.who.name for birth in births(document)}
    table = tokens(document)
    found = []
    for k in table.where("born"):
        sentence = table.sentence_of(k)
        low = table.sentence_bounds(sentence)[0]
        stated = statements(document).by_sentence.get(sentence, ())
        when = next((s for s in stated if is_year(s) and 0 < s.first - k < _REACH), None)
        if when is not None and RELATIVES.isdisjoint(table.lower[low:k]):
            found.append((known.get(when.first, ""), when))
    return found


def _point(document: Document, age: ToldAge, whose: str) -> LifePoint | None:
    """What an age says of when somebody was born."""
    if age.when is not None:
        year = int(age.when.value)
        return LifePoint(whose, year - age.most - 1, year - age.least, age.span, age.when.span, age, sure=True)
    own = own_year(document)
    if own is None or age.way is Way.NOUN:
        return None
    return LifePoint(whose, own.year - age.most - 1, own.year - age.least, age.span, own.span, age, own.sure, own.weak)
