from __future__ import annotations

import pytest

from newslint.story.variety import Form, Side, form, variety
from newslint.text import Document


@pytest.mark.parametrize(
    ("us", "uk"),
    [
        ("color", "colour"),
        ("neighborhoods", "neighbourhoods"),
        ("centered", "centred"),
        ("kilometers", "kilometres"),
        ("traveling", "travelling"),
        ("counselor", "counsellor"),
        ("organizations", "organisations"),
        ("privatizing", "privatising"),
        ("analyzed", "analysed"),
        ("defense", "defence"),
        ("pediatrician", "paediatrician"),
    ],
)
def test_each_form_knows_its_counterpart(us: str, uk: str) -> None:
    american, british = form(us), form(uk)
    assert isinstance(american, Form)
    assert isinstance(british, Form)
    assert (american.side, american.other) == (Side.US, uk)
    assert (british.side, british.other) == (Side.UK, us)


@pytest.mark.parametrize("word", ["program", "meter", "check", "advise", "compromise", "size", "humorist", "rising"])
def test_words_of_both_sides_are_no_sign(word: str) -> None:
    assert form(word) is None


def test_names_are_no_sign() -> None:
    story = Document("He left the World Trade Center. Labour won. Colour faded from the Harbor Theater.")
    assert [use.form.other for use in variety(story).uses] == ["color"]


def test_the_side_of_a_story() -> None:
    assert variety(Document("The colour of the harbour was grey.")).side is Side.UK
    assert variety(Document("The color of the harbor was grey and the theatre dull.")).side is None
    assert variety(Document("Nothing to see here.")).side is None


def test_oxford_spelling_is_british() -> None:
    found = variety(Document("They organized the colour and realized the flavour of the harbour."))
    assert found.oxford
    assert found.side is Side.UK
