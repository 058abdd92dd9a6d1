"""What the writing of a number tells: what its last digit is worth, and whether a year is meant."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.story.quantities import Quantity


def dated(table: Tokens, first: int, low: int) -> bool:
    """Whether a word before a number of four figures leads to a year: “in 2020 now goes for”."""
    return first > low and table.lower[first - 1] in ("in", "since", "until", "during")


def month_before(table: Tokens, year: int, low: int) -> int:
    """The token of the month that a year follows; -1 if there is none."""
    at = year - 2 if year - 2 >= low and table.lower[year - 1] in ("of", ",") else year - 1
    return at if at >= low and table.lower[at] in MONTH_WORDS and table.text[at][0].isupper() else -1


def written_step(table: Tokens, quantity: Quantity) -> float:
    """What one in the last digit is worth that is written, zeros counted: 1e7 for 2.16 billion, 1 for 1,500."""
    if not quantity.figures:
        return max(1.0, 1e6 if quantity.value >= 1e6 else 1.0)
    k = quantity.first if table.text[quantity.first][0].isdigit() else quantity.first + 1
    digits = table.text[k].replace(",", "")
    number = digits.rstrip("½¼¾CF")
    try:
        scale = quantity.value / float(number) if digits == number else 1.0
    except (ValueError, ZeroDivisionError):
        return quantity.step
    return min(quantity.step, float(scale * 10.0 ** -len(number.partition(".")[2])))
