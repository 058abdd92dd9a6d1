"""The words of a story: where each token lies, which sentence it belongs to, and where a word occurs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from newslint.language.chunks import split_chunk
from newslint.language.sentences import find_boundaries
from newslint.text import Document, Span, annotation
from newslint.text.lazy import lazy

Ints = NDArray[np.int32]

_BLOCK = 1 << 20  # code points tokenized at once: bounds the memory that the arrays in between need
_CACHE_SIZE = 100_000
_CACHED_LENGTH = 40
_SPACE, _STOP = 1, 2
_WHITE = [
    *range(9, 14),
    *range(28, 33),
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
    0x3000,
]
_KIND = np.zeros(0x3002, dtype=np.uint8)  # of each code point; the last entry stands for all after U+3000
_KIND[_WHITE] = _SPACE
_KIND[[ord(mark) for mark in ".?!…"]] = _STOP
_ADDRESS_OR_RULE = lazy(r"(?<=\w)@(?=\w)|://|-{5,}|={5,}|_{5,}")
_GAP = lazy(r"\s")
_STRAIGHT = str.maketrans("‘’ʼ′`“”„«»", "'''''\"\"\"\"\"", "\u00ad\u200b\u200c\u200d\u2060")


class _Chunks(dict[str, tuple[str, ...]]):
    """Tokens of the chunks met before. A chunk is cut without regard to its neighbours, so the answer never changes."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        tokens = split_chunk(chunk)
        if len(chunk) <= _CACHED_LENGTH:
            self[chunk] = tokens
        return tokens


class _Lower(dict[str, str]):
    """Lower-cased, straightened and interned forms of the tokens met before."""

    def __missing__(self, token: str) -> str:
        lower = token.lower() if token.isascii() and "`" not in token else token.translate(_STRAIGHT).lower() or token
        lower = sys.intern(lower)
        if len(token) <= _CACHED_LENGTH:
            self[token] = lower
        return lower


_chunks = _Chunks()
_lower = _Lower()


class Tokens:
    """The tokens and sentences of a document, as parallel lists and arrays.

    With n tokens and m sentences:

    * ``text``, ``lower``: n strings; ``lower`` is lower-cased, with straight quotes and apostrophes and without
      invisible characters, and interned (equal strings are one object);
    * ``start``, ``end``: int32 (n,), code points: ``document.text[start[i]:end[i]] == text[i]``;
    * ``sentence``: int32 (n,), index of the sentence of each token;
    * ``first``, ``last``: int32 (m,), the half-open range of tokens of each sentence; no sentence is empty;
    * ``paragraph``: int32 (m,), index into ``document.paragraphs`` of each sentence.
    """

    def __init__(self, text: list[str], start: Ints, end: Ints, first: Ints, paragraph: Ints) -> None:
        self.text = text
        self.lower = list(map(_lower.__getitem__, text))
        self.start = start
        self.end = end
        self.first = first
        self.last = np.append(first[1:], np.int32(len(text))) if len(first) else first
        self.sentence = np.repeat(np.arange(len(first), dtype=np.int32), self.last - first)
        self.paragraph = paragraph
        # Single items of an array are slow to take out; views of the same memory give plain ints four times as fast.
        self._start, self._end = self.start.data, self.end.data
        self._first, self._last = self.first.data, self.last.data
        self._sentence = self.sentence.data

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each lower-cased form occurs: token indexes in order."""
        places: dict[str, list[int]] = {}
        for i, word in enumerate(self.lower):
            if word in places:
                places[word].append(i)
            else:
                places[word] = [i]
        return places

    def where(self, *words: str) -> list[int]:
        """The indexes, in order, of the tokens whose ``lower`` is one of the words."""
        if len(words) == 1:
            return self.index.get(words[0], [])
        index = self.index
        found = [index[word] for word in set(words) if word in index]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found))

    def span(self, i: int, j: int | None = None) -> Span:
        """Where token i lies, or tokens i up to, and without, j."""
        return Span(self._start[i], self._end[i if j is None else j - 1])

    def adjacent(self, i: int) -> bool:
        """Whether no white space parts token i from the next; false for the last token."""
        return i + 1 < len(self.text) and self._end[i] == self._start[i + 1]

    def start_of(self, i: int) -> int:
        """Where token i begins: ``start[i]`` as a plain int, and much faster."""
        return self._start[i]

    def end_of(self, i: int) -> int:
        """Where token i ends: ``end[i]`` as a plain int, and much faster."""
        return self._end[i]

    def sentence_of(self, i: int) -> int:
        """The sentence of token i: ``sentence[i]`` as a plain int, and much faster."""
        return self._sentence[i]

    def opening(self, i: int) -> int:
        """The first token of the sentence that token i stands in."""
        return self._first[self._sentence[i]]

    def closing(self, i: int) -> int:
        """The token after the last one of the sentence that token i stands in."""
        return self._last[self._sentence[i]]

    def together(self, i: int, j: int) -> bool:
        """Whether tokens i and j stand in one sentence."""
        return self._sentence[i] == self._sentence[j]

    def bounds(self, k: int) -> tuple[int, int]:
        """The half-open range of the tokens of sentence k."""
        return self._first[k], self._last[k]

    def words_of(self, k: int) -> list[str]:
        """The tokens of sentence k in lower case."""
        return self.lower[self._first[k] : self._last[k]]

    def sentence_span(self, k: int) -> Span:
        """Where sentence k lies."""
        return self.span(*self.bounds(k))


@annotation
def tokens(document: Document) -> Tokens:
    """The tokens of a document's prose: none is taken from a masked range, none crosses a paragraph's end."""
    texts: list[str] = []
    starts: list[Ints] = [np.zeros(0, dtype=np.int32)]
    stops: list[Ints] = [np.zeros(0, dtype=np.int32)]
    for offset, block in _blocks(document.prose):
        _make_room()
        block_texts, block_starts, block_stops = _tokenize(block)
        starts.append(block_starts + np.int32(offset))
        stops.append(block_stops + np.int32(len(texts)))
        texts += block_texts
    start = np.concatenate(starts)
    end = start + np.fromiter(map(len, texts), dtype=np.int32, count=len(texts))
    paragraphs = np.array([span.start for span in document.paragraphs], dtype=np.int32)
    opens = start.searchsorted(paragraphs).astype(np.int32)
    ends = np.concatenate([*stops, _lines_of_their_own(document.prose, start)])
    ends = np.array(sorted(set(ends.tolist())), dtype=np.int32)  # np.unique would import all of np.ma
    found = find_boundaries(texts, ends, spaced=start[1:] != end[:-1], opens=opens)
    first = found.first
    paragraph = opens.searchsorted(first, side="right").astype(np.int32) - np.int32(1)
    if len(found.splits):
        texts, start, end = _split_stops(texts, start, end, found.splits)
        first = first + found.splits.searchsorted(first).astype(np.int32)
    return Tokens(texts, start, end, first, paragraph)


def _lines_of_their_own(text: str, start: Ints) -> Ints:
    """The tokens that stood on a line of their own before a mail was poured into one: addresses and rules."""
    if not any(sign in text for sign in ("@", "://", "-----", "=====", "_____")):
        return np.zeros(0, dtype=np.int32)
    places = [found.start() for found in _ADDRESS_OR_RULE.finditer(text)]
    return (start.searchsorted(places, side="right") - 1).astype(np.int32)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The text in blocks cut at white space, each with its offset."""
    at = 0
    while at < len(text):
        gap = _GAP.search(text, at + _BLOCK)
        to = gap.start() if gap else len(text)
        yield at, text[at:to]
        at = to


