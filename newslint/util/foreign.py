"""Code of third parties: kept from ending the run, from printing into the report, and from failing unnamed.

This guards against mistakes. A plugin is a program that somebody chose to install; it may do what Python can.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from functools import lru_cache
from threading import RLock
from typing import NoReturn

_OURS = "newslint."
_one = RLock()  # standard output and os._exit are those of the whole process


class EndedError(RuntimeError):
    """Code that was only asked for its rules, or its findings, tried to end the program."""


@contextmanager
def contained() -> Iterator[None]:
    """Run code of others: what it prints goes to standard error, and ``os._exit`` is an :class:`EndedError`."""
    with _one, redirect_stdout(sys.stderr):
        exits, os._exit = os._exit, _refuse
        try:
            yield
        finally:
            os._exit = exits


def _refuse(status: int) -> NoReturn:
    """Stands in for ``os._exit``, which no program notices otherwise."""
    raise EndedError(f"it tried to end newslint with os._exit({status})")


def reason(error: BaseException) -> str:
    """What an error says, on one line; an error may fail in saying it."""
    if isinstance(error, SystemExit):
        return f"it tried to end newslint with exit code {error.code!r}"
    try:
        text = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - whatever happens, the type is known
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


@lru_cache(maxsize=1024)
def is_ours(module: str) -> bool:
    """Whether a module is part of newslint; the empty name stands for one of ours."""
    return not module or module.startswith(_OURS)


def package_of(module: str) -> str:
    """The installed package, with its version, that a module comes from; the module where it comes from none."""
    from importlib.metadata import PackageNotFoundError, packages_distributions, version

    top = module.partition(".")[0]
    try:
        for name in packages_distributions().get(top, ()):
            return f"{name} {version(name)}"
    except PackageNotFoundError:
        pass
    return module
