"""Standard streams, as they are: coloured or not, watched or not, able to show a character or not."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

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
