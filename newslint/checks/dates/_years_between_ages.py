"""How old somebody is, and was, against the years told between: 41, first won at 17, 34 years in the saddle."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.ages.beginnings import Sort
from newslint.story.ages.lasting import lasting
from newslint.story.ages.told_ages import ToldAge, Way, told_ages
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_SLIP = 10
_ABOUT, _PART = 3, 0.2
_LEAST = 5
"""Years of a stretch that may lie between two ages of a life."""
_LED = frozenset("after for of over during spent that in nearly".split())
_FAR_OFF = frozenset("ago later on".split())
_NO = frozenset("next sentence contract ban first".split())


class BetweenAges(NamedTuple):
    """A stretch of years that does not lie between two ages of one person."""

    stretch: Span
    now: ToldAge
    then: ToldAge
    right: int


def between_ages(document: Document) -> Iterator[BetweenAges]:
    """The stretches of years that the ages at their two ends do not give."""
    told = [age for age in told_ages(document) if not age.kin and age.way in (Way.YEARS, Way.BIRTHDAY)]
    now = {(age.whose, age.least): age for age in reversed(told) if not age.then}
    then = [age for age in told if age.then and age.when is None]
    whose = {age.whose for age in told if age.whose}
    if len(now) != 1 or len(then) != 1 or len(whose) > 1:
        return
    old, young = next(iter(now.values())), then[0]
    right = old.least - young.least
    stretches = _stretches(document, young)
    if right <= 1 or len(stretches) != 1:
        return
    if any(abs(s.value - right) <= 1 for s in statements(document).all if s.kind is Kind.DURATION and s.unit == "year"):
        return
    years, span, about = stretches[0]
    if about and abs(years - right) <= max(_ABOUT, _PART * right):
        return
    if abs(years - right) <= _SLIP or f"{years}"[::-1] == f"{right}":
        yield BetweenAges(span, old, young, right)


def _stretches(document: Document, young: ToldAge) -> list[tuple[int, Span, bool]]:
    """The years that may lie between an age then and today: told in its sentence, or all that the story tells."""
    table = tokens(document)
    own = [s for s in statements(document).by_sentence.get(young.sentence, ()) if _is_stretch(s)]
    found = [(int(s.value), s.span, s.rough is not None) for s in own if _spans(table.lower, s)]
    if found:
        return found
    told = [length for length in lasting(document).lengths if length.least >= _LEAST and not length.about]
    plain = [length for length in told if length.sort in (Sort.SERVICE, Sort.OTHER) and not length.marked]
    return [(length.least, length.span, False) for length in plain] if len(plain) == len(told) else []


def _is_stretch(stated: Statement) -> bool:
    """Whether a statement is a number of years."""
    years = stated.kind is Kind.DURATION and stated.unit == "year"
    return years and stated.value >= _LEAST and stated.value % 1 == 0


def _spans(words: list[str], stated: Statement) -> bool:
    """Whether the words beside a number of years make it a stretch of a life."""
    before, after = words[max(0, stated.first - 3) : stated.first], words[stated.last : stated.last + 2]
    if not _NO.isdisjoint(before + after):
        return False
    return not _LED.isdisjoint(before) or not _FAR_OFF.isdisjoint(after)
