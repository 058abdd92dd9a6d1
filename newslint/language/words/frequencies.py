"""How common words are, and which common words look like a spelling; read at the first look-up.

``data/frequencies.tsv`` has a line for each first letter and length: the letter, the length, the words in order with a
space between, and a sign for the frequency of each. ``python -m training.wordlist`` makes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

NAME = "frequencies"
SHORTEST = 3
"""Letters of the shortest word that is listed."""
_FIRST = ord("!")
_STEPS = 10
"""Steps of a frequency in a power of ten."""


def sign(frequency: float) -> str:
    """A frequency as one sign: rounded to a tenth."""
    return chr(_FIRST + round(frequency * _STEPS))


@cache
def _lines() -> dict[tuple[str, int], tuple[str, str]]:
    """The lines as they stand: words and signs by first letter and length."""
    text = Path(__file__).with_name("data").joinpath(f"{NAME}.tsv").read_text("ascii")
    rows = (line.split("\t") for line in text.splitlines())
    return {(letter, int(length)): (words, signs) for letter, length, words, signs in rows}


@cache
def _block(letter: str, length: int) -> dict[str, float]:
    """The words of one first letter and length with their frequencies."""
    words, signs = _lines().get((letter, length), ("", ""))
    return {word: (ord(sign) - _FIRST) / _STEPS for word, sign in zip(words.split(), signs, strict=True)}


def frequency(word: str) -> float:
    """How common a word in lower case is, in powers of ten in a billion; 0 for one that is not listed."""
    return _block(word[:1], len(word)).get(word, 0.0)


def listed() -> Iterator[str]:
    """All words that are listed."""
    for words, _ in _lines().values():
        yield from words.split()


def resembling(spelling: str, letters: str, slips: int) -> Iterator[str]:
    """The listed words with one of some first letters that are so many letters, at most, from a spelling.

    A letter too many, too few or wrong counts one, and so do two in the wrong order.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract_iter

    for letter in letters:
        for length in range(len(spelling) - slips, len(spelling) + slips + 1):
            block = _block(letter, length)
            for word, _, _ in extract_iter(spelling, block.keys(), scorer=OSA.distance, score_cutoff=slips):
                yield word
