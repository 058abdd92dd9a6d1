"""Which word fits where it stands."""

from __future__ import annotations

import numpy as np
import pytest

from newslint.language.detectors.confusion import disambiguation as usage
from newslint.language.detectors.confusion import evidence
from newslint.language.detectors.confusion.disambiguation import (
    confusion_set_of,
    confusion_sets,
    confusions,
    possible_confusions,
    scores,
    suspected_confusions,
)
from newslint.language.detectors.confusion.features import ContextWindow, context_features
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


def doubted(text: str) -> list[tuple[str, str]]:
    """What is doubted in a text, with what was meant."""
    return [(confusion.written, confusion.meant) for confusion in confusions(Document(text))]


def test_the_words_around_tell_which_is_meant() -> None:
    document = Document("The harbour was closed because of the storm.")
    at = tokens(document).lower.index("of")
    confusion_set = confusion_set_of("of", "with")
    [row] = scores(document, [at], [at + 1], [confusion_set])
    assert max(range(len(row)), key=row.__getitem__) == confusion_set.members.index("of")


def test_the_word_that_stands_there_is_not_looked_at() -> None:
    confusion_set = confusion_set_of("their", "there")
    one = Document("The owners lost their boats in the storm.")
    other = Document("The owners lost there boats in the storm.")
    assert scores(one, [3], [4], [confusion_set]) == scores(other, [3], [4], [confusion_set])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The owners said there boats had been lost.", [("there", "their")]),
        ("The owners said their boats had been lost.", []),
        ("The company said it's profits had risen.", [("it's", "its")]),
        ("Profits rose faster then expected.", [("then", "than")]),
        ("", []),
    ],
)
def test_doubts(text: str, expected: list[tuple[str, str]]) -> None:
    assert doubted(text) == expected


def test_doubts_are_the_same_however_many_places_are_weighed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "They left there coats in the hall. The new rules had no affect on prices. He did not no it."
    at_once = confusions(Document(text))
    monkeypatch.setattr(usage, "_BATCH", 1)
    assert at_once
    assert confusions(Document(text)) == at_once


def test_names_and_compounds_are_never_doubted() -> None:
    assert doubted("Heir to the Thrown, a film by Ann Peek, opens on Friday.") == []
    assert doubted("It was a heart-thrown plea.") == []


def test_nothing_is_seen_beyond_the_sentence() -> None:
    alone = Document("It was late.")
    among = Document("The bus had gone. It was late. Nobody minded.")
    start = int(tokens(among).first[1])
    one = context_features(ContextWindow.of(alone), np.array([1]), np.array([2]))
    two = context_features(ContextWindow.of(among), np.array([start + 1]), np.array([start + 2]))
    assert (one == two).all()


def test_unknown_families_are_errors() -> None:
    with pytest.raises(KeyError):
        confusion_set_of("harbour", "storm")


def test_scores_of_no_places() -> None:
    assert scores(Document("It was late."), [], [], []) == []


@pytest.mark.parametrize("slot", [0, 1])
def test_evidence_is_found_in_either_slot(slot: int) -> None:
    hashed = evidence.hashes(np.array([[7, 8]], np.uint64), np.array([3], np.uint64), np.array([1], np.uint64))
    table = np.full(evidence.SLOTS, evidence.ZERO, np.uint16)
    check = int(evidence.checks(hashed)[0, 0])
    table[evidence.slots(hashed, evidence.SLOTS)[slot][0, 0]] = check << 8 | (evidence.ZERO - 5)
    assert evidence.weights(table, hashed).tolist() == [[-5, 0]]


def test_no_family_has_too_many_members() -> None:
    assert max(len(confusion_set.members) for confusion_set in confusion_sets()) <= evidence.MEMBERS
    assert [confusion_set.id for confusion_set in confusion_sets()] == list(range(len(confusion_sets())))


def test_a_word_is_suspected_before_it_is_sure() -> None:
    document = Document("It was the manor in which he died.")
    suspected = suspected_confusions(document)
    assert [(confusion.written, confusion.meant) for confusion in suspected] == [("manor", "manner")]
    assert suspected[0].margin < 0
    assert confusions(document) == ()


def test_a_word_is_possible_before_it_is_suspected() -> None:
    document = Document("Some ballot boxes were tempered with.")
    assert suspected_confusions(document) == ()
    assert [confusion.meant for confusion in possible_confusions(document)] == ["tampered"]
