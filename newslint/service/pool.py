"""Documents shared out among processes. What comes back is in the order of the documents, as if one had done them all.

A process that is ended by the system costs the document that it was at, and no other. A document that a process fails
on otherwise is done once more by this one, where all that goes wrong is told as always.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from typing import Any, Generic, TypeVar

from newslint.engine.codec import dumps, loads
from newslint.engine.report import Report
from newslint.service.source import Source
from newslint.service.writing import sweep

T = TypeVar("T")
Work = Callable[[Source], Iterable[T]]

_BATCH = 16  # documents that a process is given at a time, at most: to wake this one for each would cost more
_ROUNDS = 4  # times that each process is to be asked again, so that all end at about the same time
_AHEAD = 64  # documents for each process that may be done before those in front of them: so much is kept at most
_MOST = 60  # processes; the system's call that waits for all knows no more on Windows
_GRACE = 0.5  # seconds that a process has to put its things away
_END = 10.0  # seconds that one whose line has ended may take to end itself, which is long where the machine is busy
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def in_processes(work: Work[T], sources: Sequence[Source], count: int, lost: Callable[[Source, str], T]) -> Iterator[T]:
    """What ``work`` makes of each document, done by ``count`` processes. Standard input is left to this process.

    ``lost`` says what is told of a document whose process was ended, and why. All processes have ended when this
    has: at its end, when it is closed, and when it is interrupted.
    """
    crew = _Crew(work, sources, lost)
    try:
        crew.engage(min(count, _MOST))
        yield from crew.run()
    finally:
        crew.dismiss()


def _reduced(report: Report) -> tuple[Callable[[bytes], Report], tuple[bytes]]:
    """How a report goes from process to process."""
    return loads, (dumps(report),)


ForkingPickler.register(Report, _reduced)


class _Worker:
    """A process, its end of the line, and the numbers of the documents that it has been given."""

    def __init__(self, work: Work[Any], siblings: Iterable[_Worker]) -> None:
        method = _method()
        context: Any = get_context(method)
        self.line, theirs = context.Pipe()
        self.todo: deque[int] = deque()
        self.answered = False
        """Whether it ever said anything; a process that did not may be unable to start."""
        # A copy of this process has copies of its ends of all lines, and no line would end while one is open.
        copies = [self.line, *(worker.line for worker in siblings)] if method == "fork" else []
        self.process = context.Process(target=_serve, args=(theirs, work, copies), daemon=True)
        try:
            self.process.start()
        except BaseException:
            self.line.close()
            raise
        finally:
            theirs.close()

    def fate(self) -> str:
        """How a process ended that should not have."""
        self.process.join(_END)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
            return "not checked: its process gave no answer any more"
        code = self.process.exitcode
        if code >= 0:
            return f"not checked: its process ended with exit code {code}"
        name = next((s.name for s in signal.Signals if s == -code), f"signal {-code}")
        return f"not checked: its process was ended by the system ({name})" + "; is memory short?" * (name == "SIGKILL")


class _Crew(Generic[T]):
    """Processes, and documents under way."""

    def __init__(self, work: Work[T], sources: Sequence[Source], lost: Callable[[Source, str], T]) -> None:
        self._work = work
        self._sources = sources
        self._lost = lost
        self._workers: list[_Worker] = []
        self._waiting = deque(k for k, source in enumerate(sources) if source.path is not None)
        self._done: dict[int, Iterable[T] | None] = {k: None for k, source in enumerate(sources) if source.path is None}
        """Results by number, for whom it is not yet the turn; ``None`` where this process has to do the work."""

    def engage(self, count: int) -> None:
        """Start processes; where the system has no more, those there are do all."""
        with suppress(OSError), _one_thread():
            for _ in range(count):
                with _no_interrupt():
                    self._workers.append(_Worker(self._work, self._workers))

    def run(self) -> Iterator[T]:
        """Results, in order."""
        for number, source in enumerate(self._sources):
            self._hand_out(number)
            while number not in self._done:
                if not self._workers:
                    self._done[self._waiting.popleft()] = None
                    continue
                self._receive()
                self._hand_out(number)
            result = self._done.pop(number)
            yield from self._work(source) if result is None else result
            self._receive(0)

    def dismiss(self) -> None:
        """End all processes, at once; those that do not put their things away in time are killed."""
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.process.terminate()
            worker.line.close()
        until = time.monotonic() + _GRACE
        for worker in workers:
            worker.process.join(max(0.0, until - time.monotonic()))
            if worker.process.exitcode is None:
                worker.process.kill()
                worker.process.join()
                self._sweep(worker)

    def _hand_out(self, at: int) -> None:
        """Give documents to those who have none, not too far ahead of the one whose turn it is."""
        for worker in list(self._workers):
            share = max(1, min(_BATCH, len(self._waiting) // (_ROUNDS * len(self._workers))))
            batch: list[int] = []
            while self._waiting and not worker.todo and len(batch) < share:
                if self._waiting[0] >= at + _AHEAD * len(self._workers):
                    break
                batch.append(self._waiting.popleft())
            if not batch:
                continue
            try:
                worker.line.send([self._sources[k] for k in batch])  # it waits for this, so neither waits for ever
                worker.todo.extend(batch)
            except OSError:
                self._waiting.extendleft(reversed(batch))
                self._bury(worker)

    def _receive(self, timeout: float | None = None) -> None:
        """Take what the processes have to say; wait for one to speak, or for so many seconds at most."""
        lines = {worker.line: worker for worker in self._workers}
        for line in wait(list(lines), timeout) if lines else ():
            worker = lines[line]
            try:
                result = worker.line.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            worker.answered = True
            self._done[worker.todo.popleft()] = result

    def _bury(self, worker: _Worker) -> None:
        """A process is gone: tell of the document it was at, take the others back, and start another."""
        self._workers.remove(worker)
        fate = worker.fate()
        worker.line.close()
        able = worker.answered or (bool(worker.todo) and worker.process.exitcode < 0)
        if able and worker.todo:
            number = worker.todo.popleft()
            self._done[number] = [self._lost(self._sources[number], fate)]
            self._sweep(worker, number)
        self._waiting = deque(sorted([*worker.todo, *self._waiting]))
        if able:
            self.engage(1)

    def _sweep(self, worker: _Worker, *numbers: int) -> None:
        """Delete what a process left unfinished beside the documents that it had."""
        for number in (*numbers, *worker.todo):
            path = self._sources[number].path
            if path is not None:
                sweep(path.resolve().parent)


def _serve(line: Connection, work: Work[Any], copies: Iterable[Connection]) -> None:
    """Do the work in a process of its own, until nobody is at the other end of the line, or it is told to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the process that started this one
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # to stop as an interrupt would, with all put away
    with suppress(KeyboardInterrupt, EOFError, OSError):
        _allow_interrupts()
        for copy in copies:
            copy.close()
        gc.freeze()  # what was there before stays, and need not be looked at
        while True:
            for source in line.recv():
                _answer(line, work, source)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _answer(line: Connection, work: Work[Any], source: Source) -> None:
    """Send what becomes of a document, or ``None`` where that fails."""
    try:
        data = ForkingPickler.dumps(list(work(source)))
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - it is done again where it can be told
        data = ForkingPickler.dumps(None)
    line.send_bytes(data)


def _method() -> str:
    """How to start a process: as a copy of this one, which has all rules loaded, where that is safe.

    It is not where another thread lives, whose locks the copy would hold for ever; numpy may have such threads.
    """
    try:
        alone = sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - only counted
    except OSError:
        alone = False
    return "fork" if alone else "spawn"


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let numpy have one thread in each process that is started: more would only stand in each other's way."""
    unset = [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(unset, "1"))
    try:
        yield
    finally:
        for name in unset:
            del os.environ[name]


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Let an interrupt wait until a process has started: it would not know yet what to do with it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _allow_interrupts() -> None:
    """End the wait of signals in a new process."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
