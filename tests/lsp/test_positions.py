from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from newslint.lsp.edits import changes_between
from newslint.lsp.positions import Positions, changed
from newslint.text import Span
from newslint.text.edits import apply

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.sampled_from("ab é😀\u2028\u0085\x0c\n\r’"), max_size=40)


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 10), ("utf-16", 7), ("utf-32", 6)])
def test_columns_are_counted_as_the_editor_counts(encoding: str, character: int) -> None:
    positions = Positions("One\ncafé 😀 closed", encoding)
    assert positions.position(10) == types.Position(1, character)
    assert positions.offset(types.Position(1, character)) == 10


def test_a_place_behind_the_end_is_moved_to_it() -> None:
    positions = Positions("café\r\nopen", "utf-16")
    assert positions.offset(types.Position(0, 99)) == 4
    assert positions.offset(types.Position(9, 0)) == 10


def test_a_place_inside_a_character_is_moved_to_its_start() -> None:
    assert Positions("a😀b", "utf-16").offset(types.Position(0, 2)) == 1
    assert Positions("aéb", "utf-8").offset(types.Position(0, 2)) == 1


def test_lines_end_as_the_protocol_says_and_nowhere_else() -> None:
    positions = Positions("a\u2028b\x0cc\u0085d\re\r\nf", "utf-16")
    assert [positions.position(k).line for k in (0, 6, 8, 11)] == [0, 0, 1, 2]


@given(TEXTS, st.sampled_from(ENCODINGS), st.data())
def test_there_and_back_again(text: str, encoding: str, data: st.DataObject) -> None:
    positions = Positions(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    found = positions.offset(positions.position(offset))
    assert found == offset or text[found:offset] == "\r"  # between CR and LF is no place of its own


@given(TEXTS, TEXTS, st.sampled_from(ENCODINGS), st.data())
def test_a_change_is_made_where_the_editor_makes_it(text: str, new: str, encoding: str, data: st.DataObject) -> None:
    positions = Positions(text, encoding)
    ends = sorted(positions.offset(positions.position(data.draw(st.integers(0, len(text))))) for _ in range(2))
    place = positions.range(Span(*ends))
    change = types.TextDocumentContentChangePartial(types.Range(place.end, place.start), new)
    assert changed(text, [change], encoding) == text[: ends[0]] + new + text[ends[1] :]


def test_a_whole_text_takes_the_place_of_the_old_one() -> None:
    assert changed("old", [types.TextDocumentContentChangeWholeDocument("new")], "utf-8") == "new"


@given(TEXTS, TEXTS)
def test_changes_between_two_texts_lead_from_one_to_the_other(old: str, new: str) -> None:
    changes = list(changes_between(old, new))
    parts, at = [], 0
    for span, text in changes:
        parts += [old[at : span.start], text]
        at = span.end
    assert "".join([*parts, old[at:]]) == new


def test_changes_are_as_short_as_can_be() -> None:
    old = "One line.\nShe ate a apple.\nThe end.\n"
    new = "One line.\nShe ate an apple.\nThe end.\n"
    (change,) = changes_between(old, new)
    assert change == (Span(19, 19), "n")
    assert apply(old, [change]) == new
