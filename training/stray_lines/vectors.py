"""A small vector for each common word of the news, made from the pretrained transformer.

Each word is read by itself; its state is brought down to a few directions, and common words are made shorter, as
they say less of what a text is about (smooth inverse frequency, Arora et al. 2017).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from newslint.language.network.features import normal
from newslint.language.network.store import Table, Weights, write_weights
from training import corpora, teacher

WORDS = 20_000
WIDTH = 64
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_BATCH = 256
_SMOOTH = 1e-3
_LAYERS = 6
_WRITTEN = 20  # as many as one in a line that we wrote
_NAMED = 5  # with a capital, so many make one


def count(files: Iterable[Path], lines: Iterable[str]) -> Counter[str]:
    """How often each word occurs in some files of plain text and in some lines, which count more.

    With a capital it counts for little: names say what a text is about only to those who know them.
    """
    counts: Counter[str] = Counter()
    spellings: Counter[str] = Counter()
    for path in files:
        for line in corpora.lines(path):
            spellings.update(_WORD.findall(line))
    for line in lines:
        spellings.update(dict.fromkeys(_WORD.findall(line.lower()), _WRITTEN))
    for spelling, number in spellings.items():
        counts[normal(spelling)] += number if not spelling[0].isupper() else (number + _NAMED - 1) // _NAMED
    return counts


@torch.no_grad()
def encode(words: Sequence[str]) -> NDArray[np.float32]:
    """What the transformer says of each word, read by itself; (words, 384)."""
    network = teacher.Transformer(_LAYERS, dropout=0).eval()
    pieces = torch.tensor([teacher.pieces(word) for word in words])
    order = (pieces > 0).sum(1).argsort(stable=True)  # words of a length together
    states = np.empty((len(words), teacher.WIDTH), np.float32)
    for some in order.split(_BATCH):
        rows = pieces[some][:, None]
        states[some.numpy()] = network(rows, torch.ones(rows.shape[:2], dtype=torch.bool))[:, 0].numpy()
    return states


def learn(counts: Counter[str]) -> tuple[dict[str, int], NDArray[np.float32]]:
    """The rows of the commonest words, and their vectors, (words, width); row 0 is nothing, for all others."""
    torch.manual_seed(1)
    words = [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: WORDS - 1]]
    states = encode(words)
    states -= states.mean(axis=0)
    _, _, directions = np.linalg.svd(states, full_matrices=False)
    vectors = states @ directions[:WIDTH].T
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    share = np.array([counts[word] for word in words]) / sum(counts.values())
    vectors *= (_SMOOTH / (_SMOOTH + share))[:, None]
    rows = {word: row + 1 for row, word in enumerate(words)}
    return rows, np.concatenate([np.zeros((1, WIDTH)), vectors]).astype(np.float32)


def write(path: Path, rows: dict[str, int], vectors: NDArray[np.float32]) -> None:
    """Write vectors in 8 bits, with a scale a row."""
    scale = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-6) / 127
    table = Table(np.round(vectors / scale).astype(np.int8), scale.astype(np.float32))
    write_weights(path, Weights({"vectors": table}, {}, rows, (), (), (), ()))
