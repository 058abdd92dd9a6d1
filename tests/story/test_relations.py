"""What joins a number to the numbers around it."""

from __future__ import annotations

import pytest

from newslint.story.outlines import outline_of
from newslint.story.relations import Window, near_miss, simple_fraction
from newslint.story.statements import statements
from newslint.text import Document


@pytest.mark.parametrize(
    ("stated", "right", "step", "weight"),
    [
        (72.5, 77.5, 0.1, 2),  # one digit
        (1637.0, 1537.0, 1.0, 2),
        (24.0, 14.0, 1.0, 1),  # of two digits, many are one off
        (4.0, 6.0, 1.0, 0),
        (132.0, 312.0, 1.0, 2),  # swapped
        (205.0, 195.0, 1.0, 2),  # ten too many
        (4500.0, 450.0, 1.0, 1),  # a factor of ten
        (77.5, 77.5, 0.1, 0),
        (640.0, 415.0, 1.0, 0),
    ],
)
def test_a_slip_weighs_the_more_the_more_digits_agree(stated: float, right: float, step: float, weight: int) -> None:
    assert near_miss(stated, right, step) == weight


def test_only_fractions_with_a_name_are_simple() -> None:
    assert simple_fraction(0.25)
    assert simple_fraction(2 / 3)
    assert not simple_fraction(0.375)


def _window(text: str) -> Window:
    """The window of the last statement of a text."""
    document = Document(text)
    sentence, stated = list(statements(document).by_sentence.items())[-1]
    outline = outline_of(document, sentence)
    assert outline is not None
    return Window(document, outline, stated[-1])


def test_a_window_has_the_sentences_beside_but_no_years() -> None:
    window = _window("It has 40 boats. In 2019 it had 30 of 60 crews. It lost 12 per cent.")
    assert [s.value for s in window.statements] == [30, 60]


@pytest.mark.parametrize(
    "text", ["He met 12 of the 40 men. It is 5 per cent.", "It has 40 men, of whom 12 left. It is 5 per cent."]
)
def test_words_make_a_number_part_of_another(text: str) -> None:
    window = _window(text)
    part, whole = sorted(window.statements, key=lambda s: s.value)
    assert window.part_of(part, whole)


def test_words_set_one_number_against_another() -> None:
    window = _window("It sold 66 boats, compared with 35 before. That was 5 per cent.")
    assert window.set_against(*window.statements)
    window = _window("It sold 66 boats and 35 cars. That was 5 per cent.")
    assert not window.set_against(*window.statements)


def test_a_window_is_bounded() -> None:
    window = _window("It sold " + ", ".join(f"{n} boats" for n in range(20, 42)) + " and lost 5 per cent.")
    assert len(window.statements) == 12


def test_a_hash_in_the_text_is_no_statement() -> None:
    document = Document("It sold 12 of 40 boats #c7 #. That is 30 per cent.")
    outline = outline_of(document, 0)
    assert outline is not None
    assert "#c7" not in outline.text
