"""What stands around a place, as numbers: the same for training and for use."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, annotation
from newslint.util.sorted_table import SortedTable

Keys = NDArray[np.uint64]

_PAD = 6  # the farthest token looked at
_OUTSIDE = np.array([[0x51ED27], [255], [255]], np.uint64)
_STEPS = np.array([[[-k], [k]] for k in range(1, _PAD + 1)])
_UNKNOWN_CAPITAL, _UNKNOWN_MARK, _UNKNOWN_OTHER = 241, 240, 250
_ENDINGS = ("ing", "ed", "ly", "s", "er", "al", "ion")
_P1 = np.uint64(0x9E3779B97F4A7C15)
_P2 = np.uint64(0xC2B2AE3D27D4EB4F)
_P3 = 0x165667B19E3779F9
_SEED, _OFFSET = np.uint64(0x1234567), np.uint64(77)
_FINE, _COARSE = np.uint64(32), np.uint64(40)
_WORD, _CLASS = np.uint64(0xFFFFFFFF), np.uint64(0xFF)
_NEAR = (
    "w1 x1 w2 x2 w1+x1 w2+w1 x1+x2 c1 e1 c2 e2 c1+e1 c2+c1 e1+e2 w1+e1 c1+x1 c2+c1+e1 c1+e1+e2 c3 e3 w3 x3 "
    "c2+c1+e1+e2 w1+e1+e2 d2+d1+f1+f2 d3+d2+d1 f1+f2+f3 d2+d1+f1 d1+f1+f2 w1+f1+f2 d2+d1+x1 nothing"
).split()
"""The features that depend on where words stand: of what stands that far before and after, the words (w, x), their fine
(c, e) and coarse classes (d, f), joined."""
_FAR = [f"{side}{k}" for k in range(3, _PAD + 1) for side in "wx"]
"""The features that are words merely near."""
_FAR_KIND = 99


def mix(x: Keys) -> Keys:
    """Scatter the bits of numbers."""
    x = (x ^ (x >> np.uint64(29))) * _P2
    return x ^ (x >> np.uint64(32))


@cache
def _common() -> SortedTable:
    """The common words, each with its fine and its coarse class."""
    return SortedTable(Path(__file__).with_name("classes.txt"), " ")


def _classes(word: str) -> tuple[int, int] | None:
    """The fine and the coarse class of a common word."""
    line = _common().get(word)
    if line is None:
        return None
    fine, _, coarse = line.partition(" ")
    return int(fine), int(coarse)


def is_common(word: str) -> bool:
    """Whether a word, in lower case, is one of the 16,000 commonest; names are among them."""
    return _common().get(word) is not None


def alike(word: str) -> str:
    """The word that stands for all that are treated alike: "0" for those that begin with a digit."""
    return "0" if word[:1].isdigit() else word


def lexical_features(token: str, classes: Callable[[str], tuple[int, int] | None] = _classes) -> int:
    """Number and classes of a token, packed into one number.

    The word's own number takes the lowest 32 bits; the fine and the coarse class take 8 bits each. A word that is not
    common has the class of its looks, where its capitals count.
    """
    name = alike(lowered(token))
    fine, coarse = classes(name) or (_unknown(token),) * 2
    return zlib.crc32(name.encode("utf-8", "surrogatepass")) | fine << 32 | coarse << 40


def _lexical_features(tokens: list[str]) -> list[int]:
    """What is seen of each token."""
    return [lexical_features(token) for token in tokens]


def _unknown(word: str) -> int:
    """The class of a word that is not common, by its looks."""
    if word[0].isupper():
        return _UNKNOWN_CAPITAL
    if not word[0].isalpha():
        return _UNKNOWN_MARK
    return next((242 + k for k, ending in enumerate(_ENDINGS) if word.endswith(ending)), _UNKNOWN_OTHER)


class ContextWindow:
    """Number, fine and coarse class and sentence of each token, padded on both sides.

    ``features`` is uint64 (3, tokens and padding): the three numbers, one after the other. It is made from what
    `lexical_features` says of each token, uint64 (tokens,), and the sentence of each.
    """

    def __init__(self, packed: Keys, sentence: NDArray[np.int32]) -> None:
        count = len(packed)
        inside = slice(_PAD, count + _PAD)
        self.features = np.repeat(_OUTSIDE, count + 2 * _PAD, axis=1)
        self.features[:, inside] = packed & _WORD, packed >> _FINE & _CLASS, packed >> _COARSE & _CLASS
        self.sentence = np.full(count + 2 * _PAD, -1, np.int64)
        self.sentence[inside] = sentence

    @staticmethod
    def of(document: Document) -> ContextWindow:
        """Those of a document, computed once."""
        return _context_window(document)

    def window(self, first: NDArray[np.int64], last: NDArray[np.int64]) -> Keys:
        """The looks of the six tokens before and after places, as if nothing stood beyond their sentences.

        uint64 (3, 12, places): the nearest before, the nearest after, the second before and so on.
        """
        places = np.empty((2, len(first)), np.intp)
        places[0], places[1] = first, last - 1
        places += _PAD
        at = (places + _STEPS).reshape(-1, len(first))
        inside = self.sentence.take(at) == self.sentence.take(places[0])
        return np.where(inside, self.features.take(at, axis=1), _OUTSIDE[:, :, None])


@annotation
def _context_window(document: Document) -> ContextWindow:
    """The surroundings in a document."""
    table = tokens(document)
    return ContextWindow(table.attribute(_lexical_features, np.uint64), table.sentence)


def _rows(feature: str) -> list[int]:
    """Where the parts of a feature lie in what `ContextWindow.window` gives, a row of nothing appended."""
    if feature == "nothing":
        return [3 * 2 * _PAD]
    rows = []
    for part in feature.split("+"):
        plane, after = divmod("wxcedf".index(part[0]), 2)
        rows.append((plane * _PAD + int(part[1:]) - 1) * 2 + after)
    return rows


def _plan() -> tuple[list[NDArray[np.intp]], NDArray[np.intp]]:
    """How all features are put together at once, those of many parts first.

    The rows of the first parts of all, of the second parts of those that have any, and so on; and where each feature of
    `_NEAR` and `_FAR` is found among the results.
    """
    rows = [_rows(clue) for clue in (*_NEAR, *_FAR)]
    order = sorted(range(len(rows)), key=lambda i: -len(rows[i]))
    parts = [np.array([rows[i][k] for i in order if len(rows[i]) > k]) for k in range(len(rows[order[0]]))]
    return parts, np.argsort(order)


_PARTS, _ORDER = _plan()
_KINDS = (*range(1, len(_NEAR) + 1), *(_FAR_KIND for _ in _FAR))
_SALTS = np.array([[kind * _P3 & 0xFFFFFFFFFFFFFFFF] for kind in _KINDS], np.uint64)
"""What tells features of one kind from those of another."""


def context_features(context: ContextWindow, first: NDArray[np.int64], last: NDArray[np.int64]) -> Keys:
    """The features for places that hold tokens ``first`` to before ``last``: uint64 (places, features).

    The columns are in the order of `_NEAR`, then of `_FAR`.
    """
    near = context.window(first, last).reshape(-1, len(first))
    near = np.concatenate([near, np.zeros((1, len(first)), np.uint64)])
    near += _OFFSET
    keys = np.full((len(_ORDER), len(first)), _SEED, np.uint64)
    for rows in _PARTS:
        keys[: len(rows)] = mix(keys[: len(rows)] * _P1 + near[rows])
    return mix(keys[_ORDER] + _SALTS).T
