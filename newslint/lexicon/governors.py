"""Words that seldom have next to them what they govern, so that a small word may be missing where they do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from newslint.lexicon.lists import rows

Mark = Literal["preposition", "infinitive", "counted"]


_BEHIND = "bare-behind-"


def governing(mark: Mark) -> frozenset[tuple[str, str]]:
    """The words in lower case, each with its tag, that have a mark.

    ``preposition``: hardly ever an article next to them ("a number [of] the shops"). ``infinitive``: hardly ever a
    plain verb ("is expected [to] close"). ``counted``: nouns that are seldom bare as objects or behind a preposition
    ("in [the] basement").
    """
    return _by_mark()[mark]


@cache
def words_of(*marks: Mark) -> frozenset[str]:
    """The words that have one of some marks, whatever their tags."""
    return frozenset(word for mark in marks for word, _ in governing(mark))


def bare_behind(noun: str) -> frozenset[str]:
    """The words behind which a counted noun stands without an article all the same: "in case", "by way"."""
    return _set_phrases().get(noun, frozenset())


@cache
def _set_phrases() -> Mapping[str, frozenset[str]]:
    """Those words by noun."""
    found: dict[str, set[str]] = {}
    for noun, _, marks in rows("governors"):
        leads = {mark.removeprefix(_BEHIND) for mark in marks.split() if mark.startswith(_BEHIND)}
        if leads:
            found[noun] = leads
    return {noun: frozenset(leads) for noun, leads in found.items()}


@cache
def _by_mark() -> Mapping[str, frozenset[tuple[str, str]]]:
    """The words, each with its tag, by their marks."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, tag, marks in rows("governors"):
        for mark in marks.split():
            found.setdefault(mark, []).append((word, tag))
    return {mark: frozenset(words) for mark, words in found.items()}
