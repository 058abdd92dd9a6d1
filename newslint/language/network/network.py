"""The whole network: words in, scores out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.batches import LONGEST, Batch, Group
from newslint.language.network.encoder import Encoder, convolutions
from newslint.language.network.layers import by_distance, unit
from newslint.language.network.store import Floats, Weights
from newslint.language.network.trees import best_heads, break_cycles, unrooted

_VIEWS = ("dependent", "head", "relation_dependent", "relation_head")
"""How a word is seen when heads and relations are scored, as child and as head."""


class Network:
    """One encoder for tags; more layers, narrower ones, on top of it for heads and relations."""

    def __init__(self, weights: Weights) -> None:
        self.tags = weights.tags
        self.relations = weights.relations
        self._arrays = weights.arrays
        self._encoder = Encoder(weights)
        self._parsing = convolutions(weights, "parsing", weights.parsing)
        self._distance = by_distance(weights.arrays["distance"], LONGEST)
        np.fill_diagonal(self._distance, -np.inf)
        self._root = self.relations.index("root")

    def hidden(self, words: Sequence[str], batch: Batch) -> Floats:
        """What the network knows of each word where it stands: float32 (words, width), the encoder's last layer."""
        return self._encoder(words, batch)

    def tag_codes(self, hidden: Floats) -> NDArray[np.uint8]:
        """The likeliest tag of each word as an index into `tags`: uint8 (words,)."""
        return _codes(self._linear("tag", unit(hidden)))

    def parse(self, hidden: Floats, batch: Batch) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
        """Heads and relations of each word.

        Heads are int32 (words,), places in the batch, -1 for the one root of each sentence; relations are uint8
        (words,), indexes into `relations`.
        """
        x = self._linear("down", unit(hidden))
        for layer in self._parsing:
            layer(x, batch)
        x = unit(x)
        dependents, heads, below, above = (self._linear(name, x) for name in _VIEWS)
        np.maximum(heads, 0, out=heads)
        roots = self._linear("root", x)[:, 0]
        chosen = np.empty(len(x), np.int32)
        arcs = [self._arcs(dependents, heads, group) for group in batch.groups]
        for group, scores in zip(batch.groups, arcs, strict=True):
            found = best_heads(scores, np.where(group.filled, roots[group.rows], -np.inf))
            chosen[group.rows[group.filled]] = _shifted(found, group.rows[:, :1])[group.filled]
        lost = unrooted(chosen)
        if lost.any():
            for group, scores in zip(batch.groups, arcs, strict=True):
                for k in np.flatnonzero(lost[group.rows].any(axis=1)).tolist():
                    n = int(group.filled[k].sum())
                    words = slice(group.rows[k, 0], group.rows[k, 0] + n)
                    broken = np.array(break_cycles(_shifted(chosen[words], -words.start).tolist(), scores[k, :n, :n]))
                    chosen[words] = _shifted(broken, words.start)
        return chosen, self._relate(below, above, chosen)

    def _arcs(self, dependents: Floats, heads: Floats, group: Group) -> Floats:
        """How well each word of a sentence serves as the head of each: (sentences, words, words), dependents in rows.

        Minus infinity where there is no word, and for a word as its own head.
        """
        scores: Floats = dependents[group.rows] @ np.swapaxes(heads[group.rows], -1, -2)
        scores += self._distance[: scores.shape[-1], : scores.shape[-1]]
        scores += group.penalty
        return scores

    def _relate(self, below: Floats, above: Floats, heads: NDArray[np.int32]) -> NDArray[np.uint8]:
        """The likeliest relation of each word to its head, (words,), from the views of words as child and as head."""
        below += above[np.maximum(heads, 0)]  # what comes out for roots is not used
        np.maximum(below, 0, out=below)
        scores = self._linear("relation", below)
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


def _shifted(heads: NDArray[Any], by: int | NDArray[np.intp]) -> NDArray[Any]:
    """Heads counted from another place; roots stay -1."""
    return np.where(heads < 0, -1, heads + by)
