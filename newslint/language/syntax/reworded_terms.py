"""Set terms of three words of which two or three are others: "ecological effect evaluation".

Each word must be near to that of the term in its place, so that chance makes such a run once in some hundred stories.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.set_terms import Words, near_hashes, near_words, word_hashes
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import rows
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_WORDS, _FAR = 3, 999
_NEAREST = 20
"""How many words may be nearer to those of the term than the ones that stand there, all three together."""
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


class _Terms(NamedTuple):
    """The terms of three words."""

    words: tuple[tuple[str, ...], ...]
    hashes: Words
    """(terms, 3)"""
    heads: Words
    """The hashes of the different last words,"""
    head_of: NDArray[np.intp]
    """and which of them each term has."""


@cache
def _terms() -> _Terms:
    """The terms of the list that have three words, none of them small."""
    split = (tuple(term.split(" ")) for (term, *_) in rows("set-terms"))
    kept = tuple(
        words for words in split if len(words) == _WORDS and all(w.isalpha() and w not in STOP_WORDS for w in words)
    )
    hashed = np.array(word_hashes([word for words in kept for word in words]), np.uint32).reshape(-1, _WORDS)
    heads, head_of = np.unique(hashed[:, -1], return_inverse=True)
    return _Terms(kept, hashed, heads, head_of)


def _ranks(right: Words, put: Words) -> NDArray[np.int64]:
    """How many words are nearer to each right one than the one that is put; `_FAR` where it is not near."""
    table, near, _ = near_words()
    both = near_hashes(right, put)
    at = np.minimum(near.searchsorted(both), len(near) - 1)
    ranks = np.where(near[at] == both, table["rank"][at].astype(np.int64), _FAR)
    return np.where(right == put, 0, ranks)


@annotation
def reworded_terms(document: Document) -> tuple[RewordedTerm, ...]:
    """All such runs of a document, in order."""
    table, tagged = tokens(document), tags(document)
    if len(table) < _WORDS:
        return ()
    is_open = tagged.mask(*_OPEN)
    runs = is_open[:-2] & is_open[1:-1] & tagged.mask("NN", "NNS")[2:]
    words = table.attribute(word_hashes, np.uint32)
    terms = _terms()
    found = []
    for first in np.flatnonzero(runs).tolist():
        last = first + _WORDS
        if not table.same_sentence(first, last - 1) or (last < len(table) and tagged[last] in _GOES_ON):
            continue
        if not all(word.islower() and word.isalpha() for word in table.text[first + 1 : last]):
            continue
        near = (_ranks(terms.heads, words[last - 1 : last]) <= _NEAREST)[terms.head_of].nonzero()[0]
        total = sum(_ranks(terms.hashes[near, k], words[first + k : first + k + 1]) for k in range(_WORDS))
        near = near[np.asarray(total) <= _NEAREST]
        for number in near.tolist()[:1]:
            term = terms.words[number]
            if sum(a != b for a, b in zip(term, table.lower[first:last], strict=True)) >= _FEWEST:
                found.append(RewordedTerm(first, last, " ".join(term)))
    return tuple(found)
