"""The whole way from corpora to weights; every stage is kept in the work folder and not done twice."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch

from newslint.language.network.features import normal
from newslint.language.syntax.parsing import RELATIONS
from newslint.language.syntax.tagging import TAGS
from training import augment, corpora, settings, vectors
from training.corpora import Sentence
from training.export import export
from training.labels import annotate, principal
from training.net import Net, Shape
from training.stages import once
from training.teacher import Teacher, pieces
from training.train import Example, Featurizer, Reader, Schedule, SoftTarget, fit, score, sure

AnyReader = TypeVar("AnyReader", Net, Teacher)

SHIPPED = Path(__file__).resolve().parents[1] / "newslint/language/network/weights.safetensors"


class TrainingPipeline:
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
        self.featurizer = Featurizer(self.vocabulary, TAGS, RELATIONS, pieces)
        self.examples = [self.featurizer(s) for s in self.labelled]
        self.watched = [self.featurizer(s) for s in self.held]
        seen = Counter(normal(word) for line in words for word in line)
        self.keep = torch.tensor([seen[w] / (seen[w] + settings.HIDE) if seen[w] else 1.0 for w in self.vocabulary])
        self.keep[0] = 1.0

    def _once(self, name: str, make: Callable[[], Any]) -> Any:
        """The result of a stage: from the work folder, or made and put there."""
        return once(self.work / f"{name}.pickle", make)

    def train(
        self, name: str, net: AnyReader, examples: Callable[[int], Iterable[Example]], schedule: Schedule
    ) -> AnyReader:
        """A network trained by a schedule; kept under a name."""

        def after(_: int, mean: Reader, line: str) -> None:
            print(name, line, score(mean, self.watched, self.featurizer), flush=True)

        def run() -> dict[str, torch.Tensor]:
            return fit(net, examples, lambda: self.featurizer.features, self.keep, schedule, after).state_dict()

        net.load_state_dict(self._once(name, run))
        return net.eval()

    def teacher(self) -> Teacher:
        """The network that labels plain text; of the Journal it reads a part an epoch."""
        schedule = settings.TEACHER
        torch.manual_seed(schedule.seed)
        rng = random.Random(schedule.seed)

        def examples(epoch: int) -> list[Example]:
            found = self.varied(rng)
            part = settings.JOURNAL
            return [one for k, one in enumerate(found) if one.heads.probability.any() or k % part == epoch % part]

        return self.train("teacher", Teacher(len(TAGS), len(RELATIONS)), examples, schedule)

    def plainly_labelled(self) -> tuple[list[Example], torch.Tensor]:
        """Plain text with what the teacher says of it, and the vectors of words that come of it."""
        rng = random.Random(3)
        lines = [words for words in self.plain if settings.SHORTEST <= len(words) <= settings.LONGEST]
        rng.shuffle(lines)
        total = np.cumsum([len(words) for words in lines])
        lines = lines[: int(np.searchsorted(total, settings.PLAIN))]
        bare = [Example(self.featurizer.types(words), *[sure([-1] * len(words))] * 3) for words in lines]

        def ask() -> tuple[list[tuple[SoftTarget, SoftTarget, SoftTarget]], torch.Tensor]:
            found, means = annotate(self.teacher(), self.featurizer, bare)
            return [(one.tags, one.heads, one.relations) for one in found], principal(means, settings.STATIC)

        labels, static = self._once("labels", ask)
        return [Example(one.types, *label) for one, label in zip(bare, labels, strict=True)], static

    def varied(self, rng: random.Random) -> list[Example]:
        """The labelled sentences of one epoch, some of them changed."""
        out = list(self.examples)
        for i, sentence in enumerate(self.labelled):
            other: Sentence | None = augment.vary(sentence, rng, settings.LOOKS, settings.SLIPS)
            if other is None:
                continue
            if rng.random() < 0.5:
                out[i] = self.featurizer(other)
            else:
                out.append(self.featurizer(other))
        return out

    def student(self) -> Net:
        """The network that ships: it reads labelled sentences and plain text."""
        soft, static = self.plainly_labelled()
        schedule = settings.STUDENT
        torch.manual_seed(schedule.seed)
        rng = random.Random(schedule.seed)
        shape = Shape(len(self.vocabulary), len(TAGS), len(RELATIONS))
        return self.train("student", Net(shape, static), lambda _: [*self.varied(rng), *soft], schedule)


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
    pipeline = TrainingPipeline(args.data, args.work)
    export(pipeline.student(), pipeline.vocabulary, TAGS, RELATIONS, args.out)


if __name__ == "__main__":
    main()
