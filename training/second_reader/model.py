"""The second reader in torch, as it is trained; `newslint.language.detectors.second_reader` has it in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from newslint.language.detectors.second_reader.labels import INDEX, LABELS
from newslint.language.detectors.second_reader.looks import LOOKS, look
from newslint.language.network.features import STRAIGHT
from training.second_reader.confusable import TAUGHT
from training.second_reader.plant.error import lowered
from training.teacher import PIECES, WIDTH, Transformer, pieces

LAYERS, FROZEN = 6, 2


class SecondReader(nn.Module):
    """MiniLM, the look of each word put beside its vector, and a score for each label."""

    def __init__(self) -> None:
        super().__init__()
        self.transformer = Transformer(LAYERS, frozen=FROZEN, dropout=0.0)
        self.transformer.words.requires_grad_(requires_grad=False)
        self.look = nn.Embedding(LOOKS, WIDTH)
        nn.init.normal_(self.look.weight, std=0.02)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.label = nn.Linear(WIDTH, len(LABELS))

    def forward(self, rows: Tensor, looks: Tensor, mask: Tensor) -> Tensor:
        """Pieces (b, n, `PIECES`), looks and mask (b, n) -> scores (b, n, labels)."""
        x = self.transformer(rows, mask) + self.look(looks)
        scores: Tensor = self.label(nn.functional.gelu(self.mix(x)))
        return scores


@cache
def described(word: str) -> tuple[tuple[int, ...], int, NDArray[np.float32]]:
    """The pieces of a word, its look, and what to add to its scores for labels that it cannot get."""
    lower = lowered(word)
    return pieces(lower.translate(STRAIGHT)), look(word), TAUGHT.added(lower)


def padded(batch: Sequence[tuple[Sequence[str], Sequence[str]]]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Pieces, looks, mask, labels (-1 beyond the end) and additions to the scores of some sentences with labels."""
    b, n = len(batch), max(len(words) for words, _ in batch)
    rows, looks = np.zeros((b, n, PIECES), np.int64), np.zeros((b, n), np.int64)
    labels, added = np.full((b, n), -1), np.zeros((b, n, len(LABELS)), np.float32)
    for i, (words, wanted) in enumerate(batch):
        for k, (word, label) in enumerate(zip(words, wanted, strict=True)):
            rows[i, k], looks[i, k], added[i, k] = described(word)
            labels[i, k] = INDEX[label]
    return (
        torch.from_numpy(rows),
        torch.from_numpy(looks),
        torch.from_numpy(labels >= 0),
        torch.from_numpy(labels),
        torch.from_numpy(added),
    )
