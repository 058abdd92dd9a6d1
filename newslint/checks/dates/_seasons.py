"""One thing that a story tells to be in a season and in a month of another: to open next spring, to open in October."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.days.happenings import by_noun, happening
from newslint.story.days.timeline import Scale, timeline
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
"""The month in the middle of each season in the north."""
_WIDE = 2
"""Months from the middle of a season that may still be told as it."""
_SOUTH = frozenset(
    "australia australian sydney melbourne perth brisbane adelaide canberra tasmania queensland zealand auckland"
    " wellington christchurch johannesburg durban pretoria african argentina argentine chile chilean brazil brazilian"
    " uruguay peru victoria wales zimbabwe namibia botswana fiji antarctic falkland falklands".split()
)
"""Words of a story in which winter may be in July."""
_REACH = 9
_LED = frozenset("next this in the last early late by".split())


class WrongSeason(NamedTuple):
    """A season and a month that are told of one thing."""

    event: str
    season: Span
    month: Span


def wrong_seasons(document: Document) -> Iterator[WrongSeason]:
    """The seasons of a document in which what it tells cannot be by its month."""
    table = tokens(document)
    places = [k for k in table.where_any(SEASONS.keys()) if k and table.lower[k - 1] in _LED]
    if not places or not _SOUTH.isdisjoint(table.index.keys()):
        return
    months = [p for p in timeline(document).points if p.on(Scale.MONTH) is not None]
    for k in places:
        event = by_noun(table.lower[k + 1]) if k + 1 < table.sentence_end(k) else ""
        event = event or _before(table, k)
        own = [p for p in months if event and _before(table, p.first) == event]
        found = {int(on.value) % 12 + 1 for p in own if (on := p.on(Scale.MONTH)) is not None and on.value is not None}
        if len(found) != 1:
            continue
        off = (found.pop() - SEASONS[table.lower[k]]) % 12
        if min(off, 12 - off) > _WIDE:
            yield WrongSeason(event, table.span(k), own[0].span)
            return


def _before(table: Tokens, k: int) -> str:
    """What the nearest word before a token tells of."""
    low = max(table.sentence_start(k), k - _REACH)
    return next((found for j in range(k - 1, low - 1, -1) if (found := happening(table.lower[j]))), "")
