"""The second reader as it ships: matrices and tables in 8 bits, one scale a row, the rest in 16."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newslint.language.detectors.second_reader.labels import LABELS
from newslint.language.network.store import Table, Weights, write_weights
from training.export import eight_bits
from training.second_reader.confusable import TAUGHT
from training.second_reader.model import SecondReader
from training.teacher import folder


def vocabulary() -> dict[str, int]:
    """The pieces and their numbers."""
    held: Any = json.loads((folder() / "tokenizer.json").read_text(encoding="utf-8"))
    return dict(held["model"]["vocab"])


def export(net: SecondReader, path: Path) -> None:
    """Write the weights."""
    state = {name: value.detach().float().numpy() for name, value in net.state_dict().items()}
    tables: dict[str, Table] = {"words": eight_bits(state["transformer.words.weight"])}
    arrays: dict[str, Any] = {
        "places": state["transformer.places.weight"],
        "norm": state["transformer.norm.weight"],
        "norm.bias": state["transformer.norm.bias"],
        "look": state["look.weight"],
    }
    layers = len(net.transformer.layers)
    linear = [
        (f"layer{k}.{part}", f"transformer.layers.{k}.{part}")
        for k in range(layers)
        for part in ("qkv", "mix", "wide", "narrow")
    ]
    for name, source in [*linear, ("mix", "mix"), ("label", "label")]:
        tables[name] = eight_bits(state[f"{source}.weight"])
        arrays[f"{name}.bias"] = state[f"{source}.bias"]
    for k in range(layers):
        for part in ("mix_norm", "norm"):
            arrays[f"layer{k}.{part}"] = state[f"transformer.layers.{k}.{part}.weight"]
            arrays[f"layer{k}.{part}.bias"] = state[f"transformer.layers.{k}.{part}.bias"]
    write_weights(path, Weights(tables, arrays, vocabulary(), LABELS, TAUGHT.lines(), (layers,), ()))
