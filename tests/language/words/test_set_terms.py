"""Set terms with one word changed."""

from __future__ import annotations

import numpy as np
import pytest

from newslint.language.words.set_terms import (
    FRAME,
    LEAST,
    NEAR,
    ROW,
    changed_pairs,
    changed_terms,
    rank,
    table_path,
    term_hashes,
    word_hashes,
)
from newslint.lexicon.lists import rows
from newslint.text import Document


@pytest.mark.parametrize(("name", "row"), [("set-terms", FRAME), ("set-pairs", ROW)])
def test_a_table_is_in_order_and_goes_with_its_list(name: str, row: np.dtype[np.void]) -> None:
    table = np.load(table_path(name))
    assert table.dtype == row
    assert (np.diff(table["hash"].astype(np.int64)) >= 0).all()
    assert {*table["term"].tolist()} <= {*range(len(rows(name)))}


def test_the_tables_of_near_words_and_of_what_is_met_are_in_order() -> None:
    near, met = np.load(table_path("near-words")), np.load(table_path("met-terms"))
    assert near.dtype == NEAR
    assert (np.diff(near["hash"].astype(np.int64)) > 0).all()
    assert (np.diff(met.astype(np.int64)) > 0).all()


def test_words_are_near_in_any_sense() -> None:
    near = rank("arrest", "detention")
    assert near is not None
    assert near < 5
    assert rank("arrest", "umbrella") is None


def test_no_term_is_a_change_of_another() -> None:
    text = ". ".join(row[0] for row in rows("set-terms"))
    assert changed_terms(Document(text)) == ()


@pytest.mark.parametrize(
    ("text", "changed", "term"),
    [("The focal bank cut its rate.", 1, "central bank"), ("He was sent to the sin box.", 6, "sin bin")],
)
def test_a_changed_word_is_told(text: str, changed: int, term: str) -> None:
    (found,) = changed_terms(Document(text))
    assert (found.changed, found.term) == (changed, term)
    assert found.sure >= LEAST


def test_a_changed_word_of_a_pair_is_told() -> None:
    (found,) = changed_pairs(Document("The firm belongs to the personal sector."))
    assert (found.changed, found.term) == (5, "private sector")


def test_a_hash_alone_is_not_believed() -> None:
    """The words that stay must be those of the term, in one sentence."""
    assert changed_terms(Document("They called it focal. Bank on it.")) == ()
    assert changed_terms(Document("")) == ()


def test_runs_are_hashed_as_their_words_are_in_order() -> None:
    words = np.array(word_hashes(["Central", "bank", "central"]), np.uint32)
    one, two = term_hashes(words, 2).tolist()
    assert one != two
    assert words[0] == words[2]
