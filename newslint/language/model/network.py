"""The whole network: words in, scores out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newslint.language.model.batches import LONGEST, Batch
from newslint.language.model.layers import Attention, Convolution, Layer, by_distance, unit
from newslint.language.model.store import Floats, Weights
from newslint.language.model.trees import adrift, best_heads, break_cycles
from newslint.language.model.words import WordEncoder


class Network:
    """One trunk for tags; more layers on top of it for heads and relations."""

    def __init__(self, weights: Weights) -> None:
        self.tags = weights.tags
        self.relations = weights.relations
        self._arrays = weights.arrays
        self._words = WordEncoder(weights)
        self._tagging = [_layer(weights, f"tagging.{i}", kind) for i, kind in enumerate(weights.tagging)]
        self._parsing = [_layer(weights, f"parsing.{i}", kind) for i, kind in enumerate(weights.parsing)]
        self._distance = by_distance(weights.arrays["distance"], LONGEST)
        np.fill_diagonal(self._distance, -np.inf)
        self._root = self.relations.index("root")

    def hidden(self, words: Sequence[str], batch: Batch) -> Floats:
        """What the network knows of each word where it stands: float32 (words, width), the trunk's last layer."""
        x = self._words(words)
        for layer in self._tagging:
            layer(x, batch)
        return x

    def tag_codes(self, hidden: Floats) -> NDArray[np.uint8]:
        """The likeliest tag of each word as an index into `tags`: uint8 (words,)."""
        return _codes(self._linear("tag", unit(hidden)))

    def parse(self, hidden: Floats, batch: Batch) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
        """Heads and relations of each word.

        Heads are int32 (words,), places in the batch, -1 for the one root of each sentence; relations are uint8
        (words,), indexes into `relations`.
        """
        x = hidden.copy()
        for layer in self._parsing:
            layer(x, batch)
        x = unit(x)
        dependents = self._linear("dependent", x)
        heads = self._linear("head", x)
        np.maximum(heads, 0, out=heads)
        roots = self._linear("root", x)[:, 0]
        chosen = np.empty(len(x), np.int32)
        for a, b in batch.bounds:
            heads_here = best_heads(self._arcs(dependents[a:b], heads[a:b]), roots[a:b])
            chosen[a:b] = np.where(heads_here < 0, -1, heads_here + a)
        for k in np.unique(batch.sentence_of(adrift(chosen))).tolist():
            a, b = batch.bounds[k]
            tree = np.where(chosen[a:b] < 0, -1, chosen[a:b] - a)
            break_cycles(tree, self._arcs(dependents[a:b], heads[a:b]))
            chosen[a:b] = np.where(tree < 0, -1, tree + a)
        return chosen, self._relate(x, chosen)

    def _arcs(self, dependents: Floats, heads: Floats) -> Floats:
        """How well each word of a sentence serves as the head of each: (words, words), dependents in rows."""
        scores: Floats = dependents @ heads.T
        scores += self._distance[: len(scores), : len(scores)]
        return scores

    def _relate(self, x: Floats, heads: NDArray[np.int32]) -> NDArray[np.uint8]:
        """The likeliest relation of each word to its head, (words,)."""
        joint = self._linear("relation_dependent", x)
        above = x @ self._arrays["relation_head"]
        below = np.flatnonzero(heads >= 0)
        joint[below] += above[heads[below]]
        np.maximum(joint, 0, out=joint)
        scores = self._linear("relation", joint)
        scores[:, self._root] = -np.inf
        codes = _codes(scores)
        codes[heads < 0] = self._root
        return codes

    def _linear(self, name: str, x: Floats) -> Floats:
        """A linear layer."""
        y: Floats = x @ self._arrays[name]
        y += self._arrays[f"{name}.bias"]
        return y


def _codes(scores: Floats) -> NDArray[np.uint8]:
    """The column with the highest score in each row."""
    codes: NDArray[np.uint8] = scores.argmax(axis=1).astype(np.uint8)
    return codes


def _layer(weights: Weights, name: str, kind: int) -> Layer:
    """One layer from its weights; the kind is the reach of a convolution, or 0 for attention."""
    a = weights.arrays
    if kind:
        return Convolution(a[name], a[f"{name}.bias"], kind)
    return Attention(a[name], a[f"{name}.bias"], a[f"{name}.out"], a[f"{name}.out.bias"], a[f"{name}.distance"])
