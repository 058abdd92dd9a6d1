"""Questions on a terminal that Ctrl-C always ends.

Python hears of a signal between two steps of a program. One that comes after the last step before a read begins is
heard when the read ends, and a read of a terminal ends when somebody presses a key: so ``input``, and with it
``click.prompt``, lose Ctrl-C. Here the system's handler writes into a pipe as well, and whoever waits for a line waits
for the pipe too.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

_MOST = 1 << 16  # bytes of one read; of a line that a terminal hands over there are at most 4,096


class Questions:
    """Asks a question and waits for the line that answers it. Wherever Ctrl-C came, the next question ends."""

    def __init__(self, pressed: int | None = None) -> None:
        """``pressed`` is the end of a pipe that can be read once a signal came; without it `click` asks."""
        self._pressed = pressed
        self._ahead = b""

    def ask(self, question: str, default: str = "", *, shown: bool = True) -> str:
        """The answer, or the default where it is empty; a `click.Abort` after Ctrl-C or at the end of input."""
        if self._pressed is None:
            answered: str = click.prompt(question, default=default or None, show_default=shown)
            return answered
        hint = f" [{default}]" if default and shown else ""
        answer = ""
        try:
            while not answer:
                click.echo(f"{question}{hint}: ", nl=False)
                answer = self._line(self._pressed).strip() or default
        except KeyboardInterrupt:
            raise click.Abort from None
        return answer

    def _line(self, pressed: int) -> str:
        """The next line that is typed."""
        typed = sys.stdin.fileno()
        while b"\n" not in self._ahead:
            ready, _, _ = select.select([pressed, typed], [], [])
            if pressed in ready and signal.SIGINT in os.read(pressed, _MOST):
                raise click.Abort
            if typed not in ready:  # another signal came
                continue
            if not (read := os.read(typed, _MOST)):  # Ctrl-D
                raise click.Abort
            self._ahead += read
        line, _, self._ahead = self._ahead.partition(b"\n")
        return line.decode(sys.stdin.encoding or "utf-8", "replace")


@contextmanager
def questions() -> Iterator[Questions]:
    """Questions on the terminal of standard input, for as long as the block lasts."""
    if sys.platform == "win32":  # no waiting for a terminal and a pipe at once there
        yield Questions()
        return
    pressed, pressing = os.pipe()
    for end in (pressed, pressing):
        os.set_blocking(end, False)
    before = signal.set_wakeup_fd(pressing, warn_on_full_buffer=False)
    try:
        yield Questions(pressed)
    finally:
        signal.set_wakeup_fd(before)
        os.close(pressing)
        os.close(pressed)
