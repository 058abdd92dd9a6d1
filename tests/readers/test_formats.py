"""What is read and what is refused: by the name of a file, and by how its text begins."""

import json

import pytest

from newslint.readers import UnreadableError, parse, read, suffixes
from newslint.readers.formats import refused

STORY = "The town voted on Monday.\n\nIt was late when the last of them had left.\n"


@pytest.mark.parametrize(
    ("suffix", "called"),
    [
        (".svg", "an XML document (.svg)"),
        (".ass", "subtitles (.ass)"),
        (".TTML", "subtitles (.ttml)"),
        (".tex", "a LaTeX document (.tex)"),
        (".org", "an Org document (.org)"),
        (".yaml", "settings or data in YAML or TOML (.yaml)"),
        (".csv", "a table of data (.csv)"),
        (".ipynb", "JSON data (.ipynb)"),
        (".py", "a program's source (.py)"),
        (".wiki", "wiki markup (.wiki)"),
    ],
)
def test_a_format_that_is_not_read_is_refused_by_name(suffix: str, called: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read("story" + suffix, STORY.encode())
    assert str(caught.value) == f"{called}, which newslint does not read: convert it to HTML, Markdown or plain text"


def test_what_is_read_is_not_refused() -> None:
    assert not any(refused("a" + suffix) for suffix in suffixes())


@pytest.mark.parametrize(
    ("text", "called", "suffix"),
    [
        ('<?xml version="1.0"?>\n<story>A.</story>', "an XML document", ".xml"),
        ('\ufeff<?xml version="1.0"?>\n<rss version="2.0">', "a news feed, RSS or Atom", ".xml"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "a news feed, RSS or Atom", ".xml"),
        ('<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf>', "NITF", ".nitf"),
        ('<newsItem standard="NewsML-G2">', "NewsML", ".xml"),
        (json.dumps({"headline": "Town votes", "body": ["A.", "B."]}, indent=1), "JSON data", ".json"),
        ('["Town votes"]', "JSON data", ".json"),
        ('{"a": 1}\n{"a": 2}\n', "JSON data", ".json"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nYes.", "subtitles", ".srt or .vtt"),
        ("1\n00:00:01,000 --> 00:00:02,000\nYes.\n", "subtitles", ".srt or .vtt"),
        ("% a story\n\\documentclass{article}", "a LaTeX document", ""),
        ("#!/bin/sh\necho\n", "a program's source", ""),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a", "a.copy"])
def test_a_format_under_the_name_of_a_text_gives_itself_away(name: str, text: str, called: str, suffix: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(name, text.encode())
    told = (
        f": newslint reads it where its name ends in {suffix}"
        if suffix
        else ", which newslint does not read: convert it to HTML, Markdown or plain text"
    )
    assert str(caught.value) == f"{called} by its text{told}"


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "",
        "[The mayor was not there.]",
        "{",
        "[" * 5000 + "]" * 5000,
        "<b>The town</b> voted.",
        "1\n2\n3 --> 4\n",
        "From Monday on the town votes.\n",
        "# Town votes\n\n#!",
    ],
)
def test_what_only_looks_a_little_like_it_is_read(text: str) -> None:
    assert read("a.txt", text.encode()).text == text


def test_a_page_is_a_page_by_any_name_of_a_text() -> None:
    page = "<!DOCTYPE html>\n<html><nav>Home</nav><p>The t&ocirc;wn voted.</p></html>"
    for text in (page, '<?xml version="1.0"?>\n' + page):
        for name in ("a.txt", "<stdin>"):
            document = read(name, text.encode())
            assert [document[span] for span in document.paragraphs] == ["The t&ocirc;wn voted."]


def test_an_unknown_suffix_is_plain_text_where_the_text_is_prose() -> None:
    assert read("story.copy", STORY.encode()).text == STORY
    assert read("St. Louis", STORY.encode()).text == STORY
    code = "int main(int n) { return n > 0 ? a[n] : b->c; }\n" * 5
    with pytest.raises(UnreadableError) as caught:
        read("story.xyz", code.encode())
    assert str(caught.value) == (
        "newslint does not know .xyz, and the text is not plainly prose: name it .txt if it is"
    )
    assert parse("story.xyz", code).text == code
