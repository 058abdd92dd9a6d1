from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.story.quantities import quantities, written_like
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "stated", "value", "unit"),
    [
        ("It cost $2.7 billion.", "$2.7 billion", 2.7e9, "$"),
        ("It cost £1.4bn.", "£1.4bn", 1.4e9, "£"),
        ("It fell 23 per cent.", "23 per cent", 23, "%"),
        ("It fell by 0.5 percentage points.", "0.5 percentage points", 0.5, "points"),
        ("Two hundred and fifty came.", "Two hundred and fifty", 250, ""),
        ("There were twenty-five.", "twenty-five", 25, ""),
        ("There were three dozen.", "three dozen", 36, ""),
        ("He ran 100m.", "100m", 100, "m"),
        ("It was 21C.", "21C", 21, "C"),
        ("It was 21 degrees Celsius.", "21 degrees Celsius", 21, "C"),
        ("He drove at 120 km/h.", "120 km/h", 120, "km/h"),
        ("The flat has 60 sq m.", "60 sq m", 60, "square m"),
        ("He weighs 11 stone.", "11 stone", 11, "stone"),
        ("A 10-mile queue formed.", "10-mile", 10, "mile"),
        ("In all 1,234,567 voted.", "1,234,567", 1234567, ""),
    ],
)
def test_one_number(text: str, stated: str, value: float, unit: str) -> None:
    document = Document(text)
    (quantity,) = quantities(document).all
    assert document[quantity.span] == stated
    assert quantity.value == pytest.approx(value)
    assert quantity.unit == unit


def test_how_exactly_a_number_is_stated() -> None:
    exact, rough, more = quantities(Document("The 41 cars passed about 90 others and more than 200 lorries.")).all
    assert (exact.low, exact.high) == (41, 41)
    assert rough.low < 85 < 95 < rough.high
    assert more.low >= 150
    assert 220 < more.high < 250


def test_what_is_counted() -> None:
    document = Document("Eleven other police officers saw five die, and 12 men fled in 2004.")
    nouns = [q.noun for q in quantities(document).all]
    assert nouns == [3, -1, 10, -1]


@pytest.mark.parametrize(
    ("model", "count", "written"),
    [
        ("nine", 10, "ten"),
        ("nine", 9.0, "nine"),
        ("twenty", 0, "zero"),
        ("nine", 21, "21"),
        ("9", 10, "10"),
        ("1200", 1500, "1,500"),
        ("9", 2.6, "3"),
        ("nine", 2.6, "3"),
    ],
)
def test_a_count_is_written_like_another(model: str, count: float, written: str) -> None:
    (quantity,) = quantities(Document(f"There were {model} of them.")).all
    assert written_like(quantity, count) == written


@given(st.text(st.sampled_from("0123456789 .,%$£abm-andhundredtwo\n"), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    document = Document(text)
    end = 0
    for quantity in quantities(document).all:
        assert end <= quantity.first < quantity.last
        assert quantity.low <= quantity.value <= quantity.high
        end = quantity.last


@pytest.mark.parametrize(
    "text",
    [
        "There were " + "9" * 400 + " of them.",
        "It cost £1" + "0" * 300 + "bn.",
        "There were 1" + ",000" * 90 + " people.",
        "It took two " + "hundred " * 200 + "men.",
        "It took two " + "dozen " * 240 + "men.",
        "It is 0." + "0" * 400 + "1 mm.",
    ],
)
def test_a_number_that_no_story_states_is_none(text: str) -> None:
    assert quantities(Document(text)).all == ()
