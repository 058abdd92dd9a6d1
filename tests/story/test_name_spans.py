"""Runs of capitalised words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.segmentation.tokens import tokens
from newslint.readers import read
from newslint.story.name_spans import headings, name_spans
from newslint.text import Document


def texts(text: str) -> list[str]:
    return [name_span.text for name_span in name_spans(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guests thanked Ida Lund.", ["Ida Lund"]),
        ("Guests met Ursula von der Bek and Omar al-Hadi.", ["Ursula von der Bek", "Omar al-Hadi"]),
        ("Guests met Jean-Luc O'Hara and K. L. McBride.", ["Jean-Luc O'Hara", "K. L. McBride"]),
        ("Guests met Dr Lund's sister.", ["Lund"]),
        ("In March the Lunds left.", ["March", "Lunds"]),
        ("“We sing,” Lund said.", ["Lund"]),
        ("At Hull Mr Berg spoke.", ["Hull", "Berg"]),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert [t for t in texts(text) if t != "Guests"] == expected


def test_words_that_open_a_sentence_are_left_off() -> None:
    assert texts("But Lund sang. When Berg came, they left.") == ["Lund", "Berg"]


def test_an_honorific_is_kept_apart() -> None:
    (name_span,) = name_spans(Document("We saw Mrs. Lund there."))
    assert (name_span.honorific, name_span.text) == ("Mrs.", "Lund")


def test_a_run_knows_whether_it_is_quoted() -> None:
    runs = name_spans(Document('He said: "Ida Lund sang well for us." Karl Berg wept.'))
    assert [(r.text, r.quoted) for r in runs] == [("Ida Lund", True), ("Karl Berg", False)]


def test_a_headline_is_no_running_text() -> None:
    document = read("story.txt", b"Lund opens the new pier\n\nIda Lund opened the pier on Monday. She sang.\n")
    assert headings(document) == {0}
    assert [name_span.heading for name_span in name_spans(document) if "Lund" in name_span.words] == [True, False]


@given(st.text(alphabet="AbÉ' -.,\n“”19", max_size=60))
def test_runs_lie_apart_and_in_order(text: str) -> None:
    document = Document(text)
    runs = list(name_spans(document))
    assert all(one.last <= two.start for one, two in pairwise(runs))
    table = tokens(document)
    assert all(document[table.span(r.first, r.last)].startswith(r.words[0].split("-")[0]) for r in runs)


def test_a_first_line_of_two_short_sentences_is_a_headline() -> None:
    body = "Ida Lund, who opened the pier in the rain on Monday, said that it was strong enough for the winter storms."
    text = "\n\n".join(["Pier is strong, Lund says. It may rain.", *[body] * 4])
    assert {0, 1} <= headings(Document(text))
    assert 0 not in headings(Document("\n\n".join(["Pier is strong, Lund says. It may rain.", body])))
