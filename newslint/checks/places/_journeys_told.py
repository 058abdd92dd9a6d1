"""A journey that begins where it is to end: a lorry from Lincoln to Omaha that was loaded in Omaha."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.journeys import End, Tip, journeys
from newslint.story.whereabouts.told import OTHERS
from newslint.text import Document

_RETURNS = frozenset(
    """return returned returning returns back round shuttle inbound outbound leg legs between diverted reverse
    opposite""".split()
)
_BOTH_WAYS = frozenset("return round shuttle between leg legs".split())
_OTHER_TRIPS = (OTHERS - {"later", "move", "moved", "moving"}) | frozenset("next replacement".split())
_MOST = 14


def journeys_told(document: Document) -> Iterator[Clash]:
    """Pairs of ends that are one place, as which a journey begins in one and ends in the other."""
    ends = journeys(document)
    if not any(end.tip is Tip.END for end in ends) or len(ends) > _MOST:
        return
    table = tokens(document)
    for at, two in enumerate(ends):
        one = next((one for one in ends[:at] if _clash(document, table, one, two)), None)
        if one is not None:
            before, here = table.span(one.first, one.last), table.span(two.first, two.last)
            way, other = ("begins", "ends") if two.tip is Tip.START else ("ends", "begins")
            place = document[here] if not two.whole else document[before]
            yield Clash(before, here, f"The journey {way} in {place} here, and {other} there before")
            return


def _clash(document: Document, table: Tokens, one: End, two: End) -> bool:
    """Whether one journey is said to begin and to end at one place."""
    if one.place != two.place or one.tip is two.tip or table.same_sentence(one.first, two.first):
        return False
    if (one.mover and two.mover and one.mover != two.mover) or (one.whole and two.whole):
        return False
    if any(document.quotes.touches(table.span(end.first, end.last)) for end in (one, two)):
        return False
    return _is_one_way(table, one) and _is_one_way(table, two)


def _is_one_way(table: Tokens, end: End) -> bool:
    """Whether the sentence of an end speaks of no way back, and of no other journey."""
    words = set(table.sentence_lower(table.sentence_of(end.first)))
    back = _BOTH_WAYS if end.whole or end.tip is Tip.START else _RETURNS
    return words.isdisjoint(back | _OTHER_TRIPS)
