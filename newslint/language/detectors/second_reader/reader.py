"""What the second reader says of the sentences of a document that it is asked about.

It is a transformer of 22 million numbers that was taught to mend errors planted into news. It knows more than the small
detector and costs a hundred times as much, so it is asked about few sentences: those in which a rule has found
something. It explains nothing; a rule says what is wrong, and it says whether it would have stumbled there too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.second_reader.labels import INDEX, LABELS, Labels
from newslint.language.detectors.second_reader.network import Transformer, chances
from newslint.language.network.native.library import kernel
from newslint.language.network.store import Floats, read_weights
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, annotation
from newslint.util.recent import Recent

__all__ = ["LABELS", "SecondReader", "second_reader"]

_KEEP, _REWORDED = INDEX["keep"], INDEX["reworded"]
_recent: Recent[tuple[str, ...], Floats] = Recent(512)
"""What was read of sentences before, by their words: a story that is written reads the same but for one sentence."""
_NOWHERE, _NOTHING = np.empty(0, np.intp), np.empty((0, len(LABELS)), np.float32)


@cache
def _network() -> tuple[Transformer, Labels]:
    """The network and its labels, read when they are first needed."""
    weights = read_weights(Path(__file__).with_name("weights.safetensors"))
    return Transformer(weights, kernel()), Labels.read(weights.relations)


def alternatives(word: str) -> tuple[str, ...]:
    """The words that a lower-case word may be taken for, in the order of the labels ``confused-0`` and on."""
    return _network()[1].alternatives.get(word.replace("’", "'"), ())


class SecondReader:
    """The second reader's view of a document, sentence by sentence as it is asked."""

    def __init__(self, table: Tokens) -> None:
        self._table = table
        self._read: dict[int, Floats] = {}  # by sentence: (words that fit, labels)
        self._everything: tuple[NDArray[np.intp], Floats] | None = None  # tokens, and their chances

    def ask(self, places: Iterable[int]) -> None:
        """Read the sentences of some tokens together; cheaper than one by one."""
        table = self._table
        new: dict[int, tuple[str, ...]] = {}
        for sentence in sorted({s for k in places if (s := table.sentence_of(k)) not in self._read}):
            words = tuple(table.text[slice(*table.sentence_bounds(sentence))])
            known = _recent.get(words)
            if known is not None:
                self._read[sentence] = known
            else:
                new[sentence] = words
        if not new:
            return
        network, labels = _network()
        for (sentence, words), scores in zip(new.items(), network.scores(list(new.values())), strict=True):
            a = table.sentence_bounds(sentence)[0]
            lower = table.lower[a : a + len(scores)]
            added = (
                np.stack([labels.added(word) for word in lower]) if lower else np.empty((0, len(LABELS)), np.float32)
            )
            self._read[sentence] = chances(scores, added)
            _recent.put(words, self._read[sentence])

    def proposals(self, labels: Sequence[str], least: float) -> list[tuple[int, str]]:
        """All tokens of the document for which one of some labels is at least so likely, 0 to 1, in order.

        The chances of the labels (of `LABELS`) count together: that a word is missing may be surer than which. With
        each token comes the likeliest label. Reads the whole document the first time.
        """
        if self._everything is None:
            self.ask(self._table.first.tolist())
            rows = []
            places = []
            for sentence in sorted(self._read):
                scores = self._read[sentence]
                first = self._table.sentence_bounds(sentence)[0]
                rows.append(scores)
                places.append(np.arange(first, first + len(scores)))
            self._everything = (np.concatenate(places), np.concatenate(rows)) if rows else (_NOWHERE, _NOTHING)
        at, scores = self._everything
        chosen = scores[:, [INDEX[label] for label in labels]]
        likely = chosen.sum(axis=1) >= least
        best = chosen[likely].argmax(axis=1).tolist()
        return [(token, labels[k]) for token, k in zip(at[likely].tolist(), best, strict=True)]

    def likely(self, places: Collection[int], labels: Sequence[str], least: float) -> Iterator[tuple[int, str]]:
        """Those of some tokens for which some labels together are at least so likely, 0 to 1, as they come.

        With each comes the likeliest label. Reads the sentences of all of them, and no others.
        """
        self.ask(places)
        for token in places:
            row = self.row(token)
            by_label = {label: float(row[INDEX[label]]) for label in labels}
            if sum(by_label.values()) >= least:
                yield token, max(by_label, key=by_label.__getitem__)

    def row(self, token: int) -> NDArray[np.float32]:
        """The chance of every label for a token, float32 (labels,)."""
        self.ask([token])
        table = self._table
        sentence = table.sentence_of(token)
        rows = self._read[sentence]
        at = token - table.sentence_bounds(sentence)[0]
        if at < len(rows):
            found: NDArray[np.float32] = rows[at]
            return found
        sure = np.zeros(len(LABELS), np.float32)
        sure[_KEEP] = 1  # beyond what is read
        return sure

    def doubt(self, first: int, last: int) -> float:
        """How likely it is that something is wrong with the tokens from first to before last: 0 to 1.

        The most doubtful token counts; the one behind the last is asked too, as a missing word is told by what follows.
        That a word is an unusual one for its place is no doubt.
        """
        table = self._table
        end = min(last + 1, table.sentence_bounds(table.sentence_of(first))[1])
        self.ask([first])
        rows = (self.row(k) for k in range(first, max(end, first + 1)))
        return max((1 - float(row[_KEEP]) - float(row[_REWORDED]) for row in rows), default=0.0)

    def meant(self, first: int, last: int, word: str) -> float:
        """How likely it is that a word is meant where other tokens, first to before last, stand: 0 to 1."""
        if last > first + 1:
            return self.probability(last - 1, "join")
        others = alternatives(self._table.lower[first])
        return self.probability(first, f"confused-{others.index(word)}") if word in others else 0.0

    def probability(self, token: int, label: str) -> float:
        """How likely a label (one of `LABELS`) is for a token: 0 to 1."""
        return float(self.row(token)[INDEX[label]])

    def together(self, token: int, labels: Iterable[str]) -> float:
        """How likely it is that one of some labels is right for a token: 0 to 1."""
        row = self.row(token)
        return sum(float(row[INDEX[label]]) for label in labels)


@annotation
def second_reader(document: Document) -> SecondReader:
    """The second reader's view of a document."""
    return SecondReader(tokens(document))


def probabilities(words: Sequence[str]) -> Floats:
    """The chance of every label for the words of one sentence, float32 (words, labels): for a look, and for tests."""
    network, labels = _network()
    (scores,) = network.scores([words])
    return chances(scores, np.stack([labels.added(word.lower()) for word in words[: len(scores)]]))
