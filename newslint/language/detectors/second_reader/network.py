"""The transformer in numpy: words in, the chance of each label out.

The sums are those of `training.second_reader.model`: the pieces of each word and their places are added, six layers of
attention follow, and the vector of the first piece of each word, with the look of the word, is scored for each label.
Tables are 8 bits a number on disk and are made whole when the network is first asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.second_reader.looks import look
from newslint.language.detectors.second_reader.wordpieces import FIRST, LAST, WordPieces
from newslint.language.network.layers import softmax
from newslint.language.network.store import Floats, Weights

HEADS: Final = 12
LONGEST: Final = 320
"""Pieces of a sentence that are read, at most; the words beyond are taken as right."""
_TOGETHER: Final = 1600
"""Pieces that are read at a time: what a processor keeps at hand."""
_BLOCK: Final = 64
"""Columns of a matrix that lie together. Mostly one sentence is read, and for so few rows a library of linear algebra
takes longer to lay out a large matrix for itself than to multiply by it; a small one it takes as it is."""
_FEW: Final = 160
"""For more rows than these it is worth while to put the matrix together again."""


class _Layer(NamedTuple):
    """The weights of one layer; each matrix is in blocks of its columns: (out / 64, in, 64)."""

    qkv: Floats
    qkv_bias: Floats
    mix: Floats
    mix_bias: Floats
    mix_norm: Floats
    mix_norm_bias: Floats
    wide: Floats
    wide_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    norm: Floats
    norm_bias: Floats


class _Sentence(NamedTuple):
    """A sentence as the transformer sees it: pieces, the first piece of each word that fits, looks of these words."""

    pieces: list[int]
    first: list[int]
    looks: list[int]


class Transformer:
    """The network, with its matrices whole."""

    def __init__(self, weights: Weights) -> None:
        a, tables = weights.arrays, weights.tables

        def whole(name: str) -> Floats:
            table = tables[name]
            return np.ascontiguousarray(table.values.T) * table.scale.T

        def blocks(name: str) -> Floats:
            table = tables[name]
            values = table.values.reshape(-1, _BLOCK, table.values.shape[1])
            return np.ascontiguousarray(values.transpose(0, 2, 1)) * table.scale.reshape(-1, 1, _BLOCK)

        self._cut = WordPieces(weights.vocabulary)
        self._words = tables["words"]
        self._places = a["places"]
        self._norm = a["norm"], a["norm.bias"]
        self._looks = a["look"]
        self._mix = whole("mix"), a["mix.bias"]
        self._label = whole("label"), a["label.bias"]
        parts = ("qkv", "mix", "mix_norm", "wide", "narrow", "norm")
        self._layers = []
        for k in range(weights.tagging[0]):
            arrays: list[Floats] = []
            for part in parts:
                name = f"layer{k}.{part}"
                arrays += [blocks(name) if name in tables else a[name], a[f"{name}.bias"]]
            self._layers.append(_Layer(*arrays))

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[Floats]:
        """The scores of all labels for the words of some sentences, one array (words, labels) a sentence.

        Words beyond `LONGEST` pieces have no row.
        """
        seen = [self._see(words) for words in sentences]
        found: list[Floats] = [np.empty((0, 0), np.float32)] * len(seen)
        batch: list[int] = []
        size = 0
        for k, sentence in enumerate(seen):
            if batch and size + len(sentence.pieces) > _TOGETHER:
                self._read(seen, batch, found)
                batch, size = [], 0
            batch.append(k)
            size += len(sentence.pieces)
        if batch:
            self._read(seen, batch, found)
        return found

    def _see(self, words: Sequence[str]) -> _Sentence:
        """A sentence as pieces."""
        pieces, first, looks = [FIRST], [], []
        for word in words:
            cut = self._cut.of(word.lower())
            if len(pieces) + len(cut) >= LONGEST:
                break
            first.append(len(pieces))
            pieces += cut
            looks.append(look(word))
        return _Sentence([*pieces, LAST], first, looks)

    def _read(self, seen: Sequence[_Sentence], batch: Sequence[int], found: list[Floats]) -> None:
        """Read some sentences together and put their scores where they belong."""
        chosen = [seen[k] for k in batch]
        lengths = [len(s.pieces) for s in chosen]
        ends = np.cumsum(lengths).tolist()
        bounds = list(zip([0, *ends[:-1]], ends, strict=True))
        numbers = np.array([p for s in chosen for p in s.pieces], np.intp)
        places = np.concatenate([np.arange(n) for n in lengths])
        x = _normed(self._words[numbers] + self._places[places], *self._norm)
        for layer in self._layers:
            x = _layer(layer, x, bounds)
        rows = np.array([a + k for (a, _), s in zip(bounds, chosen, strict=True) for k in s.first], np.intp)
        looks = np.array([n for s in chosen for n in s.looks], np.intp)
        y: Floats = x[rows] + self._looks[looks]
        mixed: Floats = y @ self._mix[0] + self._mix[1]
        scores = _gelu(mixed) @ self._label[0] + self._label[1]
        at = 0
        for k, sentence in zip(batch, chosen, strict=True):
            found[k] = scores[at : at + len(sentence.first)]
            at += len(sentence.first)


def _layer(layer: _Layer, x: Floats, bounds: Sequence[tuple[int, int]]) -> Floats:
    """One layer over sentences that lie one after another; attention stays within each."""
    width = x.shape[1]
    qkv = _times(x, layer.qkv)
    qkv += layer.qkv_bias
    seen = np.empty_like(x)
    for a, b in bounds:
        q, k, v = qkv[a:b].reshape(b - a, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
        scores = q @ k.transpose(0, 2, 1)
        scores *= (width // HEADS) ** -0.5
        seen[a:b] = (softmax(scores) @ v).transpose(1, 0, 2).reshape(b - a, width)
    x = _normed(x + (_times(seen, layer.mix) + layer.mix_bias), layer.mix_norm, layer.mix_norm_bias)
    wide = _times(x, layer.wide)
    wide += layer.wide_bias
    return _normed(x + (_times(_gelu(wide), layer.narrow) + layer.narrow_bias), layer.norm, layer.norm_bias)


def _times(x: Floats, blocks: Floats) -> Floats:
    """The product with a matrix in blocks of its columns: (rows, out)."""
    if len(x) > _FEW:
        return x @ blocks.transpose(1, 0, 2).reshape(x.shape[1], -1)
    return (x @ blocks).transpose(1, 0, 2).reshape(len(x), -1)


def _normed(x: Floats, gain: Floats, bias: Floats) -> Floats:
    """Rows with mean 0 and variance 1, then scaled."""
    x = x - x.mean(axis=1, keepdims=True)
    x *= 1 / np.sqrt(np.square(x).mean(axis=1, keepdims=True) + 1e-12)
    x *= gain
    x += bias
    return x


def _gelu(x: Floats) -> Floats:
    """Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016): off by 0.0005 at most."""
    y = np.square(x)
    y *= 0.044715
    y += 1
    y *= x
    y *= 0.7978845608
    np.tanh(y, out=y)
    y += 1
    y *= x
    y *= 0.5
    return y


def chances(scores: Floats, added: NDArray[np.float32]) -> Floats:
    """Scores as chances, with what labels may not be ruled out first."""
    return softmax(scores + added)
