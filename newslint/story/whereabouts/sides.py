"""On which side of what something lies: the northern edge of Leicester, two miles south of the city, the west coast."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.told import Told, mark_after, name_after, name_before, plain_mark, things
from newslint.text import Document, annotation

_POINTS = ("north", "south", "east", "west")
_WORDS = {f"{point}{ending}": point for point in _POINTS for ending in ("", "ern", "ernmost")} | {
    f"{ns}{ew}{ending}": f"{ns}{ew}"
    for ns in ("north", "south")
    for ew in ("east", "west")
    for ending in ("", "ern", "ernmost")
}
SIDES = frozenset(word for word, point in _WORDS.items() if word == point)
"""The points of the compass themselves."""
_COASTS = frozenset("coast coastline shore shores shoreline seaboard beach beaches".split())
_PARTS = frozenset(
    """edge edges outskirts fringe fringes side end part half tip suburb suburbs quarter district corner flank rim
    limits reaches bank banks face slope slopes wing stand gate entrance border boundary approach foothills outskirt
    shore hills margin extremity sector third""".split()
)
AREAS = frozenset("state province county region city town village port district".split())
"""Nouns for areas, large and small."""
_TOWNS = AREAS | {"island", "resort"}
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_NO_MARK = frozenset("this it them here there its their which".split())


@annotation
def sides(document: Document) -> tuple[Told, ...]:
    """What a story says so, in order; of names of places ("South Wales") nothing is said."""
    table = tokens(document)
    found = []
    for k in table.where_any(_WORDS.keys()):
        if k > 1 and table.lower[k - 1] == "-" and table.lower[k - 2] in ("north", "south"):
            continue
        point, end = _WORDS[table.lower[k]], k + 1
        if table.lower[end : end + 1] == ["-"] and table.lower[end + 1 : end + 2] and table.lower[end + 1] in _WORDS:
            point, end = point + _WORDS[table.lower[end + 1]], end + 2
        if table.text[k].islower() and (one := _side(table, k, end, point)) is not None:
            found.append(one)
    return tuple(found)


def _side(table: Tokens, k: int, end: int, point: str) -> Told | None:
    """What a word for a point of the compass says, by what follows it."""
    high = table.sentence_end(k)
    after = table.lower[end] if end < high else ""
    if after in _COASTS or after in _PARTS:
        last = end + 1
        mark = mark_after(table, last + 1) if table.lower[last : last + 1] == ["of"] else _owner(table, k)
    elif after == "of" and table.lower[k][-1] != "n":
        last, mark = end, mark_after(table, end + 1)
        if mark in _NO_MARK:
            mark = ""
    elif end < high and table.text[end][0].isupper() and table.text[end] != "I":
        last = end
        mark = plain_mark(table.lower[end : name_after(table, end)])
    elif after in _TOWNS and table.lower[k][-1] == "n":
        last, mark = end + 1, ""
    elif table.lower[k] in _POINTS and (owner := _owner(table, k)) and not after[:1].isalpha():
        last, mark = end, owner
    elif table.lower[k - 1] == "the" and table.lower[k - 2] in ("to", "in", "on") and point == table.lower[k]:
        last, mark = end, ""
    else:
        return None
    return Told(point, things(table, k, last), mark, k, last)


def _owner(table: Tokens, k: int) -> str:
    """Whose side it is, before the word for it: "Madagascar's west coast", "the island's southern shore"."""
    low = table.sentence_start(k)
    if k - 2 >= low and table.lower[k - 1] in ("'s", "’s", "'", "’"):
        first = name_before(table, k - 1)
        return " ".join(table.lower[first : k - 1]) if first < k - 1 else table.lower[k - 2]
    return ""


def are_opposite(one: str, two: str) -> bool:
    """Whether nothing lies on both of two sides of one thing."""
    first, second = _parts(one), _parts(two)
    crossed = any(_OPPOSITE[point] in second for point in first)
    return crossed and first.isdisjoint(second)


def _parts(point: str) -> frozenset[str]:
    """The main points of which one is made."""
    return frozenset(p for p in _POINTS if p in point)
