"""Who does what verbs tell, to whom it is done, and what is what adjectives say: kinds of nouns as counted in news.

A line of ``data/doers.tsv`` holds a verb or an adjective in its basic form and its roles, parted by spaces: the sign of
the role, a digit for each `Kind` in order, and one for how much was counted. A digit to base 36 stands for the root of
a share. ``python -m training.kinds`` makes the table; its first line, "*", holds what is usual.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from newslint.language.words.noun_kinds import DOERS, Kind, Shares
from newslint.util.records import NamedTuple
from newslint.util.sorted_table import SortedTable

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
KINDS = tuple(Kind)
_TOP = len(DIGITS) - 1
KINDS_OF_THINGS = frozenset(KINDS) - DOERS - {Kind.PLACE}
_BY_LIKES = 0.05
_BEST = 1.5
"""How much better than usual a kind fits at most."""


class Role(Enum):
    """What a noun is to a verb or an adjective; the values are the signs of the table."""

    DOES_TO = "+"
    """The subject of a verb with an object: who opens a door."""
    DOES = "-"
    """The subject of a verb without one: what opens."""
    SUFFERS = "="
    """The subject of a passive, and what a participle belongs to: what is opened."""
    IS = "~"
    """The subject of an adjective: what is open."""


class Doers(NamedTuple):
    """The kinds of what stands in a role."""

    shares: Shares
    counted: int
    """How many places were counted, roughly: 2 to the power of it."""


@cache
def table() -> SortedTable:
    """The table as it lies on disk."""
    return SortedTable(Path(__file__).with_name("data") / "doers.tsv", "\t")


def digit(share: float) -> str:
    """A share as a digit."""
    return DIGITS[round(share**0.5 * _TOP)]


@lru_cache(maxsize=1 << 11)
def doers(word: str, role: Role) -> Doers | None:
    """The kinds of what stands in a role to a verb or an adjective in its basic form; ``None`` where too few do."""
    field = next((field for field in (table().get(word) or "").split() if field[0] == role.value), "")
    if not field:
        return None
    roots = [DIGITS.index(sign) / _TOP for sign in field[1 : len(KINDS) + 1]]
    return Doers({kind: root**2 for kind, root in zip(KINDS, roots, strict=True)}, DIGITS.index(field[-1]))


def share_of(word: str, role: Role, kinds: Iterable[Kind]) -> float:
    """The share of some kinds among all that stands in a role to a word; 0 where too few were counted."""
    found = doers(word, role)
    return sum(found.shares[kind] for kind in kinds) if found else 0.0


def fits(kinds: Shares, word: str, role: Role) -> float | None:
    """How well what is of some kinds fits a role: 1 where it is as usual there as elsewhere, 0 where it never is.

    ``None`` where too little is known of one or the other.
    """
    found, usual = doers(word, role), doers("*", role)
    if not kinds or found is None or usual is None:
        return None
    return sum(share * min(_BEST, _lift(kind, found.shares, usual.shares)) for kind, share in kinds.items())


def _lift(kind: Kind, shares: Shares, usual: Shares) -> float:
    """How much oftener than usual a kind is met; of a rare one its likes tell as well: what acts, or what does not."""
    likes = DOERS if kind in DOERS else KINDS_OF_THINGS
    together = sum(shares[like] for like in likes) / sum(usual[like] for like in likes)
    return (shares[kind] + _BY_LIKES * together) / (usual[kind] + _BY_LIKES)


@lru_cache(maxsize=1 << 11)
def is_done_to(verb: str) -> bool:
    """Whether a verb is met oftener with an object than without one."""
    to, alone = doers(verb, Role.DOES_TO), doers(verb, Role.DOES)
    return to is not None and (alone is None or to.counted > alone.counted)


def is_mostly_done_to(verb: str, margin: int) -> bool:
    """Whether a verb is met with an object or as a passive, and without either rarer by that power of 2 at least."""
    to, alone, suffers = doers(verb, Role.DOES_TO), doers(verb, Role.DOES), doers(verb, Role.SUFFERS)
    if to is None or suffers is None:
        return False
    return alone is None or alone.counted + margin <= max(to.counted, suffers.counted)
