"""What nouns stand for: persons, groups, places, things, events ...; one sorted table, read at the first look-up.

A line of ``data/noun-kinds.tsv`` holds a noun in the singular and its kinds, the likeliest first, each as its letter
and the hundredths of its uses ("bank", "G77T22"; nothing after a letter that stands alone: "doctor", "P").
``python -m training.kinds`` makes it: senses of WordNet, with shares as the news uses them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from newslint.language.words.morphology import analyses, singular
from newslint.util.sorted_table import SortedTable


class Kind(Enum):
    """What a noun stands for; the values are the letters of the table."""

    PERSON = "P"
    ANIMAL = "A"
    GROUP = "G"
    """People together: bodies, firms, teams, families."""
    PLACE = "L"
    THING = "T"
    """What is made or grown: artifacts, food, plants, substances, natural objects."""
    VEHICLE = "V"
    """What carries people, and moves."""
    BODY = "B"
    """Parts of a body."""
    EVENT = "E"
    """Events and acts."""
    WORDS = "W"
    """What is said, written or shown: reports, films, warnings."""
    MONEY = "M"
    """What is owned and paid."""
    QUALITY = "Q"
    """Qualities, states, feelings and thoughts: whatever is abstract."""
    AMOUNT = "N"
    TIME = "D"


Shares = Mapping[Kind, float]
"""Kinds with their shares of all uses, which come to one; empty where nothing is known."""
DOERS = frozenset({Kind.PERSON, Kind.GROUP, Kind.ANIMAL})
"""Kinds of what acts of its own will."""
UNKNOWN: Shares = {}
_PART = re.compile(r"([A-Z])(\d*)")
_HUMAN = ("man", "woman", "person", "ist", "eer", "ologist", "maker", "goer", "holder", "keeper", "worker", "mate")
"""Ends of words for persons that no dictionary need have: "binwoman", "festivalgoer"."""
_FRONT, _SHORTEST = 3, 4
"""Letters of the parts of a compound that is written as one word."""


@cache
def table() -> SortedTable:
    """The table as it lies on disk."""
    return SortedTable(Path(__file__).with_name("data") / "noun-kinds.tsv", "\t")


@lru_cache(maxsize=1 << 12)
def kinds_of(noun: str) -> Shares:
    """The kinds of a common noun in any number and case, with their shares; of a compound, those of its last word.

    Names are nobody's business here: ask only for what is no name.
    """
    lower = noun.lower()
    for form in dict.fromkeys((singular(lower), lower)):
        found = table().get(form)
        if found is not None:
            return {Kind(letter): int(share or 100) / 100 for letter, share in _PART.findall(found)}
    if "-" in lower:
        first, _, rest = lower.partition("-")
        return kinds_of(first if rest.startswith(("in-", "of-")) else lower.rpartition("-")[2])
    one = singular(lower)
    if any(one.endswith(end) and len(one) > len(end) + 2 for end in _HUMAN) and len(one) > _SHORTEST:
        return {Kind.PERSON: 1.0}
    for cut in range(_FRONT, len(one) - _SHORTEST + 1):
        if table().get(one[cut:]) is not None and analyses(one[:cut]):
            return kinds_of(one[cut:])  # lifejacket
    return UNKNOWN


def share_in(shares: Shares, *kinds: Kind) -> float:
    """What some of the kinds have together among shares that are known."""
    return sum(shares.get(kind, 0.0) for kind in kinds)


def share(noun: str, *kinds: Kind) -> float:
    """The share of the uses of a noun in which it is of one of some kinds; 0 for a noun that is not known."""
    return share_in(kinds_of(noun), *kinds)


def is_surely(noun: str, *kinds: Kind, least: float = 0.9) -> bool:
    """Whether a noun hardly ever stands for anything but some kinds; no for one that is not known."""
    return share(noun, *kinds) >= least


def is_never(noun: str, *kinds: Kind, most: float = 0.03) -> bool:
    """Whether a noun is known and hardly ever stands for any of some kinds."""
    return bool(kinds_of(noun)) and share(noun, *kinds) <= most
