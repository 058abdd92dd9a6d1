"""Tables of changed terms as newslint reads them: hashes, and beside them a list of the terms that are meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.words.set_terms import (
    FRAME,
    LEAST,
    NEAR,
    ROW,
    UNIT,
    ZERO,
    frame_hashes,
    near_hashes,
    table_path,
    term_hashes,
    word_hashes,
)

Words = tuple[str, ...]
_LISTS = Path(__file__).resolve().parents[2] / "newslint/lexicon/data"
_HEAD = """\
# {what}, as tokens parted by blanks, of which a changed word gives away a {which}.
# Columns: none.
# Source: training/{by}, which writes this list with the {tables} in language/words; both have one order.
"""
_LAST = 255  # of a column of eight bits


def hash_of(words: Words) -> int:
    """The hash of a run of words."""
    return int(term_hashes(np.array(word_hashes([*words]), np.uint32), len(words))[0])


def write(table: Mapping[int, Words], name: str) -> str:
    """Write the pairs in use as a list of the lexicon, and the table of hashes; says what was written."""
    used = sorted({*table.values()})
    number = {words: k for k, words in enumerate(used)}
    head = _HEAD.format(
        what="Pairs of words that the news has as one",
        which="program that paraphrases",
        by="second_reader",
        tables="table",
    )
    _list(name, head, used)
    rows: NDArray[np.void] = np.array([(h, number[words]) for h, words in sorted(table.items())], ROW)
    np.save(table_path(name), rows)
    return f"{len(rows)} changed forms of {len(used)}"


def write_frames(frames: Mapping[tuple[Words, int], float], near: Mapping[tuple[str, str], tuple[float, int]]) -> str:
    """Write the terms in use with how closed each place in them is, and the near words with how easily each is put.

    Both are parts of a sum; near words that no term needs have nought, and are there for set phrases.
    """
    used = sorted({words for words, _ in frames})
    number = {words: k for k, words in enumerate(used)}
    head = _HEAD.format(what="Set terms of the news", which="slip or a paraphrase", by="set_terms", tables="tables")
    _list("set-terms", head, used)
    low = min(value for value, _ in near.values())
    rows = []
    for (words, at), closed in frames.items():
        hashed = np.array(word_hashes([*words]), np.uint32)
        frame = int(frame_hashes(hashed, term_hashes(hashed, len(words)), len(words), at)[0])
        rows.append((frame, int(hashed[at]), number[words], _step(closed + low - ZERO)))
    np.save(table_path("set-terms"), np.array(sorted(rows), FRAME))
    pairs = {}
    for (right, put), (ease, rank) in near.items():
        first, second = np.array(word_hashes([right, put]), np.uint32)[:, None]
        pairs[int(near_hashes(first, second)[0])] = _step(ease - low), rank
    np.save(table_path("near-words"), np.array(sorted((h, *row) for h, row in pairs.items()), NEAR))
    return f"{len(rows)} places of {len(used)} terms, {len(pairs)} near words, from {LEAST} on"


def write_met(runs: Sequence[Words], hashes: NDArray[np.uint32]) -> None:
    """Write what stands in edited news or in a dictionary although it looks like a change."""
    np.save(table_path("met-terms"), np.unique(np.concatenate([hashes, np.array([*map(hash_of, runs)], np.uint32)])))


def _step(value: float) -> int:
    """A value in the steps of a column."""
    return min(_LAST, max(0, round(value * UNIT)))


def _list(name: str, head: str, used: Sequence[Words]) -> None:
    text = head + "".join(" ".join(words) + "\n" for words in used)
    (_LISTS / f"{name}.tsv").write_text(text, encoding="utf-8")
