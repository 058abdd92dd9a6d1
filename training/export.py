"""From trained torch weights to those that ship."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from newslint.language.network.store import Floats, Table, Weights, write_weights
from training.net import Net


def export(net: Net, vocabulary: Mapping[str, int], tags: Iterable[str], relations: Iterable[str], path: Path) -> None:
    """Write what `newslint.language.network` reads; linear layers are turned, and a constant factor is folded in."""
    state = {name: value.detach().float().numpy() for name, value in net.state_dict().items()}
    shape = net.shape
    arrays: dict[str, Floats] = {}

    def linear(name: str, source: str, factor: float = 1.0) -> None:
        arrays[name] = state[f"{source}.weight"].T * factor
        arrays[f"{name}.bias"] = state[f"{source}.bias"] * factor

    for part, reaches in (("tagging", shape.tagging), ("parsing", shape.parsing)):
        for i in range(len(reaches)):
            linear(f"{part}.{i}", f"{part}.{i}.linear")
    for name in ("encode", "tag", "down", "head", "root", "relation_dependent", "relation_head", "relation"):
        linear(name, name)
    linear("dependent", "dependent", shape.arc**-0.5)
    arrays["distance"] = state["distance"]
    tables = {"word": eight_bits(state["static"] + state["word.weight"])}
    tables |= {name: eight_bits(state[f"tables.{name}.weight"]) for name in shape.pieces}
    labels = tuple(tags), tuple(relations)
    write_weights(path, Weights(tables, arrays, vocabulary, *labels, tuple(shape.tagging), tuple(shape.parsing)))


def eight_bits(values: Floats) -> Table:
    """A table rounded to 8 bits, each row by its own scale."""
    scale = (np.abs(values).max(axis=1, keepdims=True) / 127).astype(np.float16).astype(np.float32)
    scale = np.maximum(scale, np.float32(6e-5))  # the smallest float16 of full precision
    return Table(np.clip(np.rint(values / scale), -127, 127).astype(np.int8), scale)
