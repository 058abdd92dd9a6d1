"""A command run under a terminal, and answered as a person would: each answer when what asks for it has been shown."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.cli.test_ends import environment

CTRL_C = "\x03"
"""An answer that interrupts: no terminal of a test controls the process, so the signal is sent outright."""
_PATIENCE = 120  # seconds


def talk(*args: str, cwd: Path, answers: Sequence[tuple[str, str]] = (), **changes: str) -> tuple[int, str]:
    """The exit code and all that was shown; each answer is sent once its cue has been, after the answer before."""
    import pty

    terminal, theirs = pty.openpty()
    env = environment(TERM="xterm", NO_COLOR="1", **changes)
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", *args],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=env,
        start_new_session=True,
    )
    os.close(theirs)
    shown, answered, waiting = b"", 0, list(answers)
    ends = time.monotonic() + _PATIENCE
    try:
        while time.monotonic() < ends:
            ready, _, _ = select.select([terminal], [], [], 0.2)
            try:
                part = os.read(terminal, 65536) if ready else b""
            except OSError:  # the other end is closed
                break
            if ready and not part:
                break
            shown += part
            if waiting and waiting[0][0].encode() in shown[answered:]:
                answered = len(shown)
                answer = waiting.pop(0)[1]
                if answer == CTRL_C:
                    process.send_signal(signal.SIGINT)
                else:
                    os.write(terminal, answer.encode())
            if not ready and process.poll() is not None:
                break
        code = process.wait(_PATIENCE)
    finally:
        process.kill()
        process.wait()
        os.close(terminal)
    return code, shown.decode("utf-8", "replace").replace("\r\n", "\n")
