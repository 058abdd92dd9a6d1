"""What the second reader may say of a token, and which words it knows as taken for each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.edit_tags.labels import CASE_PAIRS, CLITICS, FORMS, PREPOSITIONS

CHOICES: Final = 6
"""Words that one word may be taken for, at most."""
INSERTED: Final = (
    *("the", "a", "an", "of", "to", "in", "for", "on", "at", "with", "by", "from", "that", "is", "are", "was"),
    *("were", "be", "been", "has", "have", "had", "and", "as", "it", "he", "they", "who", "than", "not"),
)
"""Small words that may be missing before a token."""

LABELS: Final = (
    "keep",
    "delete",  # the the, discussed about
    *FORMS,
    "to-present",  # he said he is ... and went -> goes
    "to-adverb",  # played good -> played well
    "to-adjective",  # a badly loss -> a bad loss
    "pronoun-case",  # between you and I -> between you and me
    "possessive-singular",  # the nations capital -> the nation's capital
    "possessive-plural",  # the nations capitals -> the nations' capitals
    "join",  # said of a clitic: it's -> its, nation's -> nations
    "comma-drop",  # said of a comma
    "comma-before",  # a comma is missing before this token
    "comma-stop",  # said of a comma that parts two sentences
    "hyphen-before",  # two year old -> two-year-old, said of "year" and of "old"
    "hyphen-drop",  # said of a hyphen
    "merge",  # news paper -> newspaper, said of the second word
    "split",  # everyday -> every day
    "swap",  # said of a word that belongs after the next one
    *(f"article-{word}" for word in ("a", "an", "the")),
    *(f"prep-{word}" for word in PREPOSITIONS),
    *(f"insert-{word}" for word in INSERTED),
    *(f"confused-{k}" for k in range(CHOICES)),
    "reworded",  # man-made consciousness: one word of a fixed phrase is another's
)
"""The labels, in the order of the network's outputs. Labels of prepositions and articles name the right one."""

INDEX: Final = {label: i for i, label in enumerate(LABELS)}

_OF_WORDS: Final = (
    *FORMS,
    *(
        "delete",
        "to-present",
        "to-adverb",
        "to-adjective",
        "comma-before",
        "hyphen-before",
        "merge",
        "split",
        "swap",
        "reworded",
    ),
)
_INSERTS: Final = tuple(f"insert-{word}" for word in INSERTED)


class Labels:
    """Which labels a word can get, given the words that are taken for each other."""

    def __init__(self, alternatives: Mapping[str, tuple[str, ...]]) -> None:
        self.alternatives = alternatives
        """For each word in lower case those that it may be taken for; ``confused-0`` is the first of them."""
        self._rows: dict[int, NDArray[np.float32]] = {}
        self._bits = lru_cache(maxsize=1 << 14)(self.allowed)

    @classmethod
    def read(cls, lines: Iterable[str]) -> Labels:
        """The labels from lines as they are kept beside the weights: ``there=their/they're``."""
        pairs = (line.split("=") for line in lines)
        return cls({word: tuple(others.split("/")) for word, others in pairs})

    def lines(self) -> tuple[str, ...]:
        """The words that are taken for each other, as they are kept beside the weights."""
        return tuple(f"{word}={'/'.join(others)}" for word, others in self.alternatives.items() if others)

    def allowed(self, word: str) -> int:
        """Which labels a lower-case token can get, as bits; bit 0, ``keep``, is always set."""
        word = word.replace("’", "'")
        found = ["keep", *_INSERTS]
        if word.isalpha():
            found += _OF_WORDS
            found += [f"confused-{k}" for k in range(len(self.alternatives.get(word, ())))]
            if len(word) > 3 and word.endswith("s"):
                found += ["possessive-singular", "possessive-plural"]
        elif word == ",":
            found += ["comma-drop", "comma-stop"]
        elif word == "-":
            found += ["hyphen-drop", "hyphen-before"]
        elif word in CLITICS:
            found += ["join", "delete"]
        elif word[:1].isalnum():
            found += ["comma-before", "hyphen-before", "delete"]
        if word in CASE_PAIRS:
            found.append("pronoun-case")
        if word in PREPOSITIONS:
            found += [f"prep-{other}" for other in PREPOSITIONS if other != word]
        if word in {"a", "an", "the"}:
            found += [f"article-{other}" for other in ("a", "an", "the") if other != word]
        return sum(1 << INDEX[label] for label in set(found))

    def added(self, word: str) -> NDArray[np.float32]:
        """What to add to the scores of a lower-case token: 0, or a large negative number where a label is ruled out."""
        bits = self._bits(word)
        if bits not in self._rows:
            self._rows[bits] = np.where([bits >> k & 1 for k in range(len(LABELS))], 0, -1e4).astype(np.float32)
        return self._rows[bits]
