"""What the teacher says of plain text."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.teacher import Teacher
from training.train import CHOICES, Example, Featurizer, SoftTarget, batches, inputs

_SEEN = 3.0
"""A word's vector is drawn towards nothing as if it had been seen so many times more without any."""


@torch.inference_mode()
def annotate(teacher: Teacher, featurizer: Featurizer, examples: Sequence[Example]) -> tuple[list[Example], Tensor]:
    """The same sentences with the tags, heads and relations that the teacher holds likeliest.

    The best `CHOICES` are kept with their chances; relations are those of the likeliest head. Beside them stands the
    mean vector of each word of the vocabulary over its occurrences, (words, width).
    """
    place = {id(example): k for k, example in enumerate(examples)}
    done: list[Example] = list(examples)
    table = featurizer.features
    sums = torch.zeros(len(featurizer.vocabulary), teacher.tag.in_features)
    seen = torch.zeros(len(featurizer.vocabulary))
    words = 0
    for batch in batches(examples, 2000, random.Random(0)):
        features, mask = inputs(batch, table)
        hidden = teacher.hidden(features, mask)
        sums.index_add_(0, features[..., 0][mask], hidden[mask])
        seen.index_add_(0, features[..., 0][mask], torch.ones(int(mask.sum())))
        tags, heads, relations = (F.softmax(scores, -1) for scores in teacher.read(hidden, mask))
        length = mask.shape[1]
        for i, example in enumerate(batch):
            n = len(example)
            to_root = torch.cat([heads[i, :n, :n], heads[i, :n, length:]], -1)
            labels = _best(tags[i, :n]), _best(to_root), _best(relations[i, :n])
            done[place[id(example)]] = Example(example.types, *labels)
        before, words = words, words + int(mask.sum())
        if before // 20_000 != words // 20_000:
            print(f"{words:,} words labelled", flush=True)
    return done, sums / (seen[:, None] + _SEEN)


def principal(means: Tensor, width: int) -> Tensor:
    """The main directions of some vectors, each of the same mean square: (words, width)."""
    known = means.abs().sum(-1) > 0
    centred = (means - means[known].mean(0)) * known[:, None]
    left, strength, _ = torch.linalg.svd(centred, full_matrices=False)
    vectors = left[:, :width] * strength[:width].sqrt()
    return vectors / vectors[known].square().mean().sqrt()


def _best(chances: Tensor) -> SoftTarget:
    """The likeliest answers (words, answers), their chances made to sum to one."""
    k = min(CHOICES, chances.shape[-1])
    chance, code = chances.topk(k, -1)
    chance = chance / chance.sum(-1, keepdim=True)
    pad = (0, CHOICES - k)
    return SoftTarget(F.pad(code, pad).numpy().astype(np.int16), F.pad(chance, pad).numpy().astype(np.float16))
