"""Where a rule reports nothing: inside what its exceptions match."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spared:
    """Ranges of tokens, half-open, in which nothing is reported; they may overlap."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(ranges)
        self._first = [first for first, _ in ordered]
        self._last = list(accumulate((last for _, last in ordered), max))
        """How far the ranges reach that begin with each, or before it."""

    def holds(self, first: int, last: int) -> bool:
        """Whether one of them holds a range of tokens."""
        k = bisect_right(self._first, first) - 1
        return k >= 0 and last <= self._last[k]
