"""The whole network: words in, scores out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.arcs import Arcs
from newslint.language.network.batches import Batch
from newslint.language.network.encoder import Encoder, convolutions
from newslint.language.network.native.library import Kernel
from newslint.language.network.native.linear import Linear
from newslint.language.network.store import Floats, Weights

_VIEWS = ("dependent", "head", "root", "relation_dependent", "relation_head")
"""How a word is seen when heads and relations are scored: as child, as head and as the root."""


class Network:
    """One encoder for tags; more layers, narrower ones, on top of it for heads and relations.

    The library in C does the sums if it is given; without it numpy finds the same numbers.
    """

    def __init__(self, weights: Weights, by: Kernel | None) -> None:
        a = weights.arrays

        def linear(*names: str) -> Linear:
            return Linear.of(np.hstack([a[n] for n in names]), np.concatenate([a[f"{n}.bias"] for n in names]), by)

        self.tags = weights.tags
        self.relations = weights.relations
        self._encoder = Encoder(weights, by)
        self._tag = linear("tag")
        self._down = linear("down")
        self._parsing = convolutions(weights, "parsing", weights.parsing, by)
        self._views = linear(*_VIEWS)
        self._arcs = Arcs(a["distance"], len(a["head.bias"]), by)
        self._relation = linear("relation")
        self._root = self.relations.index("root")

    def hidden(self, words: Sequence[str], batch: Batch) -> Floats:
        """What the network knows of each word where it stands: float32 (words, width), the encoder's last layer."""
        return self._encoder(words, batch)

    def tag_codes(self, hidden: Floats) -> NDArray[np.uint8]:
        """The likeliest tag of each word as an index into `tags`: uint8 (words,)."""
        return _codes(self._tag(hidden, normed=True))

    def parse(self, hidden: Floats, batch: Batch) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
        """Heads and relations of each word.

        Heads are int32 (words,), places in the batch, -1 for the one root of each sentence; relations are uint8
        (words,), indexes into `relations`.
        """
        x = self._down(hidden, normed=True)
        for layer in self._parsing:
            layer(x, batch)
        views = self._views(x, normed=True)
        heads = self._arcs(views, batch)
        return heads, self._relate(views[:, self._arcs.columns :], heads)

    def _relate(self, views: Floats, heads: NDArray[np.int32]) -> NDArray[np.uint8]:
        """The likeliest relation of each word to its head, (words,), from the views of words as child and as head."""
        width = views.shape[1] // 2
        both = views[:, width:][np.maximum(heads, 0)]  # what comes out for roots is not used
        both += views[:, :width]
        np.maximum(both, 0, out=both)
        scores = self._relation(both)
        scores[:, self._root] = -np.inf
        codes = _codes(scores)
        codes[heads < 0] = self._root
        return codes


def _codes(scores: Floats) -> NDArray[np.uint8]:
    """The column with the highest score in each row."""
    codes: NDArray[np.uint8] = scores.argmax(axis=1).astype(np.uint8)
    return codes
