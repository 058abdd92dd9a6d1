"""Where a small network trained on synthetic errors finds an error. A proposal, for rules to explain.

It sees what patterns cannot: how likely a word is where it stands. It knows no grammar, so nothing it says is reported
unless a rule can say why and what to write instead. It is asked about tokens that a rule suspects already, and reads
only the sentences in which these stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.edit_tags.confusable import ALTERNATIVES
from newslint.language.detectors.edit_tags.labels import INDEX, JOINED, LABELS
from newslint.language.detectors.edit_tags.network import EditTagger
from newslint.language.network.batches import Batch, cut
from newslint.language.network.native.library import kernel
from newslint.language.network.store import read_weights
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, annotation

__all__ = ["LABELS", "EditTags", "edit_tags", "probabilities"]


@cache
def edit_tagger() -> EditTagger:
    """The network, read when it is first needed."""
    return EditTagger(read_weights(Path(__file__).with_name("weights.safetensors")), kernel())


_LEAST = 0.05
"""Chances below this are given as 0: nobody asks for less, and hardly any label has more, so that few are kept."""


class EditTags:
    """What the edit tagger says of a document, sentence by sentence as it is asked."""

    def __init__(self, table: Tokens) -> None:
        self._table = table
        self._read: set[int] = set()
        self._probabilities: dict[tuple[int, int], float] = {}  # by token and label

    def likely(self, candidates: Iterable[int], label: str, least: float) -> list[int]:
        """Those of some tokens for which a label (one of `LABELS`) is at least so likely, 0.05 to 1, in order."""
        places = sorted(candidates)
        self._read_sentences_of(places)
        column = INDEX[label]
        return [token for token in places if self._probabilities.get((token, column), 0.0) >= least]

    def probability(self, first: int, last: int, meant: str) -> float | None:
        """How likely it is that a word is meant where other tokens, first to before last, stand: 0 to 1.

        ``None`` where the edit tagger does not know the two as words that are taken for each other.
        """
        lower = self._table.lower[first:last]
        if tuple(lower) in JOINED:
            label = "join" if JOINED[lower[0], lower[1]] == meant else ""
        else:
            others = ALTERNATIVES.get(lower[0], ()) if len(lower) == 1 else ()
            label = f"confused-{others.index(meant)}" if meant in others else ""
        if not label:
            return None
        self._read_sentences_of([first])
        return self._probabilities.get((last - 1, INDEX[label]), 0.0)

    def preposition_probability(self, token: int, prepositions: Iterable[str]) -> float:
        """How likely it is that one of some prepositions is meant where another stands: of the likeliest, 0 to 1."""
        self._read_sentences_of([token])
        labels = (INDEX.get(f"prep-{word}", -1) for word in prepositions)
        return max((self._probabilities.get((token, label), 0.0) for label in labels), default=0.0)

    def _read_sentences_of(self, places: Sequence[int]) -> None:
        """Let the network read the sentences of some tokens, together, unless it has read them before."""
        table = self._table
        sentences = sorted({table.sentence_of(k) for k in places} - self._read)
        if not sentences:
            return
        self._read.update(sentences)
        bounds = [table.sentence_bounds(s) for s in sentences]
        words = [w for a, b in bounds for w in table.text[a:b]]
        lower = [w for a, b in bounds for w in table.lower[a:b]]
        place = [k for a, b in bounds for k in range(a, b)]
        last = np.cumsum([b - a for a, b in bounds]).astype(np.int32)
        first = np.concatenate([[0], last[:-1]]).astype(np.int32)
        for a, b, batch in cut(first, last):
            chances = edit_tagger()(words[a:b], lower[a:b], batch)
            chances[:, INDEX["keep"]] = 0
            rows, columns = np.nonzero(chances >= _LEAST)
            kept = zip(rows.tolist(), columns.tolist(), chances[rows, columns].tolist(), strict=True)
            self._probabilities.update(((place[a + row], column), chance) for row, column, chance in kept)


@annotation
def edit_tags(document: Document) -> EditTags:
    """The edit tagger's view of a document."""
    return EditTags(tokens(document))


def probabilities(words: Sequence[str]) -> NDArray[np.float32]:
    """The chance of every label for the words of one sentence, float32 (words, labels): for a look, and for tests."""
    batch = Batch(np.array([0], np.int32), np.array([len(words)], np.int32))
    return edit_tagger()(words, [w.lower() for w in words], batch)
