"""Evidence for each member of each family: multinomial logistic regression over features, and trials on unseen text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray

from newslint.language.detectors.confusion.disambiguation import ConfusionSet
from newslint.language.detectors.confusion.features import Keys
from training.confusion.places import LARGE, Examples, Finder, Ints

Floats = NDArray[np.float32]

SEED = 0
ROUNDS = 4
RATE, SLOWER = 0.12, 0.75
"""The rate of Adagrad, and what it is multiplied by after each round."""
BATCH, SMALL_BATCH, FEW = 256, 64, 4000
"""Examples a step; fewer where there are few examples."""
FOLDS, TRIED = 4, 1
"""Sentences are dealt into so many parts, of which so many are held out in turn."""
NOTHING = 0.15
"""Nats below which all weights of a clue are taken for nothing."""
SHUFFLE = 7919
"""A prime that deals the sentences."""


@dataclass(frozen=True)
class Evidence:
    """What was learned of a family: ``weights`` (features, members) in nats for its ``keys`` (features,)."""

    family: int
    keys: Keys
    weights: Floats


@dataclass
class Trials:
    """How members of families fared against each other in text that the weights had not seen.

    ``alarms[written, meant]`` has, for each place where ``written`` rightly stands, by how many nats ``meant``
    outweighs it; ``catches[written, meant]`` the same for places where ``meant`` rightly stands, as if ``written``
    stood there.
    ``seen`` counts the places of each word.
    """

    alarms: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    catches: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    seen: Counter[str] = field(default_factory=Counter)

    def add(self, members: tuple[str, ...], scores: Floats, member: Ints) -> None:
        """Enter the scores (places, members) of places where ``member`` (places,) stands."""
        own = scores[np.arange(len(member)), member]
        for y, word in enumerate(members):
            here = member == y
            self.seen[word] += int(here.sum())
            for x, other in enumerate(members):
                if x != y:
                    margin = (scores[:, x] - own)[here]
                    self.alarms[word, other] += margin.tolist()
                    self.catches[other, word] += (-margin).tolist()


@dataclass
class Learned:
    """All that is learned from a corpus."""

    evidence: list[Evidence]
    trials: Trials


def learn(finder: Finder, families: Iterable[ConfusionSet]) -> Learned:
    """Evidence for all families that the corpus has, and trials of all but the large ones.

    The families share one stream of random numbers, so that the result depends on their order.
    """
    torch.manual_seed(SEED)
    found: list[Evidence] = []
    trials = Trials()
    for confusion_set in families:
        examples = finder.examples(confusion_set)
        if examples is None:
            continue
        if len(confusion_set.members) <= LARGE:
            _try(examples, confusion_set.members, trials)
        weights = _fit(examples, np.arange(len(examples.member)), len(confusion_set.members))
        kept = weights[1:].any(1)
        found.append(Evidence(confusion_set.id, examples.keys[kept], weights[1:][kept]))
        print(*confusion_set.members, len(examples.keys), "clues,", len(examples.sentence), "places", flush=True)
    return Learned(found, trials)


def _try(examples: Examples, members: tuple[str, ...], trials: Trials) -> None:
    fold = examples.sentence * SHUFFLE % FOLDS
    pairs = np.arange(len(fold), len(examples.member))
    for held in range(TRIED):
        test = np.flatnonzero(fold == held)
        if len(test):
            weights = _fit(examples, np.concatenate([np.flatnonzero(fold != held), pairs]), len(members))
            trials.add(members, weights[examples.features[test]].sum(1), examples.member[test])


def _fit(examples: Examples, chosen: Ints, members: int) -> Floats:
    """Weights (1 + features, members) learned from some examples; row 0 is nothing, and each row's mean is zero."""
    table = torch.nn.EmbeddingBag(len(examples.keys) + 1, members, mode="sum", sparse=True, padding_idx=0)
    torch.nn.init.zeros_(table.weight)
    adagrad = torch.optim.Adagrad(table.parameters(), lr=RATE, initial_accumulator_value=1e-3)
    clues = torch.from_numpy(examples.features[chosen])
    member = torch.from_numpy(examples.member[chosen])
    mass = torch.from_numpy(examples.mass[chosen])
    size = SMALL_BATCH if len(member) < FEW else BATCH
    for _ in range(ROUNDS):
        for batch in torch.randperm(len(member)).split(size):
            loss = torch.nn.functional.cross_entropy(table(clues[batch]), member[batch], reduction="none")
            adagrad.zero_grad()
            (loss * mass[batch]).sum().backward()
            adagrad.step()
        adagrad.param_groups[0]["lr"] *= SLOWER
    weights: Floats = table.weight.detach().numpy().copy()
    weights[0] = 0
    weights -= weights.mean(1, keepdims=True)
    weights[np.abs(weights - weights[:, :1]).max(1) < NOTHING] = 0
    return weights
