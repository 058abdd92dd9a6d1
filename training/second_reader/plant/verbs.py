"""Planted errors of verbs: number and form."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.language.words.morphology import is_collective
from newslint.util.casing import copy_capital
from training.edit_tags.synthetic_errors import BE_PAIRS
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, inflect, lowered, subject_of, tag_at, word_at

_EITHER = frozenset(
    "none all some any most more half rest percent number majority minority data media headquarters who which that "
    "couple pair variety lot police staff bulk third quarter fraction what whom series".split()
)
"""Subjects with which either number may be right, or which the tree does not tell for sure."""
_AFTER_BASE = frozenset({"do", "does", "did", "n't", "not", "let", "help", "helped", "make", "made"})
_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_BE_FORMS = frozenset({"been", "is", "are", "was", "were", "be", "being", "get", "got", "gets"})


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """All errors of verbs that a sentence offers."""
    for i, (word, tag) in enumerate(zip(s.words, s.tags, strict=True)):
        if not tag.startswith("VB"):
            continue
        lower = lowered(word)
        yield from _number(s, i, lower, tag, rng)
        yield from _form(s, i, lower, tag)


def _number(s: ParsedSentence, i: int, lower: str, tag: str, rng: random.Random) -> Iterator[PlantedError]:
    """A finite verb in the other number, unless both numbers may be right."""
    if tag not in {"VBZ", "VBP", "VBD"} or (tag == "VBD" and lower not in {"was", "were"}) or lower in {"am", "ai"}:
        return
    if lower == "were" and word_at(s, i - 1) in {"i", "he", "she", "it"}:
        return  # a subjunctive
    subject = subject_of(s, i)
    if subject >= 0:
        name = lowered(s.words[subject])
        if is_collective(name) or (name in _EITHER and rng.random() < 0.7):
            return
        if s.tags[subject] == "NNP" and tag_at(s, subject - 1) != "NNP" and rng.random() < 0.7:
            return  # a team or a country may be many
    if lower in BE_PAIRS:
        other = BE_PAIRS[lower]
    elif lower.isalpha():
        other = inflect(s.words[i], "VERB", "VB" if tag == "VBZ" else "VBZ")
    else:
        return
    if other and other.lower() != lower:
        hard = 3 if subject > i else 2 if 0 <= subject < i - 3 else 1
        for _ in range(hard):  # what a writer gets wrong: a subject that follows, or one far away
            yield PlantedError("verb-number", i, i + 1, (copy_capital(s.words[i], other),), "verb-number")


def _form(s: ParsedSentence, i: int, lower: str, tag: str) -> Iterator[PlantedError]:
    """A verb in a form that the word before it does not take."""
    k = i - 1
    while k >= 0 and s.tags[k].startswith("RB") and lowered(s.words[k]) not in {"not", "n't"}:
        k -= 1
    while k > 0 and lowered(s.words[k]) in {"not", "n't"}:
        k -= 1
    if k < 0:
        return
    label, forms = _asked_for(s, i, tag, lowered(s.words[k]), s.tags[k])
    wrong = (
        ["are", "is", "been"] if label == "to-base" and lower == "be" else [inflect(lower, "VERB", f) for f in forms]
    )
    for other in dict.fromkeys(wrong):
        if other and other.lower() != lower and not (label == "to-past" and other.lower() in BE_PAIRS):
            yield PlantedError("form", i, i + 1, (copy_capital(s.words[i], other),), label)


def _asked_for(s: ParsedSentence, i: int, tag: str, word: str, word_tag: str) -> tuple[str, tuple[str, ...]]:
    """The label for a verb with this tag after this word, and the forms that would be wrong there."""
    if tag == "VB" and (word_tag in {"MD", "TO"} or word in _AFTER_BASE):
        return "to-base", ("VBZ", "VBD", "VBN", "VBG")
    if tag == "VBN" and (word in _HAVE or word in _BE_FORMS):
        return "to-participle", ("VB", "VBD", "VBZ") if word in _BE_FORMS else ("VB", "VBD", "VBZ", "VBG")
    if tag == "VBG" and (word_tag == "IN" or word in _BE_FORMS or word_tag.startswith("VB")):
        return "to-gerund", ("VB", "VBZ", "VBD") if word_tag == "IN" else ("VB",)
    if tag == "VBD" and (word_tag.startswith("NN") or word_tag in {"PRP", "WP", "WDT"}):
        return "to-past", ("VBN", "VB")
    if tag in {"VBZ", "VBP"} and s.relations[i] == "root" and word_tag.startswith(("NN", "PRP")):
        return "to-present", ("VBG",)
    return "", ()
