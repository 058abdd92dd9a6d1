"""Which word is meant by a spelling that is none: words one slip of the pen away, likeliest first, or two joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.language.words.dictionary import are_common_pairs, in_vocabulary
from newslint.language.words.lexicon import entry
from newslint.language.words.morphology import analyses

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_TRANSPOSED, _DOUBLED, _MISSING, _VOWEL, _OTHER, _FIRST = 0.8, 1.0, 0.3, 0.5, -1.0, -1.5
"""How much likelier than a letter too many, in powers of ten: two letters in the wrong order, a letter once for twice
or the reverse, a letter too few, a vowel for another vowel, a letter for any other, and a slip in the first letter."""
_FORM = 0.7
"""How much rarer a form is thought to be than its word where it was never counted."""

_LONGEST = 30
"""Letters of the longest spelling that is looked at: what comes of one grows with the square of its length."""
_PART = 3
"""Letters of each of two words that were joined by mistake."""
_FRACTIONS = (" thirds", " fifths", " quarters", " tenths")


class Candidate(NamedTuple):
    """A word that may be meant."""

    word: str
    score: float
    """How frequent the word and how likely the slip: powers of ten."""


def candidates(spelling: str) -> list[Candidate]:
    """The words from which one slip makes a spelling in lower case, likeliest first."""
    if len(spelling) > _LONGEST:
        return []
    slips = list(_edits(spelling))
    likeliest: dict[str, float] = {}
    for k in in_vocabulary([word for word, _ in slips]).nonzero()[0].tolist():
        word, score = slips[k]
        likeliest[word] = max(score, likeliest.get(word, score))  # the likeliest slip that gives a word counts
    found = [Candidate(word, frequency(word) + score) for word, score in likeliest.items() if analyses(word)]
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.word))


def split(spelling: str) -> str | None:
    """The two words that were written as one, where they are common together: "coffee table", "two-thirds"."""
    if len(spelling) > 2 * _LONGEST:
        return None
    phrases = [f"{spelling[:k]} {spelling[k:]}" for k in range(_PART, len(spelling) - _PART + 1)]
    found = [phrase for phrase, is_common in zip(phrases, are_common_pairs(phrases).tolist(), strict=True) if is_common]
    if not found:
        return None
    best = max(found, key=lambda phrase: min(map(frequency, phrase.split())))
    return best.replace(" ", "-") if best.endswith(_FRACTIONS) else best


def frequency(word: str) -> float:
    """How common a word is, in powers of ten in a billion; 0 for one that the lexicon does not know."""
    counted = entry(word).zipf
    return counted or max((entry(reading.lemma).zipf - _FORM for reading in analyses(word)), default=0.0)


def _edits(spelling: str) -> Iterator[tuple[str, float]]:
    """All that one slip may have come from, with how likely the slip is, in powers of ten."""
    for i in range(len(spelling) + 1):
        before, after = spelling[:i], spelling[i:]
        first = _FIRST if i == 0 else 0.0
        if after:
            yield before + after[1:], first + (_DOUBLED if after[:1] == before[-1:] else 0.0)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:], first + _TRANSPOSED
        for letter in _LETTERS:
            yield before + letter + after, first + (_DOUBLED if letter == before[-1:] else _MISSING)
            if after and letter != after[0]:
                vowels = letter in _VOWELS and after[0] in _VOWELS
                yield before + letter + after[1:], first + (_VOWEL if vowels else _OTHER)
    for i in range(1, len(spelling)):
        if spelling[i] == spelling[i - 1]:  # a letter doubled in the wrong place: "assymetric"
            single = spelling[:i] + spelling[i + 1 :]
            yield from ((single[:k] + single[k - 1] + single[k:], 0.0) for k in range(2, len(single) + 1))
