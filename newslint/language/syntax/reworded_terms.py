"""Set terms of three words of which two or three are others: "ecological effect evaluation".

Each word must be near to that of the term in its place, so that chance makes such a run once in some hundred stories.
The table ``reworded-words.npy`` says which words are near those of the terms (``python -m training.set_terms.reworded``
writes it).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import are_common_pairs
from newslint.language.words.set_terms import word_hashes
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import rows
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

TABLE = Path(__file__).with_name("reworded-words.npy")
WORD = np.dtype([("put", "<u4"), ("right", "<u4"), ("rank", "u1")])
"""A row of the table: the hash of a word, that of a word of a term it is near to, and how many words are nearer."""
NEAREST = 20
"""How many words may be nearer to those of the term than the ones that stand there, all three together."""
_WORDS, _COUNT = 3, 0xFF
_FEWEST = 2
"""Words of it that are others; one alone is looked for elsewhere."""
_OPEN = ("JJ", "NN", "NNS", "VBG")
_GOES_ON = frozenset({"NN", "NNS", "HYPH", "NNP", "NNPS", "POS"})


class RewordedTerm(NamedTuple):
    """A run of words for a term."""

    first: int
    last: int
    """The token after it."""
    term: str


@cache
def terms() -> Mapping[tuple[int, ...], tuple[str, ...]]:
    """The terms of the list that have three words, none of them small, by the hashes of these."""
    split = (tuple(term.split(" ")) for (term, *_) in rows("set-terms"))
    return {
        tuple(word_hashes([*words])): words
        for words in split
        if len(words) == _WORDS and all(word.isalpha() and word not in STOP_WORDS for word in words)
    }


@cache
def _columns() -> tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint8]]:
    """The columns of the table."""
    table: NDArray[Any] = np.load(TABLE)
    put, right, rank = (np.ascontiguousarray(table[name]) for name in ("put", "right", "rank"))
    return put, right, rank


def _near_rows(spellings: list[str]) -> list[int]:
    """The rows of the table that each spelling has: the first of them, and in the lower bits how many."""
    put = _columns()[0]
    wanted = np.array(word_hashes(spellings), np.uint32)
    first = put.searchsorted(wanted)
    found: list[int] = (first << 8 | np.minimum(put.searchsorted(wanted, "right") - first, _COUNT)).tolist()
    return found


def _meant(near: list[int]) -> tuple[str, ...]:
    """The term that the words with these rows of the table may stand for, the nearest; empty where there is none."""
    _, right, rank = _columns()
    slots = [
        list(zip(right[row >> 8 :][: row & _COUNT].tolist(), rank[row >> 8 :][: row & _COUNT].tolist(), strict=True))
        for row in near
    ]
    meant = (
        (nearer, term)
        for slot in product(*slots)
        if (nearer := sum(rank for _, rank in slot)) <= NEAREST and (term := terms().get(tuple(h for h, _ in slot)))
    )
    return min(meant, default=(0, ()))[1]


@annotation
def reworded_terms(document: Document) -> tuple[RewordedTerm, ...]:
    """All such runs of a document, in order."""
    table, tagged = tokens(document), tags(document)
    if len(table) < _WORDS:
        return ()
    is_open = tagged.mask(*_OPEN)
    near = table.attribute(_near_rows, np.int32)
    known = (near & _COUNT) > 0
    runs = is_open[:-2] & is_open[1:-1] & tagged.mask("NN", "NNS")[2:] & known[:-2] & known[1:-1] & known[2:]
    found = []
    for first in np.flatnonzero(runs).tolist():
        last = first + _WORDS
        if not table.same_sentence(first, last - 1) or (last < len(table) and tagged[last] in _GOES_ON):
            continue
        if not all(word.islower() and word.isalpha() for word in table.text[first + 1 : last]):
            continue
        pairs = [" ".join(table.lower[k : k + 2]) for k in (first, first + 1)]
        if are_common_pairs(pairs).any():
            continue  # "national security provisions"
        term = _meant(near[first:last].tolist())
        if sum(a != b for a, b in zip(term, table.lower[first:last], strict=False)) >= _FEWEST:
            found.append(RewordedTerm(first, last, " ".join(term)))
    return tuple(found)
