"""Runs of two or three words that news hardly ever has, though often with a small word more, less or other.

"Reached the" is common, "reached to the" never met. The table holds hashes of some 10,000 such runs; how they are
counted is told in ``training/odd_runs``. Few clean sentences have one, so that where one stands, something may be
wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.set_terms import term_hashes, word_hashes
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

TABLE: Final = Path(__file__).with_name("odd-runs.npy")
LENGTHS: Final = (2, 3)
"""Words of a run."""
_REST: Final = np.uint32(14)
"""Bits of a hash after those that are looked at first."""


class _Table(NamedTuple):
    """The runs, by their hashes."""

    hashes: NDArray[np.uint32]
    """In order."""
    begins: NDArray[np.bool_]
    """Whether any hash begins with so many bits: one run in twenty passes."""


@cache
def _table() -> _Table:
    """The table, read when it is first needed."""
    known: NDArray[np.uint32] = np.load(TABLE)
    begins = np.zeros(1 << (32 - _REST), np.bool_)
    begins[known >> _REST] = True
    return _Table(known, begins)


def run_hashes(runs: Sequence[Sequence[str]]) -> NDArray[np.uint32]:
    """The hashes of some runs of one length, as the table has them."""
    return np.array([term_hashes(np.array(word_hashes([*run]), np.uint32), len(run))[0] for run in runs], np.uint32)


@annotation
def odd_runs(document: Document) -> list[int]:
    """The second tokens of the odd runs of a document, in order; those of both lengths at once.

    Names are left out ("Doctors without borders"), and parts of compounds ("a be-who-you-want-to-be place").
    """
    table = tokens(document)
    words, (known, begins) = table.attribute(word_hashes, np.uint32), _table()
    found: set[int] = set()
    for length in LENGTHS:
        runs = term_hashes(words, length)
        likely = begins[runs >> _REST].nonzero()[0]
        at = np.minimum(known.searchsorted(runs[likely]), len(known) - 1)
        met = likely[known[at] == runs[likely]].tolist()
        found.update(first + 1 for first in met if _is_plain(table, first, first + length))
    return sorted(found)


def _is_plain(table: Tokens, first: int, last: int) -> bool:
    """Whether some tokens stand in one sentence and none is a name or a part of a compound."""
    start, end = table.sentence_bounds(table.sentence_of(first))
    if last > end or "-" in table.lower[max(start, first - 1) : min(end, last + 1)]:
        return False
    return all(table.text[k].islower() or k == start for k in range(first, last))
