"""What changed between two versions of a story."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers import parse
from newslint.service.comparison import Change, compare

STORY = """\
Mayor opens new pier

Mayor Helen Brandt opened a pier in Hull on Monday, 3 March 2025. The Northern Ports Union (NPU) sent 40 singers.

“The pier is strong enough,” said Brandt, who flew in from Japan for it. It cost £3.5 million, the NPU said.

Karl Berg waited for the bus.
"""


def changes(old: str, new: str) -> list[Change]:
    return list(compare(parse("old.txt", old), parse("new.txt", new)))


@pytest.mark.parametrize(
    ("was", "now", "section", "differs"),
    [
        ("Mayor opens new pier", "Mayor opens old pier", "parts", ("text",)),
        ("Mayor Helen", "Lord Mayor Helen", "people", ("titles",)),
        ("Karl Berg", "Karl Bergh", "people", ("name",)),
        ("is strong", "is not strong", "quotations", ("text",)),
        ("40 singers", "60 singers", "quantities", ("value",)),
        ("£3.5 million", "$3.5 million", "quantities", ("unit",)),
        ("Monday, 3 March", "Tuesday, 4 March", "dates", ("day", "weekday")),
    ],
)
def test_a_change_is_told_with_what_differs(was: str, now: str, section: str, differs: tuple[str, ...]) -> None:
    (change,) = changes(STORY, STORY.replace(was, now))
    assert (change.section, change.how, change.differs) == (section, "changed", differs)
    assert change.old is not None
    assert change.new is not None


def test_an_age_is_told_of_the_person_alone() -> None:
    story = "Ida Lund, 44, left the house of Ben Lee, aged 50, on Monday. The 12-year-old boy was seen."
    found = changes(story, story.replace("44", "45").replace("12", "13"))
    assert [(change.section, change.differs) for change in found] == [("people", ("ages",)), ("quantities", ("value",))]


@pytest.mark.parametrize(
    ("was", "now", "section", "how"),
    [
        ("from Japan ", "", "places", "removed"),
        ("Karl Berg waited", "Karl Berg and Ida Lund waited", "people", "added"),
        ("the bus.", "the bus. “Nobody told me of this at all,” Berg said.", "quotations", "added"),
        (" It cost £3.5 million, the NPU said.", "", "quantities", "removed"),
    ],
)
def test_what_is_put_in_or_taken_out(was: str, now: str, section: str, how: str) -> None:
    assert (section, how) in [(change.section, str(change.how)) for change in changes(STORY, STORY.replace(was, now))]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("3 March 2025", "March 3, 2025"),
        ("£3.5 million", "£3.5m"),
        ("“The pier is strong enough,”", "'The pier is strong enough',"),
        ("waited for the bus", "stood waiting for a bus"),
    ],
)
def test_other_words_for_the_same_are_no_change(was: str, now: str) -> None:
    assert changes(STORY, STORY.replace(was, now)) == []


def test_what_is_only_moved_is_no_change() -> None:
    head, *paragraphs = STORY.strip().split("\n\n")
    assert changes(STORY, "\n\n".join([head, paragraphs[0], paragraphs[2], paragraphs[1]])) == []


def test_a_figure_that_changed_in_one_of_two_places_is_told() -> None:
    story = "Fire kills 12\n\nA fire has killed 12 people in Hull, officials said.\n"
    (change,) = changes(story, story.replace("killed 12 people", "killed 14 people"))
    assert change.old is not None
    assert change.new is not None
    assert (change.old.stated["value"], change.new.stated["value"]) == (12, 14)


@settings(max_examples=50)
@given(st.lists(st.sampled_from(STORY.split(" ")), max_size=60).map(" ".join))
def test_a_story_is_the_same_as_itself(text: str) -> None:
    assert changes(text, text) == []


def test_many_figures_are_compared_in_bounds() -> None:
    story = " ".join(f"Hull sent {number} singers." for number in range(1500))
    assert changes(story, story.replace("singers", "dancers"))
