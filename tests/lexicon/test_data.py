"""The files of lists: every one says what it is and where it is from, and holds each entry once."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.lexicon import lists
from newslint.lexicon.additions import OPEN, wrong_entry

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


def test_the_page_tells_of_every_list_and_which_can_grow() -> None:
    page = Path(lists.__file__).with_name("README.md").read_text(encoding="utf-8")
    table = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    told = {line[1].strip(" `"): line[3].strip() for line in table}
    assert sorted(told) == [file.stem for file in FILES]
    assert sorted(name for name, grows in told.items() if grows == "yes") == sorted(OPEN)


def test_the_page_of_settings_tells_of_every_list_that_can_grow() -> None:
    page = (Path(__file__).parents[2] / "docs/settings.md").read_text(encoding="utf-8")
    part = page.partition("## Words of your own")[2].partition("\n## ")[0]
    told = {
        line.split("|")[1].strip(" `"): line.split("|")[3].strip(" `") for line in part.splitlines() if "| `" in line
    }
    assert sorted(told) == sorted(OPEN)
    assert not [name for name, example in told.items() if wrong_entry(name, [example])]


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
