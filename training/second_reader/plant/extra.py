"""Planted errors: a small word too many."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.language.words.morphology import is_mass
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, lowered, tag_at, word_at

_DOUBLED = frozenset("DT IN TO PRP MD CC PRP$ VBZ VBP VBD WDT WP EX".split())
_PREPOSITIONS = ("of", "to", "in", "for", "on", "with", "at", "by", "from", "about")
_COMPARED = {"JJR": "more", "RBR": "more", "JJS": "most"}
_TAKES_NONE = frozenset(
    (
        "discuss discussed discusses emphasise emphasised emphasize emphasized stress stressed reach reached enter "
        "entered approach approached contact contacted answer answered await awaited resemble resembles marry "
        "married face faced lack lacks lacked request requested mention mentioned describe described investigate "
        "investigated demand demanded order ordered oppose opposed join joined attack attacked affect affected "
        "influence influenced visit visited tell told ask asked join address addressed follow followed support "
        "supported"
    ).split()
)
"""Verbs whose object follows without a preposition."""
_OBJECT = frozenset({"DT", "PRP$"})
_HAVE = frozenset({"have", "has", "had", "having"})
_RESUMED = ("it", "they", "he")
"""Pronouns that say again what a relative pronoun says."""


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """All small words that can be put in where they are wrong."""
    for i in range(1, len(s.tags)):
        word, lower = s.words[i], lowered(s.words[i])
        if s.tags[i] in _DOUBLED and len(lower) < 6 and lower.isalpha() and rng.random() < 0.15:
            yield PlantedError("extra", i, i + 1, (word, lower), "delete", 1)
        for extra in (*_of_verbs(s, i, rng), *_of_nouns(s, i, lower, rng), *_of_pairs(s, i, lower, rng)):
            yield PlantedError("extra", i, i + 1, (extra, word), "delete")


def _of_verbs(s: ParsedSentence, i: int, rng: random.Random) -> Iterator[str]:
    """What is put before a verb: "must to go", "he was went"."""
    tag, before_tag = s.tags[i], tag_at(s, i - 1)
    if tag == "VB" and before_tag == "MD":
        yield "to"
        if rng.random() < 0.3:
            yield "be"
    if tag == "VBD" and s.relations[i] == "root" and before_tag.startswith(("N", "PRP")) and rng.random() < 0.3:
        yield rng.choice(("was", "has", "is", "had"))
    if tag == "VBN" and word_at(s, i - 1) in _HAVE and rng.random() < 0.3:
        yield "been"
    if before_tag in {"WDT", "WP"} and tag in {"VBD", "VBZ", "VBP", "MD"} and rng.random() < 0.4:
        yield rng.choice(_RESUMED)  # a bridge which it opened


def _of_nouns(s: ParsedSentence, i: int, lower: str, rng: random.Random) -> Iterator[str]:
    """What is put before a noun or its article: "a countries", "discuss about the plan", "despite of the rain"."""
    tag, before, before_tag = s.tags[i], word_at(s, i - 1), tag_at(s, i - 1)
    if tag in {"NN", "NNS"} and before_tag in {"IN", "VBD", "VBZ", "VBP"} and (tag == "NNS" or is_mass(lower)):
        yield "an" if lower[0] in "aeiou" else "a"
    if (
        tag == "NNP"
        and before_tag == "IN"
        and not (s.words[i].isupper() or tag_at(s, i + 1) == "NNP")
        and rng.random() < 0.1
    ):
        yield "the"  # in the October
    if tag in _OBJECT and before in _TAKES_NONE:
        yield rng.choice(("about", "on", "to", "for", "with", "of"))
    elif tag in _OBJECT and before_tag in {"VBD", "VBZ", "VB", "VBG", "IN"} and rng.random() < 0.15:
        yield rng.choice(_PREPOSITIONS)
    if tag in _OBJECT and before in {"despite", "outside", "inside", "all", "off"}:
        yield "of"


def _of_pairs(s: ParsedSentence, i: int, lower: str, rng: random.Random) -> Iterator[str]:
    """What says a thing twice: "more bigger", "although ..., but"."""
    tag, before = s.tags[i], word_at(s, i - 1)
    if tag in _COMPARED and lower not in {"more", "most", "less", "least"} and before not in {"more", "most", "much"}:
        yield _COMPARED[tag]
    if lower in {"of", "about", "that", "to", "for"} and tag == "IN" and rng.random() < 0.1:
        yield rng.choice(_PREPOSITIONS)
    if before == "," and word_at(s, 0) in {"although", "though"} and tag != "CC" and rng.random() < 0.3:
        yield "but"
