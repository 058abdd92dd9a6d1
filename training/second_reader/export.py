"""The second reader as it ships, written and read: matrices and tables in 8 bits, one scale a row, the rest in 16."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from newslint.language.detectors.second_reader.labels import LABELS
from newslint.language.network.store import Table, Weights, read_weights, write_weights
from training.export import eight_bits
from training.second_reader.confusable import TAUGHT
from training.second_reader.model import SecondReader
from training.teacher import folder

_UNLIKELY = -6.0
"""What a label that was never taught starts from."""


def vocabulary() -> dict[str, int]:
    """The pieces and their numbers."""
    held: Any = json.loads((folder() / "tokenizer.json").read_text(encoding="utf-8"))
    return dict(held["model"]["vocab"])


def _names(layers: int) -> tuple[dict[str, str], dict[str, str]]:
    """The tables of 8 bits and the arrays, by their names as they ship, with their names in torch."""
    linear = {
        f"layer{k}.{part}": f"transformer.layers.{k}.{part}"
        for k in range(layers)
        for part in ("qkv", "mix", "wide", "narrow")
    }
    linear |= {"mix": "mix", "label": "label"}
    norms = {
        f"layer{k}.{part}": f"transformer.layers.{k}.{part}" for k in range(layers) for part in ("mix_norm", "norm")
    }
    norms["norm"] = "transformer.norm"
    tables = {"words": "transformer.words.weight"} | {name: f"{source}.weight" for name, source in linear.items()}
    arrays = {"places": "transformer.places.weight", "look": "look.weight"}
    arrays |= {f"{name}.bias": f"{source}.bias" for name, source in (linear | norms).items()}
    return tables, arrays | {name: f"{source}.weight" for name, source in norms.items()}


def restore(net: SecondReader, path: Path) -> None:
    """Put weights that ship into a network, so that it goes on learning from them; labels that are new come last."""
    kept = read_weights(path)
    tables, arrays = _names(len(net.transformer.layers))
    state = {source: kept.tables[name].values * kept.tables[name].scale for name, source in tables.items()}
    state |= {source: kept.arrays[name] for name, source in arrays.items()}
    new = len(LABELS) - len(kept.tags)
    state["label.weight"] = np.pad(state["label.weight"], ((0, new), (0, 0)))
    state["label.bias"] = np.pad(state["label.bias"], (0, new), constant_values=_UNLIKELY)
    net.load_state_dict({name: torch.tensor(value, dtype=torch.float32) for name, value in state.items()})


def export(net: SecondReader, path: Path) -> None:
    """Write the weights."""
    state = {name: value.detach().float().numpy() for name, value in net.state_dict().items()}
    layers = len(net.transformer.layers)
    tables: dict[str, Table] = {}
    arrays: dict[str, Any] = {}
    of_tables, of_arrays = _names(layers)
    for name, source in of_tables.items():
        tables[name] = eight_bits(state[source])
    for name, source in of_arrays.items():
        arrays[name] = state[source]
    write_weights(path, Weights(tables, arrays, vocabulary(), LABELS, TAUGHT.lines(), (layers,), ()))
