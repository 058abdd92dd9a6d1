"""The second reader: pieces of words, sentences read alone and together, and what is beyond its reach."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.detectors.second_reader import reader as module
from newslint.language.detectors.second_reader.labels import INDEX, LABELS, Labels
from newslint.language.detectors.second_reader.network import LONGEST
from newslint.language.detectors.second_reader.reader import SecondReader, alternatives, second_reader
from newslint.language.detectors.second_reader.wordpieces import PIECES, UNKNOWN, WordPieces
from newslint.language.network.store import Floats
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document
from newslint.util.recent import Recent

KNOWN = {"play": 5, "##ing": 6, "##er": 7, "s": 8, "'": 9, "-": 10, "naive": 11, "##s": 12, "北": 13}


@pytest.fixture(autouse=True)
def _nothing_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test read for itself."""
    monkeypatch.setattr(module, "_recent", Recent(512))


def test_a_sentence_that_was_read_in_another_document_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    network, _ = module._network()
    scores = network.scores

    def told(sentences: Sequence[Sequence[str]]) -> list[Floats]:
        read.extend(words[0] for words in sentences)
        return scores(sentences)

    monkeypatch.setattr(network, "scores", told)
    first, second = reader_of("He has went home. She left."), reader_of("They ate. He has went home.")
    first.ask(range(4))
    second.ask([0, 3])
    assert read == ["He", "They"]
    assert np.array_equal(first.row(2), second.row(5))


def reader_of(text: str) -> SecondReader:
    return second_reader(Document(text))


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("play", (5,)),
        ("Playing", (5, 6)),
        ("players", (5, 7, 12)),
        ("’s", (9, 8)),
        ("naïve", (11,)),
        ("play-play", (5, 10, 5)),
        ("北北", (13, 13)),
        ("zzz", (UNKNOWN,)),
        ("", (UNKNOWN,)),
        ("play" * 200, (UNKNOWN,)),
        ("-" * 40, (10,) * PIECES),
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(word: str, pieces: tuple[int, ...]) -> None:
    assert WordPieces(KNOWN).of(word) == pieces


@given(st.text(max_size=30))
def test_no_word_is_without_pieces_or_with_too_many(word: str) -> None:
    assert 1 <= len(WordPieces(KNOWN).of(word)) <= PIECES


@given(st.text(min_size=1, max_size=12))
def test_any_word_may_be_right(word: str) -> None:
    labels = Labels({"there": ("their",)})
    assert labels.added(word.lower())[INDEX["keep"]] == 0


def test_labels_travel_as_lines() -> None:
    labels = Labels({"there": ("their", "they're"), "of": ()})
    assert Labels.read(labels.lines()).alternatives == {"there": ("their", "they're")}


def test_a_label_is_ruled_out_where_it_makes_no_sense() -> None:
    added = Labels({"there": ("their",)}).added("there")
    allowed = {label for label in LABELS if added[INDEX[label]] == 0}
    assert "confused-0" in allowed
    assert not {"confused-1", "comma-drop", "prep-of", "article-a"} & allowed


def test_the_shipped_reader_knows_words_that_are_taken_for_each_other() -> None:
    assert "their" in alternatives("there")
    assert alternatives("zebra") == ()


def test_a_sentence_is_read_alike_alone_and_with_others() -> None:
    alone = reader_of("The mayor has resigned.")
    many = reader_of("The mayor has resigned. " + "Nobody in the town hall, it seems, knew why he did. " * 30)
    many.ask(range(len(tokens(Document("The mayor has resigned."))) + 200))
    for token in range(5):
        np.testing.assert_allclose(alone.row(token), many.row(token), atol=1e-3)


def test_what_is_beyond_its_reach_is_taken_as_right() -> None:
    reader = reader_of("He bought " + "antidisestablishmentarianisms " * LONGEST)
    assert reader.row(3)[INDEX["keep"]] < 1
    assert reader.row(200)[INDEX["keep"]] == 1


def test_chances_add_up() -> None:
    reader = reader_of("She have left the the house.")
    for token in range(7):
        assert reader.row(token).sum() == pytest.approx(1, abs=1e-4)


def test_it_doubts_what_is_wrong_more_than_what_is_right() -> None:
    right, wrong = "The club will sign two players.", "The club will signed two players."
    assert reader_of(wrong).doubt(3, 4) > 0.5 > reader_of(right).doubt(3, 4)


def test_proposals_are_of_the_whole_document_whatever_was_asked_before() -> None:
    text = "The club will sign him. " * 3 + "The club will signed two players."
    fresh, asked = reader_of(text), reader_of(text)
    asked.ask([0])
    wanted = [(21, "to-base")]
    assert fresh.proposals(["to-base"], 0.5) == asked.proposals(["to-base"], 0.5) == wanted


def test_labels_count_together_and_the_likeliest_is_named() -> None:
    reader = reader_of("He went the station to meet his wife.")
    alone = [reader.proposals([label], 0.6) for label in ("insert-in", "insert-at")]
    assert alone == [[], []]
    assert [token for token, _ in reader.proposals(["insert-to", "insert-in", "insert-at"], 0.3)] == [2]


def test_of_some_places_those_are_likely_that_would_be_proposed_and_no_others() -> None:
    text, labels = "The club will signed two players. He went the station to meet her.", ["insert-to", "insert-at"]
    reader = reader_of(text)
    wanted = [(9, "insert-to")]
    assert list(reader.likely([9, 3, 10], labels, 0.3)) == reader.proposals(labels, 0.3) == wanted
    assert list(reader.likely([], labels, 0.3)) == []


def test_an_empty_document_has_no_proposals() -> None:
    assert reader_of("").proposals(["delete"], 0.1) == []
