"""The network that weighs lines: a gate over all lines of a story, and a closer look at the few that pass it.

The gate is a linear function of what is known of a line (`LineFeatures`). The closer look reads the words of a line in
threes, keeps the strongest and the mean answer, and puts them beside what the gate saw; one hidden layer gives the
chance of each kind.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.network.layers import softmax
from newslint.language.network.store import Floats, Weights, read_weights
from newslint.language.syntax.tagging import Tags
from newslint.language.words.vectors import vectors
from newslint.story.stray_lines.features import KNOWN, QUOTED, LineFeatures
from newslint.story.stray_lines.traits import TRAITS

LONGEST = 72
"""Tokens of the longest line that is weighed; of a longer one the beginning."""
BITS = np.array([*(1 << k for k in range(len(TRAITS))), KNOWN, QUOTED], np.int32)


class LineNetwork:
    """The weights, and what they say of lines."""

    def __init__(self, weights: Weights) -> None:
        a = weights.arrays
        self._gate, self._least = a["gate"], float(a["gate.bias"][0])
        self._common, self._tags = a["common"], a["tags"]
        self._kernel, self._bias = a["kernel"], a["kernel.bias"]
        self._hidden, self._hidden_bias = a["hidden"], a["hidden.bias"]
        self._out, self._out_bias = a["out"], a["out.bias"]

    def passing(self, lines: LineFeatures) -> NDArray[np.intp]:
        """The lines that are worth a closer look, as indexes of ``lines``."""
        short = lines.last - lines.first <= LONGEST
        scores = np.concatenate([lines.features, lines.vectors, lines.vectors * lines.story], axis=1) @ self._gate
        return np.flatnonzero(short & (scores + self._least > 0))

    def chances(self, lines: LineFeatures, some: NDArray[np.intp], tagged: Tags) -> Floats:
        """The chance of each of `KINDS` for some lines, float32 (some, kinds)."""
        first, size = lines.first[some], np.minimum(lines.last[some] - lines.first[some], LONGEST)
        ends = np.cumsum(size)
        opens = ends - size
        at = np.repeat(first - opens, size) + np.arange(ends[-1])
        rows, bits = lines.rows[at], lines.bits[at]
        common = np.where(rows < len(self._common), rows, 0)
        flags = (bits[:, None] & BITS) > 0
        x = np.concatenate([vectors(rows), self._common[common], self._tags[tagged.code[at]], flags], axis=1)
        y = self._convolved(x.astype(np.float32), opens, ends)
        best = np.maximum.reduceat(y, opens)
        mean = np.add.reduceat(y, opens) / size[:, None]
        own, story = lines.vectors[some], lines.story[some]
        z = np.concatenate([best, mean, own, story, own * story, lines.features[some]], axis=1)
        scores = np.maximum(z @ self._hidden + self._hidden_bias, 0) @ self._out + self._out_bias
        return softmax(scores)

    def _convolved(self, x: Floats, opens: NDArray[np.intp], ends: NDArray[np.intp]) -> Floats:
        """Each token with its neighbours in the line, float32 (tokens, width)."""
        width = len(self._bias)
        given = x @ self._kernel
        after, y, before = given[:, :width], given[:, width : 2 * width] + self._bias, given[:, 2 * width :]
        after[ends - 1] = 0
        before[opens] = 0
        y[1:] += after[:-1]
        y[:-1] += before[1:]
        rectified: Floats = np.maximum(y, 0)
        return rectified


@cache
def line_network() -> LineNetwork:
    """The network that ships, read when it is first needed."""
    return LineNetwork(read_weights(Path(__file__).with_name("weights.safetensors")))
