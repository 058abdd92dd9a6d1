"""Pronouns put for names that "and" or "or" joins, in the right case and in the wrong one: "Him and Jones left"."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.util.casing import capitalise
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, tag_at, word_at

_CASES = (("he", "him"), ("she", "her"), ("they", "them"), ("I", "me"), ("we", "us"))
_BARE_BEFORE = frozenset({"", ",", "that", "when", "as", "while", "because", "if", "and", "but", "said", "where"})
"""What may stand before a subject; a preposition or a verb stands before an object."""
_WRONG = 0.6
"""How often the case is the wrong one."""


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """A name beside "and" or "or" that becomes a pronoun; the label says its case is wrong, or that it may stay."""
    for i, word in enumerate(s.words):
        if word not in {"and", "or"} or not 0 < i < len(s.words) - 1:
            continue
        before, after = _run(s, i - 1, -1), _run(s, i + 1, 1)
        if not (0 < before < 3 and 0 < after < 3):
            continue
        first, last = i - before, i + after
        case = _case(s, first, last)
        if case < 0:
            continue
        forms = rng.choice(_CASES)
        wrong = rng.random() < _WRONG
        pronoun = forms[1 - case if wrong else case]
        label = "pronoun-case" if wrong else "keep"
        if forms[0] in {"I", "we"} or rng.random() < 0.5:  # those come last
            yield PlantedError("coordination", i + 1, last + 1, (pronoun,), label)
        else:
            pronoun = capitalise(pronoun) if first == 0 else pronoun
            yield PlantedError("coordination", first, i, (pronoun,), label)


def _run(s: ParsedSentence, start: int, step: int) -> int:
    """How many words of a name stand in a row."""
    n = 0
    while tag_at(s, start + n * step) == "NNP" and n < 4:
        n += 1
    return n


def _case(s: ParsedSentence, first: int, last: int) -> int:
    """Whether two names are what a verb is told of (0), or stand behind a preposition (1); -1 if neither is sure."""
    if tag_at(s, last + 1) in {"VBD", "VBP", "MD"} and word_at(s, first - 1) in _BARE_BEFORE:
        tops = {s.heads[k] for k in range(first, last + 1) if not first <= s.heads[k] <= last}
        if len(tops) == 1 and any(s.relations[k].startswith("nsubj") for k in range(first, last + 1)):
            return 0
    closes = word_at(s, last + 1) in {".", ","} or tag_at(s, last + 1) in {"IN", "RB", "TO"}
    if tag_at(s, first - 1) == "IN" and closes and word_at(s, first - 1) not in {"than", "as", "that", "of", "like"}:
        return 1
    return -1
