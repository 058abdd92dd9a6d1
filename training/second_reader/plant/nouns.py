"""Planted errors of nouns: number after words that count, and apostrophes."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.util.casing import copy_capital
from training.edit_tags.synthetic_errors import COUNTERS, DET_PAIRS, counter_before
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, inflect, lowered, tag_at, word_at

_COUNTERS = COUNTERS | {"either": "NN", "neither": "NN", "fewer": "NNS"}


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:  # noqa: ARG001 - as all planters
    """All errors of nouns that a sentence offers."""
    for i, tag in enumerate(s.tags):
        if tag in {"NN", "NNS"} and not tag_at(s, i + 1).startswith("NN"):
            following = word_at(s, i + 1)
            if not following.startswith(("-", "'")):
                yield from _number(s, i, lowered(s.words[i]), tag)
            elif following == "-" and tag == "NN" and s.tags[i - 1] == "HYPH" and tag_at(s, i - 2) == "CD":
                other = inflect(s.words[i], "NOUN", "NNS")  # a five-years-old boy
                if other:
                    yield PlantedError("noun-number", i, i + 1, (other,), "noun-number")
        if tag.startswith("NN"):
            yield from _apostrophes(s, i, lowered(s.words[i]), tag)


def _number(s: ParsedSentence, i: int, lower: str, tag: str) -> Iterator[PlantedError]:
    """The other number for a noun that a word before it counts, or for that word."""
    word, k = s.words[i], counter_before(s, i, tag, _COUNTERS)
    if k < 0:
        return
    det = lowered(s.words[k])
    counts = (
        _COUNTERS.get(det) == tag
        or (s.tags[k] == "CD" and tag == "NNS" and det not in {"one", "1"})
        or (tag == "NNS" and _is_one_of_them(s, i))
    )
    other = inflect(word, "NOUN", "NN" if tag == "NNS" else "NNS")
    if counts and other and other.lower() != lower:
        yield PlantedError("noun-number", i, i + 1, (other,), "noun-number")
    if det in DET_PAIRS and _COUNTERS.get(det) == tag:
        changed = (copy_capital(s.words[k], DET_PAIRS[det]), *s.words[k + 1 : i + 1])
        yield PlantedError("det-number", k, i + 1, changed, "noun-number", i - k)


def _is_one_of_them(s: ParsedSentence, i: int) -> bool:
    """Whether "one of the", or "many" or "most", stands before a noun, adjectives passed over."""
    k = i - 1
    while k > 0 and s.tags[k] in {"JJ", "JJS", "RBS", "CD"}:
        k -= 1
    return (
        k >= 2
        and word_at(s, k) in {"the", "these", "those", "his", "her", "its", "their"}
        and (
            word_at(s, k - 1) == "of" and word_at(s, k - 2) in {"one", "many", "most", "several", "each", "some", "few"}
        )
    )


def _apostrophes(s: ParsedSentence, i: int, lower: str, tag: str) -> Iterator[PlantedError]:
    """The apostrophe of a possessive taken away, or one put into a plural."""
    word, following = s.words[i], word_at(s, i + 1)
    if following == "'s" and lower.isalpha() and len(lower) > 2 and tag_at(s, i + 1) == "POS":
        yield PlantedError("possessive", i, i + 2, (word + "s",), "possessive-singular")
    if tag in {"NNS", "NNPS"} and following == "'" and tag_at(s, i + 1) == "POS":
        yield PlantedError("possessive", i, i + 2, (word,), "possessive-plural")
        if word.endswith("s"):
            yield PlantedError("possessive", i, i + 2, (word[:-1], "'s"), "join", 1)
    plain = lower.endswith("s") and not lower.endswith("ss") and len(lower) > 3
    if tag == "NNS" and plain and not following.startswith("'"):
        yield PlantedError("apostrophe", i, i + 1, (word[:-1], "'s"), "join", 1)
