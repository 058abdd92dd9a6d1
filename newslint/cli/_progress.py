"""How far a run is, for somebody who watches stderr."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from newslint.engine.report import Report
from newslint.service.events import Checked, Compared, Event, Failed, NotConverged

E = TypeVar("E", bound=Event)
_PATIENCE = 1.0  # seconds before a run is long
_PAUSE = 0.1  # seconds between two signs of life
_SHORTEST, _LONGEST = 10, 40  # columns of a bar


def watched(events: Iterable[E], total: int, *, quiet: bool = False) -> Iterator[E]:
    """The events of a run; where it takes long and somebody watches stderr, a line there says how far it is.

    ``total`` is the number of documents; the events of one come together. The line makes room for what is said of an
    event, and nothing of it is left at the end. ``quiet`` lets it be.
    """
    if quiet or total < 2 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from events
        return
    bar, shared = _Bar(total), sys.stdout.isatty()
    try:
        for event in events:
            bar.count(event.name if isinstance(event, Failed | NotConverged) else event.source.name)
            if shared or not _is_silent(event):
                bar.hide()
            yield event
            bar.show()
    finally:
        bar.hide()


def _is_silent(event: Event) -> bool:
    """Whether nothing is said of an event, in most formats."""
    match event:
        case Checked(report=Report(findings=(), crashes=(), abridged=())) | Compared(diff=""):
            return True
    return False


class _Bar:
    """A line on stderr that shows how many documents are done, once that takes longer than people like to wait."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._name = ""
        self._started = self._drawn = time.monotonic()
        self._shown = ""

    def count(self, name: str) -> None:
        """Count a document, at its first event."""
        self._done += name != self._name
        self._name = name

    def show(self) -> None:
        """Draw the line, if it is time."""
        now = time.monotonic()
        if now - self._started > _PATIENCE and (now - self._drawn > _PAUSE or not self._shown):
            line = self._line()
            sys.stderr.write("\r" + line.ljust(len(self._shown)))
            sys.stderr.flush()
            self._drawn, self._shown = now, line

    def hide(self) -> None:
        """Wipe the line away."""
        if self._shown:
            sys.stderr.write("\r" + " " * len(self._shown) + "\r")
            sys.stderr.flush()
            self._shown = ""

    def _line(self) -> str:
        """The line, less the bar where the terminal is too narrow for both."""
        told = f"{self._done:,} of {self._total:,} stories"
        room = min(_LONGEST, _width() - len(told) - len("newslint: [] ") - 1)
        if room < _SHORTEST:
            return f"newslint: {told}"
        full = room * self._done // self._total
        return f"newslint: [{'#' * full}{'.' * (room - full)}] {told}"


def _width() -> int:
    """The columns of the terminal that shows stderr."""
    try:
        columns = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return columns or shutil.get_terminal_size().columns  # some terminals do not know how wide they are
