"""The words of a story: where each token lies, which sentence it belongs to, and where a word occurs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Set
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.limits import LONGEST_SENTENCE
from newslint.language.segmentation.lexemes import LexemeAttribute, LexemeStore, lexeme_store
from newslint.language.segmentation.sentences import HEADERS, find_boundaries
from newslint.language.segmentation.tokenizer import tokenize
from newslint.text import Document, Span, annotation
from newslint.text.lexicon import lexicon_of
from newslint.util.lazy_regex import lazy_regex

Ints = NDArray[np.int32]

_BLOCK = 1 << 20  # code points tokenized at once: bounds the memory that the arrays in between need
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
_LINE_OF_ITS_OWN = lazy_regex(r"(?<=[\w.])@(?=\w)|://|-{5,}|={5,}|_{5,}|[:;]-?\)(?=\s)")
_SIGNS_OF_LINES = ("@", "://", "-----", "=====", "_____", ":)", ";)", "-)")
_HEADER = lazy_regex(rf"\b(?:{'|'.join(sorted(HEADERS))}):(?=\s)")
_GAP = lazy_regex(r"\s")
_PAUSES = frozenset(",;:—–")
"""Marks after which a sentence that is too long is cut."""


class Tokens:
    """The tokens and sentences of a document, as parallel lists and arrays.

    With n tokens and m sentences:

    * ``text``, ``lower``: n strings; ``lower`` is lower-cased, with straight quotes and apostrophes and without
      invisible characters, and interned (equal strings are one object);
    * ``start``, ``end``: int32 (n,), code points: ``document.text[start[i]:end[i]]`` reads ``text[i]``, and is the same
      but where markup or a character written as code stands in a word;
    * ``sentence``: int32 (n,), index of the sentence of each token;
    * ``first``, ``last``: int32 (m,), the half-open range of tokens of each sentence; no sentence is empty;
    * ``paragraph``: int32 (m,), index into ``document.paragraphs`` of each sentence;
    * ``lexeme_id``: int32 (n,), the spellings as numbers of ``lexemes``;
    * ``lexicon``: the lists of words that the document is read with.
    """

    def __init__(
        self,
        lexemes: LexemeStore,
        lexeme_id: Ints,
        start: Ints,
        end: Ints,
        first: Ints,
        paragraph: Ints,
        joined: NDArray[np.bool_] | None = None,
    ) -> None:
        """``joined`` says of each token but the last whether the next is set close to it, if offsets cannot tell."""
        self.lexemes = lexemes
        self.lexicon = lexemes.lexicon
        self.lexeme_id = lexeme_id
        self.text: list[str] = lexemes.text.take(lexeme_id).tolist()
        self.lower: list[str] = lexemes.lower.take(lexeme_id).tolist()
        self.start = start
        self.end = end
        self.first = first
        self.last = np.append(first[1:], np.int32(len(lexeme_id))) if len(first) else first
        self.sentence = np.repeat(np.arange(len(first), dtype=np.int32), self.last - first)
        self.paragraph = paragraph
        # Single items of an array are slow to take out; views of the same memory give plain ints four times as fast.
        self._start, self._end = self.start.data, self.end.data
        self._first, self._last = self.first.data, self.last.data
        self._sentence = self.sentence.data
        self._joined = None if joined is None else joined.data

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

    def attribute(self, describe: LexemeAttribute, dtype: type[np.generic]) -> NDArray[Any]:
        """What a function of spellings says of each token; it is asked once for each spelling there is."""
        return self.lexemes.attribute(describe, dtype).take(self.lexeme_id)

    def where(self, *words: str) -> list[int]:
        """The indexes, in order, of the tokens whose ``lower`` is one of the words."""
        return self.index.get(words[0], []) if len(words) == 1 else self.where_any({*words})

    def where_any(self, words: Set[str]) -> list[int]:
        """The same for a set of words."""
        index = self.index
        found = [index[word] for word in index.keys() & words]
        if len(found) < 2:
            return found[0] if found else []
        return sorted(chain.from_iterable(found))

    def within(self, low: int, high: int, *words: str) -> list[int]:
        """The tokens from ``low`` up to, and without, ``high`` whose ``lower`` is one of the words, word by word."""
        found: list[int] = []
        for word in words:
            places = self.index.get(word)
            if places is not None:
                found += places[bisect_left(places, low) : bisect_left(places, high)]
        return found

    def span(self, i: int, j: int | None = None) -> Span:
        """Where token i lies, or tokens i up to, and without, j."""
        return Span(self._start[i], self._end[i if j is None else j - 1])

    def adjacent(self, i: int) -> bool:
        """Whether no white space parts token i from the next where people read it; false for the last token."""
        if i + 1 >= len(self.text):
            return False
        return self._end[i] == self._start[i + 1] if self._joined is None else bool(self._joined[i])

    def where_attribute(self, test: LexemeAttribute) -> list[int]:
        """The tokens of which a test of spellings holds, in order."""
        found: list[int] = self.attribute(test, np.bool_).nonzero()[0].tolist()
        return found

    def start_of(self, i: int) -> int:
        """Where token i begins: ``start[i]`` as a plain int, and much faster."""
        return self._start[i]

    def end_of(self, i: int) -> int:
        """Where token i ends: ``end[i]`` as a plain int, and much faster."""
        return self._end[i]

    def sentence_of(self, i: int) -> int:
        """The sentence of token i: ``sentence[i]`` as a plain int, and much faster."""
        return self._sentence[i]

    def from_offset(self, offset: int) -> int:
        """The first token that begins at an offset or after it; ``len()`` where none does."""
        return bisect_left(self._start, offset)

    def at_offset(self, offset: int) -> int:
        """The token that holds an offset, or the nearest one before it; 0 where none is."""
        return max(0, bisect_right(self._start, offset) - 1)

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that token i stands in."""
        return self._first[self._sentence[i]]

    def sentence_end(self, i: int) -> int:
        """The token after the last one of the sentence that token i stands in."""
        return self._last[self._sentence[i]]

    def same_sentence(self, i: int, j: int) -> bool:
        """Whether tokens i and j stand in one sentence."""
        return self._sentence[i] == self._sentence[j]

    def same_paragraph(self, i: int, j: int) -> bool:
        """Whether tokens i and j stand in one paragraph."""
        return bool(self.paragraph[self._sentence[i]] == self.paragraph[self._sentence[j]])

    def sentence_bounds(self, k: int) -> tuple[int, int]:
        """The half-open range of the tokens of sentence k."""
        return self._first[k], self._last[k]

    def sentence_lower(self, k: int) -> list[str]:
        """The tokens of sentence k in lower case."""
        return self.lower[self._first[k] : self._last[k]]

    def sentence_span(self, k: int) -> Span:
        """Where sentence k lies."""
        return self.span(*self.sentence_bounds(k))


