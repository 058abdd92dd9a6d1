"""Which word is meant by a spelling that is none: words a few slips away, likeliest first, or two joined."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import inf

from newslint.language.words import frequencies
from newslint.language.words.dictionary import are_common_pairs, in_vocabulary
from newslint.language.words.lexicon import entry
from newslint.language.words.morphology import analyses
from newslint.language.words.slips import cost
from newslint.util.records import NamedTuple

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FORM = 0.7
"""How much rarer a form is thought to be than its word where it was never counted."""

_LONGEST = 30
"""Letters of the longest spelling that is looked at: what comes of one grows with the square of its length."""
_SLIPS = ((6, 2), (10, 3))
"""Letters from which on a spelling may be so many letters from its word; a shorter one is one letter from it."""
_COST = {1: 4.5, 2: 3.0, 3: 3.8}
"""What all slips in a word may cost together, by how many letters it may be away."""
_ALIKE = {
    "a": "ae",
    "c": "ck",
    "e": "eia",
    "f": "fp",
    "g": "gj",
    "i": "ie",
    "j": "jg",
    "k": "kcq",
    "n": "nkgp",
    "r": "rw",
}
"""The first letters that may be meant by one, where more than one slip is looked for."""
_ENDINGS = ("ing", "ed", "ly", "s")
_ENDING = 0.6
"""How much less likely a word is that has another ending than the spelling: the sentence asks for the ending."""
_PART = 3
"""Letters of each of two words that were joined by mistake."""
_FRACTIONS = (" thirds", " fifths", " quarters", " tenths")


class Candidate(NamedTuple):
    """A word that may be meant."""

    word: str
    frequency: float
    """How common the word is: a power of ten."""
    cost: float
    """How unlikely the slip is: a power of ten."""

    @property
    def score(self) -> float:
        """How likely it is that this word was meant, set against other words."""
        return self.frequency - self.cost


def candidates(spelling: str, least: float = -inf) -> tuple[Candidate, ...]:
    """The words from which a few slips make a spelling in lower case, likeliest first, with this score at least."""
    return () if len(spelling) > _LONGEST else _candidates(spelling, least)


@lru_cache(maxsize=1 << 12)
def _candidates(spelling: str, least: float) -> tuple[Candidate, ...]:
    """The same, kept: a story is often checked again while one word of it is mended."""
    slips = max((most for letters, most in _SLIPS if len(spelling) >= letters), default=1)
    reach = dict.fromkeys(_one_slip_away(spelling), _COST[1])
    if slips > 1:
        for word in frequencies.resembling(spelling, _ALIKE.get(spelling[0], spelling[0]), slips):
            reach.setdefault(word, _COST[slips])
    likely, ending = [], _ending(spelling)
    for word, most in reach.items():
        common = frequency(word) - (_ENDING if _ending(word) != ending else 0.0)
        price = cost(spelling, word, min(most, common - least))
        if price < inf:
            likely.append(Candidate(word, common, price))
    return tuple(sorted(likely, key=lambda candidate: (-candidate.score, candidate.word)))


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
    """How common a word is, in powers of ten in a billion; 0 for one that nobody counted."""
    counted = frequencies.frequency(word) or entry(word).zipf
    return counted or max((entry(reading.lemma).zipf - _FORM for reading in analyses(word)), default=0.0)


def _ending(word: str) -> str:
    """The ending of a word by which it is inflected, or "" for none of them."""
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "")


def _one_slip_away(spelling: str) -> list[str]:
    """The words that one letter too many, too few or wrong, two in the wrong order, or the wrong one doubled make."""
    made = list(dict.fromkeys(_edits(spelling)))
    words = [made[k] for k in in_vocabulary(made).nonzero()[0].tolist()]
    return [word for word in words if word != spelling and (frequencies.frequency(word) or analyses(word))]


def _edits(spelling: str) -> Iterator[str]:
    """All that one slip may have come from."""
    for i in range(len(spelling) + 1):
        before, after = spelling[:i], spelling[i:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
    for i in range(1, len(spelling)):
        if spelling[i] == spelling[i - 1]:  # a letter doubled in the wrong place: "assymetric"
            single = spelling[:i] + spelling[i + 1 :]
            yield from (single[:k] + single[k - 1] + single[k:] for k in range(2, len(single) + 1))
