"""Planted errors of tense: a verb in the present where the rest of its sentence is told in the past."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.util.casing import copy_capital
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, inflect, lowered, subject_of, tag_at, word_at

_TIMES = frozenset({"when", "before", "after", "until", "while", "once", "time"})
_PRESENT = {"was": "is", "were": "are", "had": "has", "did": "does"}
_MANY = {"has": "have", "does": "do"}
_QUOTES = frozenset('"“”«»')


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:  # noqa: ARG001 - as all planters
    """A past verb that is joined to another, or that a clause of time in the past goes with, in the present."""
    if not _QUOTES.isdisjoint(s.words) or s.tags.count("VBD") < 2:
        return
    for i, tag in enumerate(s.tags):
        if tag != "VBD":
            continue
        top = s.heads[i] if s.relations[i] in {"cop", "aux", "aux:pass"} else i
        if top >= 0 and (_is_joined(s, top) or _has_time(s, top)):
            other = _in_the_present(s, i)
            if other and other.lower() != lowered(s.words[i]):
                yield PlantedError("tense", i, i + 1, (copy_capital(s.words[i], other),), "to-past")


def _is_past(s: ParsedSentence, top: int) -> bool:
    """Whether the finite verb of a clause is in the past tense."""
    return s.tags[top] == "VBD" or any(
        h == top and r in {"cop", "aux", "aux:pass"} and t == "VBD"
        for h, r, t in zip(s.heads, s.relations, s.tags, strict=True)
    )


def _is_joined(s: ParsedSentence, top: int) -> bool:
    """Whether a clause is joined to one in the past by "and" or a comma, or tells when that happened."""
    above = s.heads[top]
    if above < 0 or not _is_past(s, above):
        return False
    return s.relations[top] == "conj" or (s.relations[top].startswith("advcl") and _tells_when(s, top))


def _tells_when(s: ParsedSentence, top: int) -> bool:
    return any(h == top and lowered(w) in _TIMES for h, w in zip(s.heads, s.words, strict=True))


def _has_time(s: ParsedSentence, top: int) -> bool:
    """Whether a clause of time in the past hangs on a clause."""
    return any(
        h == top and r.startswith("advcl") and _is_past(s, k) and _tells_when(s, k)
        for k, (h, r) in enumerate(zip(s.heads, s.relations, strict=True))
    )


def _in_the_present(s: ParsedSentence, i: int) -> str:
    """The present form of a past verb, in the number of its subject; nothing where that is not known."""
    lower = lowered(s.words[i])
    subject = subject_of(s, i)
    if subject < 0 or word_at(s, subject) in {"i", "we", "you"}:
        return ""
    many = s.tags[subject] in {"NNS", "NNPS"} or word_at(s, subject) == "they" or tag_at(s, subject + 1) == "CC"
    if lower in _PRESENT:
        present = _PRESENT[lower]
        return _MANY.get(present, present) if many else present
    return inflect(lower, "VERB", "VB" if many else "VBZ")