def _make_room() -> None:
    """Empty caches that have grown too large."""
    for cache in (_chunks, _lower):
        if len(cache) > _CACHE_SIZE:
            cache.clear()


def _tokenize(block: str) -> tuple[list[str], Ints, Ints]:
    """The tokens of a block, their offsets in it, and the indexes of those that end in a stop."""
    pieces = list(map(_chunks.__getitem__, block.split()))
    texts = list(chain.from_iterable(pieces))
    if not texts:
        return texts, np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32)
    codes = np.frombuffer(block.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    kind = _KIND[np.minimum(codes, len(_KIND) - 1)]
    space = kind == _SPACE
    opens = ~space
    opens[1:] &= space[:-1]
    chunk_start = opens.nonzero()[0].astype(np.int32)
    length = np.fromiter(map(len, texts), dtype=np.int32, count=len(texts))
    before = np.cumsum(length, dtype=np.int32) - length  # as if there were no white space
    count = np.fromiter(map(len, pieces), dtype=np.int32, count=len(pieces))
    chunk_first = np.cumsum(count, dtype=np.int32) - count
    start = before + np.repeat(chunk_start - before[chunk_first], count)
    stops = (kind[start + length - 1] == _STOP).nonzero()[0].astype(np.int32)
    return texts, start, stops


def _split_stops(texts: list[str], start: Ints, end: Ints, splits: Ints) -> tuple[list[str], Ints, Ints]:
    """Cut the last character, a full stop, off the tokens at the given indexes."""
    result: list[str] = []
    at = 0
    for i in splits.tolist():
        result += texts[at:i]
        result += (texts[i][:-1], ".")
        at = i + 1
    result += texts[at:]
    stop = end[splits] - np.int32(1)
    start = np.insert(start, splits + 1, stop)
    end = np.insert(end, splits, stop)
    return result, start, end


def lowered(token: str) -> str:
    """A token as `Tokens.lower` has it."""
    return _lower[token]


def split_words(text: str) -> list[str]:
    """The tokens of a phrase, taken out of any sentence: an abbreviation keeps its stop at the phrase's end too."""
    return [token for chunk in text.split() for token in split_chunk(chunk)]
