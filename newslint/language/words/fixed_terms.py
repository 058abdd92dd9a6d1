"""Fixed terms of the news with another word in place of one of theirs: "an emergency arrival", "planning allowance".

The list ``fixed-terms`` has terms of which no near word may stand for any, one change of which is a slip. A table holds
each of them, in its plural as well, with each such word left out, as a hash; another which words are near each in any
sense, or look like it, as hashes of both (``python -m training.set_terms.fixed`` makes them).
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import plural
from newslint.language.words.set_terms import (
    ChangedTerm,
    Words,
    beginnings,
    compared,
    framed,
    holds,
    near_hashes,
    near_words,
    table_path,
    word_hashes,
)
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import entries
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

FIXED = np.dtype([("hash", "<u4"), ("right", "<u4"), ("term", "<u2"), ("shape", "u1"), ("closed", "u1")])
"""A row of the table of terms: the hash of the other words, that of the word, the number of the term, its bits, and how
closed the place is: a logarithm, in so many steps from a middle on."""
STEPS, MIDDLE = 16.0, 128
KIN = np.dtype([("hash", "<u4"), ("near", "u1")])
"""A row of the table of near words: the hash of two, and how near they are, in so many steps."""
UNIT = 40.0
MANY, ANY, TIGHT = 1, 2, 4
"""Bits of a shape: the term stands in the plural; no other word of any sense may stand for this one; none that is near
in any way, or looks like it."""
TIGHT_MARK = "~"
MARKS = "=!~"
_SHORTEST = 3


@cache
def _frames() -> tuple[NDArray[Any], Words, NDArray[np.bool_]]:
    """The table of terms, its hashes, and whether any begins with so many bits."""
    table: NDArray[Any] = np.load(table_path("fixed-terms"))
    known = np.ascontiguousarray(table["hash"])
    return table, known, beginnings(known)


@cache
def _kin() -> tuple[Words, NDArray[np.uint8]]:
    """The hashes of words with those that are near them in any sense, or look like them, and how near each is."""
    table: NDArray[Any] = np.load(table_path("kin-words"))
    return np.ascontiguousarray(table["hash"]), np.ascontiguousarray(table["near"])


def term_of(line: str) -> str:
    """The term of a line of the list."""
    return " ".join(word.lstrip(MARKS) for word in line.partition("\t")[0].split(" "))


def is_word(spelling: str) -> bool:
    """Whether a token is a word, with hyphens or without."""
    return spelling.replace("-", "").isalpha()


def in_plural(term: str) -> str:
    """A term in the plural: of what has an "of", the word before it."""
    words = term.split(" ")
    at = next((k - 1 for k, word in enumerate(words) if k and word in STOP_WORDS), len(words) - 1)
    return " ".join([*words[:at], plural(words[at]), *words[at + 1 :]])


class FixedChange(NamedTuple):
    """A fixed term with another word in place of one."""

    change: ChangedTerm
    near: float
    """How near the other word is to the right one: about 1 is a near-synonym, 0 any word."""
    closed: float
    """How closed the place is: the logarithm of how much oftener edited news has the right word there than others."""
    any_word: bool
    """Whether no other word of any sense may stand there."""
    tight: bool
    """Whether none may that is near in any way, or looks like the right one."""


@annotation
def fixed_changes(document: Document) -> tuple[FixedChange, ...]:
    """The fixed terms of a document in which one word is another, in order; the longest one of each place."""
    table = tokens(document)
    words = table.attribute(word_hashes, np.uint32)
    listed, known, begins = _frames()
    there = framed(words, known, begins)
    if there is None:
        return ()
    right, shape = listed["right"][there.row], listed["shape"][there.row]
    both = near_hashes(right, words[there.put])
    hashed, nearness = _kin()
    at = np.minimum(hashed.searchsorted(both), len(hashed) - 1)
    near = np.where(hashed[at] == both, nearness[at], 0)
    kept = (right != words[there.put]) & ((near > 0) | ((shape & ANY) > 0)) & ~holds(near_words()[2], there.whole)
    best: dict[int, FixedChange] = {}
    for k in kept.nonzero()[0].tolist():
        row = listed[there.row[k]]
        line = entries("fixed-terms")[int(row["term"])]
        put = table.lower[int(there.put[k])]
        if put in line.partition("\t")[2].split(" ") or not is_word(put) or len(put) < _SHORTEST or put in STOP_WORDS:
            continue
        term = in_plural(term_of(line)) if row["shape"] & MANY else term_of(line)
        change = compared(table, int(there.first[k]), term)
        if change is not None:
            shut = (int(row["closed"]) - MIDDLE) / STEPS
            found = FixedChange(change, int(near[k]) / UNIT, shut, *(bool(row["shape"] & bit) for bit in (ANY, TIGHT)))
            before = best.get(change.changed)
            if before is None or (found.near, found.closed) > (before.near, before.closed):
                best[change.changed] = found
    return tuple(sorted(best.values()))
