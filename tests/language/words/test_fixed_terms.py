"""Fixed terms with a word changed."""

from __future__ import annotations

import numpy as np
import pytest

from newslint.language.words.fixed_terms import FIXED, KIN, fixed_changes, in_plural, term_of
from newslint.language.words.set_terms import (
    Words,
    frame_hashes,
    near_hashes,
    table_path,
    term_hashes,
    word_hashes,
)
from newslint.lexicon.lists import entries
from newslint.text import Document
from training.set_terms import fixed


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("They made an emergency arrival at Lagos.", "emergency landing"),
        ("He was shown a second golden card.", "second yellow card"),
        ("They cut it by 25 foundation points.", "basis points"),
        ("The flights ended in emergency arrivals.", "emergency landings"),
    ],
)
def test_a_near_word_is_met_in_singular_and_plural(said: str, term: str) -> None:
    assert term in {met.change.term for met in fixed_changes(Document(said))}


@pytest.mark.parametrize("said", ["An emergency landing.", "An emergency meeting.", "Emergency", ""])
def test_the_term_itself_and_other_terms_are_not(said: str) -> None:
    assert not fixed_changes(Document(said))


def test_marks_are_no_part_of_a_term() -> None:
    assert term_of("second !yellow ~card\tblue") == "second yellow card"
    assert in_plural("vote of no confidence") == "votes of no confidence"


def test_the_list_has_each_term_once() -> None:
    terms = [term_of(line) for line in entries("fixed-terms")]
    assert len(terms) == len(set(terms))


def test_the_list_has_the_terms_that_are_written_down() -> None:
    assert [line.partition("\t")[0] for line in entries("fixed-terms")] == fixed.lines()


def test_the_table_of_terms_goes_with_its_list() -> None:
    table, expected = np.load(table_path("fixed-terms")), []
    for number, line in enumerate(fixed.lines()):
        for term, shape in fixed.forms_of(line):
            words = _hashed(term.split(" "))
            whole = term_hashes(words, len(words))
            for at, bits in fixed.slots(line):
                frame = int(frame_hashes(words, whole, len(words), at)[0])
                expected.append((frame, int(words[at]), number, shape | bits))
    assert table.dtype == FIXED
    assert table[["hash", "right", "term", "shape"]].tolist() == sorted(expected)


def test_the_table_of_near_words_has_what_the_news_has_in_terms() -> None:
    table = np.load(table_path("kin-words"))
    assert table.dtype == KIN
    assert (np.diff(table["hash"].astype(np.int64)) >= 0).all()
    near = {*table["hash"].tolist()}
    for line in entries("fixed-terms"):
        marked, _, beside = line.partition("\t")
        rights = {form.split(" ")[at] for form, _ in fixed.forms_of(marked) for at, _ in fixed.slots(marked)}
        for put in beside.split():
            pairs = near_hashes(_hashed(sorted(rights)), _hashed([put]))
            assert near.intersection(pairs.tolist()), (marked, put)


def _hashed(words: list[str]) -> Words:
    return np.array(word_hashes(words), np.uint32)
