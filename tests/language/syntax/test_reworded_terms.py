"""The table of words that are near those of terms of three words."""

from __future__ import annotations

from itertools import chain

import numpy as np

from newslint.language.syntax.reworded_terms import NEAREST, TABLE, WORD, reworded_terms, terms
from newslint.language.words.set_terms import word_hashes
from newslint.text import Document


def test_the_table_is_in_order_and_goes_with_the_list() -> None:
    table = np.load(TABLE)
    assert table.dtype == WORD
    assert (np.diff(table["put"].astype(np.int64)) >= 0).all()
    assert int(table["rank"].max()) <= NEAREST
    own = {*table["right"][table["rank"] == 0].tolist()}
    assert own >= {*word_hashes([*chain.from_iterable(terms().values())])}


def test_two_words_of_three_may_be_others() -> None:
    (found,) = reworded_terms(Document("They asked for an ecological effect evaluation."))
    assert (found.first, found.last, found.term) == (4, 7, "environmental impact assessment")


def test_one_word_of_three_is_for_others_to_find() -> None:
    assert reworded_terms(Document("They asked for an environmental effect assessment.")) == ()
