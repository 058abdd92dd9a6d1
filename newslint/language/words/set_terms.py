"""Set terms with another word in place of one of theirs: "focal bank" for "central bank".

The list ``set-terms`` was written: what the desks of a newsroom call one thing. A table holds each term with each of
its words left out in turn, as a hash; another the words that are near a word of the terms in any sense, as hashes of
both; a third what stands in edited news although it looks like a change (``training/set_terms`` makes them). So a new
term costs a few bytes. The list ``set-pairs`` holds pairs of words that news has side by side far more often than by
chance, with a table of changed pairs (``training/second_reader``). The words of a term that stay are compared when a
hash is met.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import hashes
from newslint.lexicon.lists import entries
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

LENGTHS, PAIR = range(2, 6), 2
"""Tokens of the terms, those of the longest included, and of a pair."""
ROW = np.dtype([("hash", "<u4"), ("term", "<u2")])
"""A row of a table of changed pairs: the hash of a changed term, and the number of the term in its list."""
FRAME = np.dtype([("hash", "<u4"), ("right", "<u4"), ("term", "<u2"), ("closed", "u1")])
"""A row of the table of terms with a word left out: the hash of the rest, that of the word, and how closed it is."""
NEAR = np.dtype([("hash", "<u4"), ("ease", "u1"), ("rank", "u1")])
"""A row of the table of near words: the hash of two, how easily one is put for the other, and how many are nearer."""
UNIT, LEAST = 8.0, 5.5
"""Steps of both columns in one of the odds' logarithm, and the least that both make together."""
ZERO = -3.0
"""What both columns make together where both are nought."""
_BASE = 0x01000193
_FIRST, _SECOND = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B)
_REST = np.uint32(12)
"""Bits of a hash after those that are looked at first."""
Words = NDArray[np.uint32]
Places = NDArray[np.intp]


class ChangedTerm(NamedTuple):
    """A set term with one word changed."""

    first: int
    """Its first token."""
    changed: int
    """The token that was changed."""
    last: int
    """The token after it."""
    term: str
    """The term that is meant."""
    sure: float = 0.0
    """How much likelier a slip is than such words by chance: a logarithm, less what all have in common."""


def table_path(name: str) -> Path:
    """Where the table of a list lies."""
    return Path(__file__).with_name(f"{name}.npy")


def word_hashes(spellings: list[str]) -> list[int]:
    """A hash of each spelling in lower case, 32 bits."""
    found: list[int] = hashes([spelling.lower().replace("’", "'") for spelling in spellings]).tolist()
    return found


def term_hashes(words: Words, length: int) -> Words:
    """The hashes of all runs of so many words, from those of the words."""
    runs = max(0, len(words) - length + 1)
    total = np.zeros(runs, np.uint32)
    for k in range(length):
        total = total * np.uint32(_BASE) + words[k : k + runs]
    return total


def frame_hashes(words: Words, runs: Words, length: int, slot: int) -> Words:
    """The hashes of all runs of so many words without the word in a slot, from those of the runs."""
    power = np.uint32(pow(_BASE, length - 1 - slot, 1 << 32))
    left: Words = runs - words[slot : slot + len(runs)] * power + np.uint32(8 * length + slot)
    return left


def near_hashes(right: Words, put: Words) -> Words:
    """The hashes of words with those put in their place."""
    both: Words = right * _FIRST ^ put * _SECOND
    return both


class Met(NamedTuple):
    """Where terms with one word changed may stand, an array a column."""

    first: Places
    row: Places
    """The row of the table of frames."""
    sure: NDArray[np.float64]


@cache
def term_frames() -> tuple[NDArray[Any], Words, NDArray[np.bool_]]:
    """The table of terms with a word left out, its hashes, and whether any begins with so many bits."""
    table: NDArray[Any] = np.load(table_path("set-terms"))
    known = np.ascontiguousarray(table["hash"])
    return table, known, beginnings(known)


