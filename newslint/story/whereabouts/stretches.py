"""The two ends of a stretch of road and the like: between the library and the town hall, from Leeds to York."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.whereabouts.told import name_after, things
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_ENDS = frozenset(". , ; : ) ( — – and or will was were is are at on in for with which that who from until".split())
_LONGEST = 4


class Stretch(NamedTuple):
    """Two ends, and the words around them."""

    ends: frozenset[str]
    things: frozenset[str]
    first: int
    last: int


@annotation
def stretches(document: Document) -> tuple[Stretch, ...]:
    """All that a story tells of, in order."""
    table = tokens(document)
    found = [one for k in table.where("between") if (one := _stretch(table, k, "and")) is not None]
    found += [one for k in table.where("from") if (one := _stretch(table, k, "to")) is not None]
    return tuple(sorted(found, key=lambda one: one.first))


def _stretch(table: Tokens, k: int, joint: str) -> Stretch | None:
    """The stretch that a preposition opens."""
    one = _end(table, k + 1)
    if one is None or table.lower[one[1] : one[1] + 1] != [joint] or not table.same_sentence(k, one[1]):
        return None
    two = _end(table, one[1] + 1)
    if two is None or one[0] == two[0]:
        return None
    spoken = things(table, k, two[1]) | (things(table, k, k + 1) - {one[0], two[0]})
    return Stretch(frozenset((one[0], two[0])), spoken, k + 1, two[1])


def _end(table: Tokens, first: int) -> tuple[str, int] | None:
    """One end, by its last word, and the token after it: a name, or "the" and a noun."""
    if first >= len(table):
        return None
    high = table.sentence_end(first)
    last = name_after(table, first)
    if table.lower[first] == "the":
        last = first + 1
        while last < high and last - first <= _LONGEST and table.lower[last] not in _ENDS | {"to"}:
            last += 1
        return (table.lower[last - 1], last) if first + 1 < last <= first + _LONGEST else None
    named = first < last <= first + _LONGEST and table.lower[first] not in CALENDAR and table.text[first][0].isalpha()
    return (table.lower[last - 1], last) if named else None
