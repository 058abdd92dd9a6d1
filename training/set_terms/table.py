"""A table of changed terms as newslint reads it: hashes, and beside them a list of the terms that are meant."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.words.set_terms import ROW, table_path, term_hashes, word_hashes

Words = tuple[str, ...]
_LISTS = Path(__file__).resolve().parents[2] / "newslint/lexicon/data"
_HEAD = """\
# {what}, as tokens parted by blanks, of which a changed word gives away a program that paraphrases.
# Columns: none.
# Source: training/{by}, which writes this list with the table in language/words; both have one order.
"""
_ABOUT = {
    "set-terms": ("Set terms of the news", "set_terms"),
    "set-pairs": ("Pairs of words that the news has as one", "second_reader"),
}


def hash_of(words: Words) -> int:
    """The hash of a run of words."""
    return int(term_hashes(np.array(word_hashes([*words]), np.uint32), len(words))[0])


def write(table: Mapping[int, Words], name: str) -> str:
    """Write the terms in use as a list of the lexicon, and the table of hashes; says what was written."""
    used = sorted({*table.values()})
    number = {words: k for k, words in enumerate(used)}
    what, by = _ABOUT[name]
    text = _HEAD.format(what=what, by=by) + "".join(" ".join(words) + "\n" for words in used)
    (_LISTS / f"{name}.tsv").write_text(text, encoding="utf-8")
    rows: NDArray[np.void] = np.array([(h, number[words]) for h, words in sorted(table.items())], ROW)
    np.save(table_path(name), rows)
    return f"{len(rows)} changed forms of {len(used)}"
