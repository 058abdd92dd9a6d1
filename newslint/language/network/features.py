"""What the network sees of a word, apart from its neighbours: eight small numbers.

A word *type* (a spelling, case kept) is described once and the description is cached, so these functions run once a
type and never once a token.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from operator import mod
from typing import Final
from zlib import crc32

from newslint.util.lazy_regex import lazy_regex

FEATURES: Final = ("word", "prefix2", "prefix3", "suffix1", "suffix2", "suffix3", "suffix4", "shape")
"""Names of the columns that `describe` fills, in order."""

BUCKETS: Final = {
    "prefix2": 1024,
    "prefix3": 4096,
    "suffix1": 256,
    "suffix2": 1024,
    "suffix3": 4096,
    "suffix4": 8192,
    "shape": 512,
}
"""Rows of the hashed tables; the table of words has one row for each word that the model knows, 0 for all others."""

STRAIGHT: Final = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
"""Marks that are read alike, curly or straight, long or short."""
_DIGITS = str.maketrans("123456789", "000000000")
_SHAPES = (
    (lazy_regex(r"[^\W\d_a-zß-öø-ÿ]"), "X"),
    (lazy_regex(r"[^\W\d_X]"), "x"),
    (lazy_regex(r"\d"), "0"),
    (lazy_regex(r"(.)\1{2,}"), r"\1\1"),
)


def normal(word: str) -> str:
    """The form under which the model keeps a word: lower case, straight quotes, every digit a 0."""
    if word.isascii() and word.isalpha():  # most words, in which there is nothing else
        return word.lower()
    return word.translate(STRAIGHT).lower().translate(_DIGITS)


def shape(word: str) -> str:
    """The look of a word: ``Xxx`` for "Paris", ``XX`` for "NATO", ``00.0`` for "12.5"; runs are cut to two."""
    if word.isascii() and word.isalpha():  # most words, without the rules below
        if word.islower():
            return "xx"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "X" + "xx"[: len(word) - 1]
    look = word.translate(STRAIGHT)
    for pattern, sign in _SHAPES:
        look = pattern.sub(sign, look)
    return look[:12]


def describe(word: str, vocabulary: Mapping[str, int]) -> tuple[int, ...]:
    """The row of each feature table that stands for a word, in the order of `FEATURES`."""
    plain, rows = _spelt(word)
    row = vocabulary.get(plain)
    if row is None:
        row = vocabulary.get("0" if plain[:1].isdigit() else "", 0)
    return row, *rows


@lru_cache(1 << 12)
def _spelt(word: str) -> tuple[str, tuple[int, ...]]:
    """The plain form of a word, and its rows of the tables that are hashed: the networks ask for the same new words."""
    plain, look = normal(word), shape(word).encode("utf-8", "surrogatepass")
    if plain.isascii():  # cut as bytes, which need not be encoded one by one
        whole = plain.encode()
        pieces = [whole[:2], whole[:3], whole[-1:], whole[-2:], whole[-3:], whole[-4:]]
    else:
        cut = plain[:2], plain[:3], plain[-1:], plain[-2:], plain[-3:], plain[-4:]
        pieces = [piece.encode("utf-8", "surrogatepass") for piece in cut]
    return plain, tuple(map(mod, map(crc32, [*pieces, look]), BUCKETS.values()))
