"""Rules of other tools turned into a pack of ours: a module for each sort, with a ``read`` that yields what it has.

The folder is walked; a module whose name begins with an underscore is what they share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from newslint.authoring.imports._pack import Imported, Lost, written

__all__ = ["Imported", "Lost", "sorts", "written"]


@cache
def sorts() -> dict[str, Callable[[Path], Iterator[Imported | Lost]]]:
    """What reads each sort, by its name."""
    names = [module.name for module in iter_modules(__path__) if module.name[0] != "_"]
    return {name: import_module(f"{__name__}.{name}").read for name in sorted(names)}
