"""How a marked-up text reads, and the way back to the file."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import Document, Span
from newslint.text.reading import AHEAD, BEHIND, JOIN, read_prose, without_fillers


def test_plain_text_reads_as_it_stands() -> None:
    reading = read_prose("A “plain” text.")
    assert tuple(reading) == ("A “plain” text.", None, None)
    assert reading.span(Span(2, 9)) == (2, 9)
    assert reading.here(5) == 5


def test_a_character_lies_where_all_that_is_written_for_it_lies() -> None:
    reading = read_prose(f"“{BEHIND}{BEHIND}D{JOIN}{JOIN}e{AHEAD}é{JOIN}.")
    assert reading.text == "“Deé."
    assert reading.start is not None
    assert reading.end is not None
    assert [(int(a), int(b)) for a, b in zip(reading.start, reading.end, strict=True)] == [
        (0, 3), (3, 4), (6, 7), (7, 9), (10, 11),
    ]  # fmt: skip
    assert reading.span(Span(1, 4)) == (3, 9)
    assert reading.here(np.array([0, 3, 4, 6, 9, 11])).tolist() == [0, 1, 2, 2, 4, 5]


@given(st.text(alphabet=["a", " ", "😀", "\ud800", AHEAD, BEHIND, JOIN], max_size=40))
def test_ranges_lie_in_order_and_hold_their_character(prose: str) -> None:
    reading = read_prose(prose)
    if reading.start is None or reading.end is None:
        assert reading.text == prose
        return
    at = 0
    for ch, start, end in zip(reading.text, reading.start.tolist(), reading.end.tolist(), strict=True):
        assert at <= start < end <= len(prose)
        assert ch in prose[start:end]
        at = start
    assert reading.text == without_fillers(reading.text) == "".join(c for c in prose if c not in (AHEAD, BEHIND, JOIN))


def test_a_text_that_has_such_characters_itself_reads_with_another_in_their_place() -> None:
    document = Document(f"A{JOIN}b\n\n{AHEAD}\n")
    assert document.prose == "A\ufffdb\n\n\ufffd\n"
    assert document.reading.start is None


def test_quotations_are_found_in_what_is_read() -> None:
    document = Document("&ldquo;It<b>'</b>s&rdquo;", prose=f"“{BEHIND * 6}It   '    s{AHEAD * 6}”")
    assert [document[span] for span in document.quotes.spans] == [document.text]


def test_blocks_are_quotations_paragraph_by_paragraph() -> None:
    document = Document("A “b” c.\n\nD.\n\nE “f” g.", quoted=(Span(0, 11), Span(14, 19)))
    assert [document[span] for span in document.quotes.spans] == ["A “b” c.", "D", "E “f”"]
    assert [document[span] for span in document.quotes.marked] == ["“b”", "“f”"]
