"""What other packages bring: one look for all entry points, each loaded by itself, and named where it fails."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newslint.util.foreign import contained, reason
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class LoadProblem(NamedTuple):
    """A rule, pack or plugin that could not be loaded: where (a plugin with its package and version), and why."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


class Offer(NamedTuple):
    """One thing that a plugin offers."""

    name: str
    """The name of the entry point."""
    where: str
    """The plugin with its package and version, for messages."""
    value: Any


@lru_cache(1)
def _scan(path: tuple[str, ...]) -> Any:  # noqa: ARG001 - what is found depends on it
    """All entry points of all installed packages; to look takes some milliseconds, for one group as for all."""
    from importlib.metadata import entry_points

    return entry_points()


def points(group: str) -> list[EntryPoint]:
    """The entry points of a group, sorted."""
    found = _scan(tuple(sys.path)).select(group=group)
    return sorted(found, key=lambda point: (point.name, point.value))


def named(point: EntryPoint) -> str:
    """A plugin with its package and version."""
    of = f" of {point.dist.name} {point.dist.version}" if point.dist else ""
    return f"plugin {point.name} ({point.value}){of}"


def offers(group: str, name: str | None = None) -> Iterator[Offer | LoadProblem]:
    """What the plugins of a group offer, or those with a name; one that fails is a problem.

    An entry point names a thing, a list of things, or a function that gives either.
    """
    for point in points(group):
        if name in (None, point.name):
            yield from offered(point)


def offered(point: EntryPoint) -> Iterator[Offer | LoadProblem]:
    """What one plugin offers."""
    where = named(point)
    try:
        with contained():
            offer = point.load()
            if callable(offer) and not isinstance(offer, type):
                offer = offer()
            values = list(offer) if isinstance(offer, list | tuple) else [offer]
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a plugin may fail in any way; it is named and the others run
        yield LoadProblem(where, reason(error))
    else:
        yield from (Offer(point.name, where, value) for value in values)
