"""One street or hospital under two names: Mill Street and Mill Road, Northgate hospital and Southgate hospital."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.named_sites import named_sites, streets
from newslint.story.whereabouts.told import Told, ends_of, is_of_another
from newslint.text import Document

_JOINED = frozenset("and or junction corner between off into towards from to intersection onto near via".split())

_MOVED = frozenset("transferred moved airlifted transfer adjourned appeal hospitals courts".split())
_CARRIED = frozenset("taken rushed flown admitted treated driven born died treating care".split())
_TRIED = frozenset("trial jailed sentenced convicted pleaded jury charged accused hearing appeared guilty".split())
_LONGEST = 600
"""Tokens of a story in which there may well be one hospital."""


def names_told(document: Document) -> Iterator[Clash]:
    """Pairs of names of which one is wrong, the earlier first."""
    table = tokens(document)
    yield from _streets(document, table)
    told = named_sites(document) if len(table) < _LONGEST and _MOVED.isdisjoint(table.index.keys()) else ()
    for at, two in enumerate(told):
        same = [one for one in told if one.mark == two.mark]
        one = same[0]
        apart = set(one.value.split()).isdisjoint(two.value.split())
        if one in told[:at] and len({s.value for s in same}) == 2 and apart:
            words = set(table.sentence_lower(table.sentence_of(one.first)))
            begun = not words.isdisjoint(_CARRIED if one.mark == "hospital" else _TRIED)
            if begun and _is_known(document, table, one) and _is_known(document, table, two):
                yield Clash(*ends_of(one, two, table))
                return


def _streets(document: Document, table: Tokens) -> Iterator[Clash]:
    """Streets of one name and of two sorts."""
    told = streets(document)
    for at, two in enumerate(told):
        one = next((one for one in told[:at] if one.mark == two.mark and one.value != two.value), None)
        if one is not None and "walk" in {one.value, two.value}:
            continue  # the Hollywood Walk of Fame is on Hollywood Boulevard
        if one is not None and _is_plain(document, table, one) and _is_plain(document, table, two):
            yield Clash(*ends_of(one, two, table))


def _is_plain(document: Document, table: Tokens, told: Told) -> bool:
    """Whether a street stands by itself, and not with others."""
    around = {*table.lower[max(0, told.first - 3) : told.first], *table.lower[told.last : told.last + 2]}
    return around.isdisjoint(_JOINED) and _is_known(document, table, told)


def _is_known(document: Document, table: Tokens, told: Told) -> bool:
    """Whether a name stands in the story's own words, and in a sentence of nothing else."""
    return not document.quotes.touches(table.span(told.first, told.last)) and not is_of_another(table, told)
