"""Training: sentences as numbers, batches, losses, the schedule, the running mean of the weights."""

from __future__ import annotations

import copy
import math
import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from newslint.language.network.features import describe
from training.corpora import ROOT, Sentence
from training.net import Net
from training.teacher import Teacher

Reader = Net | Teacher

PROGRESS = 50
"""A line is printed after so many steps."""
CHOICES = 3
"""How many answers a label keeps, with their chances."""


@dataclass(frozen=True)
class SoftTarget:
    """What is known of each word: ``code`` int16 (words, CHOICES) and ``probability`` float16, 0 for the rest."""

    code: NDArray[np.int16]
    probability: NDArray[np.float16]


@dataclass(frozen=True)
class Example:
    """A sentence as numbers: ``types`` int32 (words,) into the coder's table; the root is ``len(types)`` in heads."""

    types: NDArray[np.int32]
    tags: SoftTarget
    heads: SoftTarget
    relations: SoftTarget

    def __len__(self) -> int:
        return len(self.types)


class Featurizer:
    """Turns sentences into numbers; each word type is described once.

    ``pieces`` adds columns to the features, of which only the teacher knows.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, int],
        tags: Sequence[str],
        relations: Sequence[str],
        pieces: Callable[[str], tuple[int, ...]] = lambda _: (),
    ) -> None:
        self.vocabulary = vocabulary
        self.pieces = pieces
        self.tags = tuple(tags)
        self.relations = tuple(relations)
        self._tag_codes = {tag: code for code, tag in enumerate(tags)}
        self._relation_codes = {relation: code for code, relation in enumerate(relations)}
        self._types: dict[str, int] = {}
        self._features: list[tuple[int, ...]] = []

    def types(self, words: Sequence[str]) -> NDArray[np.int32]:
        """The type of each word."""
        for word in words:
            if word not in self._types:
                self._types[word] = len(self._features)
                self._features.append((*describe(word, self.vocabulary), *self.pieces(word)))
        return np.array([self._types[word] for word in words], dtype=np.int32)

    @property
    def features(self) -> NDArray[np.int32]:
        """The features of all types met so far, int32 (types, 8 and what `pieces` gives)."""
        return np.array(self._features, dtype=np.int32)

    def __call__(self, sentence: Sentence) -> Example:
        """A sentence with what is known of it, each answer sure."""
        n = len(sentence)
        nothing = [-1] * n
        heads = [n if head == ROOT else head for head in sentence.heads]
        return Example(
            self.types(sentence.words),
            sure([self._tag_codes.get(tag, -1) for tag in sentence.tags] or nothing),
            sure(heads or nothing),
            sure([self._relation(name) for name in sentence.relations] or nothing),
        )

    def _relation(self, name: str) -> int:
        """A relation's code; a rare subtype counts as its plain relation."""
        code = self._relation_codes.get(name)
        return self._relation_codes.get(name.split(":", maxsplit=1)[0], -1) if code is None else code


def sure(codes: Sequence[int]) -> SoftTarget:
    """A label of single answers; -1 where nothing is known."""
    code = np.zeros((len(codes), CHOICES), np.int16)
    chance = np.zeros((len(codes), CHOICES), np.float16)
    code[:, 0] = np.maximum(codes, 0)
    chance[:, 0] = np.array(codes) >= 0
    return SoftTarget(code, chance)


def batches(examples: Iterable[Example], words: int, rng: random.Random) -> Iterator[list[Example]]:
    """Sentences of like length together, about so many words a batch, the batches in random order."""
    groups: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda e: len(e) + 4 * rng.random()):
        if groups[-1] and (len(groups[-1]) + 1) * len(example) > words:
            groups.append([])
        groups[-1].append(example)
    rng.shuffle(groups)
    yield from groups


def inputs(batch: Sequence[Example], features: NDArray[np.int32]) -> tuple[Tensor, Tensor]:
    """Features (b, n, 8) and mask (b, n) of a padded batch."""
    longest = max(map(len, batch))
    rows = np.zeros((len(batch), longest, features.shape[1]), np.int64)
    mask = np.zeros((len(batch), longest), bool)
    for i, example in enumerate(batch):
        rows[i, : len(example)] = features[example.types]
        mask[i, : len(example)] = True
    return torch.from_numpy(rows), torch.from_numpy(mask)


def targets(batch: Sequence[Example], field: str) -> tuple[Tensor, Tensor]:
    """Codes and chances (b, n, CHOICES) of one kind of label; in heads the root is n for all sentences."""
    longest = max(map(len, batch))
    codes = np.zeros((len(batch), longest, CHOICES), np.int64)
    chances = np.zeros((len(batch), longest, CHOICES), np.float32)
    for i, example in enumerate(batch):
        label: SoftTarget = getattr(example, field)
        code = label.code.astype(np.int64)
        codes[i, : len(example)] = np.where(code == len(example), longest, code) if field == "heads" else code
        chances[i, : len(example)] = label.probability
    return torch.from_numpy(codes), torch.from_numpy(chances)


