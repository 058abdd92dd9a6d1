"""What the edit tagger may say of a token, and of which tokens it may say it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.detectors.edit_tags.confusable import ALTERNATIVES

PREPOSITIONS: Final = (
    *("of", "to", "in", "for", "on", "with", "at", "by", "from", "about", "into", "as", "over", "against"),
    *("between", "among", "under", "through", "during", "towards"),
)

FORMS: Final = (
    "verb-number",  # are -> is
    "noun-number",  # three robot -> three robots
    "to-base",  # must are -> must be
    "to-participle",  # have forgot -> have forgotten
    "to-gerund",  # without say -> without saying
    "to-past",  # he go yesterday -> he went yesterday
)
"""Labels that ask for another form of a word."""

LABELS: Final = (
    "keep",
    *FORMS,
    "confused-0",  # the first, second or third of the words in ALTERNATIVES is meant
    "confused-1",
    "confused-2",
    "pronoun-case",  # between you and I -> between you and me
    "possessive-singular",  # the nations capital -> the nation's capital
    "possessive-plural",  # the nations capitals -> the nations' capitals
    "join",  # said of a clitic: it's -> its, nation's -> nations, they're -> their
    "comma-drop",  # said of a comma
    "comma-before",  # a comma is missing before this token
    *(f"prep-{word}" for word in PREPOSITIONS),
)
"""The labels, in the order of the network's outputs. Labels of prepositions name the right one."""

INDEX: Final = {label: i for i, label in enumerate(LABELS)}

_SUBJECTS: Final = {"I": "me", "he": "him", "she": "her", "we": "us", "they": "them", "who": "whom"}
CASE_PAIRS: Final = {s.lower(): o for s, o in _SUBJECTS.items()} | {o: s for s, o in _SUBJECTS.items()}
"""Pronouns, in lower case, and their other case."""
JOINED: Final = {
    ("it", "'s"): "its",
    ("who", "'s"): "whose",
    ("they", "'re"): "their",
    ("you", "'re"): "your",
    ("we", "'re"): "were",
}
"""What a word and its clitic, said together, may be mistaken for."""
CLITICS: Final = frozenset({"'s", "'re", "'"})


@lru_cache(maxsize=65536)
def allowed(word: str) -> int:
    """Which labels a lower-case token can get, as bits; bit 0, ``keep``, is always set."""
    bits = 1
    if word.isalpha():
        bits |= sum(1 << INDEX[label] for label in (*FORMS, "comma-before"))
        bits |= sum(1 << INDEX[f"confused-{k}"] for k in range(len(ALTERNATIVES.get(word, ()))))
        if len(word) > 3 and word.endswith("s"):
            bits |= 1 << INDEX["possessive-singular"] | 1 << INDEX["possessive-plural"]
    if word in CASE_PAIRS:
        bits |= 1 << INDEX["pronoun-case"]
    if word in CLITICS:
        bits |= 1 << INDEX["join"]
    if word == ",":
        bits |= 1 << INDEX["comma-drop"]
    if word in PREPOSITIONS:
        bits |= sum(1 << INDEX[f"prep-{other}"] for other in PREPOSITIONS if other != word)
    return bits


@lru_cache(maxsize=4096)
def mask_row(bits: int) -> NDArray[np.float32]:
    """A row to add to the network's scores that rules out what bits do not allow: 0 or a large negative number."""
    return np.where([bits >> k & 1 for k in range(len(LABELS))], 0, -1e4).astype(np.float32)
