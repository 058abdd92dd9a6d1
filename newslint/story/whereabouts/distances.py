"""How far something lies from what: a village 40 miles north of Dorvan, 200 metres off the beach."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.whereabouts.sides import SIDES
from newslint.story.whereabouts.told import Told, mark_after, things
from newslint.text import Document, annotation

_METRES = {
    word: size
    for several, size in (
        ("miles mile", 1609.3),
        ("km kilometres kilometers kilometre kilometer", 1000.0),
        ("metres meters metre meter", 1.0),
        ("yards yard", 0.9144),
        ("feet ft", 0.3048),
    )
    for word in several.split()
}
_SIDES = SIDES | {"away", "inland", "upstream", "downstream"}
_ALONG = frozenset("along by up down drive walk ride journey round".split())
_TO = frozenset("of from off outside".split())
_LEADING = frozenset({"the", "a", "an", "his", "their"})
"""Words that lead to a place, and to no stuff that is measured out."""
_CLOSE = 1.12
"""How far apart two ways to tell one distance may be, in round numbers and other units."""


@annotation
def distances(document: Document) -> tuple[Told, ...]:
    """What a story says so, in order: the value is the distance in metres."""
    table = tokens(document)
    found = []
    for k in table.where_any(_METRES.keys()):
        number = _number(table, k)
        if not number:
            continue
        at, high = k + 1, table.sentence_end(k)
        while at < high and (table.lower[at] in _SIDES or table.text[at] == "-"):
            at += 1
        if at < high and table.lower[at] in _ALONG:
            at = next((j for j in range(at, min(high, at + 6)) if table.lower[j] == "from"), at)
        if at + 1 >= high or table.lower[at] not in _TO:
            continue
        if table.lower[at] == "of" and table.text[at + 1].islower() and table.lower[at + 1] not in _LEADING:
            continue  # "under 5 feet of water", "83 miles of fencing"
        mark = mark_after(table, at + 1)
        sides = _SIDES.intersection(table.lower[k + 1 : at]) if table.text[at + 1][0].isupper() else frozenset()
        metres = f"{number * _METRES[table.lower[k]]:.0f}"
        found.append(Told(metres, things(table, k - 1, at) | sides, mark, k - 1, k + 1))
    return tuple(found)


def _number(table: Tokens, k: int) -> float:
    """The number before a unit; nought where none stands there."""
    if k == 0 or k <= table.sentence_start(k):
        return 0.0
    word = table.lower[k - 1].replace(",", "")
    return float(word) if word.replace(".", "", 1).isdecimal() and len(word) < 7 else float(whole_number(word))


def are_apart(one: Told, two: Told) -> bool:
    """Whether two distances from one place are not the same."""
    small, large = sorted((float(one.value), float(two.value)))
    return large > _CLOSE * small > 0 and bool(set(one.mark.split()) & set(two.mark.split()))
