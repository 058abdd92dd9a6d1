"""Which side of the Atlantic a story is written for, by more than its spelling: dates, percentages, courtesy titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.dates import dates
from newslint.story.readership import readership
from newslint.story.variety import Side
from newslint.text import Document, annotation

_BRITISH = frozenset("UK IE IN PK ZA NG AU".split())
"""Large countries whose papers spell as the British do."""
_TITLES = {"mr.": Side.US, "mrs.": Side.US, "ms.": Side.US, "mr": Side.UK, "mrs": Side.UK, "ms": Side.UK}
_HALVES = {"a.m.": Side.US, "p.m.": Side.US, "am": Side.UK, "pm": Side.UK}


@annotation
def local_habits(document: Document) -> Side | None:
    """The side that most of the habits of a story speak for; nothing where they are as many or there are none.

    Each habit counts once, however often it is seen: the order of day and month, how percentages are written, the stop
    after Mr, that in a.m., and the country that the story speaks of most.
    """
    counts = Counter(_habits(document, tokens(document)))
    if counts[Side.US] == counts[Side.UK]:
        return None
    return Side.US if counts[Side.US] > counts[Side.UK] else Side.UK


def _habits(document: Document, table: Tokens) -> Iterator[Side]:
    """The side of each habit that is seen on one side only."""
    seen: list[set[Side]] = [
        {Side.UK if date.day_first else Side.US for date in dates(document).all},
        {side for k in table.where("percent", "cent") if (side := _percent(table, k)) is not None},
        {_TITLES[table.lower[k]] for k in table.where(*_TITLES)},
        {_HALVES[table.lower[k]] for k in table.where(*_HALVES) if k and table.text[k - 1][0].isdigit()},
        _countries(document),
    ]
    yield from (side for sides in seen if len(sides) == 1 for side in sides)


def _percent(table: Tokens, k: int) -> Side | None:
    """The side of “percent” or “per cent” after a figure."""
    parted = table.lower[k] == "cent"
    before = k - 2 if parted else k - 1
    if before < 0 or not table.text[before][0].isdigit() or (parted and table.lower[k - 1] != "per"):
        return None
    return Side.UK if parted else Side.US


def _countries(document: Document) -> set[Side]:
    """The sides of the countries that a story speaks of."""
    found = readership(document)
    return {side for side, there in ((Side.US, "US" in found), (Side.UK, bool(found & _BRITISH))) if there}
