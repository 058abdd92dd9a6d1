"""The signals of lines."""

from __future__ import annotations

import pytest

from newslint.story.paragraph_features import line_break_span, paragraph_features
from newslint.story.signals import Signal
from newslint.text import Document

STORY = (
    "Ferry to end winter service\n\nThe ferry company will drop its winter service to the islands from November.\n\n"
    "Ola Nord, a fisherman, said the boats were the only link to the hospital on the mainland.\n\n"
    "The company has run the route since 1961 and lost money on it in each of the past six years.\n\n"
)


def signals_of(line: str) -> frozenset[Signal]:
    """The signals of a line at the end of a story."""
    paragraphs = paragraph_features(Document(STORY + line))
    return paragraphs.signals(len(paragraphs) - 1)


@pytest.mark.parametrize(
    ("line", "signal"),
    [
        ("Related", Signal.LABEL),
        ("WATCH: The boat leaves", Signal.TAGGED),
        ("WATCH: The boat leaves", Signal.CAPITALS),
        ("(Begin optional trim)", Signal.BRACKETED),
        ("Tell us what you think of the ferry.", Signal.READER),
        ("Tell us what you think of the ferry.", Signal.PUBLISHER),
        ("I hope it helps.", Signal.SPEAKER),
        ("Write to ola@example.org today.", Signal.CONTACT),
        ("Ring the desk on 0207 555 0199 today.", Signal.CONTACT),
        ("Ingrid Solberg is a plumber.", Signal.INTRODUCES),
        ("Ingrid Solberg, a former plumber, is a diver.", Signal.INTRODUCES),
        ("Ingrid Solberg is a plumber.", Signal.STRANGER),
        ("Nord is a plumber.", Signal.KNOWN),
        ("The shops will not open, the mayor said.", Signal.TOLD),
        ("Correction: an earlier version gave the wrong year.", Signal.NOTE),
        ("Yoga teachers recommend sleeping outdoors beneath spreading chestnut trees.", Signal.UNRELATED),
        ("Whatever.", Signal.END),
    ],
)
def test_a_line_has_a_signal(line: str, signal: Signal) -> None:
    assert signal in signals_of(line)


@pytest.mark.parametrize(
    ("line", "signal"),
    [
        ("The ferry will sail again in the spring.", Signal.LABEL),
        ("“You must tell us,” he wrote.", Signal.READER),
        ("“You must tell us,” he wrote.", Signal.PUBLISHER),
        ("Ola Nord is a fisherman.", Signal.STRANGER),
        ("The ferry cost $12 million in 1961.", Signal.CONTACT),
        ("Nobody on the islands has a boat of that size.", Signal.UNRELATED),
        ("Solberg is a plumber.", Signal.KNOWN),
        ("The ferry will sail again in the spring.", Signal.CLUSTER),
    ],
)
def test_a_line_has_not_a_signal(line: str, signal: Signal) -> None:
    assert signal not in signals_of(line)


def test_a_byline_does_not_make_a_person_known() -> None:
    paragraphs = paragraph_features(Document(f"By Ingrid Solberg\n\n{STORY}Ingrid Solberg is a plumber."))
    assert Signal.STRANGER in paragraphs.signals(len(paragraphs) - 1)


def test_short_texts_have_no_ends() -> None:
    assert not {Signal.START, Signal.END, Signal.CLUSTER} & paragraph_features(Document("One.\n\nTwo.")).signals(1)


def test_a_line_goes_with_its_gap() -> None:
    document = Document("One.\n\nTwo.\n\nThree.")
    cut = [document.text[: s.start] + document.text[s.end :] for s in (line_break_span(document, k) for k in range(3))]
    assert cut == ["Two.\n\nThree.", "One.\n\nThree.", "One.\n\nTwo."]


def test_every_signal_can_be_said() -> None:
    assert all(signal.words for signal in Signal)
