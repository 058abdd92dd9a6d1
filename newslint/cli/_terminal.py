"""Standard streams, as they are: coloured or not, watched or not, able to show a character or not."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

T = TypeVar("T")
_PATIENCE = 2.0  # seconds before a run is long
_PAUSE = 0.1  # seconds between two signs of life


def wants_colour(out: TextIO) -> bool:
    """Whether to colour: on a terminal, unless ``NO_COLOR`` is set; anywhere with ``FORCE_COLOR``."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


def prepare(out: TextIO, *, for_machines: bool) -> TextIO:
    """Make a stream bear all that may be written: UTF-8 for programs, escapes for what a terminal cannot show."""
    if reconfigure := getattr(out, "reconfigure", None):
        if for_machines:
            reconfigure(encoding="utf-8")
        else:
            reconfigure(errors="backslashreplace")
    return out


def progress(items: Sequence[T]) -> Iterator[T]:
    """The items; when handing them out takes long and somebody watches stderr, a line there says how far it is."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    started = shown = time.monotonic()
    width = 0
    for k, item in enumerate(items):
        now = time.monotonic()
        if now - started > _PATIENCE and now - shown > _PAUSE:
            line = f"newslint: {k} of {len(items)} documents"
            sys.stderr.write("\r" + line.ljust(width))
            sys.stderr.flush()
            shown, width = now, len(line)
        yield item
    if width:
        sys.stderr.write("\r" + " " * width + "\r")
        sys.stderr.flush()
