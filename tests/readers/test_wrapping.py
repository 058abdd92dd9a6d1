"""Hard-wrapped plain text reads as it did before it was wrapped; what was never wrapped stays as it is."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.loading.registry import Registry
from newslint.readers import parse
from newslint.readers.wrapping import wrapped_ends
from newslint.service.config import Config
from newslint.service.session import Session

STORIES = sorted((Path(__file__).parents[2] / "fixtures" / "ok").glob("*.txt"))


def paragraphs(text: str) -> list[str]:
    document = parse("story.txt", text)
    return [" ".join(document[span].split()) for span in document.paragraphs]


def wrap(text: str, width: int) -> str:
    return "\n".join(fill(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))


@pytest.mark.parametrize("width", [50, 60, 72, 80])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_wrapped_story_has_the_paragraphs_and_fields_of_the_story(path: Path, width: int, line_end: str) -> None:
    story = path.read_text(encoding="utf-8")
    wrapped = wrap(story, width).replace("\n", line_end)
    assert paragraphs(wrapped) == paragraphs(story)
    kinds = [[field.kind for field in parse("story.txt", text).fields] for text in (wrapped, story)]
    assert kinds[0] == kinds[1]


def test_two_lines_of_a_paragraph_are_one() -> None:
    text = (
        "Mine reopens\n\nThe mine in Holt reopened on Monday after the owner told the\n"
        "town that the pumps were safe.\n\nIt had stood still for a year.\n"
    )
    assert len(paragraphs(text)) == 3


def test_a_word_typed_twice_over_a_line_end_is_found() -> None:
    text = (
        "Mine reopens\n\nThe mine in Holt reopened on Monday after the owner had told the\n"
        "the town that the pumps were safe.\n\nIt had stood still for a year.\n"
    )
    session = Session(Config(), Registry.load(plugins=False))
    found = session.check(parse("story.txt", text)).findings
    assert [f.code for f in found] == ["GRM150"]


def test_a_short_line_ends_a_paragraph_where_no_blank_line_does() -> None:
    text = (
        "The ferry to Lunde will not sail this week because its engine is\n"
        "being mended in the yard at Osby, the line said on Tuesday.\n"
        "It will sail again on Monday.\n"
        "Those who have booked a place may travel by bus to the bridge at\n"
        "Elling and go on by train.\n"
    )
    assert [p.split()[0] for p in paragraphs(text)] == ["The", "It", "Those"]


@pytest.mark.parametrize(
    "text",
    [
        "Apples\nPears\nPlums\nCherries",
        "The road was shut.\nA lorry had lost its load.\nIt opened again at noon.",
        # verse, set line by line
        "The tide came in, the boats went out,\nThe gulls stood on the pier,\nAnd no one in the harbour knew\n"
        "What brought the strangers here.\n",
        # headlines of a bulletin
        "Mine in Holt reopens after a year\nFerry to Lunde will not sail this week\nTown votes for the new bridge\n"
        "Two held after the fire in Osby\n",
        # a paragraph a line, one of them cut by mistake: another rule asks about that
        "The ferry to Lunde will not sail this week because its engine is being mended in the yard at Osby, the line "
        "said on\nTuesday, and those who have booked a place may travel by bus to the bridge at Elling instead of it, "
        "free of charge.\nIt will sail again on Monday, as the line has said in a letter to all who live on the "
        "island the whole year round.\n",
        "• The mine in Holt will be open on Monday for visitors and their dogs, if\n"
        "• The ferry to Lunde will not sail this week because its engine is at the\n",
    ],
)
def test_lines_that_were_not_wrapped_stay_apart(text: str) -> None:
    assert len(paragraphs(text)) == len(text.strip().split("\n"))


@given(st.text(alphabet=st.sampled_from("ab .\n\r•é\u2029\x0b"), max_size=200))
def test_only_line_ends_and_the_space_around_them_read_otherwise(text: str) -> None:
    at = 0
    for start, end, reading, masked in wrapped_ends(text):
        assert at <= start < end <= len(text)
        assert not text[start:end].strip()
        assert reading == " " * (end - start)
        assert not masked
        at = end
    assert len(parse("story.txt", text).prose) == len(text)


def test_bytes_that_were_none_do_not_stop_the_reader() -> None:
    rows = [
        "The former charity treasurer was jailed for st\udcf7aling",
        "money that had gone from the fund for many years.",
    ]
    assert wrapped_ends("\n".join(rows)) == wrapped_ends("\n".join(rows).replace("\udcf7", "é"))
