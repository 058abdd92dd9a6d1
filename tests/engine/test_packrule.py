"""What all kinds of YAML rules share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.declarative.spared import Spared

RANGE = st.tuples(st.integers(0, 12), st.integers(0, 4)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(RANGE, max_size=6), RANGE)
def test_a_range_is_spared_that_lies_inside_one_of_them(ranges: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    first, last = asked
    assert Spared(ranges).holds(first, last) == any(low <= first and last <= high for low, high in ranges)