def loss(scores: Tensor, codes: Tensor, chances: Tensor) -> Tensor:
    """Mean cross-entropy over the words of which something is known."""
    picked = (F.log_softmax(scores, -1).gather(-1, codes) * chances).sum()
    return -picked / chances.sum().clamp(min=1)


def hide_words(features: Tensor, keep: Tensor) -> Tensor:
    """Hide words at random, rare ones more often: only their spelling is left."""
    hidden = torch.rand(features.shape[:-1]) > keep[features[..., 0]]
    features[..., 0].masked_fill_(hidden, 0)
    return features


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to train; ``words`` are words a batch, ``mean`` the pace of the running mean."""

    epochs: int
    rate: float = 2e-3
    words: int = 1500
    mean: float = 0.998
    seed: int = 1


def fit(
    net: Reader,
    examples: Callable[[int], Iterable[Example]],
    features: Callable[[], NDArray[np.int32]],
    keep: Tensor,
    schedule: Schedule,
    after: Callable[[int, Reader, str], None],
) -> Reader:
    """Train with Adam, a short warm-up and a cosine down to nothing; gives the running mean of the weights.

    ``examples`` gives those of an epoch, ``keep`` (words,) how often each word is shown; ``after`` is called after
    each epoch with the mean so far and a word on the losses.
    """
    rng = random.Random(schedule.seed)
    torch.manual_seed(schedule.seed)
    mean = copy.deepcopy(net).eval()
    learnt = list(net.groups())
    shares = [{"params": some, "share": share} for some, share in learnt]
    params = [p for some, _ in learnt for p in some]
    optimizer = torch.optim.AdamW(shares, lr=schedule.rate, betas=(0.9, 0.98), weight_decay=1e-3, fused=True)
    step, start = 0, time.time()
    for epoch in range(schedule.epochs):
        net.train()
        groups = list(batches(examples(epoch), schedule.words, rng))
        table = features()
        total = np.zeros(3)
        for k, batch in enumerate(groups):
            done = (epoch + k / len(groups)) / schedule.epochs
            rate = schedule.rate * min(1.0, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * done))
            for group in optimizer.param_groups:
                group["lr"] = rate * group["share"]
            rows, mask = inputs(batch, table)
            heads = targets(batch, "heads")
            parsed = bool(heads[1].any())
            scores = net(hide_words(rows, keep), mask, heads[0][..., 0], parse=parsed)
            losses = [loss(scores[0], *targets(batch, "tags"))]
            if parsed:
                losses += [loss(scores[1], *heads), 0.5 * loss(scores[2], *targets(batch, "relations"))]
            optimizer.zero_grad()
            torch.stack(losses).sum().backward()
            torch.nn.utils.clip_grad_norm_(params, 5.0)
            optimizer.step()
            step += 1
            with torch.no_grad():
                pace = 1 - min(schedule.mean, step / (step + 20))
                torch._foreach_lerp_(list(mean.parameters()), list(net.parameters()), pace)
            total[: len(losses)] += [one.item() for one in losses]
            if step % PROGRESS == 0:
                print(f"  step {k + 1} of {len(groups)}, {time.time() - start:.0f}s", flush=True)
        after(epoch, mean, f"epoch {epoch + 1} {time.time() - start:.0f}s loss {(total / len(groups)).round(3)}")
    return mean


@torch.no_grad()
def score(net: Reader, examples: Sequence[Example], featurizer: Featurizer) -> str:
    """Shares of tags, heads, labelled heads and heads of subjects that are right, each word on its own."""
    subject = torch.tensor([name in ("nsubj", "nsubj:pass") for name in featurizer.relations])
    hits = torch.zeros(7)
    for batch in batches(examples, 4000, random.Random(0)):
        rows, mask = inputs(batch, featurizer.features)
        found = [scores.argmax(-1)[mask] for scores in net(rows, mask)]
        tags, heads, relations = (targets(batch, name)[0][..., 0][mask] for name in ("tags", "heads", "relations"))
        right = found[1] == heads
        subjects = subject[relations]
        parts = [mask, found[0] == tags, right, right & (found[2] == relations), subjects, right & subjects]
        hits[: len(parts)] += torch.stack([part.sum() for part in parts])
    words, tags, heads, labelled, subjects, right, _ = hits.tolist()
    shares = {"tags": tags / words, "heads": heads / words, "labelled": labelled / words, "subjects": right / subjects}
    return " ".join(f"{name} {share:.2%}" for name, share in shares.items())
