"""Set terms with a near-synonym in place of one of their words: "focal bank" for "central bank".

A table holds what programs that paraphrase may make of the terms in a list: each term with each word in turn changed
for one that a thesaurus gives for it in any sense, if edited news has the term often and what comes out never. The list
``set-terms`` was written, and other such words hardly ever stand in those places (``training/set_terms`` makes its
table); ``set-pairs`` holds pairs of words that news has side by side far more often than by chance
(``training/second_reader``). Only hashes are kept, with the number of the term; the words of the term that stay are
compared when a hash is met.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import hashes
from newslint.lexicon.lists import rows
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

LENGTHS, PAIRS = range(2, 6), range(2, 3)
"""Tokens of the terms, those of the longest included, and of the pairs."""
ROW = np.dtype([("hash", "<u4"), ("term", "<u2")])
"""A row of the table: the hash of a changed term, and the number of the term in its list."""
_BASE = 0x01000193
_REST = np.uint32(12)
"""Bits of a hash after those that are looked at first."""


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


def table_path(name: str) -> Path:
    """Where the table of a list lies."""
    return Path(__file__).with_name(f"{name}.npy")


def word_hashes(spellings: list[str]) -> list[int]:
    """A hash of each spelling in lower case, 32 bits."""
    found: list[int] = hashes([spelling.lower().replace("’", "'") for spelling in spellings]).tolist()
    return found


def term_hashes(words: NDArray[np.uint32], length: int) -> NDArray[np.uint32]:
    """The hashes of all runs of so many words, from those of the words."""
    runs = max(0, len(words) - length + 1)
    total = np.zeros(runs, np.uint32)
    for k in range(length):
        total = total * np.uint32(_BASE) + words[k : k + runs]
    return total


class _Table(NamedTuple):
    """The changed terms, by their hashes."""

    hashes: NDArray[np.uint32]
    """In order."""
    begins: NDArray[np.bool_]
    """Whether any hash begins with so many bits: of runs of words, one in fifty passes."""
    term: NDArray[np.uint16]
    """The number of the term of each."""


@cache
def _table(name: str) -> _Table:
    """The table of a list, read when it is first needed."""
    table: NDArray[Any] = np.load(table_path(name))
    known = np.ascontiguousarray(table["hash"])
    begins = np.zeros(1 << (32 - _REST), np.bool_)
    begins[known >> _REST] = True
    return _Table(known, begins, table["term"])


@annotation
def changed_terms(document: Document) -> tuple[ChangedTerm, ...]:
    """All set terms of a document in which one word was changed, in order."""
    return _changed(document, "set-terms", LENGTHS)


@annotation
def changed_pairs(document: Document) -> tuple[ChangedTerm, ...]:
    """All pairs of words in which one may have been changed, in order: suspicions, for half of them are right."""
    return _changed(document, "set-pairs", PAIRS)


def _changed(document: Document, name: str, lengths: range) -> tuple[ChangedTerm, ...]:
    """The terms of a list in which one word was changed, in order."""
    table = tokens(document)
    words = table.attribute(word_hashes, np.uint32)
    known, begins, term_of = _table(name)
    found = []
    for length in lengths:
        runs = term_hashes(words, length)
        likely = begins[runs >> _REST].nonzero()[0]
        at = np.minimum(known.searchsorted(runs[likely]), len(known) - 1)
        met = known[at] == runs[likely]
        for first, number in zip(likely[met].tolist(), term_of[at[met]].tolist(), strict=True):
            term = _compared(table, first, rows(name)[number][0])
            if term is not None:
                found.append(term)
    return tuple(sorted(found))


def _compared(table: Tokens, first: int, term: str) -> ChangedTerm | None:
    """The words at a place beside those of a term; nothing unless they are all the same but one."""
    words = term.split(" ")
    last = first + len(words)
    other = [k for k, word in enumerate(words, start=first) if k < len(table) and table.lower[k] != word]
    if len(other) != 1 or last > len(table) or not table.same_sentence(first, last - 1):
        return None
    return ChangedTerm(first, other[0], last, term)
