"""The parts of copy: what is a sentence of the story, and what is set in another way."""

from __future__ import annotations

import pytest

from newslint.readers import parse
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.text import Document, Field, FieldKind, Span

BEFORE = "The harbour board met on Tuesday to hear what the storm had cost.\n\nIt heard a long list.\n\n"
AFTER = "\n\nThe board will meet again in June.\n\nNo date has been set for the repairs."


def part_of(document: Document, words: str) -> Part:
    """The part that some words stand in."""
    return parts_of_copy(document).at(document.text.index(words))


def set_in_story(lines: str) -> Document:
    """A story with some lines in its middle."""
    return Document(BEFORE + lines + AFTER)


@pytest.mark.parametrize(
    ("lines", "words", "part"),
    [
        ("What the sea took", "What", Part.LABEL),
        ("What the sea took was never found.", "What", Part.TEXT),
        ("Pier\t12,000\t4", "Pier", Part.TABLE),
        ("Pier  |  12,000  |  4", "Pier", Part.TABLE),
        ("12-4  7-6", "12-4", Part.TABLE),
        ("It cost 12,000  in all.", "It", Part.TEXT),
        ("• Pier lost in the first gale\n• Ropes and nets", "Pier", Part.LIST),
        ("1. Pier lost in the first gale and never rebuilt\n2. Ropes and nets", "Ropes", Part.LIST),
        ("• The pier was lost.\n• The nets were found.", "The pier", Part.TEXT),
        ("– We had no warning, said a fisherman from the northern quay", "We had", Part.TEXT),
        (
            "The board lists:\n\na new pier for the ferries and one for the fishing fleet\n\nropes and nets",
            "ropes",
            Part.LIST,
        ),
        (
            "The sea came up, the sea went down,\nAnd what it left us was a town\nOf stone,\nand salt.",
            "Of stone",
            Part.VERSE,
        ),
        ("The sea came up.\nThe wind went down.\nThe town was dry.", "The wind", Part.TEXT),
        ("Dear Editor,\n\nThe pier were sold in May.\n\nYours faithfully,\n\nAnn Dow", "The pier", Part.LETTER),
        ("Dear Editor,\n\nThe pier were sold in May.\n\nYours faithfully,\n\nAnn Dow", "Yours", Part.LABEL),
        ("Dear Editor,\n\nThe pier were sold in May.", "The pier", Part.TEXT),
        ("Pictured: the pier on Tuesday morning, with the ferry that sank beside it.", "Pictured", Part.CAPTION),
        ("The pier on Tuesday morning (Photo: Ann Dow)", "The pier", Part.CAPTION),
        ("Q: What did you see?\nA: The sea come up.\nQ: And then?\nA: It gone again.", "The sea", Part.ANSWER),
        ("Q: What did you see?\nA: The sea come up.\nQ: And then?\nA: It gone again.", "And then", Part.QUESTION),
        ("Mrs. Dow spoke.\nMr. Orr left.\nMrs. Dow sat.\nMr. Orr rang.", "Mr. Orr rang", Part.TEXT),
        ("Cost: It was higher than the board had feared.", "It was", Part.TEXT),
    ],
)
def test_lines_are_told_by_their_form_and_company(lines: str, words: str, part: Part) -> None:
    """A mark, a line break or a name in front says what a line is; a sentence closed as one stays text."""
    assert part_of(set_in_story(lines), words) is part


def test_questions_in_lines_of_their_own_make_an_interview() -> None:
    """Answers have no quotation marks and are the words of others all the same."""
    talk = "\n\n".join(f"What about year {k}?\n\nI seen it all from my boat." for k in range(3))
    document = set_in_story(talk)
    assert part_of(document, "What about year 1") is Part.QUESTION
    assert part_of(document, "I seen") is Part.ANSWER
    assert part_of(document, "The board will") is Part.TEXT


def test_a_question_to_the_reader_makes_none() -> None:
    """A story may ask, and may speak of "we"."""
    assert part_of(set_in_story("Who pays?\n\nWe asked the board."), "We asked") is Part.TEXT


def test_fields_of_the_reader_come_first() -> None:
    """What the file says is a headline is one, whatever its form."""
    document = Document("Pier is lost.\n\nThe sea took it.", fields=(Field(FieldKind.HEADLINE, Span(0, 13)),))
    assert part_of(document, "Pier") is Part.HEADLINE


@pytest.mark.parametrize(
    ("path", "source", "words", "part"),
    [
        ("a.html", "<p>It rained.</p><h3>What the sea took from us all in one night of wind</h3>", "What", Part.LABEL),
        ("a.html", "<p>It rained.</p><ul><li><b>The</b> pier and the nets</li></ul>", "pier", Part.LIST),
        ("a.html", "<p>It rained.</p><table><tr><td>The pier and the nets</td></tr></table>", "pier", Part.TABLE),
        ("a.html", "<ul><li>Nets</li></ul><p>The pier was lost</p>", "pier", Part.TEXT),
        ("a.md", "It rained.\n\n### What the sea took from us all in one night of wind\n\nRopes.", "What", Part.LABEL),
        ("a.md", "It rained.\n\n- the pier\n- the nets", "nets", Part.LIST),
    ],
)
def test_markup_says_what_a_line_is(path: str, source: str, words: str, part: Part) -> None:
    """Headings, items and cells are what their markup says."""
    assert part_of(parse(path, source), words) is part


@pytest.mark.parametrize(
    ("headline", "expected"),
    [("Storm takes pier and leaves town in dark", True), ("Storm Takes Pier and Leaves Town in Dark", False)],
)
def test_headlines_are_sentences_unless_all_words_have_capitals(headline: str, expected: bool) -> None:
    """Whatever its case, a headline leaves words out."""
    document = Document(f"{headline}\n\n{BEFORE}")
    assert part_of(document, "Storm") is Part.HEADLINE or document.fields == ()
    named = Document(document.text, fields=(Field(FieldKind.HEADLINE, Span(0, len(headline))),))
    assert parts_of_copy(named).in_sentences(0) is expected
    assert not parts_of_copy(named).in_whole_sentences(0)
