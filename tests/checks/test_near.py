"""Words that are spelt nearly alike."""

from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.names._near import near, near_pairs

NAMES = st.text(alphabet="abcd", min_size=5, max_size=8)


@pytest.mark.parametrize(
    ("one", "two"),
    [("takachi", "takaichi"), ("waren", "warren"), ("brandt", "brantd"), ("holm", "holt"), ("falke", "falka")],
)
def test_one_slip_apart(one: str, two: str) -> None:
    assert near(one, two)
    assert near(two, one)


@pytest.mark.parametrize(
    ("one", "two"), [("brandt", "brandt"), ("brandt", "grandt"), ("holm", "hulk"), ("abcd", "acdb")]
)
def test_not_one_slip_apart(one: str, two: str) -> None:
    assert not near(one, two)


@given(st.lists(NAMES, max_size=12))
def test_all_pairs_are_found(words: list[str]) -> None:
    expected = {frozenset((a, b)) for a in words for b in words if a != b and near(a, b)}
    assert {frozenset(pair) for pair in near_pairs(words)} == expected


@given(NAMES, st.data())
def test_a_slip_after_the_first_letter_is_near(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert near(word, word[:at] + "x" + word[at + 1 :])
    assert near(word, word[:at] + "x" + word[at:])


def test_many_words_with_one_beginning_are_few_pairs() -> None:
    words = [f"abc{chr(97 + k // 676)}{chr(97 + k // 26 % 26)}{chr(97 + k % 26)}xyz" for k in range(8_000)]
    started = thread_time()
    pairs = list(near_pairs([*words, "abcaaaxzy"]))
    assert ("abcaaaxyz", "abcaaaxzy") in pairs
    assert thread_time() - started < 5, "to compare all with all takes a minute"
