"""What must come before what in one story: a deed, the arrest, the charge, the court; entries before the race.

Each point of the timeline is given the step of a course that the words beside it tell, and a course is read only where
a story tells each of its steps of one moment.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.story.days.timeline import Point, Scale, timeline
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_REACH = 14
_CHARGED = frozenset(
    "with of for over to after before following suspicion connection about into alleged accused".split()
)
"""What before a word makes it what somebody is charged with, or the like, and not what happened at a point."""
_COURT = (frozenset[str](), frozenset({"before", "to"}))
"""What leads to a court and charges nobody."""
_OTHER = frozenset(
    "another earlier previous previously separate second again other originally former unrelated re first would could"
    " if may might not since".split()
)
"""What in a sentence makes a step one of another course, or of none."""


_NOUNS = frozenset({"death", "deaths", "fire", "funeral", "birth", "murder", "attack", "arrest", "crash"})
_GOES_ON = frozenset({",", "and", "was", "were", "until", "who", "which", "but"})
"""What between a noun and a day makes the day that of something else."""


class Happened(NamedTuple):
    """A step of a course, and when it was."""

    course: int
    step: int
    word: int
    """The token that tells it."""
    point: Point


@annotation
def happened(document: Document) -> tuple[Happened, ...]:
    """The steps of courses that points of a document belong to, in order."""
    table = tokens(document)
    words = _steps()
    if len(words.keys() & table.index.keys()) < 2:
        return ()
    found: list[Happened] = []
    before: Point | None = None
    for point in timeline(document).points:
        if point.scale is Scale.CLOCK:
            continue
        low = table.sentence_start(point.first)
        first = max(low, point.first - _REACH, before.last if before is not None else 0)
        found += _told(table, point, first, low)
        before = point
    return tuple(found)


def _told(table: Tokens, point: Point, first: int, low: int) -> list[Happened]:
    """The steps that the nearest word tells: before the point, or after one that opens its sentence."""
    words = _steps()
    places = range(point.first - 1, first - 1, -1)
    if point.first - low <= 2:
        places = range(point.last, min(table.sentence_end(low), point.last + _REACH))
    k = next((k for k in places if table.lower[k] in words), -1)
    if k < 0 or not (_CHARGED - _COURT[table.lower[k] == "magistrates"]).isdisjoint(table.lower[max(low, k - 4) : k]):
        return []
    if not _OTHER.isdisjoint(table.lower[max(low, k - 4) : max(point.first, k + 3)]):
        return []
    if table.lower[k] in _NOUNS and not _GOES_ON.isdisjoint(table.lower[k + 1 : point.first]):
        return []  # "they heard of his death, and the rising was put off until 5 June"
    if table.lower[k] == "broke" and table.lower[k + 1 : k + 2] != ["out"]:
        return []
    return [Happened(course, step, k, point) for course, step in words[table.lower[k]]]


_known: dict[str, list[tuple[int, int]]] = {}


def _steps() -> dict[str, list[tuple[int, int]]]:
    """In which courses each word is a step, and which."""
    if not _known:
        for number, row in enumerate(rows("courses-of-events")):
            for step, words in enumerate(row):
                for word in words.split():
                    _known.setdefault(word, []).append((number, step))
    return _known
