"""Fixed terms with a word changed."""

from __future__ import annotations

import pytest

from newslint.language.words.fixed_terms import fixed_changes, in_plural, term_of
from newslint.lexicon.lists import entries
from newslint.text import Document


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
