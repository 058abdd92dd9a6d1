"""The lists as they lie in ``data``, and a :class:`Lexicon` of them with what a newsroom adds.

A file is one list. A line is an entry: a word, or several parted by spaces, and after tabs what is known of it; the
head of each file says what its columns are. Lines that open with ``#`` are remarks. A list is read when it is first
asked for, and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

Row = tuple[str, ...]
"""An entry and what is known of it; columns that a line leaves out at its end are not there."""
T = TypeVar("T")

_DATA = f"{Path(__file__).with_name('data')}/"


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The entries of a shipped list, in the order of its file."""
    return tuple([tuple(line.split("\t")) for line in _lines(name)])


@cache
def entries(name: str) -> Sequence[str]:
    """The same, each a line as it lies there: for long lists of which a run asks for few entries, by number."""
    return _lines(name)


def _lines(name: str) -> list[str]:
    """The lines of a shipped list without remarks."""
    with open(f"{_DATA}{name}.tsv", "rb") as file:  # noqa: PTH123 - twice as fast as a path, and a run reads many
        return [line for line in file.read().decode().split("\n") if line and line[0] != "#"]


@cache
def words(name: str, mark: str = "") -> frozenset[str]:
    """The words of a shipped list; with a mark, those whose second column holds it."""
    return frozenset(marked(rows(name), mark))


def marked(found: Iterable[Row], mark: str) -> Iterable[str]:
    """The words of some entries; with a mark, those whose second column, parted by spaces, holds it."""
    if not mark:
        return (row[0] for row in found)
    return (row[0] for row in found if len(row) > 1 and mark in row[1].split())


class Lexicon:
    """The shipped lists with some words added. It never changes, and is one object for all documents of a run."""

    def __init__(self, added: Mapping[str, Iterable[str]] = MappingProxyType({}), variety: str = "") -> None:
        """``added`` holds words by the name of a list, as they are to be found in a text.

        ``variety`` is the tag of the English that the house writes, or "" where it writes several.
        """
        self.variety = variety
        self.added = {name: tuple(entries) for name, entries in added.items() if entries}
        self._derived: dict[Any, Any] = {}

    def __reduce__(self) -> tuple[type[Lexicon], tuple[dict[str, tuple[str, ...]], str]]:
        """What is derived from the lists stays behind when a lexicon goes to another process."""
        return Lexicon, (self.added, self.variety)

    def rows(self, name: str) -> tuple[Row, ...]:
        """The entries of a list, and after them those added, of which nothing more is known."""
        added = self.added.get(name, ())
        return (*rows(name), *((word,) for word in added)) if added else rows(name)

    def words(self, name: str) -> frozenset[str]:
        """The words of a list."""
        return frozenset(marked(self.rows(name), ""))


SHIPPED = Lexicon()
"""The lists as they come."""


def derived(build: Callable[[Lexicon], T]) -> Callable[[Lexicon], T]:
    """Make a function of a lexicon run once for each: what rules ask for is put together from lists only once."""

    @wraps(build)
    def once(lexicon: Lexicon) -> T:
        try:
            value: T = lexicon._derived[once]
        except KeyError:
            value = lexicon._derived[once] = build(lexicon)
        return value

    return once
