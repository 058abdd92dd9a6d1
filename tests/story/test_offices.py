"""Who holds which office."""

import pytest

from newslint.story.offices import Holding, holdings
from newslint.text import Document


def told(text: str) -> list[tuple[str, str, str]]:
    """Each holding: the words of the office, who holds it, and whether it is held no more."""
    return [(h.office.name, _holder(h), "former" if h.office.former else "") for h in holdings(Document(text))]


def _holder(holding: Holding) -> str:
    return holding.holder.name if holding.holder else "?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Detective Sergeant Ida Lund sang.", ("sergeant", "Ida Lund", "")),
        ("Ida Lund, the chief executive of Quayside, sang.", ("chief executive", "Ida Lund", "")),
        ("The mayor of Hull, Ida Lund, sang.", ("mayor", "Ida Lund", "")),
        ("Ida Lund, who became treasury secretary in May, sang.", ("treasury secretary", "Ida Lund", "")),
        ("Health Minister Ida Lund, 52, sang.", ("health minister", "Ida Lund", "")),
        ("The ex-mayor of Hull, Ida Lund, sang.", ("mayor", "Ida Lund", "former")),
        ("The former deputy leader Ida Lund sang.", ("deputy leader", "Ida Lund", "former")),
        ("Ida Lund sang. The firm’s CEO sang too.", ("ceo", "?", "")),
    ],
)
def test_offices_stand_beside_names_or_for_their_holders(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_names_of_one_office_have_one_key() -> None:
    text = "Labour Secretary Ida Lund sang. Vice-President Karl Berg sang. The employment minister sang."
    assert [h.office.key for h in holdings(Document(text))] == [
        ("minister", "", "labour"),
        ("president", "deputy", ""),
        ("minister", "", "labour"),
    ]


def test_two_offices_of_one_person_are_told_together() -> None:
    found = holdings(Document("Ida Lund, chairwoman and chief executive of Quayside, sang."))
    assert [(h.office.name, _holder(h), h.joined) for h in found] == [
        ("chairwoman", "Ida Lund", False),
        ("chief executive", "Ida Lund", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The then mayor Ida Lund sang.",
        "Guests thanked a chief executive.",
        "The president’s men sang.",
        "Ida Lund wants to be mayor.",
        "Mayors sang with Ida Lund.",
        "Mayor Ida Lund sings",
    ],
)
def test_other_times_and_roles_of_nobody_are_left_out(text: str) -> None:
    assert told(text) == []
