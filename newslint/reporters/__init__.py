"""Output formats: one module each; the folder is walked. Names with an underscore in front are what they share."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from newslint.reporters._base import Reporter
from newslint.reporters._excerpt import columns, rows, shortened, visible
from newslint.reporters._wire import dumps

__all__ = ["Reporter", "columns", "dumps", "formats", "reporter", "rows", "shortened", "visible"]


@cache
def formats() -> tuple[str, ...]:
    """The names of all formats, sorted. Imports none of them."""
    return tuple(sorted(m.name.replace("_", "-") for m in iter_modules(__path__) if not m.name.startswith("_")))


def reporter(name: str) -> type[Reporter]:
    """The reporter of a format; only its module is imported. A ``KeyError`` if there is no such format."""
    if name not in formats():
        raise KeyError(name)
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Reporter) and value.__module__ == module.__name__:
            return value
    raise KeyError(name)
