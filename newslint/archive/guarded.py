"""Stories read in a process of their own, so that none of them can end a run, and none can hold it up for ever."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from threading import Lock, Timer
from typing import Any

from newslint.archive.errors import ArchiveError, StoppedError
from newslint.archive.plan import Plan
from newslint.archive.stories import Answer, Story

WORKER = (sys.executable, "-P", "-m", "newslint.archive.worker")  # nothing is imported from the folder one is in
_STARTS = 3  # times that a process may fail to start before the run is given up
_TRIES = 2  # times that a story may be there when a process ends; whoever ended it may have meant no story
_LOADING = 300  # seconds for rules to load, on a machine that is busy
_GRACE = 2  # seconds that a process has to go
_GONE = (EOFError, OSError, pickle.UnpicklingError, ValueError)
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class GuardedReader:
    """Reads stories, as one plan says, in a process that is started again whenever it is lost.

    ``expected`` is what settings must amount to there; "" takes them as they are.
    """

    def __init__(self, plan: Plan, expected: str = "") -> None:
        self._plan = plan
        self._expected = expected
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._late = False
        self._lock = Lock()

    def check(self, stories: Iterable[Story]) -> Iterator[tuple[Story, list[Answer]]]:
        """Each story with what is to be said of it, in order.

        A story whose process is ended twice, or that takes too long, is answered for as one that goes into quarantine.
        An :class:`ArchiveError` where no process can be started.
        """
        todo = deque(stories)
        lost = 0
        while todo:
            if self._process is None:
                self._start()
            self._send(list(todo))
            while todo:
                answers = self._receive(self._plan.seconds)
                if answers is None:
                    break
                yield todo.popleft(), answers
                lost = 0
            if todo:
                late, how = self._bury()
                lost += 1
                if late or lost >= _TRIES:
                    yield todo.popleft(), [self._fate(how, late=late)]
                    lost = 0

    def stop(self) -> None:
        """End the process at once; whoever waits for it gets a :class:`StoppedError`. From any thread."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """Let the process go, in good order."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                _pipe(process.stdin).close()
            try:
                process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            _pipe(process.stdout).close()

    def _fate(self, how: str, *, late: bool) -> Answer:
        """What is said of a story that could not be read to its end."""
        if late:
            return Answer(kind="timeout", reason=f"not read within {self._plan.seconds:g} seconds")
        return Answer(kind="crash", reason=f"the process that read it ended {_TRIES} times, the last time by {how}")

    def _start(self) -> None:
        """Start a process, and wait until its rules are loaded."""
        how = ""
        for _ in range(_STARTS):
            with self._lock:
                self._refuse_if_stopped()
                self._process = subprocess.Popen(
                    WORKER,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env={**_ONE_THREAD, **os.environ},
                    start_new_session=True,  # an interrupt from the terminal is for us
                )
            self._send(self._plan.plain())
            ready: Any = self._receive(_LOADING)
            if ready is not None:
                break
            _, how = self._bury()
        else:
            raise ArchiveError(f"a process that reads stories does not start: it ends by {how}")
        state, said = ready
        if state != "ready":
            self.close()
            raise ArchiveError(said)
        if self._expected and said != self._expected:
            self.close()
            raise ArchiveError(
                "the settings or the rules are not the same on all machines: give them one settings file"
            )

    def _send(self, what: object) -> None:
        """Send something; that nobody is there is found out when no answer comes."""
        process = self._running()
        with suppress(*_GONE):
            pickle.dump(what, _pipe(process.stdin), pickle.HIGHEST_PROTOCOL)
            _pipe(process.stdin).flush()

    def _receive(self, seconds: float) -> Any:
        """The next answer, or ``None`` where the process is gone; one that takes longer than it may is ended."""
        process = self._running()
        timer = Timer(seconds, self._end, [process])
        timer.daemon = True
        timer.start()
        try:
            answer = pickle.load(_pipe(process.stdout))
        except _GONE:
            return None
        finally:
            timer.cancel()
        self._late = False  # it came at the last moment; the process may be gone, but not for the next story's sake
        return answer

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End a process that takes too long."""
        self._late = True
        process.kill()

    def _bury(self) -> tuple[bool, str]:
        """Put away a process that is gone: whether it was ended for taking too long, and how it ended."""
        process, self._process = self._running(), None
        process.kill()
        code = process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                _pipe(pipe).close()
        late, self._late = self._late, False
        self._refuse_if_stopped()
        return late, _ended(code)

    def _running(self) -> subprocess.Popen[bytes]:
        """The process."""
        if self._process is None:
            raise ArchiveError("no process reads stories")
        return self._process

    def _refuse_if_stopped(self) -> None:
        """A :class:`StoppedError` once the run was told to stop."""
        if self._stopped:
            raise StoppedError("the run was stopped")


def _ended(code: int) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"exit code {code}"
    name = next((s.name for s in signal.Signals if s == -code), f"signal {-code}")
    return name + "; is memory short?" * (name == "SIGKILL")


def _pipe(pipe: Any) -> Any:
    """A pipe that is there: both were asked for."""
    return pipe
