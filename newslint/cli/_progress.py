"""How far a run is, for somebody who watches stderr."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newslint.cli.common import warn
from newslint.engine.report import Report
from newslint.service.events import Checked, Compared, Event, Failed, NotConverged

E = TypeVar("E", bound=Event)
R = TypeVar("R")
_PATIENCE = 1.0  # seconds before a run is long
_PAUSE = 0.1  # seconds between two signs of life
_SELDOM = 60.0  # seconds between two lines in a log
_SHORTEST, _LONGEST = 10, 40  # columns of a bar


def watched(events: Iterable[E], total: int, *, quiet: bool = False) -> Iterator[E]:
    """The events of a run; where it takes long and somebody watches stderr, a line there says how far it is.

    ``total`` is the number of documents; the events of one come together. The line makes room for what is said of an
    event, and nothing of it is left at the end. ``quiet`` lets it be.
    """
    if quiet or total < 2 or not _is_watched():
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


def shards(records: Iterable[R], total: int, done: int, size: Callable[[R], int], *, quiet: bool) -> Iterator[R]:
    """The records of a run in shards; the line says how many of them are done, ``done`` by a run before this one.

    ``size`` is the number of stories in one. Where nobody watches, as in a log, a plain line says so now and then.
    """
    bar, shared = _Bar(total, done), _is_watched()
    told = time.monotonic()
    try:
        if shared and not quiet:
            bar.show()
        for record in records:
            bar.advance(size(record))
            yield record
            if quiet:
                continue
            if shared:
                bar.show()
            elif time.monotonic() - told > _SELDOM:
                told = time.monotonic()
                warn(bar.told)
    finally:
        bar.hide()


def _is_watched() -> bool:
    """Whether somebody sees what is drawn on stderr."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _is_silent(event: Event) -> bool:
    """Whether nothing is said of an event, in most formats."""
    match event:
        case Checked(report=Report(findings=(), crashes=(), abridged=())) | Compared(diff=""):
            return True
    return False


class _Bar:
    """A line on stderr that shows how many documents are done, once that takes longer than people like to wait."""

    def __init__(self, total: int, done: int = 0) -> None:
        self._total = total
        self._done = done
        self._stories = 0  # where shards are counted
        self._name = ""
        self._started = self._drawn = time.monotonic()
        self._shown = ""

    def count(self, name: str) -> None:
        """Count a document, at its first event."""
        self._done += name != self._name
        self._name = name

    def advance(self, stories: int) -> None:
        """Count a shard, with so many stories."""
        self._done += 1
        self._stories += stories

    @property
    def told(self) -> str:
        """How far it is, in words."""
        if not self._stories:
            return f"{self._done:,} of {self._total:,} stories"
        speed = self._stories / max(time.monotonic() - self._started, 1e-9)
        return f"{self._done:,} of {self._total:,} shards, {speed:,.0f} stories a second"

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
        told = self.told
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
