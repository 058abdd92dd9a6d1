"""Words cut into the pieces that the transformer knows, as BERT does: the longest known beginning, then the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from newslint.language.network.features import STRAIGHT

PIECES: Final = 8
"""Pieces of a word that are read, at most: as in training."""
FIRST, LAST, UNKNOWN = 101, 102, 100
"""The numbers of the pieces ``[CLS]``, ``[SEP]`` and ``[UNK]``."""
_LONGEST: Final = 100


class WordPieces:
    """The vocabulary, and the pieces of the words met last."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self.of = lru_cache(maxsize=1 << 13)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of a word in lower case."""
        found: list[int] = []
        for run in _runs(_plain(word)):
            found += self._pieces(run)
        return tuple(found[:PIECES]) or (UNKNOWN,)

    def _pieces(self, run: str) -> list[int]:
        """The pieces of a run of letters, or of one mark; one unknown piece if it cannot be cut."""
        if len(run) > _LONGEST:
            return [UNKNOWN]
        found: list[int] = []
        start = 0
        while start < len(run):
            end = len(run)
            while end > start:
                number = self._vocabulary.get(("##" if start else "") + run[start:end])
                if number is not None:
                    break
                end -= 1
            else:
                return [UNKNOWN]
            found.append(number)
            start = end
        return found


def _plain(word: str) -> str:
    """A word without accents and unseen characters, its marks straight."""
    word = word.lower().translate(STRAIGHT)
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) not in {"Mn", "Cf", "Cc"})


def _runs(word: str) -> list[str]:
    """A word as runs of letters and figures and single marks."""
    if word.isascii() and word.isalnum():
        return [word]
    found: list[str] = []
    open_run = False
    for c in word:
        if c.isspace():
            open_run = False
        elif _is_mark(c):
            found.append(c)
            open_run = False
        elif open_run:
            found[-1] += c
        else:
            found.append(c)
            open_run = True
    return found


def _is_mark(c: str) -> bool:
    """Whether a character stands for itself: punctuation, every ASCII mark, and Chinese characters."""
    if c.isascii():
        return not c.isalnum()
    return unicodedata.category(c).startswith("P") or 0x4E00 <= ord(c) <= 0x9FFF or 0x3400 <= ord(c) <= 0x4DBF
