"""Words of speech in one form."""

from __future__ import annotations

import pytest

from newslint.readers import parse
from newslint.story.transcripts.labels import find_labels, fits
from newslint.story.transcripts.words import said_words
from newslint.text import Document


def keys(text: str) -> list[str]:
    return [word.key for word in said_words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£2.4 million", "2.4 million pounds"),
        ("£2.4m", "two point four million pounds"),
        ("42%", "forty-two per cent"),
        ("42 percent", "42pc"),
        ("1994", "nineteen ninety-four"),
        ("105,302", "a hundred and five thousand three hundred and two"),
        ("2.5 million", "two million five hundred thousand"),
        ("the 21st", "the twenty-first"),
        ("I can’t", "I cannot"),
        ("We'll go", "we WILL go"),
        ("colour-coded", "color coded"),
        ("well, um, yes", "well yes"),
        ("an OK plan", "an okay plan"),
    ],
)
def test_two_ways_to_type_it(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("fifty", "fifteen"), ("£5", "$5"), ("we will", "we will not"), ("five million", "five. Million"), ("go", "goes")],
)
def test_what_is_another_word(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_a_word_has_its_place() -> None:
    text = "Say, we won’t pay forty-two."
    assert [text[word.start : word.end] for word in said_words(text)] == [
        "Say", "we", "won’t", "won’t", "pay", "forty-two",
    ]  # fmt: skip


def labels(text: str, name: str = "a.txt") -> list[str]:
    return [label.text for label in find_labels(parse(name, text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MR BERG: Yes.\nMS LUND: No.", ["MR BERG", "MS LUND"]),
        ("Q: Why?\nA: Because.", ["Q", "A"]),
        ("Speaker 1: Why?\nSpeaker 2: Because.", ["Speaker 1", "Speaker 2"]),
        ("[00:01:02] Ida Lund: Yes.\n[00:01:05] Karl Berg: No.", ["Ida Lund", "Karl Berg"]),
        ("Date: 4 March\nNote: nobody spoke.", []),
        ("I said: go.\nThe rest is this: nothing.", []),
    ],
)
def test_labels(text: str, found: list[str]) -> None:
    assert labels(text) == found


def test_labels_in_bold() -> None:
    assert labels("**Ida Lund:** Yes.\n\n**Karl Berg:** No.\n", "a.md") == ["Ida Lund", "Karl Berg"]


@pytest.mark.parametrize(
    ("label", "name", "said"),
    [
        ("CLLR HART", "Fiona Hart", True),
        ("THE CHAIR", "Fiona Hart", True),
        ("Speaker 2", "Fiona Hart", True),
        ("FH", "Fiona Hart", True),
        ("MR PELL", "Fiona Hart", False),
        ("Jane Lloyd-Hart", "Fiona Hart", True),
    ],
)
def test_whose_a_label_may_be(label: str, name: str, said: bool) -> None:
    assert fits(label, tuple(name.split())) is said


def test_a_text_without_spaces_is_read_as_fast_as_any() -> None:
    """Each form of a word is looked up among spellings, which must not take the square of its length."""
    text = "x" * 200_000
    assert [len(word.key) for word in said_words(text)] == [200_000]
    assert find_labels(Document(f"{text}: yes")) == []
