"""Rules that find much more, or much less, in one year or at one desk than elsewhere in the archive.

The words of a year or desk say how many findings of a rule are to be expected there, if it found as many in 1,000 words
everywhere. What is told is both large (twice as many, or half) and no chance: beyond four times the root of what is
expected, as counts of rare things scatter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import sqrt
from typing import Literal

from newslint.util.records import NamedTuple

_LEAST = 10  # findings that are there, or to be expected
_TIMES = 2  # as many, or as few
_SCATTER = 4  # roots of what is expected


class Drift(NamedTuple):
    """A rule in a year, or at a desk, where it is not what it is elsewhere."""

    rule: str
    by: Literal["year", "desk"]
    where: str
    findings: int
    expected: float
    """Findings to be expected there, by its share of the words."""


def drifts(
    code: str, by: Literal["year", "desk"], found: Mapping[str, int], words: Mapping[str, int]
) -> Iterator[Drift]:
    """Where one rule drifts, by what it found in each year (or at each desk) and by the words that there are of it."""
    findings, all_words = sum(found.values()), sum(words.values())
    for where, size in sorted(words.items()):
        seen, expected = found.get(where, 0), findings * size / max(1, all_words)
        large = seen >= _TIMES * expected or _TIMES * seen <= expected
        if large and max(seen, expected) >= _LEAST and abs(seen - expected) >= _SCATTER * sqrt(max(1, expected)):
            yield Drift(code, by, where, seen, expected)
