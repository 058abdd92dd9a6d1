"""What a story states, in one form for facts of every sort: where, in words, and as data.

A module of this room that draws facts says so with a ``FACTS``; the room is walked, and no list is kept by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class Fact(NamedTuple):
    """One thing that a story states."""

    span: Span
    """Where it stands, or stands first."""
    said: str
    """The fact in a few words, for people."""
    stated: Mapping[str, Any]
    """The fact for programs: strings, numbers, lists of strings and ``None``, by name."""
    cells: tuple[str, ...] = ()
    """The same in the columns of its section, for a table; empty where nothing is known."""
    places: tuple[Span, ...] = ()
    """All places where it stands, in order; none are given where there is one."""

    @property
    def everywhere(self) -> tuple[Span, ...]:
        """All places where it stands, in order."""
        return self.places or (self.span,)


class Section(NamedTuple):
    """Facts of one sort."""

    name: str
    """In the plural: ``people``."""
    place: int
    """Where they are listed among the others; the lowest first."""
    find: Callable[[Document], Iterator[Fact]]
    """What draws the facts from a document, in the order of the text."""
    columns: tuple[str, ...] = ()
    """What the cells of a fact are called; without any, a fact is told in its words alone."""

    def row(self, fact: Fact) -> tuple[str, ...]:
        """The cells of a fact, one for each column."""
        return fact.cells if self.columns else (fact.said,)

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns that a table of the section has, one at least."""
        return self.columns or (self.name.capitalize(),)


def lines_of(document: Document, fact: Fact) -> list[int]:
    """The lines of the file where a fact stands, each once."""
    return list(dict.fromkeys(document.position(span.start).line for span in fact.everywhere))


@cache
def sections() -> tuple[Section, ...]:
    """All sections, in their order."""
    import newslint.story as room

    modules = (import_module(f"{room.__name__}.{module.name}") for module in iter_modules(room.__path__))
    return tuple(
        sorted((module.FACTS for module in modules if hasattr(module, "FACTS")), key=lambda section: section.place)
    )


def facts(document: Document) -> dict[str, tuple[Fact, ...]]:
    """Everything that a story states, by the names of the sections."""
    return {section.name: tuple(section.find(document)) for section in sections()}
