"""The network in torch, as it is trained; `newslint.language.network` runs the same sums in numpy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from newslint.language.network.features import BUCKETS


@dataclass
class Shape:
    """Sizes of a network.

    ``tagging`` and ``parsing`` list the layers before and after the tags are read off: a number is a convolution over
    three words with that dilation. The layers of ``parsing`` are of width ``narrow``.
    """

    words: int
    tags: int
    relations: int
    width: int = 96
    static: int = 64
    pieces: dict[str, int] = field(
        default_factory=lambda: {
            "prefix2": 8,
            "prefix3": 16,
            "suffix1": 8,
            "suffix2": 24,
            "suffix3": 32,
            "suffix4": 32,
            "shape": 24,
        }
    )
    tagging: tuple[int, ...] = (1, 1, 2)
    parsing: tuple[int, ...] = (1, 2, 4)
    narrow: int = 64
    arc: int = 64
    label: int = 48
    reach: int = 64
    dropout: float = 0.25

    def plain(self) -> dict[str, Any]:
        """The sizes as a dictionary, to be kept beside the weights."""
        return asdict(self)


def rms(x: Tensor) -> Tensor:
    """Vectors scaled to a mean square of one."""
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + 1e-5)


class Dropout(nn.Module):
    """Hides the same channels for all words of a sentence: kinder to trees, and fewer random numbers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """(b, n, channels) -> the same."""
        if not self.training:
            return x
        return x * (torch.rand(len(x), 1, x.shape[-1]) > self.share).to(x.dtype).div_(1 - self.share)


class Convolution(nn.Module):
    """A word and two neighbours through one linear layer and a rectifier."""

    def __init__(self, width: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.dilation = dilation
        self.linear = nn.Linear(3 * width, width)
        nn.init.normal_(self.linear.weight, std=(2.0 / (3 * width)) ** 0.5 * 0.7)
        nn.init.zeros_(self.linear.bias)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(b, n, width) with its mask (b, n, 1) -> the same with the layer's share added."""
        d = self.dilation
        n = rms(x) * mask
        before = F.pad(n, (0, 0, d, 0))[:, : n.shape[1]]
        after = F.pad(n, (0, 0, 0, d))[:, d:]
        return x + self.dropout(F.relu(self.linear(torch.cat([before, n, after], -1))))


def distances(length: int, reach: int) -> Tensor:
    """Index into a table of 2 reach + 1 distances for each pair of places, (length, length)."""
    at = torch.arange(length)
    return (at[None, :] - at[:, None]).clamp(-reach, reach) + reach


class Net(nn.Module):
    """The whole network; see `newslint.language.network.network.Network`."""

    def __init__(self, shape: Shape, static: Tensor) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.register_buffer("static", static)
        self.word = nn.Embedding(shape.words, shape.static)
        nn.init.zeros_(self.word.weight)
        self.tables = nn.ModuleDict({name: nn.Embedding(BUCKETS[name], size) for name, size in shape.pieces.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.5)
        self.encode = nn.Linear(shape.static + sum(shape.pieces.values()), 2 * width)
        self.drop = Dropout(shape.dropout)

        narrow = shape.narrow
        self.tagging = nn.ModuleList(Convolution(width, d, shape.dropout) for d in shape.tagging)
        self.down = nn.Linear(width, narrow)
        self.parsing = nn.ModuleList(Convolution(narrow, d, shape.dropout) for d in shape.parsing)
        self.tag = nn.Linear(width, shape.tags)
        self.dependent = nn.Linear(narrow, shape.arc)
        self.head = nn.Linear(narrow, shape.arc)
        self.root = nn.Linear(narrow, 1)
        self.distance = nn.Parameter(torch.zeros(2 * shape.reach + 1))
        self.relation_dependent = nn.Linear(narrow, shape.label)
        self.relation_head = nn.Linear(narrow, shape.label)
        self.relation = nn.Linear(shape.label, shape.relations)

    def groups(self) -> Iterator[tuple[list[nn.Parameter], float]]:
        """The parameters, with the share of the learning rate that they take."""
        yield list(self.parameters()), 1.0

    def embed(self, features: Tensor) -> Tensor:
        """(..., 8) rows of the feature tables -> (..., width)."""
        word = self.static[features[..., 0]] + self.word(features[..., 0])
        pieces = [word] + [table(features[..., i + 1]) for i, table in enumerate(self.tables.values())]
        x = self.encode(self.drop(torch.cat(pieces, -1)))
        return x.view(*x.shape[:-1], 2, -1).amax(-2)

    def forward(
        self, features: Tensor, mask: Tensor, heads: Tensor | None = None, *, parse: bool = True
    ) -> tuple[Tensor, ...]:
        """Features (b, n, 8), mask (b, n) -> tag scores (b, n, tags), head scores (b, n, n + 1), relation scores.

        Column n of the head scores is the root. ``heads`` (b, n) says for which heads relations are scored; without
        them the best ones are taken.
        """
        m = mask[..., None].to(torch.float32)
        x = self.embed(features) * m
        for layer in self.tagging:
            x = layer(x, m)
        tags = self.tag(self.drop(rms(x)))
        if not parse:
            return (tags,)
        x = self.down(rms(x)) * m
        for layer in self.parsing:
            x = layer(x, m)
        x = self.drop(rms(x))
        length = x.shape[1]
        scores = self.dependent(x) @ F.relu(self.head(x)).transpose(1, 2) / self.shape.arc**0.5
        scores = scores + self.distance[distances(length, self.shape.reach)]
        scores = scores.masked_fill(~mask[:, None, :], -1e9)
        scores = scores.masked_fill(torch.eye(length, dtype=torch.bool), -1e9)
        scores = torch.cat([scores, self.root(x)], -1)
        if heads is None:
            heads = scores.argmax(-1)
        padded = F.pad(self.relation_head(x), (0, 0, 0, 1))
        picked = padded.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, padded.shape[-1]))
        relations = self.relation(F.relu(self.relation_dependent(x) + picked))
        return tags, scores, relations
