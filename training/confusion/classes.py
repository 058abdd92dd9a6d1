"""Classes of words by the company they keep: spherical k-means over vectors from positional PPMI and an SVD."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch
from numpy.typing import NDArray

from newslint.language.detectors.confusion.features import alike
from training.confusion.corpus import Corpus

WORDS = 16_000
RAREST = 6
"""How many words get a class, at most, and how often they occur at least."""
FINE, COARSE = 224, 48
"""How many classes there are; numbers from 240 up are those of other words (`confusion.features`)."""
OFFSETS = (-2, -1, 1, 2)
CONTEXTS = 800
"""The neighbours counted: so many of the commonest words, at these distances."""
SHRINK = 1.5
"""Information from n meetings counts n / (n + SHRINK)."""
WIDTH = 80
ROUNDS = 40
STARTS = 4000
"""The first centres are drawn from so many of the commonest words."""
SEED = 0

Classes = dict[str, tuple[int, int]]


def learn(corpus: Corpus) -> Classes:
    """The fine and the coarse class of each common word, commonest first."""
    torch.manual_seed(SEED)
    stream = [alike(word) for word in corpus.lower]
    counts = Counter(stream)
    words = [word for word, n in counts.most_common(WORDS) if n >= RAREST]
    information = torch.from_numpy(_information(stream, words, corpus.sentence))
    left, strength, _ = torch.svd_lowrank(information, WIDTH, niter=3)
    vectors = torch.nn.functional.normalize(left * strength.sqrt(), dim=1)
    mass = torch.tensor([counts[word] for word in words]).float().log()
    fine, coarse = _clusters(vectors, mass, FINE), _clusters(vectors, mass, COARSE)
    return {word: (a, b) for word, a, b in zip(words, fine, coarse, strict=True)}


def _information(stream: list[str], words: list[str], sentence: NDArray[np.int32]) -> NDArray[np.float32]:
    """Positive pointwise mutual information of each word with each neighbour, (words, neighbours)."""
    size, other, outside = len(words), CONTEXTS, CONTEXTS + 1
    columns = CONTEXTS + 2
    rows = {word: row for row, word in enumerate(words)}
    ids = np.array([rows.get(word, size) for word in stream])
    met = np.zeros((size, len(OFFSETS) * columns), np.float32)
    for block, offset in enumerate(OFFSETS):
        here, there = (
            slice(max(0, -offset), len(ids) - max(0, offset)),
            slice(max(0, offset), len(ids) + min(0, offset)),
        )
        word, near = ids[here], np.minimum(ids[there], other)
        near = np.where(sentence[here] == sentence[there], near, outside)
        kept = word < size
        cells = np.bincount(word[kept] * columns + near[kept], minlength=size * columns)
        met[:, block * columns : (block + 1) * columns] = cells.reshape(size, columns)
    expected = met.sum(1, keepdims=True) * met.sum(0, keepdims=True)
    ratio = met * met.sum() / np.maximum(expected, 1e-9)
    found = np.maximum(np.log(np.maximum(ratio, 1e-9)), 0) * (met > 0) * (met / (met + SHRINK))
    shrunk: NDArray[np.float32] = found.astype(np.float32)
    return shrunk


def _clusters(vectors: torch.Tensor, mass: torch.Tensor, count: int) -> list[int]:
    """The cluster of each vector of unit length; a cluster that runs empty starts again from a word drawn by chance."""
    size = len(vectors)
    centres = vectors[torch.randperm(min(STARTS, size))[:count]]
    nearest = (vectors @ centres.T).argmax(1)
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        sums = torch.zeros_like(centres).index_add_(0, nearest, vectors * mass[:, None])
        for empty in (torch.bincount(nearest, minlength=count) == 0).nonzero().flatten():
            sums[empty] = vectors[torch.randint(size, (1,))]
        centres = torch.nn.functional.normalize(sums, dim=1)
    answer: list[int] = nearest.tolist()
    return answer
