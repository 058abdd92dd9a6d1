"""The whole way from plain text to ``newslint/language/detectors/edit_tags/weights.safetensors``."""

from __future__ import annotations

import argparse
import copy
import math
import pickle
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from newslint.language.detectors.edit_tags.labels import INDEX, LABELS, allowed, mask_row
from newslint.language.network.features import describe
from newslint.language.network.store import Weights, write_weights
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document
from training import vectors
from training.corpora import lines
from training.edit_tags.synthetic_errors import Parsed, corrupt
from training.export import eight_bits
from training.net import Net, Shape

SHIPPED = Path(__file__).resolve().parents[2] / "newslint/language/detectors/edit_tags/weights.safetensors"
WORDS, STATIC, WIDTH, REACHES = 26_000, 48, 80, (1, 2, 4, 8, 1)
PIECES = {"prefix2": 4, "prefix3": 8, "suffix1": 4, "suffix2": 12, "suffix3": 16, "suffix4": 16, "shape": 12}
SHARE = 0.7  # of the sentences get an error
BATCH = 4000  # words
PHASES = ((6, 2e-3, 100), (5, 1.5e-3, 500))  # epochs, rate, seed; the second starts from the first one's mean
HELD = 0.05  # of each text, from its end, never trained on

Row = tuple[Sequence[str], Sequence[str]]


def read(data: Path) -> tuple[list[Parsed], list[Parsed]]:
    """The sentences of the plain texts with their tags: those to train on, and those held out."""
    train: list[Parsed] = []
    held: list[Parsed] = []
    for path in sorted((data / "text").glob("*.txt.gz")):
        document = Document("\n\n".join(line for line in lines(path) if line))
        table, tagged = tokens(document), tags(document).text
        bounds = zip(table.first.tolist(), table.last.tolist(), strict=True)
        found = [Parsed(table.text[a:b], tagged[a:b]) for a, b in bounds if 3 < b - a < 100]
        cut = int(len(found) * (1 - HELD))
        train += found[:cut]
        held += found[cut:]
    return train, held


