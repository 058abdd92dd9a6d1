"""Nouns that often own something."""

from __future__ import annotations

from newslint.checks.grammar._possessors import OWNERS, TIMES
from newslint.language.words.morphology import inflect


def test_the_plurals_are_those_of_the_lexicon() -> None:
    for plural, name in (OWNERS | TIMES).items():
        assert plural == inflect(name, "NNS")[0]
