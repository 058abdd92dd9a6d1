"""What was said, with who said it: a document as words that can be looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newslint.story.transcripts.brackets import speech
from newslint.story.transcripts.labels import find_labels
from newslint.story.transcripts.words import Said
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

UNKNOWN = "\0"
"""Stands for a word that a transcript does not have."""
_NOTE = lazy_regex(r"\[[^\[\]\n]{0,300}\]")  # [laughter], [00:12:03]
_FIRST_SURROGATE, _LAST_SURROGATE, _LAST = 0xD800, 0xDFFF, 0x10FFFF
_BASE = 1 << 21
"""More than there are signs."""


class Turn(NamedTuple):
    """Where somebody begins to speak: the number of the first word, and the label that the line has."""

    first: int
    label: str


class Transcript:
    """The words of a document. Each word that differs has a sign, so that ``signs`` can be searched as fast as text.

    What it holds grows with the document, and so does the time to make it; a look-up takes no longer in a long one but
    for a search of ``signs``.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._signs: dict[str, str] = {}
        text = document.reading.text
        self.words: list[Said] = []
        self.turns: list[Turn] = []
        at = 0
        for label in find_labels(document):
            self.words += speech(text, at, label.start).words
            self.turns.append(Turn(len(self.words), label.text))
            at = label.end
        self.words += speech(text, at, len(text)).words
        self.signs = "".join(self._sign(word.key) for word in self.words)

    def __reduce__(self) -> tuple[type[Transcript], tuple[Document]]:
        """Another process makes the words again from the document."""
        return Transcript, (self.document,)

    def _sign(self, key: str) -> str:
        """The sign of a word; all words beyond the signs that there are share one."""
        known = self._signs.get(key)
        if known is None:
            number = len(self._signs) + 1
            number += (_LAST_SURROGATE - _FIRST_SURROGATE + 1) * (number >= _FIRST_SURROGATE)
            known = self._signs[key] = chr(min(number, _LAST))
        return known

    def encode(self, keys: Iterable[str]) -> str:
        """Words as signs."""
        return "".join(self._signs.get(key, UNKNOWN) for key in keys)

    def everywhere(self, signs: str, most: int) -> list[int]:
        """The first places where some words stand in a row, up to a number of them."""
        found: list[int] = []
        at = self.signs.find(signs) if UNKNOWN not in signs else -1
        while at >= 0 and len(found) < most:
            found.append(at)
            at = self.signs.find(signs, at + 1)
        return found

    def places(self, signs: str, most: int) -> list[int]:
        """The first places of a word or of two in a row, up to a number of them, looked up in an index."""
        keys, order = self._pairs if len(signs) == 2 else self._singles
        key = ord(signs[0]) * _BASE + ord(signs[1]) if len(signs) == 2 else ord(signs)
        low = int(keys.searchsorted(key))
        high = min(int(keys.searchsorted(key, side="right")), low + most)
        places: list[int] = order[low:high].tolist()
        return places

    @cached_property
    def _codes(self) -> NDArray[np.int64]:
        """The signs as numbers."""
        import numpy as np

        return np.frombuffer(self.signs.encode("utf-32-le"), dtype="<u4").astype(np.int64)

    @cached_property
    def _singles(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Each word and its place, sorted by the word."""
        return _sorted(self._codes)

    @cached_property
    def _pairs(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Each two words in a row and their place, sorted by the words."""
        return _sorted(self._codes[:-1] * _BASE + self._codes[1:])

    @cached_property
    def labels(self) -> frozenset[str]:
        """All labels of speakers."""
        return frozenset(turn.label for turn in self.turns)

    @cached_property
    def _turn_starts(self) -> Sequence[int]:
        return [turn.first for turn in self.turns]

    def label_at(self, word: int) -> str:
        """The label under which a word is said; nothing where there is none."""
        k = bisect_right(self._turn_starts, word) - 1
        return self.turns[k].label if k >= 0 else ""

    def is_new_turn(self, word: int) -> bool:
        """Whether a word is the first that somebody says."""
        k = bisect_right(self._turn_starts, word) - 1
        return k >= 0 and self.turns[k].first == word

    def after(self, word: int) -> str:
        """What stands between a word and the next one."""
        text = self.document.reading.text
        end = self.words[word + 1].start if word + 1 < len(self.words) else len(text)
        return text[self.words[word].end : end]

    def text_of(self, first: int, last: int) -> str:
        """Some words as they stand in the document, on one line, without labels; nothing where there are none."""
        text = self.document.reading.text
        turns = self._turn_starts[bisect_right(self._turn_starts, first) : bisect_left(self._turn_starts, last)]
        edges = [first, *turns, last]
        said = (text[self.words[a].start : self.words[b - 1].end] for a, b in pairwise(edges) if a < b)
        return " ".join(" ".join(_NOTE.sub(" ", piece).split()) for piece in said)

    def span_of(self, first: int, last: int) -> Span:
        """Where some words stand in the document, one at least."""
        return self.document.reading.span(Span(self.words[first].start, self.words[last - 1].end))


@annotation
def transcript(document: Document) -> Transcript:
    """A document as a transcript: its words are put in order once, however many stories are held against it."""
    return Transcript(document)


def _sorted(keys: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Keys in order, and where each stood."""
    order = keys.argsort(kind="stable")
    return keys[order], order
