"""What several commands share: settings, standard input, and how to say that something is wrong."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from newslint.reporters import visible
from newslint.service.source import Source
from newslint.service.workspace import Workspace, cache_folder


def fail(message: str) -> NoReturn:
    """Say on stderr what is wrong, and leave with exit code 2."""
    warn(message)
    raise SystemExit(2)


def warn(message: str) -> None:
    """One line on stderr."""
    click.echo(f"newslint: {visible(message)}", err=True)


def open_workspace(config: Path | None = None, *, isolated: bool = False, **changes: Any) -> Workspace:
    """The settings of all files of a run, as the command line changes them."""
    return Workspace(config, isolated=isolated, cache=cache_folder, **changes)


def standard_input(name: str | None) -> Source:
    """What comes from standard input, under a name."""
    return Source(name or "<stdin>", stream=sys.stdin.buffer if sys.stdin else None)


def split_list(values: tuple[str, ...]) -> tuple[str, ...]:
    """Values given by repetition or by comma."""
    return tuple(v.strip() for value in values for v in value.split(",") if v.strip())
