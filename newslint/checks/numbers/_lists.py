"""Lists of parts in a sentence: “five men, three women and two children”, “£3m from here and £2m from there”."""

from __future__ import annotations

from newslint.story.outlines import Outline
from newslint.story.statements import Kind, Statement
from newslint.util.records import NamedTuple

_JOINTS = frozenset({",", ";", "and", "plus"})
_STOPS = frozenset({".", ":", "—", "(", ")", "?", "!"})
_NO_PARTS = frozenset(
    "including included includes among amongst them whom whose another others other more further each every either both"
    " least per average between who than most aged older younger up to mostly mainly again".split()
)
"""Words with which a number is no part of a whole, or not the only one of its part."""
_NUMBERED = frozenset({"no", "no.", "nos", "nos.", "number", "numbers", "№", "page", "room", "unit", "route"})
"""A number after these is a name."""
_LONGEST_ITEM = 12
_BESIDES = frozenset({Kind.FRACTION, Kind.PERCENT, Kind.ORDINAL, Kind.MOMENT, Kind.TIME})
SUMMED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


class Listed(NamedTuple):
    """The numbers of a list, one an item."""

    parts: tuple[Statement, ...]
    closed: bool
    """Whether an “and” or a semicolon leads to its last item, as it does where nothing is left out."""


def list_from(outline: Outline, first: int) -> Listed | None:
    """The list that begins at a word of an outline and runs to the end of its part of the sentence.

    Each item has one number, all of one unit; an item may be of several words, and what has no number of its own
    belongs to the item before. Nothing where there are not two, or where words say that they are no parts of a whole.
    """
    words = outline.words
    parts: list[Statement] = []
    joint, start, k = "", first, first
    closed = False
    seen: set[str] = set()
    fresh = True
    while k < len(words) and words[k] not in _STOPS:
        word = words[k]
        if word in _JOINTS:
            joint = "and" if word != "," else joint or ","
            fresh, start = True, k
        elif (stated := outline.stated_at(k)) is None:
            seen.add(word)
        elif stated.kind in _BESIDES and (not parts or parts[0].kind is not stated.kind):
            pass  # “£3m, or half, from the council”, “two in 2019”
        elif stated.kind not in SUMMED or (parts and (stated.kind, stated.unit) != (parts[0].kind, parts[0].unit)):
            return None
        elif not fresh:
            return None  # two numbers in one item
        elif k and words[k - 1] in _NUMBERED:
            return None
        else:
            parts.append(stated)
            closed = joint == "and"
            joint, fresh = "", False
        if k - start > _LONGEST_ITEM:
            return None
        k += 1
    if len(parts) < 2 or seen & _NO_PARTS or any(p.rough is not None for p in parts):
        return None
    return Listed(tuple(parts), closed)
