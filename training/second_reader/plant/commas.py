"""Planted errors of commas: one between subject and verb, and one of a pair left out."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, tag_at, word_at

_MARKS = frozenset('"“”:;—–()')
_OPENS = frozenset({"DT", "NN", "NNP", "NNS", "VBN", "VBG", "WP", "WDT", "CD", "WRB", "IN", "RB", "JJ", "PRP$"})


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """All errors of commas that a sentence offers."""
    for i, tag in enumerate(s.tags):
        if i and tag in FINITE and s.words[i - 1] != ",":
            yield from _parted(s, i)
        if s.words[i] == "," and 1 < i < len(s.words) - 2:
            yield from _second(s, i, rng)
        said = i > 1 and word_at(s, i) == "that" and tag == "IN" and tag_at(s, i - 1).startswith("VB")
        if said and s.relations[i] == "mark" and rng.random() < 0.3:
            yield PlantedError("comma-drop", i, i + 1, (",", s.words[i]), "comma-drop")


def _parted(s: ParsedSentence, i: int) -> Iterator[PlantedError]:
    """A comma before a finite verb whose subject has ended right there, with none inside the subject."""
    top = s.heads[i] if s.relations[i] in {"cop", "aux", "aux:pass"} else i
    subject = next((k for k in range(i) if s.heads[k] == top and s.relations[k].startswith(("nsubj", "csubj"))), -1)
    if subject < 0 or s.tags[subject] in {"PRP", "WP", "WDT", "EX"} or s.tags[i - 1].startswith(("RB", "MD")):
        return
    inside = s.words[subject:i]
    if "," in inside or not _MARKS.isdisjoint(inside) or (tag_at(s, i - 1).startswith("VB") and i - subject < 3):
        return
    yield PlantedError("comma-drop", i, i + 1, (",", s.words[i]), "comma-drop")


def _second(s: ParsedSentence, i: int, rng: random.Random) -> Iterator[PlantedError]:
    """The second comma around an aside left out, or the first one."""
    before = [k for k in range(max(1, i - 16), i) if s.words[k] == ","]
    if not before:
        return
    first = before[-1]
    inside = s.words[first + 1 : i]
    if not _MARKS.isdisjoint(inside) or not s.tags[first - 1].startswith(("NN", "CD", "PRP", "VB")):
        return
    if tag_at(s, first + 1) not in _OPENS:
        return
    if not (tag_at(s, i + 1).startswith(("VB", "MD", "WP", "WDT", "IN", "TO")) or (s.tags[i + 1] == "RB")):
        return  # rather an item of a list
    if not tag_at(s, i + 1).startswith(("VBD", "VBZ", "VBP", "MD")) and rng.random() < 0.6:
        return
    yield PlantedError("comma-before", i, i + 1, (), "comma-before")
    if rng.random() < 0.35 and tag_at(s, i + 1).startswith(("VBD", "VBZ", "VBP", "MD")):
        yield PlantedError("comma-before", first, first + 1, (), "comma-before")
