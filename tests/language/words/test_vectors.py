"""Vectors of words: what they tell apart, and what has none."""

from __future__ import annotations

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.vectors import WIDTH, vector_rows, vectors
from newslint.text import Document


def of(text: str) -> np.ndarray:
    """The vectors of the words of a text, scaled to length one."""
    found = vectors(vector_rows(tokens(Document(text))))
    unit: np.ndarray = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


def test_words_of_one_sort_lie_nearer_than_others() -> None:
    flour, butter, striker, goalkeeper = of("flour butter striker goalkeeper")
    assert flour @ butter > flour @ goalkeeper
    assert striker @ goalkeeper > striker @ butter


def test_the_spelling_of_a_word_does_not_matter() -> None:
    rows = vector_rows(tokens(Document("Flour flour FLOUR")))
    assert rows.dtype == np.int32
    assert len(set(rows.tolist())) == 1


def test_common_words_are_shorter() -> None:
    the, flour = vectors(vector_rows(tokens(Document("the flour"))))
    assert np.linalg.norm(the) < np.linalg.norm(flour)


def test_an_unknown_word_has_no_vector() -> None:
    rows = vector_rows(tokens(Document("qwzrtpl")))
    assert rows.tolist() == [0]
    assert vectors(rows).shape == (1, WIDTH)
    assert not vectors(rows).any()
