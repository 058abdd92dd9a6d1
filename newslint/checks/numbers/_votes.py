"""One vote counted in two ways: “passed by a vote of 5-2” and “the 4-3 vote”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.outlines import Outline, outlines
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_VOTE = lazy_regex(
    r"(?:by a (?:vote|margin) of|on a vote of|vote of|voted|by) #c(?P<for>\d+) (?:- |votes? to |to )#c(?P<against>\d+) "
    r"(?!(?:win|victory|defeat|loss|run|goal|point))"
)
_THE_VOTE = lazy_regex(r"the (?:final |narrow |close )?#c(?P<for>\d+) - #c(?P<against>\d+) (?:vote|ruling|decision) ")
_CALLED = frozenset({"vote", "votes", "voted", "voting", "motion", "bill", "plan", "council", "board", "court"})
"""Words of a sentence in which two numbers are those of a vote."""


class Vote(NamedTuple):
    """How many were for and against."""

    one: Statement
    two: Statement

    @property
    def result(self) -> tuple[float, float]:
        """Both numbers, as they are told."""
        return self.one.value, self.two.value


def told_twice(document: Document) -> Iterator[tuple[Vote, Vote]]:
    """The vote that a story tells, and what it calls “the vote” with other numbers, where it tells of no third."""
    told: list[Vote] = []
    again: list[Vote] = []
    for outline in outlines(document).values():
        if not _CALLED.isdisjoint(outline.vocabulary):
            again += [_read(outline, m["for"], m["against"]) for m in _THE_VOTE.finditer(outline.text)]
            told += [_read(outline, m["for"], m["against"]) for m in _VOTE.finditer(outline.text)]
    counts = {vote.result for vote in (*told, *again)}
    if len(told) == 1 and len(again) == 1 and len(counts) > 1 and again[0].result != told[0].result[::-1]:
        yield told[0], again[0]


def _read(outline: Outline, one: str, two: str) -> Vote:
    """The vote of two signs of an outline."""
    return Vote(outline.statements[int(one)], outline.statements[int(two)])
