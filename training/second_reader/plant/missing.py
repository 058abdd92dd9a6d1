"""Planted errors: a small word left out."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.language.detectors.second_reader.labels import INSERTED
from newslint.language.words.morphology import is_mass, is_uncountable
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, inflect, lowered, tag_at, word_at

_TIMES = frozenset(WEEKDAYS) | MONTH_WORDS | frozenset("last next this that every each one".split())
_PREPOSITIONS = frozenset({"of", "to", "in", "for", "on", "with", "at", "by", "from"})
_FINITE_OR_MODAL = ("VB", "MD")


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:  # noqa: ARG001 - as all planters
    """All small words without which the sentence is wrong."""
    for i in range(1, len(s.tags) - 1):
        lower = lowered(s.words[i])
        if lower in INSERTED and _is_missed(s, i, lower):
            yield PlantedError("missing", i, i + 1, (), f"insert-{lower}")


def _is_missed(s: ParsedSentence, i: int, lower: str) -> bool:
    """Whether a sentence is wrong without one of its small words."""
    tag = s.tags[i]
    if tag == "DT":
        return _counts_one(s, i) if lower in {"the", "a", "an"} else False
    if tag == "TO":
        return tag_at(s, i + 1) == "VB" and word_at(s, i - 1) not in {"help", "helped", "helping", "order"}
    if tag in {"VBZ", "VBP", "VBD", "VB", "VBN"}:
        return _helps(s, i, lower)
    if tag == "IN" and lower in _PREPOSITIONS:
        return s.relations[i] in {"case", "fixed"} and word_at(s, i + 1) not in _TIMES and tag_at(s, i + 1) != "CD"
    if tag in {"WDT", "WP"}:
        return lower in {"that", "who"} and tag_at(s, i + 1).startswith(_FINITE_OR_MODAL)
    if tag == "PRP":
        return s.relations[i].startswith("nsubj") and tag_at(s, i - 1) != "CC"
    if tag == "CC":
        return lower == "and" and word_at(s, i - 1) != "," and tag_at(s, i - 1) == tag_at(s, i + 1)
    return lower in {"as", "than"} and s.relations[i] in {"case", "mark", "fixed"}


def _counts_one(s: ParsedSentence, i: int) -> bool:
    """Whether the noun of an article must have one."""
    head = s.heads[i]
    if head < 0 or s.tags[head] != "NN":
        return False
    noun = lowered(s.words[head])
    return not (is_mass(noun) or is_uncountable(noun))


def _helps(s: ParsedSentence, i: int, lower: str) -> bool:
    """Whether an auxiliary cannot be spared; the past tense is as good as the perfect."""
    following = word_at(s, i + 1)
    if lower in {"has", "have", "had"} and inflect(following, "VERB", "VBD") == following:
        return False
    return s.relations[i] in {"aux", "aux:pass", "cop"} and (i > 1 or len(s.words) > 12)
