"""Acronyms and their full forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.story.acronyms import acronyms
from newslint.story.expansions import align
from newslint.story.readership import meanings
from newslint.text import Document


def expansions(text: str, letters: str) -> list[tuple[str, bool, bool]]:
    """The words of each full form, whether the acronym is beside it, and whether the letters fit."""
    return [(" ".join(e.words), e.token is not None, e.matches) for e in acronyms(Document(text))[letters].expansions]


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("The Northern Ports Union (NPU) met.", "NPU", [("northern ports union", True, True)]),
        ("The NPU (Northern Ports Union) met.", "NPU", [("northern ports union", True, True)]),
        ("The Northern Ports Union met. The NPU sang.", "NPU", [("northern ports union", False, True)]),
        ("The Dockers’ and People’s Army or DPA met.", "DPA", [("dockers ' and people 's army", False, True)]),
        ("Output per head, or gross farm output, is GFO.", "GFO", [("gross farm output", False, True)]),
        ("The Ministry of Ports and Harbours (MPH) met.", "MPH", [("ministry of ports and harbours", True, True)]),
        ("The Dockers' Rest and Aid League (DRAL) met.", "DRAL", [("dockers ' rest and aid league", True, True)]),
        ("The Northern Harbour Union (NPHU) met.", "NPHU", [("northern harbour union", True, False)]),
        ("The NPU met on Monday.", "NPU", []),
        ("The NPU met, and no plan under way was good.", "NPU", []),
    ],
)
def test_full_forms(text: str, letters: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert expansions(text, letters) == expected


def test_stops_and_plurals_are_one_acronym() -> None:
    found = acronyms(Document("The U.S. and the US met two NGOs and one NGO."))
    assert {k: [u.form for u in a.uses] for k, a in found.items()} == {"US": ["U.S.", "US"], "NGO": ["NGO", "NGO"]}


def test_acronyms_said_as_words_may_have_one_capital() -> None:
    assert [u.form for u in acronyms(Document("Nasa met. NASA sang. Guests saw Mars."))["NASA"].uses] == [
        "Nasa",
        "NASA",
    ]


@pytest.mark.parametrize(
    "text", ["PORT TO CLOSE ON MONDAY", "Henry VIII and Part IV were read.", "He saw McADAM there."]
)
def test_other_capitals_are_no_acronyms(text: str) -> None:
    assert acronyms(Document(text)) == {}


def test_a_use_in_a_headline_is_marked() -> None:
    acronym = acronyms(Document("NPU to sing\n\nThe NPU met on Monday and sang."))["NPU"]
    assert [use.heading for use in acronym.uses] == [True, False]
    assert len(acronym.text) == 1


@given(st.lists(st.sampled_from(["northern", "ports", "union", "of", "and", "the", "harbour"]), max_size=8))
def test_what_aligns_begins_with_the_first_letter(words: list[str]) -> None:
    start = align("pu", words)
    assert start is None or (words[start][0] == "p" and words[-1][0] == "u")


def test_meanings_fit_their_letters() -> None:
    entries = [(letters, meaning.full.lower()) for letters, listed in meanings().items() for meaning in listed]
    fitting = [full for letters, full in entries if align(letters.lower(), full.replace("-", " ").split()) is not None]
    assert len(fitting) > 0.75 * len(entries)


def test_many_acronyms_are_found_as_one_is() -> None:
    names = [f"{a}ast {b}oast {c}arbour" for a in "BFLMPN" for b in "BCR" for c in "HB"]
    letters = ["".join(word[0] for word in name.split()) for name in names]
    text = " ".join(f"The {name} met. The {short} sang." for name, short in zip(names, letters, strict=True))
    assert len(letters) > 32
    for name, short in zip(names, letters, strict=True):
        assert expansions(text, short) == [(name.lower(), False, True)]


def test_the_sign_of_a_currency_is_none() -> None:
    assert [*acronyms(Document("The PUB paid GHS6.2billion, and then GHS8m in May."))] == ["PUB"]
