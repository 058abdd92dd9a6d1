"""The whole way from corpora to weights; every stage is kept in the work folder and not done twice."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from newslint.language.model.features import normal
from newslint.language.parsing import RELATIONS
from newslint.language.tagging import TAGS
from training import augment, corpora, settings, vectors
from training.corpora import Sentence
from training.export import export
from training.labels import annotate
from training.net import Net, Shape
from training.stages import once
from training.train import Coder, Example, Label, fit, score, sure

SHIPPED = Path(__file__).resolve().parents[1] / "newslint/language/model/weights.safetensors"


class Kitchen:
    """The data of a run, and the ways from one stage to the next."""

    def __init__(self, data: Path, work: Path) -> None:
        self.work = work
        dev = corpora.trees(data, "dev")
        block = [i // 50 % settings.HELD == 0 for i in range(len(dev))]
        self.held = [s for s, out in zip(dev, block, strict=True) if out]
        kept = [s for s, out in zip(dev, block, strict=True) if not out]
        self.labelled = corpora.trees(data, "train") + kept + corpora.tagged(data)
        self.plain = corpora.texts(data)
        words = [s.words for s in self.labelled]
        self.vocabulary = vectors.vocabulary(words, self.plain, settings.WORDS)
        self.static = self._once("vectors", lambda: self._learn(words))
        self.coder = Coder(self.vocabulary, TAGS, RELATIONS)
        self.examples = [self.coder(s) for s in self.labelled]
        self.watched = [self.coder(s) for s in self.held]
        seen = Counter(normal(word) for line in words for word in line)
        self.keep = torch.tensor([seen[w] / (seen[w] + settings.HIDE) if seen[w] else 1.0 for w in self.vocabulary])
        self.keep[0] = 1.0

    def _learn(self, words: Sequence[Sequence[str]]) -> torch.Tensor:
        return torch.from_numpy(vectors.learn([*words, *self.plain], self.vocabulary, settings.STATIC))

    def _once(self, name: str, make: Callable[[], Any]) -> Any:
        """The result of a stage: from the work folder, or made and put there."""
        return once(self.work / f"{name}.pickle", make)

    def train(
        self, name: str, recipe: settings.Recipe, examples: Callable[[int], Iterable[Example]], start: Net | None = None
    ) -> Net:
        """A network trained by a recipe, from chance or from another network's weights."""
        shape = Shape(len(self.vocabulary), len(TAGS), len(RELATIONS), **recipe.shape)
        torch.manual_seed(recipe.schedule.seed)
        net = Net(shape, self.static)
        if start is not None:
            net.load_state_dict(start.state_dict())

        def after(_: int, mean: Net, line: str) -> None:
            print(name, line, score(mean, self.watched, self.coder), flush=True)

        def run() -> dict[str, torch.Tensor]:
            return fit(net, examples, lambda: self.coder.features, self.keep, recipe.schedule, after).state_dict()

        net.load_state_dict(self._once(name, run))
        return net.eval()

    def teachers(self) -> list[Net]:
        """The networks that label plain text."""
        return [
            self.train(f"teacher{k}", recipe, lambda _: self.examples) for k, recipe in enumerate(settings.TEACHERS)
        ]

    def plainly_labelled(self) -> list[Example]:
        """Plain text with what the teachers say of it."""
        rng = random.Random(3)
        lines = [words for words in self.plain if settings.SHORTEST <= len(words) <= settings.LONGEST]
        rng.shuffle(lines)
        total = np.cumsum([len(words) for words in lines])
        lines = lines[: int(np.searchsorted(total, settings.PLAIN))]
        bare = [Example(self.coder.types(words), *[sure([-1] * len(words))] * 3) for words in lines]

        def ask() -> list[tuple[Label, Label, Label]]:
            teachers = self.teachers()
            found = annotate(teachers, [self.coder.features] * len(teachers), bare)
            return [(one.tags, one.heads, one.relations) for one in found]

        labels = self._once("labels", ask)
        return [Example(one.types, *label) for one, label in zip(bare, labels, strict=True)]

    def varied(self, rng: random.Random) -> list[Example]:
        """The labelled sentences of one epoch, some of them changed."""
        out = list(self.examples)
        for i, sentence in enumerate(self.labelled):
            other: Sentence | None = augment.vary(sentence, rng, settings.LOOKS, settings.SLIPS)
            if other is None:
                continue
            if rng.random() < 0.5:
                out[i] = self.coder(other)
            else:
                out.append(self.coder(other))
        return out

    def student(self) -> Net:
        """The network that ships: the first teacher taught further, and the mean taken over the students.

        They read labelled sentences and shares of plain text. Having started from the same weights, they are near
        enough to each other for their mean to be better than either.
        """
        soft = self.plainly_labelled()
        share = len(soft) // settings.SHARES
        teacher = self.teachers()[0]
        students = []
        for k, recipe in enumerate(settings.STUDENTS):
            rng = random.Random(recipe.schedule.seed)
            examples = partial(self.reading, rng, soft, share, k)
            students.append(self.train(f"student{k}", recipe, examples, start=teacher))
        states = [student.state_dict() for student in students]
        mean = students[0]
        mean.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
        print("mean", score(mean, self.watched, self.coder), flush=True)
        return mean

    def reading(self, rng: random.Random, soft: Sequence[Example], share: int, shift: int, epoch: int) -> list[Example]:
        """What a student reads in an epoch."""
        first = (epoch + shift) % settings.SHARES * share
        return [*self.varied(rng), *soft[first : first + share]]


def main() -> None:
    """Make the weights."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Train the language model of newslint.")
    parser.add_argument("data", type=Path, help="folder with treebanks/ and text/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the weights go")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.work.mkdir(parents=True, exist_ok=True)
    kitchen = Kitchen(args.data, args.work)
    export(kitchen.student(), kitchen.vocabulary, TAGS, RELATIONS, args.out)


if __name__ == "__main__":
    main()
