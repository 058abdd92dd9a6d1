"""Planted errors of words: confused ones, prepositions, pronouns, adverbs, articles."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.language.detectors.edit_tags.labels import CASE_PAIRS, PREPOSITIONS
from newslint.language.words.morphology import is_adjective, possible_tags
from newslint.util.casing import copy_capital
from training.edit_tags.synthetic_errors import JOINED, JOINS
from training.second_reader.confusable import ALTERNATIVES, MORE_SETS, OF_PAIRS
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, lowered, tag_at, word_at

_RELATED = frozenset(word for words in MORE_SETS for word in words)
_IN_PAIRS = frozenset(frozenset(pair) for pair in OF_PAIRS)
_LIKELY = dict(
    zip("of to in for on with at by from about into as".split(), (9, 12, 12, 11, 11, 9, 9, 5, 7, 5, 3, 2), strict=True)
)
_MODALS = frozenset({"could", "should", "would", "might", "must", "may"})


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """All errors of words that a sentence offers."""
    for i, (word, tag) in enumerate(zip(s.words, s.tags, strict=True)):
        lower = lowered(word)
        yield from _clitics(s, i, lower)
        yield from _confused(s, i, lower, tag)
        yield from _manner(s, i, lower, tag)
        if lower in PREPOSITIONS and tag in {"IN", "TO", "RP"} and tag_at(s, i + 1) != "VB" and i:
            others = [p for p in _LIKELY if p != lower]
            other = rng.choices(others, [_LIKELY[p] for p in others])[0]
            yield PlantedError("preposition", i, i + 1, (copy_capital(word, other),), f"prep-{lower}")
        if lower in CASE_PAIRS and tag in {"PRP", "WP"}:
            other = CASE_PAIRS[lower]
            other = other if other == "I" else copy_capital(word, other) if word != "I" else other
            yield PlantedError("pronoun", i, i + 1, (other,), "pronoun-case")
        if lower in {"a", "an"} and tag == "DT":
            yield PlantedError(
                "article", i, i + 1, (copy_capital(word, "an" if lower == "a" else "a"),), f"article-{lower}"
            )
        if lower == "the" and tag == "DT" and tag_at(s, i + 1) == "NNS" and rng.random() < 0.1:
            yield PlantedError("article", i, i + 1, (copy_capital(word, "a"),), "article-the")


def _clitics(s: ParsedSentence, i: int, lower: str) -> Iterator[PlantedError]:
    """A possessive for a pronoun and its verb, or the reverse: its and it's."""
    word = s.words[i]
    if lower in JOINS:
        first, clitic = JOINS[lower]
        yield PlantedError("confused", i, i + 1, (copy_capital(word, first), clitic), "join", 1)
    joined = JOINED.get((lower, word_at(s, i + 1)))
    if joined and tag_at(s, i + 1) != "POS":
        meant = lower + word_at(s, i + 1)
        if meant in ALTERNATIVES[joined]:
            k = ALTERNATIVES[joined].index(meant)
            yield PlantedError("confused", i, i + 2, (copy_capital(word, joined),), f"confused-{k}")


def _confused(s: ParsedSentence, i: int, lower: str, tag: str) -> Iterator[PlantedError]:
    """Words that are taken for the one that stands there."""
    if tag in {"NNP", "NNPS"} and i:
        return
    for other in ALTERNATIVES.get(lower, ()):
        if "'" in other or lower not in ALTERNATIVES.get(other, ()) or word_at(s, i + 1).startswith("'"):
            continue
        if {lower, other} in _IN_PAIRS:
            continue  # wrong after the first word of the pair only
        if {lower, other} == {"have", "of"} and not (lower == "have" and word_at(s, i - 1) in _MODALS):
            continue
        k = ALTERNATIVES[other].index(lower)
        sort = "related" if lower in _RELATED and other in _RELATED else "confused"
        yield PlantedError(sort, i, i + 1, (copy_capital(s.words[i], other),), f"confused-{k}")


def _manner(s: ParsedSentence, i: int, lower: str, tag: str) -> Iterator[PlantedError]:
    """An adjective for an adverb, and an adverb for an adjective."""
    if tag == "RB" and lower == "well" and tag_at(s, i - 1).startswith("VB"):
        yield PlantedError("manner", i, i + 1, ("good",), "to-adverb")
    elif tag == "RB" and lower.endswith("ly") and len(lower) > 4 and i:
        stem = lower[:-3] + "y" if lower.endswith("ily") else lower[:-2]
        stem = next(
            (
                x
                for x in (stem, lower[:-1] + "e", lower[:-2] + "le")
                if is_adjective(x) and "RB" not in possible_tags(x)
            ),
            "",
        )
        if stem:
            yield PlantedError("manner", i, i + 1, (stem,), "to-adverb")
    elif tag == "JJ" and (tag_at(s, i + 1) in {"NN", "NNS"} or _is_told(s, i)) and _has_adverb(lower):
        yield PlantedError("manner", i, i + 1, (copy_capital(s.words[i], lower + "ly"),), "to-adjective")


def _is_told(s: ParsedSentence, i: int) -> bool:
    """Whether an adjective is told of something and ends its phrase: "was brutal.", "seen as brutal and"."""
    before = word_at(s, i - 1)
    linked = before in {"as", "is", "are", "was", "were", "seem", "seems", "looked", "became", "remains", "be"}
    return linked and tag_at(s, i + 1) in {".", ",", "CC", "IN"}


def _has_adverb(adjective: str) -> bool:
    """Whether "ly" makes an adverb of an adjective."""
    return not adjective.endswith(("ly", "ic", "y", "le")) and "RB" in possible_tags(adjective + "ly")
