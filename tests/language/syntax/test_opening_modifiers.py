"""Openings of sentences, and the subjects they are said of."""

import pytest

from newslint.language.syntax.opening_modifiers import opening_modifiers
from newslint.language.syntax.view import syntax
from newslint.language.words.doers import Role
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "word", "role", "subject"),
    [
        ("Searching the store the next day, police found a gun.", "search", Role.DOES_TO, "police"),
        ("Returning the next day, the house had gone.", "return", Role.DOES, "house"),
        ("Having lost his job, the father of two moved to Leeds.", "lose", Role.DOES_TO, "father"),
        ("Having been sold in May, the house was pulled down.", "sell", Role.SUFFERS, "house"),
        ("Built in 1740, the mansion is a museum now.", "build", Role.SUFFERS, "mansion"),
        ("Unable to swim, he clung to the boat.", "unable", Role.IS, "he"),
        ("Writing at night, the plot changed, she said.", "write", Role.DOES, "plot"),
        ("Having opened ten shops, they wrote, the firm was stretched.", "open", Role.DOES_TO, "firm"),
        ("As a teenager, the piano was his friend.", "", Role.IS, "piano"),
        ("Aged nine, a cello was put into her hands.", "", Role.IS, "cello"),
    ],
)
def test_openings_have_their_subjects(text: str, word: str, role: Role, subject: str) -> None:
    view = syntax(Document(text + "\n"))
    found = next(opening_modifiers(view))
    assert (found.word, found.role, view.lower[found.subject]) == (word, role, subject)


@pytest.mark.parametrize(
    "text",
    [
        "According to police, the car was stolen.",
        "Considering the weather, the match was good.",
        "Running the club costs a fortune, the chairman said.",
        "Standing at the door was a man with a gun.",
        "His career in tatters, the MP resigned.",
        "Broadly speaking, the plan is sound.",
        "Looking a little further ahead, prices will rise.",
    ],
)
def test_what_stands_for_itself_opens_nothing(text: str) -> None:
    assert not [*opening_modifiers(syntax(Document(text + "\n")))]
