"""Which of some words fits where it stands, from what news writes around each of them.

`scores` weighs the members of a *confusion set* (affect/effect; to/too/two; the prepositions) for places in a document.
The word that stands there is not looked at, only the words around it, so the scores say what a reader would expect.
Scores are sums of evidence in nats: a difference of 5 between two members means that one was about 150 times as
frequent as the other in such a place.

The evidence is one table, found by hashing (confusion set, member, feature); part of the hash is kept with each entry,
so that a feature never seen in training weighs nothing. Features are the nearest words, their classes, and pairs and
triples of them. Words are put into classes by the company they keep, so that a feature learned for "Monday" serves for
"Thursday".
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.confusion import evidence
from newslint.language.detectors.confusion.features import ContextWindow, context_features, is_common
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.confusion_sets import weighed
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

__all__ = [
    "Confusion",
    "ConfusionSet",
    "confusion_set_of",
    "confusion_sets",
    "confusions",
    "exchanged",
    "is_common",
    "scores",
    "suspected_confusions",
]

_FOLDER = Path(__file__).parent
_SUSPECTED = 0.7
"""The share of the nats needed from which on a word is suspected: of sound text one place in 4,000 words."""
_POSSIBLE = 0.5
"""Nats from which on another word is possible, if others say so too: of sound text one place in 600 words."""
_BATCH = 4096  # places weighed at once: more would be no faster
_CLITICS = frozenset({"'s", "'re"})
_AFTER_TOO = ("JJ", "RB", ".", ",")
_OPENERS = frozenset({"“", '"', "‘", "'", ":", "``"})
_QUOTES = _OPENERS - {":"}
_NEVER_NAMES = frozenset(
    "their there they its it your you whose who were where we than then to too whether weather lets let no know now "
    "here hear though through thorough quite quiet".split()
)


class ConfusionSet:
    """Words that are taken for each other, in the order of their scores."""

    def __init__(self, number: int, members: tuple[str, ...]) -> None:
        self.id = number
        self.members = members

    def __repr__(self) -> str:
        return f"Family({'/'.join(self.members)})"


@cache
def confusion_sets() -> tuple[ConfusionSet, ...]:
    """All confusion sets, in the order of their numbers."""
    return tuple(ConfusionSet(number, members) for number, members in enumerate(weighed()))


@cache
def _confusion_sets_of() -> dict[str, list[ConfusionSet]]:
    """The confusion sets of each word that has any."""
    table: dict[str, list[ConfusionSet]] = {}
    for confusion_set in confusion_sets():
        for member in confusion_set.members:
            table.setdefault(member, []).append(confusion_set)
    return table


@cache
def confusion_set_of(*words: str) -> ConfusionSet:
    """The confusion set that holds all of some words; a ``KeyError`` if none does."""
    for confusion_set in _confusion_sets_of().get(words[0], ()):
        if set(words) <= set(confusion_set.members):
            return confusion_set
    raise KeyError("/".join(words))


@cache
def _table() -> evidence.Table:
    """The table of evidence, mapped from its file: only what is asked for is read."""
    return np.asarray(np.load(_FOLDER / "weights.npy", mmap_mode="r"))


def scores(
    document: Document, first: Sequence[int], last: Sequence[int], confusion_sets_at: Sequence[ConfusionSet]
) -> list[list[float]]:
    """How well each member of a confusion set fits in place of tokens ``first`` to before ``last``, for many places at
    once.

    The three sequences are as long as the result; each row of it has one number, in nats, for each member.
    """
    if not first:
        return []
    place = [k for k, f in enumerate(confusion_sets_at) for _ in f.members]
    member = [m for f in confusion_sets_at for m in range(len(f.members))]
    sums = _sums(document, first, last, place, member, [confusion_sets_at[k].id for k in place]).tolist()
    ends = np.cumsum([len(f.members) for f in confusion_sets_at]).tolist()
    return [sums[end - len(f.members) : end] for end, f in zip(ends, confusion_sets_at, strict=True)]


def _sums(
    document: Document,
    first: Sequence[int],
    last: Sequence[int],
    place: Sequence[int],
    member: Sequence[int],
    confusion_set: Sequence[int],
) -> NDArray[np.float64]:
    """The evidence for single members of confusion sets, by number, each at one of some places; in nats."""
    keys = context_features(ContextWindow.of(document), np.asarray(first), np.asarray(last))
    hashed = evidence.hashes(
        keys.take(place, axis=0), np.asarray(confusion_set, np.uint64), np.asarray(member, np.uint64)
    )
    weights = evidence.weights(_table(), hashed)
    return np.asarray(weights.sum(axis=1, dtype=np.int64) / evidence.UNIT)


@cache
def _thresholds() -> dict[str, dict[str, float]]:
    """How much evidence each exchange needs, by the written and the meant word."""
    table: dict[str, dict[str, float]] = {}
    parts = (_FOLDER / "thresholds.txt").read_text(encoding="utf-8").split()  # a line is "written meant threshold"
    for written, meant, threshold in zip(parts[::3], parts[1::3], map(float, parts[2::3]), strict=True):
        table.setdefault(written, {})[meant] = threshold
    return table


def exchanged() -> Iterator[tuple[str, str]]:
    """The exchanges that are looked for: the word that is written and the one that may be meant."""
    return ((written, meant) for written, others in _thresholds().items() for meant in others)


class Confusion(NamedTuple):
    """A place where another word seems to be meant: tokens ``first`` to before ``last``."""

    first: int
    last: int
    written: str
    meant: str
    margin: float
    """Nats by which it outweighs the written word beyond what was needed; below 0 if that is less."""
    needed: float = 0.0
    """What was needed."""


def confusions(document: Document) -> tuple[Confusion, ...]:
    """The words of a document that were surely taken for another one of their confusion set, in no order.

    How much the other one must outweigh the one that stands there was set, for each exchange, on texts that the table
    had not seen, so that next to no sound text is doubted.
    """
    return tuple(confusion for confusion in suspected_confusions(document) if confusion.margin > 0)


@annotation
def suspected_confusions(document: Document) -> tuple[Confusion, ...]:
    """The sure ones, and those that are short of it by a little: worth another opinion, and so few that it is cheap."""
    return tuple(c for c in possible_confusions(document) if c.margin + c.needed > c.needed * _SUSPECTED)


@annotation
def possible_confusions(document: Document) -> tuple[Confusion, ...]:
    """These, and all others of which the words around say that another word is the likelier one."""
    places = [place for batch in _batches(_candidates(document)) for place in _outweighed(document, batch)]
    rows = scores(document, [p.first for p in places], [p.last for p in places], [p.confusion_set for p in places])
    found = []
    for place, row in zip(places, rows, strict=True):
        best = max(range(len(row)), key=row.__getitem__)
        needed = dict(zip(place.members, place.needs, strict=True)).get(best, math.inf)
        more = row[best] - row[place.members[0]]
        if more > min(_POSSIBLE, needed * _SUSPECTED) and needed < math.inf:
            meant = place.confusion_set.members[best]
            found.append(Confusion(place.first, place.last, place.written, meant, more - needed, needed))
    return tuple(found)


class _Candidate(NamedTuple):
    """Where a word stands that may be doubted."""

    first: int
    last: int
    written: str
    confusion_set: ConfusionSet
    members: tuple[int, ...]
    """The numbers of the word itself, and then of those of its confusion set that may be meant."""
    needs: tuple[float, ...]
    """How much each of them must outweigh the word that stands there."""


def _batches(candidates: Iterator[_Candidate]) -> Iterator[list[_Candidate]]:
    """The places, so many at a time: the features of all of a long document would fill the memory."""
    while batch := list(islice(candidates, _BATCH)):
        yield batch


def _outweighed(document: Document, candidates: list[_Candidate]) -> list[_Candidate]:
    """The places where one of those that may be meant outweighs the written word: few.

    Only these words are weighed here, not the members of their confusion sets that could not be meant anyway.
    """
    if not candidates:
        return []
    at: list[int] = []
    member: list[int] = []
    confusion_set: list[int] = []
    needs: list[float] = []
    for k, place in enumerate(candidates):
        count = len(place.members)
        at += [k] * count
        confusion_set += [place.confusion_set.id] * count
        member += place.members
        needs += place.needs
    sums = _sums(document, [p.first for p in candidates], [p.last for p in candidates], at, member, confusion_set)
    row = np.asarray(at)
    more = sums - sums[row.searchsorted(row)]  # the first row of each place is that of the written word
    return [
        candidates[k] for k in dict.fromkeys(row[more > np.minimum(np.asarray(needs) * _SUSPECTED, _POSSIBLE)].tolist())
    ]


@cache
def _competitors(written: str, verb: bool) -> tuple[ConfusionSet, tuple[int, ...], tuple[float, ...]]:
    """The confusion set of a word, the members that it may have been taken for, itself first, and what each of them
    needs.

    One that is read as a verb where it stands never gives way to one that cannot be a verb.
    """
    confusion_set, thresholds = confusion_set_of(written), _thresholds()[written]
    competitors = [
        m for m, word in enumerate(confusion_set.members) if word in thresholds and not (verb and _never_verb(word))
    ]
    needs = (thresholds[confusion_set.members[m]] for m in competitors)
    return confusion_set, (confusion_set.members.index(written), *competitors), (math.inf, *needs)


def _never_verb(word: str) -> bool:
    """Whether a word has readings, and none of them is a verb."""
    readings = possible_tags(word)
    return bool(readings) and not any(tag.startswith("VB") for tag in readings)


@cache
def _starts() -> frozenset[str]:
    """The words that may be doubted, and the first parts of those that fall into two tokens ("it" of "it's")."""
    return frozenset(word.partition("'")[0] for word in _thresholds())


def _may_be_confused(tokens: list[str]) -> list[bool]:
    """Whether each token is a word that may be doubted, or the first part of one."""
    starts = _starts()
    return [lowered(token) in starts for token in tokens]


def _candidates(document: Document) -> Iterator[_Candidate]:
    """Where words that may be doubted stand."""
    table, thresholds, tagged = tokens(document), _thresholds(), tags(document)
    text, lower = table.text, table.lower
    for k in table.attribute(_may_be_confused, np.bool_).nonzero()[0].tolist():
        last, word = k + 1, lower[k]
        if last < len(lower) and lower[last] in _CLITICS and word + lower[last] in thresholds:
            word, last = word + lower[last], last + 1
        if word == "to" and not tagged[min(last, len(lower) - 1)].startswith(_AFTER_TOO):
            continue  # it is far too common to be weighed everywhere
        if word not in thresholds or (text[k][0].isupper() and _is_name(table, k)) or _is_compound(table, k, last):
            continue
        if _names_what_follows(table, last):
            continue
        confusion_set, members, needs = _competitors(word, tagged[k].startswith("VB"))
        if len(members) > 1:
            yield _Candidate(k, last, word, confusion_set, members, needs)


def _is_name(table: Tokens, k: int) -> bool:
    """Whether the capital of a word shows a name: no sentence or quotation needs it, or a name might need it too."""
    opens = k == table.sentence_start(k) or table.text[k - 1] in _OPENERS
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
