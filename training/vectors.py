"""Words worth knowing, and what their neighbours say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from newslint.language.network.features import normal

OFFSETS = (-2, -1, 1, 2)
CONTEXTS = 1500


def vocabulary(labelled: Iterable[Sequence[str]], plain: Iterable[Sequence[str]], size: int) -> dict[str, int]:
    """The words that get a row of their own, commonest first; a labelled word counts twice, and four are enough.

    Row 0 stands for all other words, row 1 for other words that begin with a digit.
    """
    counts: Counter[str] = Counter()
    for words in plain:
        counts.update(map(normal, words))
    for words in labelled:
        for word in words:
            counts[normal(word)] += 2
    del counts["0"]
    counts.pop("", None)
    kept = [word for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= 4]
    return {word: row for row, word in enumerate(["", "0", *kept[: size - 2]])}


def learn(sentences: Iterable[Sequence[str]], rows: dict[str, int], width: int) -> NDArray[np.float32]:
    """Vectors for a vocabulary, (words, width): truncated SVD of positive pointwise mutual information.

    Context words keep their place (a word before "the" is not a word after it), which makes the vectors syntactic.
    """
    torch.manual_seed(1)
    size, columns = len(rows), len(OFFSETS) * CONTEXTS
    unknown, edge = size, size + 1
    ids = [[edge, *(rows.get(normal(word), unknown) for word in words), edge] for words in sentences]
    stream = np.concatenate([np.array(line) for line in ids])
    column = np.full(size + 2, -1)
    column[np.argsort(-np.bincount(stream, minlength=size + 2), kind="stable")[:CONTEXTS]] = np.arange(CONTEXTS)
    cells = []
    for block, offset in enumerate(OFFSETS):
        words, near = (stream[:-offset], stream[offset:]) if offset > 0 else (stream[-offset:], stream[:offset])
        context = column[near]
        keep = (context >= 0) & (words < size)
        cells.append(words[keep].astype(np.int64) * columns + block * CONTEXTS + context[keep])
    cell, count = np.unique(np.concatenate(cells), return_counts=True)
    row, col = np.divmod(cell, columns)
    row_sum = np.bincount(row, count, minlength=size)
    col_sum = np.bincount(col, count, minlength=columns) ** 0.75  # smoothed, as in Levy and Goldberg (2015)
    information = np.log(count * col_sum.sum() / (row_sum[row] * col_sum[col])) * count / (count + 1)
    keep = information > 0
    matrix = torch.sparse_coo_tensor(
        torch.from_numpy(np.stack([row[keep], col[keep]])),
        torch.from_numpy(information[keep]).float(),
        (size, columns),
        check_invariants=True,
    ).coalesce()
    left, strength, _ = torch.svd_lowrank(matrix, q=width + 16, niter=4)
    vectors = (left[:, :width] * strength[:width].sqrt()).numpy()
    length = np.sqrt((vectors**2).mean(axis=1, keepdims=True)) + 1e-3
    scaled: NDArray[np.float32] = (vectors / np.maximum(length, np.median(length) / 4)).astype(np.float32)
    return scaled
