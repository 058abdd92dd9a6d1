"""Adverbs of manner and their adjectives."""

from __future__ import annotations

import pytest

from newslint.language.words.manner import adjective_of, adverb_of

PAIRS = [
    ("steady", "steadily"),
    ("gentle", "gently"),
    ("quick", "quickly"),
    ("public", "publicly"),
    ("economic", "economically"),
    ("true", "truly"),
    ("full", "fully"),
]


@pytest.mark.parametrize(("adjective", "adverb"), PAIRS)
def test_there_and_back(adjective: str, adverb: str) -> None:
    assert adverb_of(adjective) == adverb
    assert adjective_of(adverb) == adjective


def test_good_is_done_well() -> None:
    assert adverb_of("good") == "well"


@pytest.mark.parametrize("word", ["table", "soon", "family", "july"])
def test_words_that_are_no_pair(word: str) -> None:
    assert adverb_of(word) == ""
    assert adjective_of(word) == ""
