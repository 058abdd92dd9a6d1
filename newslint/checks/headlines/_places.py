"""The place of a headline against that of the first sentence, where the top of the story never has the first.

Only places of one sort are compared, for a city lies in a country: two countries, two cities or two of the United
States; and only such as play one part, as who does something or as where it is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.lexicon.place_names import ADJECTIVES
from newslint.story.places import Place, places
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_STATES = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana"
    " Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana"
    " Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming".split()
)
_WHERE = frozenset({"in", "at", "near", "to", ","})
_FROM = frozenset({"from", "off"})
_TOP = 2
"""Sentences below the headline in which its place would stand."""
_DOER = "doer"


class _Named(NamedTuple):
    """A place, what sort of place it is, and which part it plays where it stands."""

    place: Place
    span: Span
    sort: str
    part: str


def misplaced(document: Document, head: range, top: range) -> tuple[Span, Span] | None:
    """The place that only the headline has and the one that the first sentence has instead, if there are such."""
    table = tokens(document)
    if not any(word in _sorts() for word in table.text[: int(table.last[head[-1]])]) or len(top) < _TOP:
        return None
    first = table.sentence_span(top[0])
    above = list(_named(document, table, 0, first.start))
    below = list(_named(document, table, first.start, first.end))
    said = frozenset(table.lower[int(table.first[top[0]]) : int(table.last[top[_TOP - 1]])])
    known = {named.place.name for named in above}
    for here in above:
        if not here.part or _is_said(here.place.name, said):
            continue
        rivals = [named for named in below if named.sort == here.sort and named.place.name not in known]
        if len({named.place.name for named in rivals if named.part == here.part or here.part != _DOER}) != 1:
            continue
        there = next((named for named in rivals if named.part == here.part), None)
        if there is not None and not _is_said(there.place.name, frozenset(table.lower[: int(table.first[top[0]])])):
            return here.span, there.span
    return None


@cache
def _sorts() -> dict[str, str]:
    """What sort of place each name is: a country, a city, a state."""
    sorts = {row[0]: row[1] for row in rows("places") if len(row) > 1 and row[1] in ("country", "city")}
    found = sorts | dict.fromkeys(_STATES, "state")
    return found | {name.split()[0]: found[name] for name in found if " " in name and name.split()[0] not in found}


def _is_said(name: str, words: frozenset[str]) -> bool:
    """Whether some words have a place, or what belongs to it is called, or something that it is a part of."""
    forms = (name, *ADJECTIVES.get(name, ()))
    return any(words.issuperset(form.lower().split()) for form in forms)


def _named(document: Document, table: Tokens, start: int, end: int) -> Iterator[_Named]:
    """The places within a range of the text that are of a sort."""
    low = table.at_offset(start)
    for place in places(document):
        sort = _sorts().get(place.name, "")
        for span in place.spans if sort else ():
            if start <= span.start < end:
                k = table.at_offset(span.start)
                yield _Named(place, span, sort, _part(table, k, low, k + place.name.count(" ") + 1))
                break


def _part(table: Tokens, k: int, low: int, end: int) -> str:
    """Which part a place plays: ``doer`` at the start of a sentence, ``where`` or ``from``; empty for others."""
    if k == low:
        following = table.text[end] if end < len(table) else ""
        return _DOER if following.isalpha() and following.islower() else ""
    before = table.lower[k - 1]
    return "where" if before in _WHERE else "from" if before in _FROM else ""
