"""What an ensemble of teachers says of plain text."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.net import Net
from training.train import CHOICES, Example, Label, batches, inputs


@torch.no_grad()
def annotate(teachers: Sequence[Net], features: Sequence[np.ndarray], examples: Sequence[Example]) -> list[Example]:
    """The same sentences with the tags, heads and relations that the teachers hold likeliest together.

    ``features`` are the tables of word types, one a teacher. Chances are means over the teachers; the best `CHOICES`
    are kept. Relations are those of the likeliest head.
    """
    place = {id(example): k for k, example in enumerate(examples)}
    done: list[Example] = list(examples)
    for batch in batches(examples, 4000, random.Random(0)):
        views = [inputs(batch, table) for table in features]
        tags, heads = (
            torch.stack(chances).mean(0)
            for chances in zip(
                *(
                    [F.softmax(scores, -1) for scores in teacher(*view)[:2]]
                    for teacher, view in zip(teachers, views, strict=True)
                ),
                strict=True,
            )
        )
        best = heads.argmax(-1)
        relations = torch.stack(
            [F.softmax(t(*v, heads=best)[2], -1) for t, v in zip(teachers, views, strict=True)]
        ).mean(0)
        length = views[0][1].shape[1]
        for i, example in enumerate(batch):
            n = len(example)
            to_root = torch.cat([heads[i, :n, :n], heads[i, :n, length:]], -1)
            done[place[id(example)]] = Example(
                example.types, _best(tags[i, :n]), _best(to_root), _best(relations[i, :n])
            )
    return done


def _best(chances: Tensor) -> Label:
    """The likeliest answers (words, answers), their chances made to sum to one."""
    k = min(CHOICES, chances.shape[-1])
    chance, code = chances.topk(k, -1)
    chance = chance / chance.sum(-1, keepdim=True)
    pad = (0, CHOICES - k)
    return Label(F.pad(code, pad).numpy().astype(np.int16), F.pad(chance, pad).numpy().astype(np.float16))
