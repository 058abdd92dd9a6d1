"""The second reader learns from news with errors planted into it anew."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset

from newslint.language.detectors.second_reader.labels import INDEX
from training.second_reader.corpus import Corpus
from training.second_reader.export import restore
from training.second_reader.model import SecondReader, padded
from training.second_reader.plant import corrupt

WORDS = 3000
"""Words of a batch."""
_POOL = 3000
"""Sentences that are sorted by length and cut into batches together."""
RATE, HEAD_RATE, WARM = 3e-4, 1e-3, 400
"""Rates of learning of the pretrained part and of the rest, and the steps in which they rise."""
HELD = 100
"""One sentence in so many is never learnt from."""

Batch = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


class PlantedNews(IterableDataset[Batch]):
    """Batches of news with errors in them, from the pool with a number on; the same each time."""

    def __init__(self, corpora: Sequence[Corpus], passes: int, first_pool: int) -> None:
        self.corpora = corpora
        self.passes = passes
        self.first_pool = first_pool

    def pools(self) -> list[list[tuple[int, int]]]:
        """All sentences that are learnt from, pass by pass, shuffled and cut into pools."""
        places = [(c, i) for c, corpus in enumerate(self.corpora) for i in range(len(corpus)) if i % HELD]
        found: list[list[tuple[int, int]]] = []
        for k in range(self.passes):
            random.Random(k).shuffle(places)
            found += [places[a : a + _POOL] for a in range(0, len(places), _POOL)]
        return found

    def __iter__(self) -> Iterator[Batch]:
        for number, pool in enumerate(self.pools()):
            if number < self.first_pool:
                continue
            rng = random.Random(1000 + number)
            seen: dict[str, int] = {}
            rows = []
            for c, i in pool:
                corpus = self.corpora[c]
                following = corpus[i + 1] if i + 1 < len(corpus) and (i + 1) % HELD else None
                rows.append(corrupt(corpus[i], following, rng, seen))
            rows.sort(key=lambda row: len(row[0]))
            batches: list[list[tuple[list[str], list[str]]]] = [[]]
            for row in rows:
                if batches[-1] and (len(batches[-1]) + 1) * len(row[0]) > WORDS:
                    batches.append([])
                batches[-1].append(row)
            rng.shuffle(batches)
            for k, batch in enumerate(batches):
                yield (*padded(batch), torch.tensor(number + 1 if k == len(batches) - 1 else 0))  # type: ignore[misc]


def held_out(corpora: Sequence[Corpus], most: int = 6000) -> Iterator[Batch]:
    """Batches of sentences that are never learnt from, with errors in them."""
    places = [(c, i) for c, corpus in enumerate(corpora) for i in range(0, len(corpus), HELD)]
    rng = random.Random(7)
    rng.shuffle(places)
    seen: dict[str, int] = {}
    rows = sorted((corrupt(corpora[c][i], None, rng, seen) for c, i in places[:most]), key=lambda row: len(row[0]))
    for a in range(0, len(rows), 64):
        yield padded(rows[a : a + 64])


def loss_of(net: SecondReader, batch: Batch) -> tuple[Tensor, Tensor]:
    """The mean loss of a batch, and its scores."""
    rows, looks, mask, labels, added = batch
    scores = net(rows, looks, mask).float() + added
    return torch.nn.functional.cross_entropy(scores[mask], labels[mask]), scores


def fit(corpora: Sequence[Corpus], kept: Path, passes: int, steps: int, taught: Path | None = None) -> SecondReader:
    """Train for so many passes over the news, about ``steps`` batches; goes on from what was kept.

    A net that was ``taught`` before, as it ships, learns on from there, and reads the news in another order.
    """
    net = SecondReader()
    if taught is not None:
        restore(net, taught)
    pretrained = [p for p in net.transformer.parameters() if p.requires_grad]
    known = set(net.transformer.parameters())
    rest = [p for p in net.parameters() if p not in known]
    optimizer = torch.optim.AdamW(
        [{"params": pretrained, "lr": RATE}, {"params": rest, "lr": HEAD_RATE}], weight_decay=0.01, betas=(0.9, 0.98)
    )

    def rate(step: int) -> float:
        return min((step + 1) / WARM, max(0.02, 1 - step / steps))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    step = 0
    pool = 0 if taught is None else len(PlantedNews(corpora, 1, 0).pools())
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        net.load_state_dict(state["net"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        step, pool = state["step"], state["pool"]
    net.train()
    loader = DataLoader(
        PlantedNews(corpora, passes if taught is None else passes + 1, pool),
        batch_size=None,
        num_workers=1,
        prefetch_factor=8,
    )
    total = hits = wanted = 0.0
    for *batch, ended in loader:
        with torch.autocast("cpu", torch.bfloat16):
            loss, scores = loss_of(net, tuple(batch))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        step += 1
        labels = batch[3]
        wrong = labels > INDEX["keep"]
        total += loss.item()
        hits += float((scores.argmax(-1) == labels)[wrong].sum())
        wanted += float(wrong.sum())
        if step % 50 == 0:
            print(f"step {step}, loss {total / 50:.4f}, errors mended {hits / max(1, wanted):.1%}", flush=True)
            total = hits = wanted = 0.0
        if int(ended):
            pool = int(ended)
            if pool % 5 == 0:
                _keep(net, optimizer, schedule, step, pool, kept)
        if step >= steps:
            break
    _keep(net, optimizer, schedule, step, pool, kept)
    return net.eval()


def _keep(
    net: SecondReader,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    step: int,
    pool: int,
    kept: Path,
) -> None:
    """Put the state of the run on disk, whole or not at all."""
    state = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "step": step,
        "pool": pool,
    }
    torch.save(state, kept.with_suffix(".part"))
    kept.with_suffix(".part").rename(kept)
