"""How matters ended, as a story tells it, and of whom."""

from __future__ import annotations

import pytest

from newslint.story.endings.contrary_outcomes import contrary_outcomes
from newslint.story.endings.outcomes import outcomes
from newslint.story.endings.participants import protagonist
from newslint.story.endings.results import results
from newslint.text import Document

CLEARED = "A jury in Leeds has cleared a captain of arson.\n\nTom Berg, 58, denied it. "


def test_the_person_of_a_story_has_a_noun_and_a_name() -> None:
    about = protagonist(Document("A climber was found dead on Monday.\n\nTom Berg, 36, of Leeds, left alone."))
    assert (about.noun, about.surname) == ("climber", "berg")


def test_two_ends_of_one_matter_are_found() -> None:
    document = Document(f"{CLEARED}Berg, who was convicted, wept.")
    ((one, two),) = contrary_outcomes(document)
    assert (one.state, two.state) == ("acquitted", "convicted")


@pytest.mark.parametrize(
    "ends",
    [
        "Ann Lund, his mate, was convicted of theft.",
        "Berg was convicted of theft in 2015.",
        "Berg could have been convicted.",
        "He said: “Berg was convicted.”",
    ],
)
def test_what_is_of_others_of_other_times_or_open_is_none(ends: str) -> None:
    assert not contrary_outcomes(Document(CLEARED + ends))


def test_a_story_that_tells_one_end_is_not_read_further() -> None:
    assert not outcomes(Document(f"{CLEARED}Berg was acquitted."))


def test_results_are_told_for_each_side() -> None:
    told = results(Document("Leigh beat Bury 2-1 on Friday.\n\nBury's victory was a surprise."))
    assert [(result.side, result.ended, result.top) for result in told] == [
        ("leigh", "won", True),
        ("bury", "lost", True),
        ("bury", "won", False),
    ]
