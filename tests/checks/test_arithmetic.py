"""What the rules on sums share: ranges, years and what rounding allows."""

from __future__ import annotations

import pytest

from newslint.checks.numbers._arithmetic import allows, from_to, year
from newslint.language.segmentation.tokens import tokens
from newslint.story.quantities import quantities
from newslint.story.statements import statements
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("It rose from 10 to 20.", True),
        ("It rose from 10 in March to 20.", True),
        ("It rose from 10 in the cold month of March to 20.", False),
        ("It rose from 10, and then to 20.", False),
        ("It rose by 10 to 20.", False),
        ("It rose from 10 by 20.", False),
    ],
)
def test_from_to_joins_two_numbers_in_one_breath(text: str, joined: bool) -> None:
    document = Document(text)
    old, new = quantities(document).all
    assert from_to(tokens(document), old, new, 4) is joined


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("In 1998.", True),
        ("In two thousand.", True),
        ("In 998.", False),
        ("For £1,998.", False),
        ("1,998 cars.", False),
    ],
)
def test_what_may_be_a_year(text: str, may_be: bool) -> None:
    (quantity,) = quantities(Document(text)).all
    assert year(quantity) is may_be


@pytest.mark.parametrize(
    ("text", "low", "high", "allowed"),
    [
        ("It rose 30%.", 29, 29.5, True),
        ("It rose 30%.", 28, 28.5, False),
        ("It rose 30.5%.", 30.6, 31, True),
        ("It rose 30.5%.", 30.7, 31, False),
        ("It rose about 30%.", 27, 27, True),
        ("It rose about 30%.", 26, 26, False),
    ],
)
def test_a_percentage_is_allowed_its_last_digit_or_more_if_rough(
    text: str, low: float, high: float, allowed: bool
) -> None:
    (percent,) = statements(Document(text)).all
    assert allows(percent, low, high) is allowed
