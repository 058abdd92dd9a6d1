from math import inf

import pytest

from newslint.language.words.slips import cost


@pytest.mark.parametrize(
    ("likelier", "rarer"),
    [
        (("recieve", "receive"), ("recexve", "receive")),  # a wrong order that many learn, a key from nowhere
        (("admissable", "admissible"), ("admissoble", "admissible")),
        (("comittee", "committee"), ("comxmittee", "committee")),  # a letter once for twice, one too many
        (("hospitap", "hospital"), ("hospitaz", "hospital")),  # keys side by side, and far from each other
        (("businuss", "business"), ("gusiness", "business")),  # in the middle, and where every reader looks
        (("elefant", "elephant"), ("elezant", "elephant")),
    ],
)
def test_some_slips_are_likelier_than_others(likelier: tuple[str, str], rarer: tuple[str, str]) -> None:
    assert cost(*likelier) < cost(*rarer)


def test_a_word_is_no_slip_for_itself() -> None:
    assert cost("council", "council") == 0


def test_slips_add_up() -> None:
    assert cost("accomadate", "accommodate") == pytest.approx(
        cost("accomodate", "accommodate") + cost("accommadate", "accommodate")
    )


def test_what_costs_too_much_is_not_reached() -> None:
    assert cost("garden", "hospital", 4.0) == inf
    assert cost("recexve", "receive", 1.0) == inf
    assert cost("a", "accommodate") == inf  # further ahead than any slip takes anyone
