from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.language.segmentation.tokens import tokens
from newslint.story.near_duplicates import near_duplicates
from newslint.text import Document

LONG = "The river rose in the night and the bridge to the island was closed."


def test_a_sentence_and_its_copy() -> None:
    (pair,) = near_duplicates(Document(f"{LONG} Nobody was hurt. {LONG}"))
    assert (pair.first, pair.second, pair.share) == (0, 2, 1.0)


def test_a_sentence_with_one_other_word() -> None:
    (pair,) = near_duplicates(Document(f"{LONG}\n\n{LONG.replace('island', 'village')}"))
    assert 0.3 <= pair.share < 1.0


def test_short_sentences_and_shared_phrases_are_no_echo() -> None:
    assert near_duplicates(Document("He did not say why he left. He did not say why he left.")) == ()
    assert (
        near_duplicates(Document(f"{LONG} In the night and the bridge they saw what no one had ever seen before."))
        == ()
    )


@given(st.lists(st.sampled_from(["the", "cat", "sat", "on", "a", "mat", ".", "\n\n"]), max_size=80))
def test_echoes_are_of_two_sentences_in_order(words: list[str]) -> None:
    document = Document(" ".join(words))
    for pair in near_duplicates(document):
        assert 0 <= pair.first < pair.second < len(tokens(document).first)
        assert 0 < pair.share <= 1
