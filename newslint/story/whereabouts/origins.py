"""Where somebody was born, and where a firm has its seat: her native Youghal, the Limerick-based maker of software."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.told import Told, name_after, name_before
from newslint.text import Document, annotation

_BORN = frozenset("born raised up native originally childhood".split())
_LEADS = frozenset("in of from".split())
_OWN = frozenset("his her their its 's ’s".split())
_SEATS = frozenset("headquarters headquarter headquartered based hq".split())
_OFFICES = frozenset("headquarters hq office base".split())


@annotation
def births(document: Document) -> tuple[Told, ...]:
    """Where people come from, in order: the place, and whether readers are taken to know it."""
    table = tokens(document)
    found = []
    for k in table.where_any(_BORN):
        led = k > 0 and (table.lower[k] != "up" or table.lower[k - 1] in ("grew", "brought", "growing"))
        if led and table.lower[k + 1 : k + 2] and table.lower[k + 1] in _LEADS:
            found += _town(table, k + 2, "")
        elif table.lower[k] == "native" and table.lower[k - 1] in _OWN:
            found += _town(table, k + 1, "known")
        elif table.lower[k] == "born" and table.lower[k - 1] == "-" and name_before(table, k - 1) < k - 1:
            found += _town(table, name_before(table, k - 1), "known")
    for k in table.where("hometown", "birthplace"):
        found += _town(table, k + 1 + (table.lower[k + 1 : k + 2] in (["of"], [","])), "known")
    for k in table.where("town"):
        if table.lower[k - 1] == "home" and k > 1:
            found += _town(table, k + 1 + (table.lower[k + 1 : k + 2] in (["of"], [","])), "known")
    return tuple(sorted(set(found), key=lambda told: told.first))


@annotation
def seats(document: Document) -> tuple[Told, ...]:
    """Where firms and the like have their seat, in order."""
    table = tokens(document)
    found = []
    for k in table.where_any(_SEATS):
        if table.lower[k] == "based" and table.lower[k - 1] == "-":
            found += _town(table, name_before(table, k - 1), "") if name_before(table, k - 1) < k - 1 else []
        elif table.lower[k + 1 : k + 2] == ["in"]:
            found += _town(table, k + 2, "known" if table.lower[k - 1] in _OWN else "")
    for k in table.where_any(_OFFICES):
        end = k - 1 if table.lower[k - 1] in ("head", "main") else k
        first = name_before(table, end)
        if first < end and first > 0 and table.lower[first - 1] in _OWN and (end < k or table.lower[k] != "office"):
            found += _town(table, first, "known")
    return tuple(sorted(set(found), key=lambda told: told.first))


def _town(table: Tokens, first: int, mark: str) -> list[Told]:
    """The name of a town that begins at a token."""
    last = name_after(table, first) if first < len(table) else first
    while last > first + 1 and table.lower[last - 2] == "-":
        last -= 2  # Limerick-based
    name = table.lower[first:last]
    return [Told(" ".join(name), frozenset(), mark, first, last)] if name and len(name) <= 3 else []
