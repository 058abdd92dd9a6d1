"""Set phrases with one word for another, and the tables by which they are found."""

from __future__ import annotations

import numpy as np
import pytest

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.changed_phrases import changed_phrases, table_path
from newslint.text import Document
from training.phrase_tables import tables

FILLER = "The talks went on. " * 90


def test_the_tables_go_with_the_list() -> None:
    for name, table in tables().items():
        shipped = np.load(table_path(name))
        assert shipped.dtype == table.dtype
        assert np.array_equal(shipped, table), "run python -m training.phrase_tables"


@pytest.mark.parametrize(
    ("text", "changed", "written"),
    [
        ("The minister was on the back leg.", "leg", "be on the back foot"),
        ("The minister had been on the back leg all week.", "leg", "be on the back foot"),
        ("The writing had been on the door for years.", "door", "the writing be on the wall"),
        (f"{FILLER}The answer was short and sour.", "sour", "short and sweet"),
    ],
)
def test_a_changed_word_is_told(text: str, changed: str, written: str) -> None:
    document = Document(text)
    found = [change.changed for change in changed_phrases(document) if change.phrase.written == written]
    assert [tokens(document).text[at] for at in found] == [changed]


@pytest.mark.parametrize(
    "text",
    [
        "The minister was on the back foot.",
        "The writing was clear. A note hung on the door.",
        "The talks were short. And sour they were.",
    ],
)
def test_a_phrase_as_it_goes_or_over_two_sentences_is_no_change(text: str) -> None:
    changes = changed_phrases(Document(text))
    assert not {change.phrase.written for change in changes} & {"be on the back foot", "short and sweet"}
    assert "the writing be on the wall" not in {change.phrase.written for change in changes}
