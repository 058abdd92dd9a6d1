"""Which of some words fits where it stands, from what news writes around each of them.

`scores` weighs the members of a *family* (affect/effect; to/too/two; the prepositions) for places in a document. The
word that stands there is not looked at, only the words around it, so the scores say what a reader would expect.
Scores are sums of evidence in nats: a difference of 5 between two members means that one was about 150 times as
frequent as the other in such a place.

The evidence is one table, found by hashing (family, member, clue); part of the hash is kept with each entry, so that a
clue never seen in training weighs nothing. Clues are the nearest words,
their classes, and pairs and triples of them. Words are put into classes by the company they keep, so that a clue
learned for "Monday" serves for "Thursday".
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from newslint.language.morphology import possible_tags
from newslint.language.tagging import tags
from newslint.language.tokens import Tokens, tokens
from newslint.language.usage import evidence
from newslint.language.usage.clues import Surroundings, clues, is_common
from newslint.text import Document, annotation

__all__ = ["Doubt", "Family", "doubts", "families", "family_of", "is_common", "scores"]

_FOLDER = Path(__file__).parent
_CLITICS = frozenset({"'s", "'re"})
_AFTER_TOO = ("JJ", "RB", ".", ",")
_OPENERS = frozenset({"“", '"', "‘", "'", ":", "``"})
_NEVER_NAMES = frozenset(
    "their there they its it your you whose who were where we than then to too whether weather lets let no know now "
    "here hear though through thorough quite quiet".split()
)


class Family:
    """Words that are taken for each other, in the order of their scores."""

    def __init__(self, number: int, members: tuple[str, ...]) -> None:
        self.number = number
        self.members = members

    def __repr__(self) -> str:
        return f"Family({'/'.join(self.members)})"


@cache
def families() -> tuple[Family, ...]:
    """All families, in the order of their numbers."""
    lines = (_FOLDER / "families.txt").read_text(encoding="utf-8").splitlines()
    return tuple(Family(number, tuple(line.split())) for number, line in enumerate(lines))


@cache
def _families() -> dict[str, list[Family]]:
    """The families of each word that has any."""
    table: dict[str, list[Family]] = {}
    for family in families():
        for member in family.members:
            table.setdefault(member, []).append(family)
    return table


@cache
def family_of(*words: str) -> Family:
    """The family that holds all of some words; a ``KeyError`` if none does."""
    for family in _families().get(words[0], ()):
        if set(words) <= set(family.members):
            return family
    raise KeyError("/".join(words))


@cache
def _table() -> evidence.Table:
    """The table of evidence, mapped from its file: only what is asked for is read."""
    return np.asarray(np.load(_FOLDER / "weights.npy", mmap_mode="r"))


def scores(
    document: Document, first: Sequence[int], last: Sequence[int], family: Sequence[Family]
) -> list[list[float]]:
    """How well each member of a family fits in place of tokens ``first`` to before ``last``, for many places at once.

    The three sequences are as long as the result; each row of it has one number, in nats, for each member.
    """
    if not first:
        return []
    keys = clues(Surroundings.of(document), np.asarray(first), np.asarray(last))
    size = np.array([len(f.members) for f in family])
    place = np.repeat(np.arange(len(family)), size)
    member = np.arange(len(place)) - np.repeat(np.cumsum(size) - size, size)
    number = np.array([f.number for f in family], np.uint64)[place]
    hashed = evidence.hashes(keys[place], number, member.astype(np.uint64))
    weights = evidence.weights(_table(), hashed)
    sums = (weights.sum(axis=1, dtype=np.int64) / evidence.UNIT).tolist()
    ends = np.cumsum(size).tolist()
    return [sums[end - len(f.members) : end] for end, f in zip(ends, family, strict=True)]


@cache
def _bounds() -> dict[str, dict[str, float]]:
    """How much evidence each exchange needs, by the written and the meant word."""
    table: dict[str, dict[str, float]] = {}
    for line in (_FOLDER / "bounds.txt").read_text(encoding="utf-8").splitlines():
        written, meant, bound = line.split()
        table.setdefault(written, {})[meant] = float(bound)
    return table


@cache
def _starts() -> frozenset[str]:
    """The first tokens of the words that may be doubted: "it" of "it's"."""
    return frozenset(word.partition("'")[0] for word in _bounds())


class Doubt(NamedTuple):
    """A place where another word was surely meant: tokens ``first`` to before ``last``."""

    first: int
    last: int
    written: str
    meant: str


@annotation
def doubts(document: Document) -> tuple[Doubt, ...]:
    """The words of a document that were surely taken for another one of their family, in no order.

    How much the other one must outweigh the one that stands there was set, for each exchange, on texts that the table
    had not seen, so that next to no sound text is doubted.
    """
    bounds = _bounds()
    places = list(_places(document))
    rows = scores(document, [p[0] for p in places], [p[1] for p in places], [family_of(p[2]) for p in places])
    found = []
    for (first, last, written), row in zip(places, rows, strict=True):
        members = family_of(written).members
        best = max(range(len(row)), key=row.__getitem__)
        enough = row[best] - row[members.index(written)] > bounds[written].get(members[best], math.inf)
        if enough and not _is_verb_for_noun(document, first, members[best]):
            found.append(Doubt(first, last, written, members[best]))
    return tuple(found)


def _is_verb_for_noun(document: Document, first: int, meant: str) -> bool:
    """Whether a word that is read as a verb where it stands would have to give way to one that never is a verb."""
    if not tags(document)[first].startswith("VB"):
        return False
    readings = possible_tags(meant)
    return bool(readings) and not any(tag.startswith("VB") for tag in readings)


def _places(document: Document) -> Iterator[tuple[int, int, str]]:
    """Where words that may be doubted stand, as (first, last, word)."""
    table, bounds = tokens(document), _bounds()
    for start in _starts() & table.index.keys():
        for k in table.index[start]:
            last, word = k + 1, start
            if last < len(table) and table.lower[last] in _CLITICS and start + table.lower[last] in bounds:
                word, last = start + table.lower[last], last + 1
            if word == "to" and not tags(document)[min(last, len(table) - 1)].startswith(_AFTER_TOO):
                continue  # it is far too common to be weighed everywhere
            if word in bounds and not _is_name(table, k) and not _is_compound(table, k, last):
                yield k, last, word


def _is_name(table: Tokens, k: int) -> bool:
    """Whether a capital shows a name: one that no sentence or quotation needs, or that a name might need as well."""
    if not table.text[k][0].isupper():
        return False
    opens = k == table.opening(k) or table.text[k - 1] in _OPENERS
    opens = opens and table.lower[k] in _NEVER_NAMES
    following = table.text[k + 1] if k + 1 < len(table) else ""
    return not opens or following[:1].isupper() or (len(table.text[k]) > 1 and table.text[k].isupper())


def _is_compound(table: Tokens, first: int, last: int) -> bool:
    """Whether a hyphen or a stroke ties the word to its neighbour."""
    if first > 0 and table.text[first - 1] in {"-", "/"} and table.adjacent(first - 1):
        return True
    return last < len(table) and table.text[last] in {"-", "/"} and table.adjacent(last - 1)
