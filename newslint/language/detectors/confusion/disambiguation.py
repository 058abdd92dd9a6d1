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
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.confusion import evidence
from newslint.language.detectors.confusion.features import Surroundings, clues, is_common
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.confusion_sets import weighed
from newslint.text import Document, annotation

__all__ = ["Doubt", "Family", "doubts", "exchanged", "families", "family_of", "is_common", "scores"]

_FOLDER = Path(__file__).parent
_BATCH = 4096  # places weighed at once: more would be no faster
_CLITICS = frozenset({"'s", "'re"})
_AFTER_TOO = ("JJ", "RB", ".", ",")
_OPENERS = frozenset({"“", '"', "‘", "'", ":", "``"})
_QUOTES = _OPENERS - {":"}
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
    return tuple(Family(number, members) for number, members in enumerate(weighed()))


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
    place = [k for k, f in enumerate(family) for _ in f.members]
    member = [m for f in family for m in range(len(f.members))]
    sums = _sums(document, first, last, place, member, [family[k].number for k in place]).tolist()
    ends = np.cumsum([len(f.members) for f in family]).tolist()
    return [sums[end - len(f.members) : end] for end, f in zip(ends, family, strict=True)]


def _sums(
    document: Document,
    first: Sequence[int],
    last: Sequence[int],
    place: Sequence[int],
    member: Sequence[int],
    family: Sequence[int],
) -> NDArray[np.float64]:
    """The evidence for single members of families, by number, each at one of some places; in nats."""
    keys = clues(Surroundings.of(document), np.asarray(first), np.asarray(last))
    hashed = evidence.hashes(keys.take(place, axis=0), np.asarray(family, np.uint64), np.asarray(member, np.uint64))
    weights = evidence.weights(_table(), hashed)
    return np.asarray(weights.sum(axis=1, dtype=np.int64) / evidence.UNIT)


@cache
def _bounds() -> dict[str, dict[str, float]]:
    """How much evidence each exchange needs, by the written and the meant word."""
    table: dict[str, dict[str, float]] = {}
    parts = (_FOLDER / "bounds.txt").read_text(encoding="utf-8").split()  # a line is "written meant bound"
    for written, meant, bound in zip(parts[::3], parts[1::3], map(float, parts[2::3]), strict=True):
        table.setdefault(written, {})[meant] = bound
    return table


def exchanged() -> Iterator[tuple[str, str]]:
    """The exchanges that are looked for: the word that is written and the one that may be meant."""
    return ((written, meant) for written, others in _bounds().items() for meant in others)


class Doubt(NamedTuple):
    """A place where another word was surely meant: tokens ``first`` to before ``last``."""

    first: int
    last: int
    written: str
    meant: str
    beyond: float
    """Nats by which it outweighs the written word beyond what was needed."""


@annotation
def doubts(document: Document) -> tuple[Doubt, ...]:
    """The words of a document that were surely taken for another one of their family, in no order.

    How much the other one must outweigh the one that stands there was set, for each exchange, on texts that the table
    had not seen, so that next to no sound text is doubted.
    """
    places = [place for batch in _batches(_places(document)) for place in _outweighed(document, batch)]
    rows = scores(document, [p.first for p in places], [p.last for p in places], [p.family for p in places])
    found = []
    for place, row in zip(places, rows, strict=True):
        best = max(range(len(row)), key=row.__getitem__)
        needed = dict(zip(place.members, place.needs, strict=True)).get(best, math.inf)
        beyond = row[best] - row[place.members[0]] - needed
        if beyond > 0:
            found.append(Doubt(place.first, place.last, place.written, place.family.members[best], beyond))
    return tuple(found)


class _Place(NamedTuple):
    """Where a word stands that may be doubted."""

    first: int
    last: int
    written: str
    family: Family
    members: tuple[int, ...]
    """The numbers of the word itself, and then of those of its family that may be meant."""
    needs: tuple[float, ...]
    """How much each of them must outweigh the word that stands there."""