@annotation
def tokens(document: Document) -> Tokens:
    """The tokens of a document as it reads: none is taken from what is hidden, none crosses a paragraph's end."""
    lexemes = lexeme_store(lexicon_of(document))
    reading = document.reading
    ids: list[Ints] = [np.zeros(0, dtype=np.int32)]
    starts: list[Ints] = [np.zeros(0, dtype=np.int32)]
    stops: list[Ints] = [np.zeros(0, dtype=np.int32)]
    size = 0
    for offset, block in _blocks(reading.text):
        block_ids, block_starts, block_stops = _tokenize(block, lexemes)
        ids.append(block_ids)
        starts.append(block_starts + np.int32(offset))
        stops.append(block_stops + np.int32(size))
        size += len(block_ids)
    lexeme_id = np.concatenate(ids)
    start = np.concatenate(starts)
    end = start + lexemes.length.take(lexeme_id)
    paragraphs = reading.here(np.array([span.start for span in document.paragraphs], dtype=np.int32))
    opens = start.searchsorted(paragraphs).astype(np.int32)
    ends = np.concatenate([*stops, _lines_of_their_own(reading.text, start)])
    ends = np.array(sorted(set(ends.tolist())), dtype=np.int32)  # np.unique would import all of np.ma
    found = find_boundaries(
        lexemes.text.take(lexeme_id).tolist(), ends, spaced=start[1:] != end[:-1], opens=opens, lexicon=lexemes.lexicon
    )
    first = found.first
    if len(found.splits):
        lexeme_id, start, end = _split_stops(lexemes, lexeme_id, start, end, found.splits)
        first = first + found.splits.searchsorted(first).astype(np.int32)
    first = _cut_long(lexemes, lexeme_id, first)
    paragraph = paragraphs.searchsorted(start.take(first), side="right").astype(np.int32) - np.int32(1)
    if reading.start is None or not len(lexeme_id):
        return Tokens(lexemes, lexeme_id, start, end, first, paragraph)
    joined = start[1:] == end[:-1]
    start, end = reading.in_file(start, end)
    return Tokens(lexemes, lexeme_id, start, end, first, paragraph, joined)


