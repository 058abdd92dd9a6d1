"""A side on which something lies, told twice: on the northern edge of a city, and two miles south of its centre."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.sides import are_opposite, sides
from newslint.story.whereabouts.told import Told, ends_of, is_of_another
from newslint.text import Document

_MOST = 12
"""Sides that a story tells of: one with more is a survey, a forecast or a walk."""
_GENERAL = frozenset(
    """city town village island country nation state county province region centre center borough downtown district
    capital site lake river park bay peninsula archipelago metropolis parish valley""".split()
)
"""What may stand for a place that a story has named."""


def sides_told(document: Document) -> Iterator[Clash]:
    """Pairs of sides of which only one can be right, the earlier first."""
    told = sides(document)
    if not 1 < len(told) <= _MOST:
        return
    table = tokens(document)
    for at, two in enumerate(told):
        one = next((one for one in told[:at] if _clash(document, table, one, two)), None)
        if one is not None:
            yield Clash(*ends_of(one, two, table))


def _clash(document: Document, table: Tokens, one: Told, two: Told) -> bool:
    """Whether two sides are opposite ones of one place, and speak of one thing."""
    if _are_mutual(table, one, two):
        return one.value == two.value and not is_of_another(table, two)
    if any("and" in (table.lower[told.first - 1], *table.lower[told.last : told.last + 1]) for told in (one, two)):
        return False  # "in the northern and eastern provinces"
    if not are_opposite(one.value, two.value) or table.same_sentence(one.first, two.first):
        return False
    if not (one.things & two.things) or not _same_mark(one.mark, two.mark):
        return False
    if any(document.quotes.touches(table.span(told.first, told.last)) for told in (one, two)):
        return False
    return not is_of_another(table, one) and not is_of_another(table, two)


def _are_mutual(table: Tokens, one: Told, two: Told) -> bool:
    """Whether one side is reckoned from what the other is told of, and the other way round: A of B, and B of A."""
    if not one.mark or not two.mark or one.mark == two.mark or table.same_sentence(one.first, two.first):
        return False
    first, second = table.sentence_start(one.first), table.sentence_start(two.first)
    from_one = set(two.mark.split()) & set(table.lower[first : one.first])
    return bool(from_one and set(one.mark.split()) & set(table.lower[second : two.first]))


def _same_mark(one: str, two: str) -> bool:
    """Whether two sides may be those of one place."""
    if one in _GENERAL or two in _GENERAL or not one or not two:
        return True
    return not set(one.split()).isdisjoint(two.split())
