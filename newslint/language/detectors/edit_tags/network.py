"""The edit tagger: words in, a label for each out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newslint.language.detectors.edit_tags.labels import allowed, mask_row
from newslint.language.network.batches import Batch
from newslint.language.network.encoder import Encoder
from newslint.language.network.layers import softmax
from newslint.language.network.native.library import Kernel
from newslint.language.network.native.linear import Linear
from newslint.language.network.store import Floats, Weights


class EditTagger:
    """Convolutions that look ever farther to both sides, over the same features of words as the tagger's."""

    def __init__(self, weights: Weights, by: Kernel | None) -> None:
        a = weights.arrays
        self._encoder = Encoder(weights, by)
        self._tag = Linear.of(a["tag"], a["tag.bias"], by)
        self._rows: dict[int, int] = {}
        self._masks = np.empty((0, len(a["tag.bias"])), np.float32)

    def __call__(self, words: Sequence[str], lower: Sequence[str], batch: Batch) -> Floats:
        """The chance of every label for each word, float32 (words, labels); what a word cannot get has none."""
        x = self._encoder(words, batch)
        scores = self._tag(x, normed=True)
        scores += self._mask([allowed(w) for w in lower])
        return softmax(scores)

    def _mask(self, bits: list[int]) -> Floats:
        """What to add to the scores for words with these allowed labels, float32 (words, labels)."""
        new = [b for b in dict.fromkeys(bits) if b not in self._rows]
        if new:
            self._rows.update(zip(new, range(len(self._rows), len(self._rows) + len(new)), strict=True))
            self._masks = np.vstack([self._masks, *(mask_row(b) for b in new)])
        return self._masks[[self._rows[b] for b in bits]]
