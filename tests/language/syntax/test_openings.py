"""Noun phrases that open a sentence and end in its first comma."""

from __future__ import annotations

import pytest

from newslint.language.syntax.openings import opening_subjects
from newslint.language.syntax.view import syntax
from newslint.text import Document


def opened(text: str) -> list[str]:
    """The phrases found, in lower case."""
    view = syntax(Document(text))
    return [" ".join(view.lower[phrase.first : phrase.comma]) for phrase in opening_subjects(view)]


def test_each_sentence_is_asked_for_its_first_comma_only() -> None:
    assert opened("The new bridge, the pride of the town, fell. Ann Hill, the mayor, wept.") == [
        "the new bridge",
        "ann hill",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Last week, the bridge fell.",
        "When it rained, the bridge fell.",
        "Slowly, the bridge fell.",
        "The bridge fell, as all had feared.",
        "the bridge, the old one, fell.",
        "The bridge, gone.",
        "The bridge, the pride of the town",
    ],
)
def test_times_clauses_and_what_is_no_sentence_are_no_such_phrases(text: str) -> None:
    assert opened(text) == []


def test_the_second_name_of_a_case_opens_no_sentence() -> None:
    assert opened("The court heard Hill v. Price, the first case of the year.") == []
