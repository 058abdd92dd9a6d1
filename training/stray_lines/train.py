"""Teaches the gate and the network behind it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from newslint.language.network.store import Weights
from newslint.language.syntax.tagging import TAGS
from newslint.story.stray_lines.features import FEATURES
from newslint.story.stray_lines.kinds import KINDS, OTHER
from newslint.story.stray_lines.network import BITS
from training.stray_lines.examples import Examples
from training.stray_lines.vectors import WIDTH

COMMON, COMMON_WIDTH, TAG_WIDTH, CHANNELS, HIDDEN = 800, 16, 8, 48, 48
EPOCHS, BATCH, RATE = 12, 128, 3e-3
PASSED = 0.985
"""The share of lines that do not belong which the gate must let pass, those of other stories aside."""
_DROPPED = 0.12  # of words, hidden in training
_BLOCK = 2048


class Net(nn.Module):
    """The network behind the gate, as `newslint.story.stray_lines.network` runs it."""

    def __init__(self, vectors: NDArray[np.float32], mean: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.register_buffer("vectors", torch.tensor(vectors))
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)
        self.common = nn.Embedding(COMMON + 1, COMMON_WIDTH)
        self.tags = nn.Embedding(len(TAGS), TAG_WIDTH)
        nn.init.normal_(self.common.weight, std=0.1)
        nn.init.normal_(self.tags.weight, std=0.3)
        width = WIDTH + COMMON_WIDTH + TAG_WIDTH + len(BITS)
        self.kernel = nn.Conv1d(width, CHANNELS, 3, padding=1)
        self.hidden = nn.Linear(2 * CHANNELS + 3 * WIDTH + len(FEATURES), HIDDEN)
        self.out = nn.Linear(HIDDEN, len(KINDS))
        self.dropout = nn.Dropout(0.15)

    def forward(self, rows: Tensor, tags: Tensor, bits: Tensor, own: Tensor, story: Tensor, features: Tensor) -> Tensor:
        """Tokens (n, length), vectors (n, width) and features (n, features) -> scores (n, kinds)."""
        there = rows >= 0
        rows = rows.clamp(min=0)
        if self.training:
            rows = rows * (torch.rand(rows.shape) > _DROPPED)
        common = torch.where(rows <= COMMON, rows, 0)
        flags = (bits[..., None] & torch.from_numpy(BITS)) > 0
        x = torch.cat([self.vectors[rows], self.common(common), self.tags(tags.clamp(min=0)), flags.float()], -1)
        x = x * there[..., None]
        y = F.relu(self.kernel(x.transpose(1, 2))) * there[:, None]
        best, mean = y.amax(-1), y.sum(-1) / there.sum(-1, keepdim=True)
        features = (features - self.mean) / self.scale
        z = torch.cat([best, mean, own, story, own * story, features], 1)
        scores: Tensor = self.out(self.dropout(F.relu(self.hidden(self.dropout(z)))))
        return scores


class Gate(NamedTuple):
    """A linear function of what is known of a line."""

    weights: NDArray[np.float32]
    bias: float

    def passing(self, examples: Examples) -> NDArray[np.bool_]:
        """Which lines pass."""
        passing: NDArray[np.bool_] = _known(examples) @ self.weights + self.bias > 0
        return passing


def _known(examples: Examples) -> NDArray[np.float32]:
    """What the gate sees of lines."""
    own, story = examples.own.astype(np.float32), examples.story.astype(np.float32)
    return np.concatenate([examples.features.astype(np.float32), own, own * story], axis=1)


def teach_gate(examples: Examples) -> Gate:
    """A regression, and a bound that lets pass what it should."""
    torch.manual_seed(0)
    x = torch.from_numpy(_known(examples))
    mean, scale = x.mean(0), x.std(0) + 1e-3
    x = (x - mean) / scale
    y = torch.from_numpy((examples.kind > 0).astype(np.float32))
    weights, bias = torch.zeros(x.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=60)

    def loss() -> Tensor:
        optimizer.zero_grad()
        value = (
            F.binary_cross_entropy_with_logits(x @ weights + bias, y, pos_weight=torch.tensor(4.0))
            + 1e-4 * (weights**2).sum()
        )
        value.backward()
        return value

    optimizer.step(loss)
    weights, scores = weights.detach(), (x @ weights).detach()
    strays = scores[torch.from_numpy((examples.kind > 0) & (examples.kind != KINDS.index(OTHER)))]
    bound = float(torch.quantile(strays, 1 - PASSED))
    plain = (weights / scale).numpy()
    return Gate(plain, -bound - float((mean / scale) @ weights))


def _inputs(examples: Examples, some: NDArray[np.intp]) -> tuple[Tensor, ...]:
    """What the network sees of some lines."""
    return (
        torch.from_numpy(examples.rows[some].astype(np.int64)),
        torch.from_numpy(examples.tags[some].astype(np.int64)),
        torch.from_numpy(examples.bits[some]),
        *(torch.from_numpy(a[some].astype(np.float32)) for a in (examples.own, examples.story, examples.features)),
    )


def teach(examples: Examples, some: NDArray[np.intp], vectors: NDArray[np.float32], *, epochs: int = EPOCHS) -> Net:
    """Teach the network the kinds of some lines."""
    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    features = torch.from_numpy(examples.features[some].astype(np.float32))
    net = Net(vectors, features.mean(0), features.std(0) + 1e-2)
    optimizer = torch.optim.AdamW(net.parameters(), RATE, weight_decay=0.01)
    steps = epochs * (len(some) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps + 1, pct_start=0.1)
    for epoch in range(epochs):
        net.train()
        order = rng.permutation(some)
        total = 0.0
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            longest = int((examples.rows[batch] >= 0).sum(1).max())
            rows, tags, bits, *rest = _inputs(examples, batch)
            scores = net(rows[:, :longest], tags[:, :longest], bits[:, :longest], *rest)
            loss = F.cross_entropy(
                scores, torch.from_numpy(examples.kind[batch].astype(np.int64)), label_smoothing=0.02
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach()) * len(batch)
        print(f"epoch {epoch}: {total / len(order):.4f}", flush=True)
    return net.eval()


@torch.no_grad()
def chances(net: Net, examples: Examples, some: NDArray[np.intp]) -> NDArray[np.float32]:
    """The chance of each kind for some lines."""
    found = [net(*_inputs(examples, some[at : at + _BLOCK])).softmax(1).numpy() for at in range(0, len(some), _BLOCK)]
    return np.concatenate(found)


def packed(gate: Gate, net: Net) -> Weights:
    """What ships. Features are scaled by the weights that meet them."""
    state = {name: array.numpy() for name, array in net.state_dict().items()}
    hidden, bias = state["hidden.weight"].T.copy(), state["hidden.bias"].copy()
    known = slice(len(hidden) - len(FEATURES), None)
    hidden[known] /= state["scale"][:, None]
    bias -= state["mean"] @ hidden[known]
    kernel = state["kernel.weight"]  # (channels, width, 3): a tap on the left is what the token before gives
    arrays = {
        "gate": gate.weights,
        "gate.bias": np.array([gate.bias], np.float32),
        "common": state["common.weight"],
        "tags": state["tags.weight"],
        "kernel": np.hstack([kernel[:, :, 0].T, kernel[:, :, 1].T, kernel[:, :, 2].T]),
        "kernel.bias": state["kernel.bias"],
        "hidden": hidden,
        "hidden.bias": bias,
        "out": state["out.weight"].T,
        "out.bias": state["out.bias"],
    }
    return Weights({}, {k: a.astype(np.float32) for k, a in arrays.items()}, {}, KINDS, (), (), ())
