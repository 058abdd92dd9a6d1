"""What is said to be put off and comes earlier: a deadline of 30 April that is extended to 16 April."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.days.moved_dates import Moved, moved
from newslint.story.days.timeline import Scale, apart
from newslint.text import Document
from newslint.util.records import NamedTuple

_MOST = {Scale.CLOCK: 300.0, Scale.DAY: 100.0, Scale.MONTH: 4.0}
"""By how much a new date may be on the wrong side of the old one by a slip."""
_MONTH = 28


class WrongMove(NamedTuple):
    """A move that does not go the way, or as far, as it is told to."""

    move: Moved
    by: float
    """By how many days it goes, where that is not what is told."""


def wrong_moves(document: Document) -> Iterator[WrongMove]:
    """The moves of a document that go another way than their words say, or by another time."""
    for move in moved(document):
        found = apart(move.old, move.new)
        if found is None:
            continue
        value = found.value
        if found.cycle and value > found.cycle / 2:
            value -= found.cycle
        if not move.later:
            value = -value
        if -_MOST[move.old.scale] <= value <= 0:
            yield WrongMove(move, 0.0)
        elif move.by and move.old.scale is Scale.DAY and value > 0:
            slack = 1.0 if move.by < _MONTH else 4.0
            if abs(value - move.by) > slack and value / move.by < 2.5:
                yield WrongMove(move, value)
