"""Planted errors of tense: the present or the perfect where the sentence is told in the past."""

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
_PAST_DAYS = frozenset({"yesterday", "ago", "earlier"})
_UNITS = frozenset("week month year night weekend summer winter spring autumn season century decade".split())
_LAST_YEARS = 3
"""Words between "in" or a month and a year: "in 2014", "in early May 2014"."""


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:  # noqa: ARG001 - as all planters
    """A past verb that is joined to another, or that a time in the past goes with, in the present or the perfect."""
    if not _QUOTES.isdisjoint(s.words):
        return
    for i, tag in enumerate(s.tags):
        if tag != "VBD":
            continue
        top = s.heads[i] if s.relations[i] in {"cop", "aux", "aux:pass"} else i
        if top < 0:
            continue
        dated = _has_past_day(s, top)
        if dated or _is_joined(s, top) or _has_time(s, top):
            other = _in_the_present(s, i)
            if other and other.lower() != lowered(s.words[i]):
                yield PlantedError("tense", i, i + 1, (copy_capital(s.words[i], other),), "to-past")
        if dated and top == i and inflect(s.words[i], "VERB", "VBN") == s.words[i]:
            yield PlantedError("tense", i, i + 1, ("have" if _is_many(s, i) else "has", s.words[i]), "delete")


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


def _has_past_day(s: ParsedSentence, top: int) -> bool:
    """Whether a time in the past hangs on a clause: "yesterday", "two weeks ago", "last year", "in 2014"."""
    for k, head in enumerate(s.heads):
        if head != top:
            continue
        word = word_at(s, k)
        if word in _PAST_DAYS or (word in _UNITS and word_at(s, k - 1) == "last"):
            return True
        if len(word) == len("2014") and word.isdigit() and "1900" < word < "2024":
            return any(word_at(s, j) == "in" for j in range(max(0, k - _LAST_YEARS), k))
    return False


def _is_many(s: ParsedSentence, i: int) -> bool:
    """Whether the subject of a verb is more than one."""
    subject = subject_of(s, i)
    return subject >= 0 and (
        s.tags[subject] in {"NNS", "NNPS"}
        or word_at(s, subject) in {"they", "we", "i", "you"}
        or tag_at(s, subject + 1) == "CC"
    )


def _in_the_present(s: ParsedSentence, i: int) -> str:
    """The present form of a past verb, in the number of its subject; nothing where that is not known."""
    lower = lowered(s.words[i])
    subject = subject_of(s, i)
    if subject < 0 or word_at(s, subject) in {"i", "we", "you"}:
        return ""
    many = _is_many(s, i)
    if lower in _PRESENT:
        present = _PRESENT[lower]
        return _MANY.get(present, present) if many else present
    return inflect(lower, "VERB", "VB" if many else "VBZ")
