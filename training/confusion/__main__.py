"""The whole way from texts to the table of word usage; every stage is kept in the work folder and not done twice."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from newslint.language.detectors.confusion.disambiguation import confusion_sets
from training.confusion import classes, corpus, export, fit
from training.confusion.places import Finder
from training.confusion.thresholds import thresholds
from training.stages import once

SHIPPED = Path(__file__).resolve().parents[2] / "newslint/language/detectors/confusion"
SEED = 0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.confusion", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with treebanks/ and text/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="the folder that the table goes to")
    args = parser.parse_args()
    torch.set_num_threads(1)  # sums of floats depend on the number of threads
    args.work.mkdir(parents=True, exist_ok=True)
    args.out.mkdir(parents=True, exist_ok=True)
    texts = once(args.work / "usage-corpus.pickle", lambda: corpus.read(args.data))
    known = once(args.work / "usage-classes.pickle", lambda: classes.learn(texts))

    def learn() -> fit.Learned:
        finder = Finder(texts, known, corpus.neighbours(), np.random.default_rng(SEED))
        return fit.learn(finder, confusion_sets())

    learned = once(args.work / "usage-evidence.pickle", learn)
    export.write_classes(known, args.out / "classes.txt")
    export.write_thresholds(thresholds(learned.trials), args.out / "thresholds.txt")
    np.save(args.out / "weights.npy", export.table(learned.evidence))


if __name__ == "__main__":
    main()
