"""Python modules as folders of classes: those that a module defines itself, and modules outside any package."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any


def classes_over(module: ModuleType, base: type) -> Iterator[Any]:
    """The classes over a base that a module defines itself, in their order."""
    for value in vars(module).values():
        if _is_over(value, base) and value.__module__ == module.__name__:
            yield value


def is_whole_class(value: Any, base: type) -> bool:
    """Whether a value is a class over a base, with all its methods, so that it can be made."""
    return _is_over(value, base) and not getattr(value, "__abstractmethods__", None)


def _is_over(value: Any, base: type) -> bool:
    """Whether a value is a class over a base. Not by `issubclass`: an abstract base asks all its subclasses."""
    return isinstance(value, type) and base in value.__mro__


def import_file(file: Path) -> ModuleType:
    """A module that lies outside any package; whatever it raises is raised."""
    spec = importlib.util.spec_from_file_location(f"newslint_rules_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError("no Python module")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
