"""The people of a story."""

import pytest

from newslint.story.people import Person, people
from newslint.text import Document


def persons(text: str) -> dict[str, Person]:
    return {person.name: person for person in people(Document(text))}


def counts(text: str) -> dict[str, int]:
    return {name: len(person.mentions) for name, person in persons(text).items()}


def test_mentions_of_one_person_come_together() -> None:
    text = "Helen Brandt opened the pier. Brandt said it was strong. Ms Brandt’s guests sang, and Helen Brandt left."
    assert counts(text) == {"Helen Brandt": 4}


def test_the_longest_form_names_a_person() -> None:
    assert counts("Helen Brandt sang. Later Helen J. Brandt left, and H. Brandt said no.") == {"Helen J. Brandt": 3}


def test_people_who_share_a_surname_stay_apart() -> None:
    found = people(Document("Helen Brandt sang. Her brother Peter Brandt said no. Brandt left."))
    assert [p.name for p in found] == ["Helen Brandt", "Peter Brandt"]
    assert found.shared == {"Brandt"}
    assert [len(p.mentions) for p in found] == [1, 1]


@pytest.mark.parametrize(
    ("text", "name", "surname"),
    [
        ("President Ursula von der Bek sang. Von der Bek said no. Guests thanked Bek.", "Ursula von der Bek", "Bek"),
        ("Premier Min Daesung sang. Min said no. Guests thanked Min.", "Min Daesung", "Min"),
        ("Maria Campo Rueda sang. Guests thanked Campo Rueda, who left.", "Maria Campo Rueda", "Campo Rueda"),
        ("Minister Jon Arnarson sang. Guests thanked Jon, and Jon said no.", "Jon Arnarson", "Jon"),
    ],
)
def test_names_in_other_orders(text: str, name: str, surname: str) -> None:
    assert persons(text)[name].surname == surname


def test_organisations_and_places_are_no_people() -> None:
    text = (
        "The Northern Ports Union met in New York. Brandt Holdings and the Grace Hospital sent guests from Korea. "
        "The High Court sat in Hull."
    )
    assert counts(text) == {}


def test_titles_are_drawn_from_before_and_after() -> None:
    text = (
        "Prime Minister Helen Brandt sang. The former leader Peter Falk, chairman of the club, left. "
        "The mayor, Anna Holm, stayed."
    )
    titles = {name: [(t.text, t.former) for t in p.titles] for name, p in persons(text).items()}
    assert titles == {
        "Helen Brandt": [("Prime Minister", "")],
        "Peter Falk": [("former leader", "former")],
        "Anna Holm": [("mayor", "")],
    }


def test_a_title_and_a_surname_make_a_person() -> None:
    found = persons("Guests met Norwegian leader Brandt in Oslo.")
    assert [(p.name, p.full) for p in found.values()] == [("Brandt", [])]


def test_sex_is_told_by_honorific_then_by_given_name() -> None:
    text = "Helen Brandt sang. Peter Falk left. Mrs Holm stayed. Jerrin Dask, 40, slept."
    assert {n: p.gender for n, p in persons(text).items()} == {
        "Helen Brandt": "f",
        "Peter Falk": "m",
        "Holm": "f",
        "Jerrin Dask": "",
    }


def test_people_stand_in_the_order_of_their_first_mention() -> None:
    assert list(persons("Peter Falk met Anna Holm. Helen Brandt left.")) == ["Peter Falk", "Anna Holm", "Helen Brandt"]


def test_a_name_in_full_is_its_bearer_s_whoever_else_answers_to_part_of_it() -> None:
    text = "V. Vander Lund, 34, sang. Yesterday Vander Lund said no. Vander Lund Parks, 40, left. Then Parks slept."
    found = {name: len(person.mentions) for name, person in persons(text).items()}
    assert found == {"V. Vander Lund": 2, "Vander Lund Parks": 2}


def test_an_honorific_with_an_invisible_character_tells_the_sex() -> None:
    assert {n: p.gender for n, p in persons("Mr\u200b Holm slept.").items()} == {"Holm": "m"}


def test_many_of_one_name_are_told_apart() -> None:
    names = [f"{chr(65 + k % 26)}{'abcdefgh'[k // 26]}nn Holm" for k in range(50)]
    found = persons(" ".join(f"{name}, 34, said so." for name in names))
    assert list(found) == names
