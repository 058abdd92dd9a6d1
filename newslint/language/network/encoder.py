"""What networks have in common: words in, what is known of each where it stands out."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.network.batches import Batch
from newslint.language.network.layers import Convolution
from newslint.language.network.native.library import Kernel
from newslint.language.network.store import Floats, Weights
from newslint.language.network.words import WordEncoder


class Encoder:
    """An encoder of words and the convolutions over it, of which the first starts from products kept by word.

    The library in C does the sums if it is given; without it numpy finds the same numbers.
    """

    def __init__(self, weights: Weights, by: Kernel | None) -> None:
        self._first, *self._others = convolutions(weights, "tagging", weights.tagging, by)
        self._words = WordEncoder(weights, self._first, by)

    def __call__(self, words: Sequence[str], batch: Batch) -> Floats:
        """The last layer's states, float32 (words, width)."""
        x, given = self._words(words)
        self._first(x, batch, given)
        for layer in self._others:
            layer(x, batch)
        return x


def convolutions(weights: Weights, part: str, reaches: Sequence[int], by: Kernel | None) -> list[Convolution]:
    """The convolutions of one part of a network."""
    names = [f"{part}.{i}" for i in range(len(reaches))]
    kernels = [(weights.arrays[name], weights.arrays[f"{name}.bias"]) for name in names]
    return [Convolution(kernel, bias, reach, by) for (kernel, bias), reach in zip(kernels, reaches, strict=True)]
