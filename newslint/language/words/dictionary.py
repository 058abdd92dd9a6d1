"""Which spellings are words of English: one sorted table of hashes, read at the first look-up.

The list is for speed, not for reading: it says of a spelling in lower case whether some dictionary has it, American
or British, common or rare, and nothing else. ``data/words.bin`` holds, for each value of the upper 16 bits of a hash,
how many words have it (uint8, 65,536 of them), and then the lower 16 bits of all (uint16), in order. One spelling in
some 15,000 that is no word passes for one. ``data/pairs.bin`` does the same for common pairs of words that no
dictionary writes as one. ``python -m training.wordlist`` makes both files.
"""

from __future__ import annotations

from binascii import crc32
from collections.abc import Iterable, Sequence, Set
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.limits import LONGEST_WORD
from newslint.language.segmentation.lexemes import lowered
from newslint.util.records import NamedTuple

_KEPT = 1 << 16
"""Spellings remembered at most."""
_LEAST = 4
"""Letters of a word that is worth a look: most short spellings are short for something."""


def hashes(words: Iterable[str]) -> NDArray[np.uint32]:
    """The hash of each word: uint32."""
    return np.array([crc32(word.encode(errors="surrogatepass")) for word in words], dtype=np.uint32)


class _List(NamedTuple):
    """A list of hashes: those with the upper half ``u`` are ``lower[first[u]:first[u + 1]]``, with no gap."""

    first: NDArray[np.int32]
    lower: NDArray[np.uint16]
    most: int
    """How many share an upper half at most."""


@cache
def _read(name: str) -> _List:
    """A list from its file."""
    data = Path(__file__).with_name("data").joinpath(f"{name}.bin").read_bytes()
    counts = np.frombuffer(data, np.uint8, 1 << 16)
    first = np.zeros((1 << 16) + 1, np.int32)
    np.cumsum(counts, dtype=np.int32, out=first[1:])
    return _List(first, np.frombuffer(data, "<u2", offset=1 << 16), int(counts.max()))


_in_vocabulary: set[str] = set()
_out_of_vocabulary: set[str] = set()


def in_vocabulary(words: Sequence[str]) -> NDArray[np.bool_]:
    """Which of some spellings, in lower case, are words: bool (words,)."""
    return _among(words, _read("words"))


def are_common_pairs(phrases: Sequence[str]) -> NDArray[np.bool_]:
    """Which of some phrases of two words, in lower case with a space between, are common: bool (phrases,)."""
    return _among(phrases, _read("pairs"))


def _among(entries: Sequence[str], table: _List) -> NDArray[np.bool_]:
    """Which entries are in a list: bool (entries,)."""
    wanted = hashes(entries)
    upper = (wanted >> np.uint32(16)).astype(np.intp)
    start, stop = table.first[upper], table.first[upper + 1]
    places = (start[:, None] + np.arange(table.most)).astype(np.intp)
    there = places < stop[:, None]
    same = table.lower.take(places, mode="clip") == (wanted & np.uint32(0xFFFF)).astype(np.uint16)[:, None]
    found: NDArray[np.bool_] = np.logical_and(there, same).any(axis=1)
    return found


def out_of_vocabulary(words: Set[str]) -> set[str]:
    """Those of some tokens, in lower case, that look like words but are none. What was asked once is remembered."""
    if len(_in_vocabulary) + len(_out_of_vocabulary) > _KEPT:
        _in_vocabulary.clear()
        _out_of_vocabulary.clear()
    new = [word for word in words - _in_vocabulary if word not in _out_of_vocabulary]
    if new:
        plain = [word for word in new if _is_plain(word)]
        missing = {word for word, is_word in zip(plain, in_vocabulary(plain).tolist(), strict=True) if not is_word}
        _out_of_vocabulary.update(missing)
        _in_vocabulary.update(word for word in new if word not in missing)
    return _out_of_vocabulary.intersection(words)


def are_out_of_vocabulary(tokens: Sequence[str]) -> list[bool]:
    """Whether each of some tokens, in lower case, looks like a word but is none: for `Tokens.attribute`."""
    lower = [lowered(token) for token in tokens]
    found = out_of_vocabulary(set(lower))
    return [word in found for word in lower]


def _is_plain(word: str) -> bool:
    """Whether a token is made of the letters a to z, and of as many as a word has."""
    return _LEAST <= len(word) <= LONGEST_WORD and word.isalpha() and word.isascii()
