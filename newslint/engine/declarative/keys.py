"""Under which words a phrase is filed: the rarest that it cannot do without, so that few stories call for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newslint.engine.declarative.pattern import Element, Pattern
from newslint.language.words.lexicon import entry

_MOST = 12
"""Words of which one must stand beside those under which a phrase is filed: more are kept of no phrase."""
_COMMON = 10**6.5
"""How frequent such words may be together, in a thousand million: others are in most stories."""


def rarest_words(pattern: Pattern) -> frozenset[str]:
    """The words of which a document must hold one where a pattern matches; of several such choices the rarest.

    Marks and the like, of which every story is full, only where there is nothing else.
    """
    needed = [element.words for element in pattern.elements if element.words and _is_needed(element)]
    return min(needed, key=lambda words: (not any(map(_is_word, words)), _frequency(words)), default=pattern.triggers)


def words_beside(pattern: Pattern, keys: Iterable[str]) -> list[str]:
    """More words of which a document must hold one where a pattern matches that is found under some keys.

    Where they are missing the pattern need not be read. None where nothing else is needed that is rare.
    """
    filed = frozenset(keys)
    needed = [element.words for element in pattern.elements if element.words and _is_needed(element)]
    others = [words for words in needed if words.isdisjoint(filed) and len(words) <= _MOST]
    rarest = min(others, key=_frequency, default=frozenset[str]())
    return sorted(rarest) if rarest and _frequency(rarest) < _COMMON else []


def _is_needed(element: Element) -> bool:
    """Whether an element must be there, and is found by a word."""
    return element.least > 0 and (element.most == 1 or bool(element.runs))


def _is_word(word: str) -> bool:
    """Whether there are letters or figures in a token."""
    return any(map(str.isalnum, word))


def _frequency(words: Collection[str]) -> float:
    """How frequent some words are together, in a thousand million words."""
    return sum(10 ** entry(word).zipf for word in words)