def _lines_of_their_own(text: str, start: Ints) -> Ints:
    """The tokens that opened or closed a line before a mail was poured into one: headers, addresses, rules, smileys."""
    places: list[int] = []
    if any(sign in text for sign in _SIGNS_OF_LINES):
        places += (found.start() for found in _LINE_OF_ITS_OWN.finditer(text))
    if "Subject:" in text or "From:" in text:
        headers = [found.start() for found in _HEADER.finditer(text)]
        places += headers if len(headers) > 1 else ()
    return (start.searchsorted(places, side="right") - 1).astype(np.int32)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The text in blocks cut at white space, each with its offset."""
    at = 0
    while at < len(text):
        gap = _GAP.search(text, at + _BLOCK)
        to = gap.start() if gap else len(text)
        yield at, text[at:to]
        at = to


def _tokenize(block: str, lexemes: LexemeStore) -> tuple[Ints, Ints, Ints]:
    """The tokens of a block, their offsets in it, and the indexes of those that end in a stop."""
    lexeme_id, count = lexemes.tokenize(block.split())
    if not len(lexeme_id):
        return lexeme_id, lexeme_id, lexeme_id
    codes = np.frombuffer(block.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    kind = _KIND.take(codes, mode="clip")
    opens = kind != _SPACE
    opens[1:] &= kind[:-1] == _SPACE
    chunk_start = opens.nonzero()[0].astype(np.int32)
    length = lexemes.length.take(lexeme_id)
    before = np.cumsum(length, dtype=np.int32) - length  # as if there were no white space
    chunk_first = np.cumsum(count, dtype=np.int32) - count
    start = before + np.repeat(chunk_start - before[chunk_first], count)
    stops = (kind[start + length - 1] == _STOP).nonzero()[0].astype(np.int32)
    return lexeme_id, start, stops


def _cut_long(lexemes: LexemeStore, lexeme_id: Ints, first: Ints) -> Ints:
    """The first tokens of sentences, those added at which what is too long for one goes on as another."""
    length = np.diff(first, append=np.int32(len(lexeme_id)))
    added: list[int] = []
    for k in (length > LONGEST_SENTENCE).nonzero()[0].tolist():
        at, end = int(first[k]), int(first[k] + length[k])
        while end - at > LONGEST_SENTENCE:
            texts = lexemes.text.take(lexeme_id[at : at + LONGEST_SENTENCE]).tolist()
            half = LONGEST_SENTENCE // 2
            at += next((j + 1 for j in range(len(texts) - 1, half, -1) if texts[j] in _PAUSES), LONGEST_SENTENCE)
            added.append(at)
    return np.array(sorted([*first.tolist(), *added]), dtype=np.int32) if added else first


def _split_stops(
    lexemes: LexemeStore, lexeme_id: Ints, start: Ints, end: Ints, splits: Ints
) -> tuple[Ints, Ints, Ints]:
    """Cut the last character, a full stop, off the tokens at the given indexes."""
    lexeme_id = lexeme_id.copy()
    lexeme_id[splits] = lexemes.ids_of(text[:-1] for text in lexemes.text.take(lexeme_id[splits]).tolist())
    lexeme_id = np.insert(lexeme_id, splits + 1, lexemes.id_of("."))
    stop = end[splits] - np.int32(1)
    start = np.insert(start, splits + 1, stop)
    end = np.insert(end, splits, stop)
    return lexeme_id, start, end


def split_words(text: str) -> list[str]:
    """The tokens of a phrase, taken out of any sentence: an abbreviation keeps its stop at the phrase's end too."""
    return [token for chunk in text.split() for token in tokenize(chunk)]