def beginnings(known: Words) -> NDArray[np.bool_]:
    """Whether any hash begins with so many bits: of runs of words, one in fifty passes."""
    begins = np.zeros(1 << (32 - int(_REST)), np.bool_)
    begins[known >> _REST] = True
    return begins


def may_be_known(runs: Words, begins: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which of some hashes begin as a known one does: a cheap look before they are searched for."""
    found: NDArray[np.bool_] = begins[runs >> _REST]
    return found


@cache
def near_words() -> tuple[NDArray[Any], Words, Words]:
    """The table of near words, its hashes, and those of what stands in edited news."""
    table: NDArray[Any] = np.load(table_path("near-words"))
    return table, np.ascontiguousarray(table["hash"]), np.load(table_path("met-terms"))


@cache
def _near_begins() -> NDArray[np.bool_]:
    """Whether a hash of near words begins with so many bits: one in five passes."""
    return beginnings(near_words()[1])


def rank(right: str, put: str) -> int | None:
    """How many words are nearer to a word of set terms or phrases than another one; none where many are."""
    first, second = np.array(word_hashes([right, put]), np.uint32)[:, None]
    table, near, _ = near_words()
    both = near_hashes(first, second)
    at = int(near.searchsorted(both)[0])
    return int(table["rank"][at]) if at < len(near) and near[at] == both[0] else None


def holds(known: Words, wanted: Words) -> NDArray[np.bool_]:
    """Which of some hashes are among those known, which are in order."""
    found: NDArray[np.bool_] = known[np.minimum(known.searchsorted(wanted), len(known) - 1)] == wanted
    return found


class Framed(NamedTuple):
    """Where all words of a term but one stand, an array a column."""

    row: Places
    """The row of the table of frames."""
    first: Places
    put: Places
    """The token that stands for the word left out."""
    whole: Words
    """The hash of what stands there."""


def framed(words: Words, known: Words, begins: NDArray[np.bool_]) -> Framed | None:
    """Where all words of a term but one stand, whatever stands for that one: by the hashes of a table of frames."""
    left, full, slots = [], [], []
    runs = words
    for length in LENGTHS:
        runs = runs[: max(0, len(words) - length + 1)] * np.uint32(_BASE) + words[length - 1 :]
        for slot in range(length):
            left.append(frame_hashes(words, runs, length, slot))
            full.append(runs)
            slots.append(slot)
    frames = np.concatenate(left)
    at = may_be_known(frames, begins).nonzero()[0]
    low, high = known.searchsorted(frames[at]), known.searchsorted(frames[at], "right")
    times = high - low
    if not times.any():
        return None
    row = np.repeat(high - times.cumsum(), times) + np.arange(times.sum())
    place = np.repeat(at, times)
    sizes = np.array([len(some) for some in left])
    part = sizes.cumsum().searchsorted(place, "right")
    first = place - (sizes.cumsum() - sizes)[part]
    return Framed(row, first, first + np.array(slots)[part], np.concatenate(full)[place])


def met(words: Words) -> Met | None:
    """Where terms may stand with a near word in place of one."""
    return _met(words, framed(words, *term_frames()[1:]))


def _met(words: Words, there: Framed | None) -> Met | None:
    """The same of the places where all words of a term but one stand."""
    if there is None:
        return None
    table = term_frames()[0]
    near, hashed, seen = near_words()
    both = near_hashes(table["right"][there.row], words[there.put])
    likely = may_be_known(both, _near_begins()).nonzero()[0]
    found = np.minimum(hashed.searchsorted(both[likely]), len(hashed) - 1)
    same = hashed[found] == both[likely]
    close, found = likely[same], found[same]
    sure = (table["closed"][there.row[close]].astype(np.float64) + near["ease"][found]) / UNIT + ZERO
    kept = (sure >= LEAST) & ~holds(seen, there.whole[close])
    return Met(there.first[close[kept]], there.row[close[kept]], sure[kept])


@annotation
def framed_there(document: Document) -> Framed | None:
    """The places of a document where all words of a term but one stand."""
    return framed(tokens(document).attribute(word_hashes, np.uint32), *term_frames()[1:])


@cache
def _slips() -> tuple[Words, NDArray[np.bool_]]:
    """The hashes of words with those that are a letter or a sound apart, in order, and whether any begins so."""
    known: Words = np.load(table_path("slip-words"))
    return known, beginnings(known)


@annotation
def slipped_terms(document: Document) -> tuple[ChangedTerm, ...]:
    """All set terms of a document in which a word is a letter, or a sound, apart; how closed its place is as `sure`."""
    there = framed_there(document)
    if there is None:
        return ()
    table, words = tokens(document), tokens(document).attribute(word_hashes, np.uint32)
    listed, (slips, begins) = term_frames()[0], _slips()
    both = near_hashes(listed["right"][there.row], words[there.put])
    likely = may_be_known(both, begins).nonzero()[0]
    slipped = likely[holds(slips, both[likely])]
    slipped = slipped[~holds(near_words()[2], there.whole[slipped])]
    best: dict[int, ChangedTerm] = {}
    for k in slipped.tolist():
        row = listed[there.row[k]]
        change = compared(table, int(there.first[k]), entries("set-terms")[int(row["term"])])
        if change is None:
            continue
        sure = float(row["closed"]) / UNIT
        if change.changed not in best or best[change.changed].sure < sure:
            best[change.changed] = change._replace(sure=sure)
    return tuple(best.values())


@annotation
def changed_terms(document: Document) -> tuple[ChangedTerm, ...]:
    """All set terms of a document in which one word was changed, in order; the surest one of each place."""
    table = tokens(document)
    words = table.attribute(word_hashes, np.uint32)
    best: dict[tuple[int, int], ChangedTerm] = {}
    some = _met(words, framed_there(document))
    if some is None:
        return ()
    numbers = term_frames()[0]["term"][some.row].tolist()
    for first, number, sure in zip(some.first.tolist(), numbers, some.sure.tolist(), strict=True):
        change = compared(table, first, entries("set-terms")[number])
        if change is not None:
            place = first, change.last
            if place not in best or best[place].sure < sure:
                best[place] = change._replace(sure=sure)
    return tuple(sorted(best.values()))


@cache
def _pairs() -> tuple[Words, NDArray[np.bool_], NDArray[np.uint16]]:
    """The hashes of changed pairs, whether any begins with so many bits, and the number of the pair of each."""
    table: NDArray[Any] = np.load(table_path("set-pairs"))
    known = np.ascontiguousarray(table["hash"])
    return known, beginnings(known), table["term"]


@annotation
def changed_pairs(document: Document) -> tuple[ChangedTerm, ...]:
    """All pairs of words in which one may have been changed, in order: suspicions, for half of them are right."""
    table = tokens(document)
    words = table.attribute(word_hashes, np.uint32)
    known, begins, pair_of = _pairs()
    runs = term_hashes(words, PAIR)
    likely = may_be_known(runs, begins).nonzero()[0]
    at = np.minimum(known.searchsorted(runs[likely]), len(known) - 1)
    same = known[at] == runs[likely]
    pairs = entries("set-pairs")
    found = (
        compared(table, first, pairs[number])
        for first, number in zip(likely[same].tolist(), pair_of[at[same]].tolist(), strict=True)
    )
    return tuple(sorted(pair for pair in found if pair is not None))


def compared(table: Tokens, first: int, term: str) -> ChangedTerm | None:
    """The words at a place beside those of a term; nothing unless they are all the same but one."""
    words = term.split(" ")
    last = first + len(words)
    other = [k for k, word in enumerate(words, start=first) if k < len(table) and table.lower[k] != word]
    if len(other) != 1 or last > len(table) or not table.same_sentence(first, last - 1):
        return None
    return ChangedTerm(first, other[0], last, term)
