"""Words put for others by a thesaurus where the news has one fixed pair: "personal sector" for "private sector"."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise

from newslint.util.casing import copy_capital
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, lowered
from training.second_reader.rewordings import Rewordings

_CONTENT = ("NN", "NNS", "JJ", "JJR", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB")
_known: Rewordings = {}


def use(changes: Rewordings) -> None:
    """Say which pairs there are, and what they are changed into; without, nothing is planted."""
    _known.clear()
    _known.update(changes)


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """One change for each pair of the table that stands in a sentence."""
    words = [lowered(word) for word in s.words]
    for i, pair in enumerate(pairwise(words)):
        changes = _known.get(pair)
        if not changes:
            continue
        side, put = rng.choice(changes)
        at = i + side
        if s.tags[at] in _CONTENT:
            yield PlantedError("reworded", at, at + 1, (copy_capital(s.words[at], put),), "reworded")
