"""Born in Ballina, and of her native Youghal; a firm based in Limerick, and its Sligo headquarters."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.checks.places._towns import is_region
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.origins import births, seats
from newslint.story.whereabouts.told import OTHERS, Told, ends_of, name_after
from newslint.text import Document

_LONGEST = 700
"""Tokens of a story in which there may well be one person, and one firm."""
_MOVED = frozenset("move moved moving relocate relocated relocating former formerly new other another regional".split())
_NOT_BORN = OTHERS - _MOVED
_PARTS = frozenset(":—–-(")


def origins_told(document: Document) -> Iterator[Clash]:
    """Pairs of places of which only one can be right, the earlier first."""
    table = tokens(document)
    if len(table) > _LONGEST:
        return
    for told, others in ((births(document), _NOT_BORN), (seats(document), _MOVED)):
        towns = {one.value for one in told if not is_region(one.value)}
        known = [two for two in told if two.mark and two.value in towns]
        if len(towns) == 2 and known:
            two = known[-1]
            one = next(one for one in told if one.value in towns and one.value != two.value)
            if _is_plain(document, table, one, others) and _is_plain(document, table, two, others):
                before, here = sorted((one, two), key=lambda t: t.first)
                if not set(one.value.split()) & set(two.value.split()) and not table.same_sentence(
                    one.first, two.first
                ):
                    yield Clash(*ends_of(before, here, table))
    yield from _datelines(document, table)


def _is_plain(document: Document, table: Tokens, told: Told, others: frozenset[str]) -> bool:
    """Whether a statement stands in the story's own words, in a sentence of nothing else."""
    words = table.sentence_lower(table.sentence_of(told.first))
    return not document.quotes.touches(table.span(told.first, told.last)) and others.isdisjoint(words)


def _datelines(document: Document, table: Tokens) -> Iterator[Clash]:
    """A dateline, and what happened “here in” another town."""
    here = [k for k in table.where("here") if table.lower[k + 1 : k + 2] in (["in"], ["at"])]
    line = _dateline(document, table) if here else None
    for k in here if line is not None else ():
        last = name_after(table, k + 2) if k + 2 < len(table) else k
        span = table.span(k + 2, last) if last > k + 2 else None
        if span is None or line is None or document.quotes.touches(span) or is_region(document[span]):
            continue
        if set(table.lower[k + 2 : last]).isdisjoint(table.lower[line[0] : line[1]]):
            yield Clash(table.span(*line), span)
            return


def _dateline(document: Document, table: Tokens) -> tuple[int, int] | None:
    """The tokens of the place with which the copy opens, in capitals."""
    for paragraph in document.paragraphs[:3]:
        k = table.from_offset(paragraph.start)
        last = k
        while last < len(table) and table.text[last].isupper() and len(table.text[last]) > 2:
            last += 1
        if k < last < len(table) and (table.text[last] in _PARTS or table.text[last] == ","):
            return k, last
    return None
