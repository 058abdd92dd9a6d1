"""Whom pronouns stand for."""

import pytest

from newslint.story.pronouns import ties
from newslint.text import Document


def told(text: str) -> list[tuple[str, str]]:
    return [(tie.person.name, tie.sex) for tie in ties(Document(text))]


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Ida Lund said she would sing.", "f"),
        ("Ida Lund, who runs the pier, sold her boat.", "f"),
        ("Karl Berg opened the pier. He sang.", "m"),
        ("“It is strong,” said Karl Berg, who built it with his own hands.", "m"),
    ],
)
def test_a_pronoun_stands_for_the_only_person_before_it(text: str, sex: str) -> None:
    assert [found for _, found in told(text)] == [sex]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund thanked Karl Berg when he had sung.",
        "Ida Lund thanked the driver. He sang.",
        "Guests thanked Ida Lund before he sang.",
        "“Ida Lund said he sang,” a guest recalled.",
        "Ida Lund said her brother was late, and he sang.",
        "The rain went on. He sang.",
    ],
)
def test_nothing_is_tied_where_another_may_be_meant(text: str) -> None:
    assert not [sex for _, sex in told(text) if sex == "m"]
