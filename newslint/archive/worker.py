"""The process that reads stories: ``python -m newslint.archive.worker``, started and asked by :mod:`guarded` alone.

It hears batches of stories on standard input and gives an answer for each on standard output, both pickled, until
nobody is at the other end. What rules print goes to standard error.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from contextlib import suppress
from typing import BinaryIO

_LEFT = 30.0  # seconds more than a story may take after which nobody else is there to end this process
_HEARD = (EOFError, BrokenPipeError, pickle.UnpicklingError)


def main() -> None:
    """Answer until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the process that started this one
    heard = os.fdopen(os.dup(0), "rb")
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    with suppress(*_HEARD):
        _serve(heard, told)
    with suppress(OSError):
        told.close()


def _serve(heard: BinaryIO, told: BinaryIO) -> None:
    """Load the rules, say so, and answer."""
    from newslint.archive.plan import Plan, fingerprint
    from newslint.archive.stories import check_story
    from newslint.errors import NewslintError

    gc.set_threshold(200_000, 20, 20)  # stories are short, and leave little garbage in cycles
    plan = Plan.read(pickle.load(heard))
    try:
        ready = ("ready", fingerprint(plan.session()))
    except NewslintError as error:
        ready = ("error", str(error))
    _tell(told, ready)
    gc.collect()
    gc.freeze()
    while ready[0] == "ready":
        for story in pickle.load(heard):
            _end_after(plan.seconds + _LEFT)
            answers = check_story(story, plan)
            _end_after(0)
            _tell(told, answers)


def _end_after(seconds: float) -> None:
    """End this process after so many seconds, whatever it is at; 0 takes that back.

    Whoever asks ends it earlier. But who was killed ends nothing, and a story that never ends would outlive the run.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _tell(told: BinaryIO, what: object) -> None:
    """Send an answer at once."""
    pickle.dump(what, told, pickle.HIGHEST_PROTOCOL)
    told.flush()


if __name__ == "__main__":
    main()
