"""On which floor something is: a third-floor flat, the flat on the second floor, a lift between two floors."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.spoken_amounts import ORDINALS, ordinal
from newslint.story.whereabouts.told import Told, things
from newslint.text import Document, annotation

_FLOORS = frozenset("floor floors storey story storeys".split())
_NAMED = frozenset("ground basement".split())
_COUNTED = frozenset("storey storeys story stories".split())


@annotation
def floors(document: Document) -> tuple[Told, ...]:
    """What a story says so, in order."""
    table = tokens(document)
    found = []
    for k in table.where_any(_FLOORS):
        at = k - 2 if k > 1 and table.lower[k - 1] == "-" else k - 1
        if at < table.sentence_start(k) or (table.lower[k] in _COUNTED and table.lower[at] in NUMBER_WORDS):
            continue
        value = _floor(table.lower[at])
        if not value:
            continue
        first = at
        if table.lower[at - 1] in ("and", "or") and at - 2 >= table.sentence_start(k):
            before = _floor(table.lower[at - 2])
            value, first = (f"{before} {value}", at - 2) if before else (value, at)
        found.append(Told(value, things(table, first, k + 1), "", first, k + 1))
    return tuple(found)


def _floor(word: str) -> str:
    """The number of a floor, or the name that it has; nothing for other words."""
    if word in _NAMED:
        return word
    number = ordinal(word) if word in ORDINALS or word[0].isdigit() else 0
    return str(int(number)) if number else ""


def are_two_floors(one: Told, two: Told) -> bool:
    """Whether two statements name no floor in common."""
    return set(one.value.split()).isdisjoint(two.value.split())
