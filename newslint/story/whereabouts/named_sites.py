"""Streets, hospitals and courts that a story calls by their names."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.told import Told, name_before, things
from newslint.text import Document, annotation

STREETS = frozenset(
    "street road lane avenue terrace crescent close drive way square gardens grove row walk boulevard".split()
)
_SITES = {"hospital": "hospital", "infirmary": "hospital", "court": "court"}
_LEVELS = frozenset("crown magistrates county district high supreme federal superior circuit sheriff central".split())
_LEADS = frozenset("at in to from near".split())
_NO_NAMES = frozenset("the a an supreme high federal international general county crown district regional".split())


@annotation
def streets(document: Document) -> tuple[Told, ...]:
    """The streets of a story: the kind of street is the value, and the rest of the name what it is told of."""
    table = tokens(document)
    found = []
    for k in table.where_any(STREETS):
        first = name_before(table, k)
        if first < k and table.text[k].istitle() and table.lower[first] not in ("the", "a", "old", "new"):
            found.append(Told(table.lower[k], frozenset(), " ".join(table.lower[first:k]), first, k + 1))
    return tuple(found)


@annotation
def named_sites(document: Document) -> tuple[Told, ...]:
    """The hospitals and courts in or at which something is: the name, and what it is the name of."""
    table = tokens(document)
    found = []
    for k in table.where_any(_SITES.keys()):
        end = k
        level = ""
        low = table.sentence_start(k)
        while end > low and table.lower[end - 1] in _LEVELS | {"'", "’", "'s", "’s"} and not level:
            level = table.lower[end - 1] if table.lower[end - 1] in _LEVELS else level
            end -= 1
        if (_SITES[table.lower[k]] == "court") != bool(level):
            continue
        first = _start(table, end)
        name = [word for word in table.lower[first:end] if word[0].isalpha() and word not in _NO_NAMES]
        if name and table.lower[first - 1] in _LEADS and first > low:
            kind = f"{level} {_SITES[table.lower[k]]}".strip()
            found.append(Told(" ".join(name), things(table, first, k + 1), kind, first, k + 1))
    return tuple(found)


def _start(table: Tokens, end: int) -> int:
    """Where a name begins that may have possessives in it: St Anne's."""
    first = name_before(table, end)
    if first == end and end and table.lower[end - 1] in ("'s", "’s"):
        first = name_before(table, end - 1)
    elif first > 1 and table.lower[first - 1] in ("'s", "’s"):
        first = name_before(table, first - 1)
    return first
