"""Parts of speech: a Penn tag for every token of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from newslint.language.network import Batch, Floats, cut, network
from newslint.language.segmentation.tokens import Ints, Tokens, tokens
from newslint.text import Document, annotation

TAGS: tuple[str, ...] = (
    "#", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN",
    "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR",
    "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
)  # fmt: skip
"""The tags of the Penn Treebank as the English Web Treebank extends them: ``HYPH`` hyphen within a word, ``ADD``
address, ``NFP`` superfluous mark, ``AFX`` affix, ``GW`` part of a word cut in two. "to" is ``TO`` before a verb and
``IN`` elsewhere."""

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
"""The tags of nouns, names included."""
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
"""The tags of finite verbs: those with a tense, which make a sentence; modals among them."""
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
"""The tags of verbs in any form; modals have one of their own."""

_CODES = {tag: code for code, tag in enumerate(TAGS)}
_SPELT_AS_WORDS = (("is", "Islamic State"), ("who", "World Health"))
"""Initials that look like small words, and what a story says that means them."""


class Tags:
    """The tag of each token: ``code``, uint8 (tokens,), are indexes into `TAGS`."""

    def __init__(self, code: NDArray[np.uint8]) -> None:
        self.code = code
        self._code = code.tobytes()  # single items come out of it far faster than out of an array

    def __len__(self) -> int:
        return len(self.code)

    def __getitem__(self, token: int) -> str:
        """The tag of one token."""
        return TAGS[self._code[token]]

    @cached_property
    def text(self) -> list[str]:
        """The tags by name, one a token."""
        return [TAGS[code] for code in self._code]

    def mask(self, *tags: str) -> NDArray[np.bool_]:
        """Which tokens have one of some tags: bool (tokens,), a new array. An unknown tag raises KeyError."""
        return _wanted(tags).take(self.code)

    def where(self, *tags: str) -> NDArray[np.intp]:
        """The tokens that have one of some tags, in order. An unknown tag raises KeyError."""
        return self.mask(*tags).nonzero()[0]


@cache
def _wanted(tags: tuple[str, ...]) -> NDArray[np.bool_]:
    """Whether each code is that of one of some tags: a table of all codes, made once for each choice of tags."""
    return table_of([_CODES[tag] for tag in tags])


def table_of(codes: Iterable[int]) -> NDArray[np.bool_]:
    """A table of 256 codes that says which are wanted; ``table.take(codes)`` asks it of many at once."""
    table = np.zeros(256, dtype=bool)
    table[list(codes)] = True
    return table


class HiddenStates:
    """What the network knows of the tokens of a document where they stand, a batch of sentences at a time.

    Heads are read from the same states as tags. The states are kept for documents of ordinary length; of very long ones
    tags and heads are read in one go, so that memory stays bounded and no state is computed twice.
    """

    _KEPT = 1 << 15  # tokens: 12 MB

    def __init__(self, words: Tokens) -> None:
        self._words = words

    def tag_codes(self) -> NDArray[np.uint8]:
        """The tag of each token: uint8 (tokens,), indexes into `TAGS`."""
        if len(self._words) > self._KEPT:
            return self._at_once[0]
        code = np.empty(len(self._words), np.uint8)
        for start, end, _, state in self._kept:
            code[start:end] = network().tag_codes(state)
        return code

    def arcs(self) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
        """The head of each token, int32 (tokens,), -1 for roots, and the code of its relation, uint8 (tokens,)."""
        if len(self._words) > self._KEPT:
            return self._at_once[1:]
        head, relation = np.empty(len(self._words), np.int32), np.empty(len(self._words), np.uint8)
        for start, end, batch, state in self._kept:
            head[start:end], relation[start:end] = _arcs(start, batch, state)
        return head, relation

    @cached_property
    def _kept(self) -> list[tuple[int, int, Batch, Floats]]:
        """The states of all tokens: (start, end, batch, float32 (tokens, width)) for each batch."""
        return list(_read(self._words.text, self._words.first, self._words.last))

    @cached_property
    def _at_once(self) -> tuple[NDArray[np.uint8], NDArray[np.int32], NDArray[np.uint8]]:
        """Tags, heads and relations of all tokens. What very long texts say over and over is read once."""
        table = self._words
        chosen, which = _distinct(table)
        place, first, last = _side_by_side(table.first, table.last, chosen)
        size = len(place)
        code, head, relation = np.empty(size, np.uint8), np.empty(size, np.int32), np.empty(size, np.uint8)
        for start, end, batch, state in _read([table.text[k] for k in place.tolist()], first, last):
            code[start:end] = network().tag_codes(state)
            head[start:end], relation[start:end] = _arcs(start, batch, state)
        model, _, _ = _side_by_side(first, last, which)  # the token that each token reads like
        heads = head[model]
        heads = np.where(heads < 0, np.int32(-1), heads + (np.arange(len(model), dtype=np.int32) - model))
        return code[model], heads, relation[model]


def _read(words: Sequence[str], first: Ints, last: Ints) -> Iterator[tuple[int, int, Batch, Floats]]:
    """Run the encoder of the network over the words of some sentences."""
    for start, end, batch in cut(first, last):
        yield start, end, batch, network().hidden(words[start:end], batch)


def _distinct(words: Tokens) -> tuple[Ints, Ints]:
    """Sentences of which no two have the same tokens, and for each sentence of the document which of these it is."""
    seen: dict[bytes, int] = {}
    chosen: list[int] = []
    which: list[int] = []
    for k, (low, high) in enumerate(zip(words.first.tolist(), words.last.tolist(), strict=True)):
        like = seen.setdefault(words.lexeme_id[low:high].tobytes(), len(chosen))
        if like == len(chosen):
            chosen.append(k)
        which.append(like)
    return np.array(chosen, np.int32), np.array(which, np.int32)


def _side_by_side(first: Ints, last: Ints, chosen: Ints) -> tuple[Ints, Ints, Ints]:
    """The tokens of some sentences one after the other, and where each of these begins and ends among them.

    All sentences are given by half-open ranges; one that is chosen twice stands there twice.
    """
    length = (last - first)[chosen]
    ends = np.cumsum(length, dtype=np.int32)
    starts = ends - length
    place = np.repeat(first[chosen] - starts, length) + np.arange(length.sum(), dtype=np.int32)
    return place, starts, ends


def _arcs(start: int, batch: Batch, state: Floats) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
    """Heads, counted from the start of the document, and relations of the tokens of a batch."""
    heads, relations = network().parse(state, batch)
    return np.where(heads < 0, np.int32(-1), heads + np.int32(start)), relations


@annotation
def hidden_states(document: Document) -> HiddenStates:
    """The hidden states from which tags and heads are read."""
    return HiddenStates(tokens(document))


@annotation
def network_tags(document: Document) -> Tags:
    """The part of speech of every token as the network reads it."""
    return Tags(hidden_states(document).tag_codes())


@annotation
def tags(document: Document) -> Tags:
    """The part of speech of every token: what rules use, the network's unless others were put in place.

    Initials that look like a small word, IS and WHO, are names where the story says what they stand for.
    """
    read, table = network_tags(document), tokens(document)
    initials = [
        k
        for word, name in _SPELT_AS_WORDS
        if word.upper() in document.text and name in document.text
        for k in table.where(word)
        if table.text[k].isupper()
    ]
    if not initials:
        return read
    code = read.code.copy()
    code[initials] = _CODES["NNP"]
    return Tags(code)
