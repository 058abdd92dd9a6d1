"""A sentence of which some words are written as signs, so that a way of putting things is a short pattern."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate


class SignedSentence:
    """One sentence word by word, each word or sign with the token that it begins with."""

    def __init__(self, sentence: int, words: list[str], tokens: list[int]) -> None:
        self.sentence = sentence
        self.words = words
        self.text = " ".join(words) + " "
        self._tokens = tokens

    @cached_property
    def _at(self) -> list[int]:
        """The offset of each word in the text; few sentences are asked for it."""
        return list(accumulate((len(word) + 1 for word in self.words[:-1]), initial=0))

    def word_at(self, offset: int) -> int:
        """The word that an offset of the text lies in."""
        return bisect_right(self._at, offset) - 1

    def token_of(self, word: int) -> int:
        """The token that a word begins with."""
        return self._tokens[word]

    def token(self, offset: int) -> int:
        """The token that an offset of the text lies in."""
        return self._tokens[self.word_at(offset)]
