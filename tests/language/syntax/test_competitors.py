"""What else may be the subject of a verb: where another reading makes it right, nothing is said."""

from __future__ import annotations

import pytest

from newslint.checks.grammar.verb_agreement.verb_against_subject import VerbAgainstSubject
from newslint.language.syntax.competitors import possible_subjects
from newslint.language.syntax.view import syntax
from newslint.text import Document

RIGHT = [
    "Scenes at the pier after the flood were shown on screens.",
    "Hopes of finding a way out of the dispute seem dim.",
    "The decision to admit girls is the first of its kind.",
    "The strike, say ministers, threatens the harvest.",
    "Another reason young drivers have stayed away is the price.",
    "The only kit change the club made was to the sleeves.",
    "The price cut alone costs the grocer thousands.",
    "Handing out leaflets to shoppers was against the rules.",
    "The belief that names matter seems to be common.",
    "The rights to the stream, which rises in Spain and then crosses the border, are in doubt.",
    "Skittles is a game for patient people.",
]
WRONG = {
    "The scene at the piers of the towns were shown on screens.": "were",
    "Hopes of a way out of the dispute seems dim.": "seems",
    "The vicar, an old friend of the family, refuse to leave the house.": "refuse",
    "The ferry between the two islands are late.": "are",
    "Each of the four sheds were burnt.": "were",
    "Neither the mayor nor the clerk were in the room.": "were",
    "The lawyer and the doctor was fined on Monday.": "was",
}


@pytest.mark.parametrize("text", RIGHT)
def test_another_reading_spares_a_verb(text: str) -> None:
    assert list(VerbAgainstSubject().check(Document(text + "\n"))) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_verb_that_no_reading_makes_right(text: str) -> None:
    document = Document(text + "\n")
    assert [document[found.span] for found in VerbAgainstSubject().check(document)] == [WRONG[text]]


def test_each_verb_takes_a_subject_for_itself() -> None:
    view = syntax(Document("The plan that ministers have drawn up will please the firm.\n"))
    verb = view.lower.index("will")
    assert [view.lower[k] for k in possible_subjects(view, verb)] == ["plan"]


def test_nouns_after_prepositions_are_no_subjects() -> None:
    view = syntax(Document("The colour of the walls in the rooms is green.\n"))
    assert [view.lower[k] for k in possible_subjects(view, view.lower.index("is"))] == ["colour"]
