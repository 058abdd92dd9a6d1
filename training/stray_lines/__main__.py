"""The whole way from texts to the reader of stray lines; every stage is kept in the work folder and not done twice."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
import torch

from newslint.language.network.store import read_weights, write_weights
from newslint.story.stray_lines.kinds import KINDS
from training.stages import once
from training.stray_lines import examples, train, vectors
from training.stray_lines.written import forms, plain_words

PACKAGE = Path(__file__).resolve().parents[2] / "newslint"
VECTORS = PACKAGE / "language/words/vectors.safetensors"
SHIPPED = PACKAGE / "story/stray_lines/weights.safetensors"
STORIES, HELD, LISTINGS = 2200, 150, 140
_SHARE = 0.3  # of the lines that the gate stops


def make_vectors(data: Path) -> None:
    """Count the words of all texts and write their vectors."""
    counts = vectors.count(sorted((data / "text").glob("*.txt.gz")), plain_words())
    vectors.write(VECTORS, *vectors.learn(counts))


def chosen(found: examples.Examples, gate: train.Gate) -> np.ndarray:
    """Lines to learn from: all that do not belong, those of stories that pass the gate, and some that do not."""
    rng = np.random.default_rng(1)
    passing = gate.passing(found)
    return np.flatnonzero((found.kind > 0) | passing | (rng.random(len(passing)) < _SHARE))


def told(net: train.Net, found: examples.Examples) -> list[str]:
    """How well the network does on stories held out: by kind, at a bound that a line of a story in 1,000 passes."""
    kinds = found.kind
    scores = 1 - train.chances(net, found, np.arange(len(kinds)))[:, 0]
    bound = float(np.quantile(scores[kinds == 0], 0.999))
    rows = [f"bound {bound:.3f}"]
    for k, kind in enumerate(KINDS[1:], start=1):
        of = scores[kinds == k]
        if len(of):
            rows.append(f"{kind:10} {np.mean(of >= bound):6.1%} of {len(of)}")
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.stray_lines", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with text/ and furniture.jsonl, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where stages are kept")
    args = parser.parse_args()
    torch.set_num_threads(1)  # sums of floats depend on the number of threads
    args.work.mkdir(parents=True, exist_ok=True)
    if not VECTORS.exists():
        make_vectors(args.data)
    table = read_weights(VECTORS).tables["vectors"]
    values = table.values * table.scale
    stories = examples.stories(args.data)
    random.Random(0).shuffle(stories)
    print(f"{len(stories)} stories, {sum(map(len, forms().values()))} forms of lines", flush=True)

    def mixed(real: list[tuple[str, str]], some: list[list[str]], listings: int, seed: int) -> examples.Examples:
        return examples.read(examples.made(examples.Mixer(stories, real, seed), some, listings))

    held = once(args.work / "stray-held.pickle", lambda: mixed([], stories[:HELD], LISTINGS // 10, 1))
    real = examples.furniture(args.data)
    print(f"{len(real)} lines of publishers", flush=True)
    taught = once(args.work / "stray-taught.pickle", lambda: mixed(real, stories[HELD : HELD + STORIES], LISTINGS, 2))
    gate = train.teach_gate(taught)
    net = train.teach(taught, chosen(taught, gate), values)
    print(f"gate: {gate.passing(held)[held.kind == 0].mean():.1%} of the lines of stories pass")
    print("\n".join(told(net, held)))
    write_weights(SHIPPED, train.packed(gate, net))


if __name__ == "__main__":
    main()
