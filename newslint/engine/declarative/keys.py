"""Under which words a phrase is filed: the rarest that it cannot do without, so that few stories call for it."""

from __future__ import annotations

from collections.abc import Collection

from newslint.engine.declarative.pattern import Element, Pattern
from newslint.language.words.lexicon import entry


def rarest_words(pattern: Pattern) -> frozenset[str]:
    """The words of which a document must hold one where a pattern matches; of several such choices the rarest.

    Marks and the like, of which every story is full, only where there is nothing else.
    """
    needed = [element.words for element in pattern.elements if element.words and _is_needed(element)]
    return min(needed, key=lambda words: (not any(map(_is_word, words)), _frequency(words)), default=pattern.triggers)


def _is_needed(element: Element) -> bool:
    """Whether an element must be there, and is found by a word."""
    return element.least > 0 and (element.most == 1 or bool(element.runs))


def _is_word(word: str) -> bool:
    """Whether there are letters or figures in a token."""
    return any(map(str.isalnum, word))


def _frequency(words: Collection[str]) -> float:
    """How frequent some words are together, in a thousand million words."""
    return sum(10 ** entry(word).zipf for word in words)
