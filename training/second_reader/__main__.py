"""The whole way from plain news to the weights of the second reader."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

import torch

from newslint.language.detectors.second_reader.labels import INDEX, LABELS
from training.second_reader import corpus
from training.second_reader.export import export
from training.second_reader.plant import reworded
from training.second_reader.rewordings import FIXED, rewordings, set_pairs
from training.second_reader.train import fit, held_out, loss_of
from training.set_terms.table import write
from training.stages import once

SHIPPED = Path(__file__).resolve().parents[2] / "newslint/language/detectors/second_reader/weights.safetensors"
PASSES, STEPS = 1, 2800
"""Passes over the news, at most, and batches in all."""


def main() -> None:
    """Make the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.second_reader", description="Train the second reader.")
    parser.add_argument("data", type=Path, help="folder with text/ and thesaurus.txt, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the weights go")
    parser.add_argument("--steps", type=int, default=STEPS, help="batches of 3,000 words to learn from")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--go-on", action="store_true", help="learn on from the weights that ship")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    args.work.mkdir(parents=True, exist_ok=True)
    corpora = []
    for path in sorted((args.data / "text").glob("*.txt.gz")):
        kept = args.work / f"corpus-{path.name.removesuffix('.txt.gz')}.pickle"
        corpora.append(once(kept, partial(corpus.read, path)))
        print(path.name, len(corpora[-1]), "sentences", flush=True)
    kept = args.work / "rewordings.pickle"
    reworded.use(once(kept, partial(rewordings, corpora, args.data / "thesaurus.txt")))
    print(write(set_pairs(rewordings(corpora, args.data / "thesaurus.txt", FIXED)), "set-pairs"), flush=True)
    net = fit(corpora, args.work / "second-reader.pt", PASSES, args.steps, SHIPPED if args.go_on else None)
    export(net, args.out)
    wanted = torch.zeros(len(LABELS))
    mended = torch.zeros(len(LABELS))
    alarms = words = 0
    with torch.no_grad():
        for batch in held_out(corpora):
            scores = loss_of(net, batch)[1]
            labels, said = batch[3], scores.softmax(-1)
            best = said.max(-1)
            sure = (best.values > 0.8) & (best.indices != INDEX["keep"])
            for label in labels[labels > INDEX["keep"]].tolist():
                wanted[label] += 1
            hit = sure & (best.indices == labels)
            for label in labels[hit].tolist():
                mended[label] += 1
            alarms += int((sure & (labels == INDEX["keep"])).sum())
            words += int((labels >= 0).sum())
    for k, label in enumerate(LABELS):
        if wanted[k]:
            print(f"{label}: {mended[k] / wanted[k]:.1%} of {int(wanted[k])}")
    print(f"{1000 * alarms / words:.2f} alarms in 1,000 words, held out")


if __name__ == "__main__":
    main()
