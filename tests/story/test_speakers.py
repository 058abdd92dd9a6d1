"""Quotations and their speakers."""

import pytest

from newslint.story.speakers import quotations
from newslint.text import Document


def speakers(text: str) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in quotations(Document(text))]


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is strong enough,” said Helen Brandt.",
        "“The pier is strong enough,” Helen Brandt said.",
        "Helen Brandt said: “The pier is strong enough.”",
        "“The pier is strong enough,” said the mayor, Helen Brandt. “We will all dance on it.”",
    ],
)
def test_a_verb_of_speech_names_the_speaker(text: str) -> None:
    assert set(speakers(text)) == {"Helen Brandt"}


def test_a_pronoun_stands_for_the_last_person_of_its_sex() -> None:
    text = "Helen Brandt met Peter Falk. “The pier is strong enough,” she said. “I have my doubts still,” he said."
    assert speakers(text) == ["Helen Brandt", "Peter Falk"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Helen Brandt, who built it with Peter Falk, said: “The pier is strong enough.”", "Helen Brandt"),
        ("Peter Falk, who lost a brother there, called it “a small sum for a large company”.", "Peter Falk"),
        ("Helen Brandt told Peter Falk: “The pier is strong enough.”", "Helen Brandt"),
        ("“The pier is strong enough,” Helen Brandt told Peter Falk.", "Helen Brandt"),
    ],
)
def test_the_speaker_is_the_subject_of_the_verb(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_paragraph_goes_on_with_its_speaker_until_somebody_else_is_named() -> None:
    text = "“The pier is strong enough,” Helen Brandt said. “We will all dance on it.” {} “It will hold us all.”"
    assert speakers(text.format("")) == ["Helen Brandt"] * 3
    assert speakers(text.format("Peter Falk nodded.")) == ["Helen Brandt", "Helen Brandt", None]


def test_short_words_in_marks_are_no_quotation() -> None:
    assert speakers("The so-called “new pier” opened, Helen Brandt said.") == []


def test_nobody_speaks_where_nobody_is_named() -> None:
    assert speakers("A sign read: “No dogs on the pier please.”") == [None]
