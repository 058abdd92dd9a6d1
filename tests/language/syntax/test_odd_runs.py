"""Runs of words that news hardly ever has."""

from __future__ import annotations

import numpy as np
import pytest

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.odd_runs import TABLE, odd_runs
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ambulance reached to the village an hour later.", ["to"]),
        ("The clerk is responsible of it.", ["of"]),
        ("He was killed in attempt to cross the border.", ["attempt"]),
        ("The driver was charged of dangerous driving.", ["of"]),
    ],
)
def test_runs_that_a_small_word_would_mend_are_odd(text: str, words: list[str]) -> None:
    document = Document(text)
    assert [tokens(document).text[k] for k in odd_runs(document)] == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Responsible.",
        "The clerk is responsible. Of it he says nothing.",
        "It is a band called Responsible Of Leeds.",
        "The ambulance reached the village, and the clerk is responsible for it.",
    ],
)
def test_nothing_is_odd_in_right_sentences_names_or_over_their_ends(text: str) -> None:
    assert odd_runs(Document(text)) == []


def test_the_table_is_in_order_and_holds_each_run_once() -> None:
    hashes = np.load(TABLE)
    assert hashes.dtype == np.uint32
    assert (hashes[1:] > hashes[:-1]).all()
