"""Two points of one life that no birth allows: “at the age of 18 in 1982”, and 50 in a story of 2024."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.ages.life_points import LifePoint, life_points
from newslint.text import Document
from newslint.util.records import NamedTuple

_FAR = 12
"""Years by which an age may be wrong; what is farther off is of somebody else."""


_TEN = 10
_FEW = 4


class LivesApart(NamedTuple):
    """Two points of one life that do not go together."""

    one: LifePoint
    two: LifePoint
    right: str
    """The age that the other point gives, for the point with an age that stands last."""


def lives_apart(document: Document) -> Iterator[LivesApart]:
    """The points that do not go together, the first two of each person."""
    done: set[str] = set()
    points = life_points(document)
    for k, two in enumerate(points):
        for one in points[:k]:
            if one.whose != two.whose or two.whose in done or one.age is two.age is None:
                continue
            apart = max(one.least - two.most, two.least - one.most)
            if apart > 0 and _is_slip(one, two, apart) and not _same_day(one, two):
                done.add(two.whose)
                yield _told(one, two)


def _is_slip(one: LifePoint, two: LifePoint, apart: int) -> bool:
    """Whether two points are as far apart as a slip makes them; the less sure the year is, the plainer it must be."""
    told_then = all(point.age is None or point.age.when is not None for point in (one, two))
    if told_then:
        return apart <= _FAR
    tens = max(one.most - two.least, two.most - one.least) >= _TEN >= apart >= _TEN - 2
    least = 0 if one.sure and two.sure else 1
    return tens or (least < apart <= _FEW and not (one.weak or two.weak))


def _same_day(one: LifePoint, two: LifePoint) -> bool:
    """Whether two ages are both of the story's own day: that is no matter of years."""
    return one.age is not None and two.age is not None and one.age.when is two.age.when is None


def _told(one: LifePoint, two: LifePoint) -> LivesApart:
    """Two points, with the age that is right by the one if the other is wrong."""
    wrong, other = (two, one) if two.age is not None else (one, two)
    age = wrong.age
    least = most = 0
    if age is not None:
        least, most = age.least + wrong.least - other.most, age.least + wrong.most - other.least
        least, most = max(least, 0), max(most, 0)
    return LivesApart(other, wrong, f"{least}" if least == most else f"{least} to {most}")
