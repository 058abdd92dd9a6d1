"""Words and sentences with exact places, as arrays over a whole document."""

from __future__ import annotations

import re
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newslint.text import Document, Span, annotation

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Inc|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|No)\.(?=\s)"
    r"|\d+(?:[.,:]\d+)*|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\s*|."
)
_FOLD = str.maketrans("’‘“”", "''\"\"")
_STOP = frozenset(".?!")


class Tokens:
    """The tokens of a document. ``start`` and ``end`` are code points; ``first`` and ``last`` bound each sentence."""

    def __init__(self, text: list[str], start: list[int], last: list[int]) -> None:
        self.text = text
        self.lower = [t.lower().translate(_FOLD) for t in text]
        self.start: NDArray[np.int32] = np.array(start, np.int32)
        self.end: NDArray[np.int32] = self.start + np.array([len(t) for t in text], np.int32)
        self.last: NDArray[np.int32] = np.array(last, np.int32)
        self.first: NDArray[np.int32] = np.concatenate([np.zeros(min(1, len(last)), np.int32), self.last[:-1]])
        self.sentence: NDArray[np.int32] = np.repeat(np.arange(len(last), dtype=np.int32), self.last - self.first)

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each word stands."""
        table: dict[str, list[int]] = {}
        for k, word in enumerate(self.lower):
            table.setdefault(word, []).append(k)
        return table

    def where(self, *words: str) -> list[int]:
        """The places of some words, in order."""
        return sorted(k for word in words for k in self.index.get(word, ()))

    def span(self, first: int, last: int | None = None) -> Span:
        """The place in the text of a token, or of tokens from ``first`` to before ``last``."""
        return Span(int(self.start[first]), int(self.end[first if last is None else last - 1]))

    def adjacent(self, k: int) -> bool:
        """Whether a token and the next one touch."""
        return k + 1 < len(self.text) and bool(self.end[k] == self.start[k + 1])


@annotation
def tokens(document: Document) -> Tokens:
    """The tokens of a document."""
    text: list[str] = []
    start: list[int] = []
    last: list[int] = []
    for paragraph in document.paragraphs:
        for m in _WORD.finditer(document.prose, paragraph.start, paragraph.end):
            if m.group().strip():
                if text and text[-1] in _STOP and m.group()[0].isupper() and last and last[-1] < len(text):
                    last.append(len(text))
                if not last:
                    last.append(0)
                text.append(m.group())
                start.append(m.start())
        if text and (not last or last[-1] < len(text)):
            last.append(len(text))
    return Tokens(text, start, [k for k in last if k])


def split_words(text: str) -> list[str]:
    """The tokens of a short text."""
    return tokens(Document(text)).text
