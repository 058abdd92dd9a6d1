"""What a story states, in one form for facts of every sort: where, in words, and as data.

A module of this room that draws facts says so with a ``FACTS``; the room is walked, and no list is kept by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, NamedTuple

from newslint.text import Document, Span


class Fact(NamedTuple):
    """One thing that a story states."""

    span: Span
    """Where it stands, or stands first."""
    said: str
    """The fact in a few words, for people."""
    stated: Mapping[str, Any]
    """The fact for programs: strings, numbers, lists of strings and ``None``, by name."""


class Section(NamedTuple):
    """Facts of one sort."""

    name: str
    """In the plural: ``people``."""
    place: int
    """Where they are listed among the others; the lowest first."""
    find: Callable[[Document], Iterator[Fact]]
    """What draws the facts from a document, in the order of the text."""


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
