"""What keeps an odd line at home where it stands."""

from __future__ import annotations

import pytest

from newslint.story.paragraph_features import paragraph_features
from newslint.story.signals import Signal
from newslint.story.stray_lines.at_home import is_at_home, is_in_list, names_a_person, own_ways
from newslint.text import Document

_STORY = (
    "The ferry company will drop its winter service to the islands from November.",
    "Islanders said the ferry was their only link to the hospital on the mainland.",
    "The company has run the service since 1961 and lost money in each of the past six years.",
)


@pytest.mark.parametrize(
    ("lines", "line", "home"),
    [
        (("No ferry this winter", "Rosa Quill and Sten A. Holt", *_STORY), 1, True),
        (("No ferry this winter", "Rosa Quill, Sten Holt, and Ann McBride", *_STORY), 1, True),
        (("No ferry this winter", *_STORY, "Rosa Quill and Sten Holt"), 4, False),
        ((*_STORY, "“I have never seen the harbour so empty."), 3, True),
        ((*_STORY, "Islanders sang the song of the last ferry out:", "I will wait for you on the pier"), 4, True),
        ((*_STORY, "See also:", "Ferry sinks in calm water"), 4, False),
        ((*_STORY, "I will wait on the pier pic.example.com/pier", "— Rosa Quill (@rosaquill)"), 3, True),
        ((*_STORY, "I will wait on the pier."), 3, False),
    ],
)
def test_a_line_is_at_home(lines: tuple[str, ...], line: int, home: bool) -> None:
    """Bylines at the top, open quotations, what a sentence announces, and posts are; the same elsewhere is not."""
    paragraphs = paragraph_features(Document("\n\n".join(lines)))
    assert is_at_home(paragraphs, line) is home


def test_rows_stand_between_rows() -> None:
    """A few words are a row only between others."""
    paragraphs = paragraph_features(Document("\n\n".join((*_STORY, "Holt, Quill, Berg", "(crew)", "Dahl, Roe"))))
    assert is_in_list(paragraphs, 4)
    assert not is_in_list(paragraphs, 3)
    assert not is_in_list(paragraphs, 5)


def test_a_story_has_ways_of_its_own() -> None:
    """In a column "I" gives no line away; quotations, and the lines next to one, do not make a column."""
    column = (*_STORY, "I took it as a child.", "It rained.", "I have not forgotten it.", "It sank.", "I miss it.")
    ways = own_ways(paragraph_features(Document("\n\n".join(column))), 7)
    assert Signal.SPEAKER in ways
    assert Signal.READER not in ways
    quoted = (*_STORY, "“I took it as a child.”", "It rained.", "“I miss it.”", "It sank.", "I miss it.")
    assert Signal.SPEAKER not in own_ways(paragraph_features(Document("\n\n".join(quoted))), 7)


def test_crossheads_are_a_way_of_a_story() -> None:
    """Three labels elsewhere make a label an ordinary line."""
    story = (_STORY[0], "The fleet", _STORY[1], "The money", _STORY[2], "The harbour", _STORY[0], "The end")
    assert Signal.LABEL in own_ways(paragraph_features(Document("\n\n".join(story))), 3)
    assert Signal.LABEL not in own_ways(paragraph_features(Document("\n\n".join(story[:5]))), 3)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("A reading of 100 separates growth from decline.", False),
        ("A recovering accountant, Rosa Quill writes about bread.", True),
        ("She spent ten years as a cook on a trawler.", True),
        ("Rosa mends accordions.", True),
    ],
)
def test_no_bio_does_without_a_person(line: str, named: bool) -> None:
    """A name, or a word for a person."""
    assert names_a_person(paragraph_features(Document("\n\n".join((*_STORY, line)))), 3) is named
