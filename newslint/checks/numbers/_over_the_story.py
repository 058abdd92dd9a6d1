"""Rests and totals that need more of a story than their own sentence, from every reader of such."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._ballots import ballots
from newslint.checks.numbers._both_sides import both_sides, joined_groups
from newslint.checks.numbers._points_won import points_won
from newslint.checks.numbers._reckoned import Reckoned, unreckoned
from newslint.checks.numbers._split_in_full import split_in_full
from newslint.checks.numbers._told_whole import told_whole
from newslint.text import Document


def over_the_story(document: Document) -> Iterator[Reckoned]:
    """What the amounts told anywhere near do not give."""
    yield from ballots(document)
    yield from both_sides(document)
    yield from joined_groups(document)
    yield from points_won(document)
    yield from unreckoned(document)
    yield from split_in_full(document)
    yield from told_whole(document)