class Featurizer:
    """Words as numbers, each type once."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self.vocabulary = vocabulary
        self._types: dict[str, tuple[tuple[int, ...], np.ndarray]] = {}

    def __call__(self, words: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Features (words, 8) and what to add to scores for labels that a word cannot get (words, labels)."""
        for word in words:
            if word not in self._types:
                lower = word.lower().replace("’", "'")
                self._types[word] = describe(word, self.vocabulary), mask_row(allowed(lower))
        rows = [self._types[word] for word in words]
        return np.array([f for f, _ in rows]), np.stack([m for _, m in rows])

    def pad(self, batch: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Features (b, n, 8), mask (b, n), labels (b, n), -1 beyond the end, and additions to the scores."""
        b, n = len(batch), max(len(words) for words, _ in batch)
        features, labels = np.zeros((b, n, 8), np.int64), np.full((b, n), -1)
        mask, ruled_out = np.zeros((b, n), bool), np.zeros((b, n, len(LABELS)), np.float32)
        for i, (words, wanted) in enumerate(batch):
            k = len(words)
            features[i, :k], ruled_out[i, :k] = self(words)
            labels[i, :k] = [INDEX[label] for label in wanted]
            mask[i, :k] = True
        return tuple(map(torch.from_numpy, (features, mask, labels, ruled_out)))  # type: ignore[return-value]


def batches(rows: Sequence[Row], rng: random.Random) -> Iterator[list[Row]]:
    """Sentences of like length together, in random order."""
    groups: list[list[Row]] = [[]]
    for row in sorted(rows, key=lambda r: len(r[0]) + rng.random() * 4):
        if groups[-1] and (len(groups[-1]) + 1) * len(row[0]) > BATCH:
            groups.append([])
        groups[-1].append(row)
    rng.shuffle(groups)
    yield from groups


def train(net: Net, featurizer: Featurizer, sentences: Sequence[Parsed], epochs: int, rate: float, seed: int) -> Net:
    """Train with AdamW and a cosine down to nothing, errors planted anew in each epoch; the running mean comes back."""
    mean, step, total = copy.deepcopy(net), 0, 0
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=1e-3, fused=True)
    for epoch in range(epochs):
        rng = random.Random(seed + epoch)
        groups = list(batches([corrupt(s, rng, SHARE) for s in sentences], rng))
        total = total or epochs * len(groups)
        lost = 0.0
        for group in groups:
            decay = 0.5 + 0.5 * math.cos(math.pi * min(step / total, 1))
            optimizer.param_groups[0]["lr"] = rate * min(1, (step + 1) / 200) * decay
            features, mask, labels, ruled_out = featurizer.pad(group)
            features[..., 0] *= torch.rand(mask.shape) < 0.97  # rare words must be known by their spelling
            scores = net(features, mask, parse=False)[0] + ruled_out
            loss = F.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=-1)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            step += 1
            lost += loss.item()
            with torch.no_grad():
                share = 1 - min(0.998, step / (step + 20))
                torch._foreach_lerp_(list(mean.parameters()), list(net.parameters()), share)
        print(f"epoch {epoch + 1} of {epochs}: loss {lost / len(groups):.4f}", flush=True)
    return mean


@torch.no_grad()
def report(net: Net, featurizer: Featurizer, held: Sequence[Parsed]) -> None:
    """Print the share of planted errors found where clean text gives 0.05 alarms in 1,000 words, by label."""
    net.eval()
    found: dict[str, list[float]] = {}
    alarms: dict[str, list[float]] = {}
    words = 0
    for share in (1.0, 0.0):
        rng = random.Random(5)
        for group in batches([corrupt(s, rng, share) for s in held], rng):
            features, mask, labels, ruled_out = featurizer.pad(group)
            chances = (net(features, mask, parse=False)[0] + ruled_out).softmax(-1)
            if share:
                for i, k in (labels > 0).nonzero().tolist():
                    label = int(labels[i, k])
                    found.setdefault(_kind(label), []).append(float(chances[i, k, label]))
                continue
            words += int(mask.sum())
            chances[..., 0] = 0
            best, label_of = chances.max(-1)
            for p, label in zip(best[mask].tolist(), label_of[mask].tolist(), strict=True):
                if p > 0.05:
                    alarms.setdefault(_kind(label), []).append(p)
    for sort, hits in sorted(found.items()):
        ranked = sorted(alarms.get(sort, []), reverse=True)
        allowed_alarms = int(words * 0.05 / 1000)
        threshold = ranked[allowed_alarms] if allowed_alarms < len(ranked) else 0.05
        print(f"{sort:20} {len(hits):6} planted, {np.mean(np.array(hits) > threshold):.2f} found above {threshold:.2f}")


def _kind(label: int) -> str:
    """A label, those of prepositions and of confused words each as one."""
    name = LABELS[label]
    return name.split("-")[0] if name.startswith(("prep-", "confused-")) else name


def save(net: Net, vocabulary: dict[str, int], path: Path) -> None:
    """Write what `newslint.language.detectors.edit_tags.detector` reads."""
    state = {name: value.detach().float().numpy() for name, value in net.state_dict().items()}
    tables = {"word": eight_bits(state["static"] + state["word.weight"])}
    tables |= {name: eight_bits(state[f"tables.{name}.weight"]) for name in PIECES}
    sources = {"encode": "encode", "tag": "tag", **{f"tagging.{i}": f"tagging.{i}.linear" for i in range(len(REACHES))}}
    arrays = {name: state[f"{source}.weight"].T for name, source in sources.items()}
    arrays |= {f"{name}.bias": state[f"{source}.bias"] for name, source in sources.items()}
    write_weights(path, Weights(tables, arrays, vocabulary, LABELS, (), REACHES, ()))


def main() -> None:
    """Make the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.edit_tags", description="Train the detector of slips.")
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where the tagged text is kept")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the weights go")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    args.work.mkdir(parents=True, exist_ok=True)
    kept = args.work / "slips.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(read(args.data)))
    train, held = pickle.loads(kept.read_bytes())
    vocabulary = vectors.vocabulary([], [s.words for s in train], WORDS)
    static = torch.from_numpy(vectors.learn([s.words for s in train], vocabulary, STATIC))
    shape = Shape(len(vocabulary), len(LABELS), 1, WIDTH, STATIC, PIECES, REACHES, (), dropout=0.1, arc=2)
    net, featurizer = Net(shape, static), Featurizer(vocabulary)
    for epochs, rate, seed in PHASES:
        net = train(net.train(), featurizer, train, epochs, rate, seed)
        report(net, featurizer, held)
    save(net, vocabulary, args.out)


if __name__ == "__main__":
    main()
