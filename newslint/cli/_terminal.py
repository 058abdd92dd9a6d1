"""Standard streams, as they are: coloured or not, watched or not, able to show a character or not."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

T = TypeVar("T")
_PATIENCE = 2.0  # seconds before a run is long
_PAUSE = 0.1  # seconds between two signs of life
COLOURS = ("auto", "always", "never")
_NARROWEST = 40  # columns; what is narrower wraps


def wants_colour(out: TextIO, choice: str = "auto") -> bool:
    """Whether to colour: on a terminal, unless ``NO_COLOR`` is set; anywhere with ``FORCE_COLOR``.

    ``choice`` is the user's: ``always`` and ``never`` decide it.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


def columns(out: TextIO) -> int | None:
    """How wide a terminal is, or how wide ``COLUMNS`` says; ``None`` where what is written goes elsewhere."""
    if out.isatty() or (os.environ.get("COLUMNS") and out in (sys.stdout, sys.stderr)):
        return max(_NARROWEST, shutil.get_terminal_size().columns)
    return None


def prepare(out: TextIO, *, for_machines: bool) -> TextIO:
    """Make a stream bear all that may be written: UTF-8 for programs, escapes for what a terminal cannot show."""
    if reconfigure := getattr(out, "reconfigure", None):
        if for_machines:
            reconfigure(encoding="utf-8")
        else:
            reconfigure(errors="backslashreplace")
    return out


class Watched(list[T]):
    """Things to do that tell a watching terminal how far it is, each time they are gone through."""

    def __iter__(self) -> Iterator[T]:
        return progress(self[:])


def progress(items: Sequence[T]) -> Iterator[T]:
    """The items; when handing them out takes long and somebody watches stderr, a line there says how far it is."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    started = shown = time.monotonic()
    width = 0
    try:
        for k, item in enumerate(items):
            now = time.monotonic()
            if now - started > _PATIENCE and now - shown > _PAUSE:
                line = f"newslint: {k} of {len(items)} stories"
                sys.stderr.write("\r" + line.ljust(width))
                sys.stderr.flush()
                shown, width = now, len(line)
            yield item
    finally:
        if width:
            sys.stderr.write("\r" + " " * width + "\r")
            sys.stderr.flush()
