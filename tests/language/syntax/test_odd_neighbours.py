"""Words beside which a tag is a sign of an error."""

from __future__ import annotations

import pytest

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.odd_neighbours import odd_neighbours
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prices rose faster then wages.", "then"),
        ("He have been the mayor for nine years.", "have"),
    ],
)
def test_words_that_do_not_go_with_the_one_before_are_odd(text: str, word: str) -> None:
    document = Document(text)
    assert [tokens(document).text[k] for k in odd_neighbours(document)] == [word]


def test_nothing_is_odd_in_right_sentences_or_over_their_ends() -> None:
    assert odd_neighbours(Document("Prices rose faster. Then the mayor replied that wages had risen too.")) == []
    assert odd_neighbours(Document("")) == []
    assert odd_neighbours(Document("Faster.")) == []
