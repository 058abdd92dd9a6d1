"""For whom a story is written, and what its readers know."""

from __future__ import annotations

import pytest

from newslint.readers import parse
from newslint.story.meanings import known_here, supported
from newslint.story.readership import meanings, readership

_INDIA = "Voters in Delhi and Kerala went to the polls on Monday. Officials in Delhi said the count begins on Friday."
_BRITAIN = "MPs in London voted on Monday. Labour said British farmers would gain, and the MPs went home."
_MARKETS = "Inflation fell, and investors bought bonds. Economists said growth would follow, and shares rose."


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (_INDIA, "IN", True),
        (_BRITAIN, "UK", True),
        (_BRITAIN + " One of them had been to Delhi twice, and liked Delhi.", "IN", False),
        (_MARKETS, "economy", True),
        ("Inflation, inflation, inflation: he spoke of nothing but inflation.", "economy", False),
        ("The cat sat on the mat.", "UK", False),
    ],
)
def test_readership_counts_what_a_story_speaks_of(text: str, name: str, expected: bool) -> None:
    assert (name in readership(parse("story.txt", text))) is expected


def test_letters_are_known_at_home_and_not_abroad() -> None:
    home, abroad = parse("a.txt", _INDIA), parse("b.txt", _BRITAIN)
    assert known_here(home, "BJP")
    assert not known_here(abroad, "BJP")
    assert known_here(abroad, "RMT")
    assert not known_here(home, "RMT")
    assert known_here(parse("c.txt", _MARKETS), "IPO")
    assert not known_here(home, "IPO")


@pytest.mark.parametrize(
    ("letters", "text", "expected"),
    [
        ("GDP", "It was 2 percent of GDP.", "gross domestic product"),  # a term: nothing else has these letters
        ("NSC", "He sat on the NSC.", None),  # a name, of which the story says nothing
        ("NSC", "He advised the president on security and sat on the NSC.", "National Security Council"),
        ("CBI", "The CBI asked for it.", None),
        ("CBI", "British industry is in trouble, the CBI said.", "Confederation of British Industry"),
        ("XQZ", "The XQZ asked for it.", None),
    ],
)
def test_a_meaning_is_offered_only_where_the_story_speaks_for_it(letters: str, text: str, expected: str | None) -> None:
    assert supported(parse("story.txt", text), letters) == expected


def test_the_table_is_in_order_and_whole() -> None:
    for letters, entries in meanings().items():
        assert letters == letters.upper()
        assert all(entry.full for entry in entries)
        assert len({entry.full for entry in entries}) == len(entries)
