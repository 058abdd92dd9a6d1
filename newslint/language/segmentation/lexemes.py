"""The spellings met so far, each with a number: what depends on a spelling alone is worked out once and looked up.

A story of some hundred words asks the same of each of them again and again: its small letters, its length, its class.
With a number for each spelling such answers lie in arrays, and a whole document is served by one look-up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from threading import RLock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokenizer import tokenize
from newslint.lexicon.lists import SHIPPED, Lexicon, derived
from newslint.util.records import NamedTuple

Ints = NDArray[np.int32]
LexemeAttribute = Callable[[list[str]], Sequence[Any] | NDArray[Any]]
"""Says something of each of some spellings: a number or a truth value."""

_MOST = 100_000  # spellings kept from document to document
_MOST_LETTERS = 1 << 22
_STRAIGHT = str.maketrans("‘’ʼ′`“”„«»", "'''''\"\"\"\"\"", "\u00ad\u200b\u200c\u200d\u2060")


class LexemeStore:
    """Spellings by number, and chunks of text (between white space) by the spellings they fall into.

    ``text`` and ``lower`` are object arrays of strings, ``lower_id`` (int32) the number of the lower-cased spelling and
    ``length`` (int32) its code points; all have room for more than the ``len()`` spellings there are. Safe to share
    between threads: numbers are given out only when all that is said of them is in place.
    """

    def __init__(self, lexicon: Lexicon = SHIPPED) -> None:
        self.lexicon = lexicon
        self.text = np.empty(1024, object)
        self.lower = np.empty(1024, object)
        self.lower_id = np.empty(1024, np.int32)
        self.length = np.empty(1024, np.int32)
        self._ids: dict[str, int] = {}
        self._letters = 0
        self._chunks = _Chunks(self)
        self._attributes: dict[LexemeAttribute, _Attribute] = {}
        self._lock = RLock()

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def is_full(self) -> bool:
        """Whether it is time to start anew: for the next document, for numbers never change."""
        return len(self) > _MOST or self._letters > _MOST_LETTERS or len(self._chunks) > _MOST

    def id_of(self, token: str) -> int:
        """The number of a spelling; a new one where it was never met."""
        known = self._ids.get(token)
        return self._add(token) if known is None else known

    def ids_of(self, tokens: Iterable[str]) -> Ints:
        """The numbers of some spellings."""
        return np.fromiter(map(self.id_of, tokens), np.int32)

    def _add(self, token: str) -> int:
        """Give a spelling its number."""
        with self._lock:
            lower = lowered(token)
            lower_id = -1 if lower == token else self.id_of(lower)
            if token in self._ids:
                return self._ids[token]  # another thread was first
            lexeme_id = len(self._ids)
            if lexeme_id == len(self.length):
                self.text, self.lower = _doubled(self.text), _doubled(self.lower)
                self.lower_id, self.length = _doubled(self.lower_id), _doubled(self.length)
            self.text[lexeme_id], self.lower[lexeme_id] = token, lower
            self.lower_id[lexeme_id] = lexeme_id if lower_id < 0 else lower_id
            self.length[lexeme_id] = len(token)
            self._letters += len(token)
            self._ids[token] = lexeme_id
            return lexeme_id

    def attribute(self, describe: LexemeAttribute, dtype: type[np.generic]) -> NDArray[Any]:
        """What a function says of each spelling, by number. The function must be a module's own, and is kept."""
        attribute = self._attributes.get(describe)
        if attribute is None or attribute.filled < len(self):
            with self._lock:
                attribute = self._attributes.get(describe, _Attribute(np.empty(0, dtype), 0))
                values, end = attribute.values, len(self)
                if len(values) < end:
                    values = np.concatenate([values, np.empty(len(self.length) - len(values), dtype)])
                values[attribute.filled : end] = describe(self.text[attribute.filled : end].tolist())
                attribute = self._attributes[describe] = _Attribute(values, end)
        return attribute.values

    def tokenize(self, chunks: list[str]) -> tuple[Ints, Ints]:
        """The numbers of the tokens that chunks of text fall into, one after the other, and how many of them each has.

        A chunk is cut without regard to its neighbours, so the answer never changes.
        """
        return self._chunks.split(chunks)


class _Attribute(NamedTuple):
    """What a function says of the first ``filled`` spellings."""

    values: NDArray[Any]
    filled: int


class _Chunks(dict[str, int]):
    """Chunks met before, by number: where in one long list of spellings those of each chunk begin, and how many."""

    def __init__(self, store: LexemeStore) -> None:
        self._store = store
        self._first = np.empty(1024, np.int32)
        self._count = np.empty(1024, np.int32)
        self._tokens = np.empty(1024, np.int32)
        self._size = 0
        self._lock = RLock()

    def __missing__(self, chunk: str) -> int:
        ids = [self._store.id_of(token) for token in tokenize(chunk, self._store.lexicon)]
        with self._lock:
            if chunk in self:
                return self[chunk]  # another thread was first
            at, end = len(self), self._size + len(ids)
            if at == len(self._first):
                self._first, self._count = _doubled(self._first), _doubled(self._count)
            while end > len(self._tokens):
                self._tokens = _doubled(self._tokens)
            self._tokens[self._size : end] = ids
            self._first[at], self._count[at] = self._size, len(ids)
            self._size = end
            self[chunk] = at
            return at

    def split(self, chunks: list[str]) -> tuple[Ints, Ints]:
        """The tokens of some chunks, and their counts."""
        rows = np.fromiter(map(self.__getitem__, chunks), np.intp, len(chunks))
        count = self._count.take(rows)
        end = np.cumsum(count, dtype=np.int32)
        shift = np.repeat(self._first.take(rows) - end + count, count)
        return self._tokens.take(shift + np.arange(len(shift), dtype=np.int32)), count


def _doubled(array: NDArray[Any]) -> NDArray[Any]:
    """An array with twice the room. The old one stays as it is: another thread may be reading it."""
    return np.concatenate([array, np.empty_like(array)])


@lru_cache(maxsize=1 << 16)
def lowered(token: str) -> str:
    """A token in lower case, with straight quotes and apostrophes and without invisible characters; interned."""
    lower = token.lower() if token.isascii() and "`" not in token else token.translate(_STRAIGHT).lower() or token
    return sys.intern(lower)


@derived
def _in_use(lexicon: Lexicon) -> list[LexemeStore]:
    """The one vocabulary in use with a lexicon."""
    return [LexemeStore(lexicon)]


def lexeme_store(lexicon: Lexicon) -> LexemeStore:
    """The vocabulary for a new document: the one in use with its lexicon, or a new one when that has grown too large.

    A lexicon has one of its own, for its abbreviations decide how text falls into tokens.
    """
    shared = _in_use(lexicon)
    if shared[0].is_full:
        shared[0] = LexemeStore(lexicon)
    return shared[0]
