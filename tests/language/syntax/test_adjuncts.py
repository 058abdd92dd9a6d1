"""What a preposition hangs from, and whether it opens a phrase of its own."""

from __future__ import annotations

import pytest

from newslint.language.syntax.adjuncts import governor, has_object_alone, opens_adjunct
from newslint.language.syntax.view import syntax
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "preposition"),
    [
        ("They responded on Facebook.", "on"),
        ("They responded on their own blog.", "on"),
        ("He was accused in May 2012.", "in"),
        ("He was accused for years.", "for"),
        ("He was accused for the first time.", "for"),
        ("She is able to swim.", "to"),
        ("Rain is expected to the north.", "to"),
        ("The rate rose to 5 per cent.", "to"),
        ("The man to whom it belongs left.", "to"),
        ("He was involved in and around the port.", "in"),
        ("They were invested at a rate of 5 per cent.", "at"),
    ],
)
def test_phrases_of_their_own(text: str, preposition: str) -> None:
    view = syntax(Document(text))
    assert opens_adjunct(view, view.lower.index(preposition))


@pytest.mark.parametrize(
    ("text", "preposition", "word"),
    [
        ("The port is dependent of a crane.", "of", "dependent"),
        ("She insisted for a recount.", "for", "insisted"),
        ("He accused the mayor for the delay.", "for", "accused"),
    ],
)
def test_what_governs(text: str, preposition: str, word: str) -> None:
    view = syntax(Document(text))
    at = view.lower.index(preposition)
    assert not opens_adjunct(view, at)
    assert governor(view, at) == view.lower.index(word)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Police accused him for the theft.", True),
        ("Police accused the clerk on Monday for the theft.", False),
        ("Police accused him, again, for the theft.", False),
    ],
)
def test_an_object_and_nothing_else(text: str, alone: bool) -> None:
    view = syntax(Document(text))
    assert has_object_alone(view, view.lower.index("accused"), view.lower.index("for")) is alone
