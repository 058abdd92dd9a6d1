"""The transformer: words in, the chance of each label out.

The sums are those of `training.second_reader.model`: the pieces of each word and their places are added, six layers of
attention follow, and the vector of the first piece of each word, with the look of the word, is scored for each label.
Matrices are 8 bits a number, and the rows that go through them are rounded to 8 bits too (`network.native.linear`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.second_reader.looks import look
from newslint.language.detectors.second_reader.wordpieces import FIRST, LAST, WordPieces
from newslint.language.network.layers import softmax
from newslint.language.network.native.library import Ends, Kernel
from newslint.language.network.native.linear import Linear
from newslint.language.network.store import Floats, Weights
from newslint.language.network.transformer import attention, gelu, layer_norm
from newslint.util.records import NamedTuple

LONGEST: Final = 320
"""Pieces of a sentence that are read, at most; the words beyond are taken as right."""
_TOGETHER: Final = 1600
"""Pieces that are read at a time: what a processor keeps at hand."""


class _Norm(NamedTuple):
    """What rows of mean 0 and variance 1 are scaled by, and what is added."""

    gain: Floats
    bias: Floats


class _Layer(NamedTuple):
    """The weights of one layer."""

    qkv: Linear
    mix: Linear
    mix_norm: _Norm
    wide: Linear
    narrow: Linear
    norm: _Norm


class _Sentence(NamedTuple):
    """A sentence as the transformer sees it: pieces, the first piece of each word that fits, looks of these words."""

    pieces: list[int]
    first: list[int]
    looks: list[int]


class Transformer:
    """The network; its layers are worked out by the kernel if there is one, and by numpy otherwise."""

    def __init__(self, weights: Weights, by: Kernel | None) -> None:
        a, tables = weights.arrays, weights.tables

        def linear(name: str) -> Linear:
            return Linear(tables[name].values, tables[name].scale[:, 0], a[f"{name}.bias"], by)

        def norm(name: str) -> _Norm:
            return _Norm(a[name], a[f"{name}.bias"])

        self._by = by
        self._cut = WordPieces(weights.vocabulary)
        self._words = tables["words"]
        self._places = a["places"]
        self._norm = norm("norm")
        self._looks = a["look"]
        self._mix = linear("mix")
        self._label = linear("label")
        self._layers = [
            _Layer(
                linear(f"layer{k}.qkv"),
                linear(f"layer{k}.mix"),
                norm(f"layer{k}.mix_norm"),
                linear(f"layer{k}.wide"),
                linear(f"layer{k}.narrow"),
                norm(f"layer{k}.norm"),
            )
            for k in range(weights.tagging[0])
        ]

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
        ends: Ends = np.cumsum(lengths, dtype=np.int32)
        opens = ends - lengths
        numbers = np.array([p for s in chosen for p in s.pieces], np.intp)
        places = np.concatenate([np.arange(n) for n in lengths])
        x = layer_norm(self._words[numbers] + self._places[places], None, *self._norm, self._by)
        for layer in self._layers:
            seen_by = layer.mix(attention(layer.qkv(x), ends, self._by))
            x = layer_norm(x, seen_by, *layer.mix_norm, self._by)
            x = layer_norm(x, layer.narrow(gelu(layer.wide(x), self._by)), *layer.norm, self._by)
        rows = np.array([a + k for a, s in zip(opens.tolist(), chosen, strict=True) for k in s.first], np.intp)
        looks = np.array([n for s in chosen for n in s.looks], np.intp)
        y: Floats = x[rows] + self._looks[looks]
        scores = self._label(gelu(self._mix(y), self._by))
        at = 0
        for k, sentence in zip(batch, chosen, strict=True):
            found[k] = scores[at : at + len(sentence.first)]
            at += len(sentence.first)


def chances(scores: Floats, added: NDArray[np.float32]) -> Floats:
    """Scores as chances, with what labels may not be ruled out first."""
    return softmax(scores + added)
