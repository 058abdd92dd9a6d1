"""A whole and its parts, and whether they go together."""

from __future__ import annotations

from math import sqrt

from newslint.story.statements import Kind, Statement
from newslint.util.records import NamedTuple

_DIGITS = 2


class Partition(NamedTuple):
    """A whole and what are said to be its parts."""

    total: Statement
    parts: tuple[Statement, ...]
    whole: bool
    """Whether the parts must make up all of it; else they must only not come to more."""
    besides: float = 0.0
    """What parts come to that are not in figures: “a Georgian”, “a dozen Indians”."""

    @property
    def sum(self) -> float:
        """What the parts come to."""
        return sum(part.value for part in self.parts) + self.besides

    @property
    def slack(self) -> float:
        """How far the sum may be off by rounding."""
        steps = [s.step for s in (self.total, *self.parts) if s.slack]
        coarse = max(steps, default=0.0)
        return 0.499 * coarse * sqrt(max(1, steps.count(coarse) - 1)) + 1e-6 * self.sum

    @property
    def wrong(self) -> bool:
        """Whether the parts do not go with the whole, and come so near to it that they were meant to."""
        off = self.sum - self.total.value
        if any(s.rough is not None for s in (self.total, *self.parts)):
            return False
        if abs(off) <= self.slack:
            return _are_swapped(self.total, self.sum)
        if off < 0 and not self.whole:
            return False
        least = 2.0 if self.total.step <= 1 and self.total.kind is Kind.COUNT else 0.0
        return abs(off) <= max(least, (0.34 if self.whole else 0.2) * self.total.value)


def _are_swapped(total: Statement, right: float) -> bool:
    """Whether a total is a sum with two digits in the other order: $2.57m for $2.75m."""
    one, two = (f"{round(v / total.step)}" for v in (total.value, right)) if total.step else ("", "")
    return one != two and len(one) > _DIGITS and sorted(one) == sorted(two)
