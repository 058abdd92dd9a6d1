"""The steps that rules of grammar share."""

from __future__ import annotations

import pytest

from newslint.language.syntax.view import syntax
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "determiner", "head"),
    [
        ("The three large wooden boats sank.", "the", "boats"),
        ("They sold the car dealer a house.", "the", "dealer"),
        ("The two-way radio failed.", "the", "radio"),
    ],
)
def test_the_head_of_a_group_is_its_last_noun(text: str, determiner: str, head: str) -> None:
    view = syntax(Document(text))
    group = view.noun_phrase(view.lower.index(determiner))
    assert group is not None
    assert view.lower[group.head] == head


@pytest.mark.parametrize(
    "text", ["The mayor's office closed.", "The council owned depot closed.", "The “old boat sank.", "The."]
)
def test_a_group_that_may_go_on_has_no_sure_head(text: str) -> None:
    assert syntax(Document(text)).noun_phrase(0) is None


def test_nothing_reaches_into_the_next_sentence() -> None:
    view = syntax(Document("It rained. Boats sank."))
    stop = view.lower.index("rained")
    assert (view.next_word(stop + 1), view.next_tag(stop + 1)) == ("", "")
    assert view.previous_word(view.lower.index("boats")) == ""
    assert view.skip_adverbs(stop + 1) == stop + 1


def test_masses_and_groups_are_not_surely_singular() -> None:
    view = syntax(Document("The advice, the team, the series and the robot moved."))
    sure = [view.lower[i] for i in range(len(view.lower)) if view.certainly_singular(i)]
    assert sure == ["robot"]