def _batches(places: Iterator[_Place]) -> Iterator[list[_Place]]:
    """The places, so many at a time: the clues of all of a long document would fill the memory."""
    while batch := list(islice(places, _BATCH)):
        yield batch


def _outweighed(document: Document, places: list[_Place]) -> list[_Place]:
    """The places where one of those that may be meant outweighs the written word: very few.

    Only these words are weighed here, not the members of their families that could not be meant anyway.
    """
    if not places:
        return []
    at: list[int] = []
    member: list[int] = []
    family: list[int] = []
    needs: list[float] = []
    for k, place in enumerate(places):
        count = len(place.members)
        at += [k] * count
        family += [place.family.number] * count
        member += place.members
        needs += place.needs
    sums = _sums(document, [p.first for p in places], [p.last for p in places], at, member, family)
    row = np.asarray(at)
    more = sums - sums[row.searchsorted(row)]  # the first row of each place is that of the written word
    return [places[k] for k in dict.fromkeys(row[more > np.asarray(needs)].tolist())]


@cache
def _rivals(written: str, verb: bool) -> tuple[Family, tuple[int, ...], tuple[float, ...]]:
    """The family of a word, the members that it may have been taken for, itself first, and what each of them needs.

    One that is read as a verb where it stands never gives way to one that cannot be a verb.
    """
    family, bounds = family_of(written), _bounds()[written]
    rivals = [m for m, word in enumerate(family.members) if word in bounds and not (verb and _never_verb(word))]
    needs = (bounds[family.members[m]] for m in rivals)
    return family, (family.members.index(written), *rivals), (math.inf, *needs)


def _never_verb(word: str) -> bool:
    """Whether a word has readings, and none of them is a verb."""
    readings = possible_tags(word)
    return bool(readings) and not any(tag.startswith("VB") for tag in readings)


def _may_be_doubted(tokens: list[str]) -> list[bool]:
    """Whether each token is a word that may be doubted, or the first part of one ("it" of "it's")."""
    starts = {word.partition("'")[0] for word in _bounds()}
    return [lowered(token) in starts for token in tokens]


def _places(document: Document) -> Iterator[_Place]:
    """Where words that may be doubted stand."""
    table, bounds, tagged = tokens(document), _bounds(), tags(document)
    text, lower = table.text, table.lower
    for k in table.each(_may_be_doubted, np.bool_).nonzero()[0].tolist():
        last, word = k + 1, lower[k]
        if last < len(lower) and lower[last] in _CLITICS and word + lower[last] in bounds:
            word, last = word + lower[last], last + 1
        if word == "to" and not tagged[min(last, len(lower) - 1)].startswith(_AFTER_TOO):
            continue  # it is far too common to be weighed everywhere
        if word not in bounds or (text[k][0].isupper() and _is_name(table, k)) or _is_compound(table, k, last):
            continue
        if _names_what_follows(table, last):
            continue
        family, members, needs = _rivals(word, tagged[k].startswith("VB"))
        if len(members) > 1:
            yield _Place(k, last, word, family, members, needs)


def _is_name(table: Tokens, k: int) -> bool:
    """Whether the capital of a word shows a name: no sentence or quotation needs it, or a name might need it too."""
    opens = k == table.opening(k) or table.text[k - 1] in _OPENERS
    opens = opens and table.lower[k] in _NEVER_NAMES
    following = table.text[k + 1] if k + 1 < len(table) else ""
    return not opens or following[:1].isupper() or (len(table.text[k]) > 1 and table.text[k].isupper())


def _names_what_follows(table: Tokens, last: int) -> bool:
    """Whether a quotation opens right after a word, so that half of what the word goes with is not the writer's."""
    return 0 < last < len(table) and table.text[last] in _QUOTES and not table.adjacent(last - 1)


def _is_compound(table: Tokens, first: int, last: int) -> bool:
    """Whether a hyphen or a stroke ties the word to its neighbour."""
    if first > 0 and table.text[first - 1] in {"-", "/"} and table.adjacent(first - 1):
        return True
    return last < len(table) and table.text[last] in {"-", "/"} and table.adjacent(last - 1)
