"""All texts as hashes of their words, in which runs of words are counted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.set_terms import LENGTHS, term_hashes, word_hashes
from newslint.text import Document
from training import corpora
from training.set_terms.chances import Column

_BLOCK = 2_000_000
_HELD = 0.15  # the end of each text, by which chance is reckoned


class Texts:
    """All texts as hashes of their words, the ends of each held apart."""

    def __init__(self, files: Iterable[Path]) -> None:
        known: dict[str, int] = {}
        parts, ends = [], []
        self.common: dict[str, int] = {}
        for path in files:
            text = "\n".join(corpora.lines(path))
            for at in range(0, len(text), _BLOCK):
                lower = tokens(Document(text[at : at + _BLOCK])).lower
                known.update(zip(new := [*set(lower) - known.keys()], word_hashes(new), strict=True))
                for word in lower:
                    self.common[word] = self.common.get(word, 0) + 1
                parts.append(np.array([known[word] for word in lower], np.uint32))
                ends.append(np.arange(len(lower)) >= (1 - _HELD) * len(lower))
        self.words, self.held = np.concatenate(parts), np.concatenate(ends)

    def counts(self, hashes: NDArray[np.uint32], lengths: Column) -> tuple[Column, Column]:
        """How often runs with some hashes stand in the texts, and in what is held apart."""
        seen, held = np.zeros(len(hashes), np.int64), np.zeros(len(hashes), np.int64)
        for length in LENGTHS:
            of_it = lengths == length
            wanted = np.unique(hashes[of_it])
            if not len(wanted):
                continue
            runs = term_hashes(self.words, length)
            at = np.minimum(wanted.searchsorted(runs), len(wanted) - 1)
            met, apart = wanted[at] == runs, self.held[: len(runs)]
            for counts, which in ((seen, met & ~apart), (held, met & apart)):
                counts[of_it] = np.bincount(at[which], minlength=len(wanted))[wanted.searchsorted(hashes[of_it])]
        return seen, held
