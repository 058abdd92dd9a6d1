"""The files of lists: every one says what it is and where it is from, and holds each entry once."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.lexicon import lists

FILES = sorted(Path(lists.__file__).with_name("data").glob("*.tsv"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_list_is_told_and_clean(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    assert any(line.startswith("# Source: ") for line in head)
    assert text.startswith("# ")
    assert text.endswith("\n")
    rows = lists.rows(file.stem)
    assert rows
    assert not [row for row in rows for column in row if column != column.strip()]
    assert not [row for row in rows if not row[0]]
    assert len(rows) == len(set(rows))


def test_what_is_added_comes_after_what_is_shipped() -> None:
    lexicon = lists.Lexicon({"calendar": ["Smarch"], "places": []})
    assert lexicon.rows("calendar") == (*lists.rows("calendar"), ("Smarch",))
    assert lexicon.rows("places") is lists.rows("places")
    assert "Smarch" in lexicon.words("calendar")
    assert "Smarch" not in lists.SHIPPED.words("calendar")


def test_what_is_derived_is_made_once_for_each_lexicon() -> None:
    made = []

    @lists.derived
    def size(lexicon: lists.Lexicon) -> int:
        made.append(lexicon)
        return len(lexicon.words("calendar"))

    other = lists.Lexicon({"calendar": ["smarch"]})
    assert size(lists.SHIPPED) + 1 == size(lists.SHIPPED) + 1 == size(other)
    assert made == [lists.SHIPPED, other]
