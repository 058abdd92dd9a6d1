"""What stands around a place, as numbers: the same for training and for use."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.tokens import tokens
from newslint.text import Document, annotation

Keys = NDArray[np.uint64]

_PAD = 6  # the farthest token looked at
_OUTSIDE_WORD = np.uint64(0x51ED27)
_OUTSIDE_CLASS = np.uint64(255)
_UNKNOWN_CAPITAL, _UNKNOWN_MARK, _UNKNOWN_OTHER = 241, 240, 250
_ENDINGS = ("ing", "ed", "ly", "s", "er", "al", "ion")
_P1 = np.uint64(0x9E3779B97F4A7C15)
_P2 = np.uint64(0xC2B2AE3D27D4EB4F)
_P3 = 0x165667B19E3779F9
_FAR = 99  # the kind of all clues that are merely near


def _salt(kind: int) -> np.uint64:
    """What tells clues of one kind from those of another."""
    return np.uint64(kind * _P3 & 0xFFFFFFFFFFFFFFFF)


def mix(x: Keys) -> Keys:
    """Scatter the bits of numbers."""
    x = (x ^ (x >> np.uint64(29))) * _P2
    return x ^ (x >> np.uint64(32))


@cache
def _classes() -> dict[str, tuple[int, int]]:
    """The fine and the coarse class of each common word."""
    parts = Path(__file__).with_name("classes.txt").read_text(encoding="utf-8").split()
    return dict(zip(parts[::3], zip(map(int, parts[1::3]), map(int, parts[2::3]), strict=True), strict=True))


def is_common(word: str) -> bool:
    """Whether a word, in lower case, is one of the 16,000 commonest; names are among them."""
    return word in _classes()


def alike(word: str) -> str:
    """The word that stands for all that are treated alike: "0" for those that begin with a digit."""
    return "0" if word[:1].isdigit() else word


class Known(dict[str, tuple[int, int, int]]):
    """Number and classes of the words met before; a word without a class of its own has class -1."""

    def __init__(self, classes: Callable[[], Mapping[str, tuple[int, int]]]) -> None:
        self._classes = classes

    def __missing__(self, word: str) -> tuple[int, int, int]:
        name = alike(word)
        known = zlib.crc32(name.encode("utf-8", "surrogatepass")), *self._classes().get(name, (-1, -1))
        if len(self) < 100_000:
            self[word] = known
        return known


_known = Known(_classes)


def _unknown(word: str) -> int:
    """The class of a word that is not common, by its looks."""
    if word[0].isupper():
        return _UNKNOWN_CAPITAL
    if not word[0].isalpha():
        return _UNKNOWN_MARK
    return next((242 + k for k, ending in enumerate(_ENDINGS) if word.endswith(ending)), _UNKNOWN_OTHER)


class Surroundings:
    """Number, fine and coarse class and sentence of each token, padded on both sides.

    ``text``, ``lower`` and ``sentence`` are those of `newslint.language.tokens.Tokens`; ``known`` may bring other
    classes than those that ship.
    """

    def __init__(
        self, text: Sequence[str], lower: Sequence[str], sentence: NDArray[np.int32], known: Known = _known
    ) -> None:
        count = len(lower)
        rows = np.array([known[word] for word in lower], np.int64).reshape(count, 3)
        for k in np.flatnonzero(rows[:, 1] < 0).tolist():
            rows[k, 1:] = _unknown(text[k])
        self.word = np.full(count + 2 * _PAD, _OUTSIDE_WORD, np.uint64)
        self.fine = np.full(count + 2 * _PAD, _OUTSIDE_CLASS, np.uint64)
        self.coarse = self.fine.copy()
        inside = slice(_PAD, count + _PAD)
        self.word[inside], self.fine[inside], self.coarse[inside] = rows.T
        self.sentence = np.full(count + 2 * _PAD, -1, np.int64)
        self.sentence[inside] = sentence

    @staticmethod
    def of(document: Document) -> Surroundings:
        """Those of a document, computed once."""
        return _surroundings(document)

    def at(self, place: NDArray[np.int64], sentence: NDArray[np.int64]) -> tuple[Keys, Keys, Keys]:
        """Word, fine and coarse class of tokens, as if nothing stood beyond the sentences given."""
        inside = self.sentence[place] == sentence
        return (
            np.where(inside, self.word[place], _OUTSIDE_WORD),
            np.where(inside, self.fine[place], _OUTSIDE_CLASS),
            np.where(inside, self.coarse[place], _OUTSIDE_CLASS),
        )


@annotation
def _surroundings(document: Document) -> Surroundings:
    """The surroundings in a document."""
    table = tokens(document)
    return Surroundings(table.text, table.lower, table.sentence)


def _join(*parts: Keys) -> Keys:
    """One number for several."""
    joined = np.full(len(parts[0]), 0x1234567, np.uint64)
    for part in parts:
        joined = mix(joined * _P1 + part + np.uint64(77))
    return joined


def clues(around: Surroundings, first: NDArray[np.int64], last: NDArray[np.int64]) -> Keys:
    """The clues for places that hold tokens ``first`` to before ``last``: uint64 (places, clues)."""
    low, high = first + _PAD, last + (_PAD - 1)
    sentence = around.sentence[low]
    (w1, c1, d1), (w2, c2, d2), (w3, c3, d3) = (around.at(low - k, sentence) for k in (1, 2, 3))
    (x1, e1, f1), (x2, e2, f2), (x3, e3, _) = (around.at(high + k, sentence) for k in (1, 2, 3))
    near = (
        (w1,), (x1,), (w2,), (x2,), (w1, x1), (w2, w1), (x1, x2), (c1,), (e1,), (c2,), (e2,), (c1, e1), (c2, c1),
        (e1, e2), (w1, e1), (c1, x1), (c2, c1, e1), (c1, e1, e2), (c3,), (e3,), (w3,), (x3,), (c2, c1, e1, e2),
        (w1, e1, e2), (d2, d1, f1, f2), (d3, d2, d1), (f1, f2, around.at(high + 3, sentence)[2]), (d2, d1, f1),
        (d1, f1, f2), (w1, f1, f2), (d2, d1, x1), (np.zeros(len(low), np.uint64),),
    )  # fmt: skip
    keys = [mix(_join(*parts) + _salt(k)) for k, parts in enumerate(near, 1)]
    far = [place for k in range(3, _PAD + 1) for place in (low - k, high + k)]
    keys += [mix(_join(around.at(place, sentence)[0]) + _salt(_FAR)) for place in far]
    return np.stack(keys, axis=1)
