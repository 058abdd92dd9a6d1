"""Planted errors of words that come in pairs: both and, either or, as as, more than, not only but."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.util.casing import copy_capital
from training.second_reader.confusable import ALTERNATIVES
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, lowered, tag_at, word_at

_REACH = 9
"""Tokens between the two words of a pair, at most."""
_STOPS = frozenset('.;:!?"“”()')


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:  # noqa: ARG001 - as all planters
    """The second word of a pair, taken for that of another pair."""
    for i, word in enumerate(s.words):
        lower = lowered(word)
        for other in _others(s, i, lower):
            if lower in ALTERNATIVES.get(other, ()):
                k = ALTERNATIVES[other].index(lower)
                yield PlantedError("pair", i, i + 1, (copy_capital(word, other),), f"confused-{k}")


def _others(s: ParsedSentence, i: int, lower: str) -> tuple[str, ...]:
    """What the second word of a pair is taken for, if a token is one."""
    if lower == "and" and (_opened(s, i, "both") or _opened(s, i, "between")):
        return ("or",)
    if lower == "or" and _opened(s, i, "either"):
        return ("and", "nor")
    if lower == "nor" and _opened(s, i, "neither"):
        return ("or", "and")
    if lower == "but" and any(word_at(s, k) == "only" and word_at(s, k - 1) == "not" for k in range(max(1, i - 25), i)):
        return ("and",)
    if lower == "than" and (_compared(s, i) or _opened(s, i, "rather") or _opened(s, i, "more")):
        return ("then", "as")
    if lower == "as" and word_at(s, i - 2) == "as" and tag_at(s, i - 1) in {"JJ", "RB"} and i + 1 < len(s.words):
        return ("than",)
    if lower == "when" and any(word_at(s, k) in {"hardly", "scarcely", "barely"} for k in range(max(0, i - 12), i)):
        return ("than",)
    return ()


def _opened(s: ParsedSentence, i: int, first: str) -> bool:
    """Whether the first word of a pair stands shortly before, with no mark or other pair between."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        if s.words[k] in _STOPS or word_at(s, k) == word_at(s, i):
            return False
        if word_at(s, k) == first:
            return True
    return False


def _compared(s: ParsedSentence, i: int) -> bool:
    """Whether a comparative stands just before."""
    return tag_at(s, i - 1) in {"JJR", "RBR"} or tag_at(s, i - 2) in {"JJR", "RBR"}
