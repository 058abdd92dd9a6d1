"""When documents are shared out among processes, and among how many."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newslint.service.events import Failed
from newslint.service.source import Source

T = TypeVar("T")

_PATIENCE, _ENOUGH = 0.3, 8  # seconds, and documents, after which the time that a document takes is known
_WORTH = 1.0 if sys.platform == "linux" else 4.0  # seconds of work left that pay for more processes; see pool._method
_SHARE = 16  # documents that each process should have to do, or it is not started


class Sharing:
    """Does work on documents here, one after the other, until it pays to share out those left."""

    def __init__(self, jobs: int | None) -> None:
        """``jobs`` is the number of processes; ``None`` for as many as there are processors, where they pay."""
        self._jobs = jobs
        self.used = False
        """Whether other processes were started."""

    def share(self, work: Callable[[Source], Iterator[T | Failed]], sources: Iterable[Source]) -> Iterator[T | Failed]:
        """What becomes of the documents: done here, one after the other, until it pays to share out those left."""
        if self._jobs == 1:
            for source in sources:
                yield from work(source)
            return
        started, waiting = time.monotonic(), list(sources)
        for done, source in enumerate(waiting):
            count = self.processes(done, len(waiting) - done, time.monotonic() - started)
            if count > 1:
                from newslint.service.pool import in_processes

                self.used = True
                yield from in_processes(work, waiting[done:], count, lambda source, why: Failed(source.name, why))
                return
            yield from work(source)

    def processes(self, done: int, left: int, seconds: float) -> int:
        """How many processes to give the documents left to, after some were done in so many seconds; 1 for this one.

        The first ones are always done here: they load most rules, and teach what is the same in all stories, and a
        process that is a copy of this one has all of it.
        """
        if self._jobs is not None:
            few = (done + left) // (self._jobs * _SHARE)
            return min(self._jobs, left) if done >= max(1, min(few, _ENOUGH)) else 1
        if seconds < _PATIENCE or done < _ENOUGH or seconds / done * left < _WORTH:
            return 1
        return min(_processors(), left // _SHARE)


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
