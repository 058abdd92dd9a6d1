"""What offices are called: names of one office, offices that exclude each other, portfolios of ministers."""

from __future__ import annotations

from newslint.lexicon.lists import rows
from newslint.util.records import NamedTuple


class OfficeName(NamedTuple):
    """One name of an office."""

    office: str
    """The same for all its names."""
    scale: str = ""
    """The same for offices of which nobody holds two at a time; empty where an office excludes no other."""
    short: bool = False
    """Whether the name is another one cut short, which may stand for it: ``Sgt``."""
    one: bool = False
    """Whether a body or a place has one holder of it at a time."""


_ROWS = {tuple(row[0].split()): (*row[1:], "", "", "")[:3] for row in rows("office-names")}
OFFICE_NAMES = {
    words: OfficeName(office, scale, "short" in marks, "one" in marks)
    for words, (office, scale, marks) in _ROWS.items()
}
"""By the words of the name, lower case."""
OFFICE_HEADS = frozenset(words[-1] for words in OFFICE_NAMES)
"""The last words of all names, and their short forms without a stop."""
LONGEST_OFFICE = max(map(len, OFFICE_NAMES))
"""Words of the longest name."""
PORTFOLIOS = {tuple(row[0].split()): (row[1], row[2] if len(row) > 2 else row[0]) for row in rows("portfolios")}
"""What ministers are in charge of, by the words for it: the same for all of them, and the usual word."""
