"""Errors planted into clean sentences, as people err: the wrong words and the label that mends each."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from newslint.language.detectors.second_reader.labels import INDEX
from training.second_reader.confusable import TAUGHT
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant import (
    commas,
    coordination,
    extra,
    joints,
    missing,
    nouns,
    pairs,
    reworded,
    tenses,
    verbs,
    words,
)
from training.second_reader.plant.error import PlantedError, lowered, word_at
from training.second_reader.plant.splices import spliced

Planter = Callable[[ParsedSentence, random.Random], Iterator[PlantedError]]

PLANTERS: tuple[Planter, ...] = (
    verbs.candidates,
    tenses.candidates,
    nouns.candidates,
    words.candidates,
    missing.candidates,
    extra.candidates,
    joints.candidates,
    commas.candidates,
    pairs.candidates,
    coordination.candidates,
    reworded.candidates,
)

WEIGHTS = {
    "verb-number": 9.0,
    "noun-number": 5.0,
    "det-number": 4.0,
    "form": 3.0,
    "tense": 6.0,
    "confused": 6.0,
    "related": 2.5,
    "preposition": 7.5,
    "pronoun": 3.0,
    "possessive": 8.0,
    "apostrophe": 2.0,
    "manner": 2.0,
    "article": 4.0,
    "missing": 6.0,
    "extra": 4.0,
    "comma-drop": 2.5,
    "comma-before": 5.0,
    "hyphen": 4.5,
    "joined": 1.5,
    "order": 1.6,
    "pair": 4.0,
    "coordination": 20.0,
    "reworded": 10.0,
}
"""How often each sort of error is planted where a sentence offers it; a sort that few sentences offer weighs more."""

SHARE, SPLICES = 0.62, 0.07
"""Chances that a sentence gets errors of its own, and that it is run together with the next one."""
BARE = 0.45
"""How often nothing at all stands where the two meet."""
_COUNTS, _OF_COUNTS = (1, 2, 3), (60, 28, 12)


def corrupt(
    sentence: ParsedSentence, following: ParsedSentence | None, rng: random.Random, seen: dict[str, int]
) -> tuple[list[str], list[str]]:
    """The words of a sentence and a label for each, with errors in a share of the sentences.

    ``seen`` counts what was planted before, so that rare words get their turn; it is changed.
    """
    if following is not None and rng.random() < SPLICES:
        joined = spliced(sentence, following, rng.random() < BARE)
        if joined is not None:
            return joined
    labels = ["keep"] * len(sentence.words)
    if rng.random() >= SHARE:
        return sentence.words, labels
    chosen = _chosen(sentence, rng, seen)
    words = list(sentence.words)
    for error in sorted(chosen, key=lambda e: -e.at):
        _plant(error, words, labels)
    return words, labels


def _chosen(sentence: ParsedSentence, rng: random.Random, seen: dict[str, int]) -> list[PlantedError]:
    """Some errors that a sentence offers, none beside another."""
    by_sort: dict[str, list[PlantedError]] = {}
    for planter in PLANTERS:
        for error in planter(sentence, rng):
            by_sort.setdefault(error.sort, []).append(error)
    chosen: list[PlantedError] = []
    for _ in range(rng.choices(_COUNTS, _OF_COUNTS)[0] if by_sort else 0):
        sorts = list(by_sort)
        sort = rng.choices(sorts, [WEIGHTS[x] * len(by_sort[x]) ** 0.5 for x in sorts])[0]
        error = _rarest(by_sort[sort], rng, seen)
        apart = all(error.end < other.at or other.end < error.at for other in chosen)
        if apart and _can_be_said(error, sentence):
            chosen.append(error)
    return chosen


def _can_be_said(error: PlantedError, sentence: ParsedSentence) -> bool:
    """Whether the label of an error is one that its token can get: no form is asked of "%s"."""
    on = error.on - len(error.words)
    word = error.words[error.on] if on < 0 else word_at(sentence, error.end)
    return bool(TAUGHT.added(lowered(word))[INDEX[error.label]] == 0)


def _plant(error: PlantedError, words: list[str], labels: list[str]) -> None:
    """Put an error in its place, with its label; what was left out is missed at the next token."""
    new = ["keep"] * len(error.words)
    if error.on < len(new):
        new[error.on] = error.label
    elif error.end < len(labels):
        labels[error.end] = error.label
    else:
        return
    words[error.at : error.end] = error.words
    labels[error.at : error.end] = new


def _rarest(errors: list[PlantedError], rng: random.Random, seen: dict[str, int]) -> PlantedError:
    """One error; those met less often get their turn."""
    if len(errors) == 1:
        return errors[0]
    keys = [f"{e.label} {' '.join(e.words).lower()}" for e in errors]
    k = rng.choices(range(len(errors)), [1 / (1 + seen.get(key, 0)) ** 0.4 for key in keys])[0]
    seen[keys[k]] = seen.get(keys[k], 0) + 1
    return errors[k]
