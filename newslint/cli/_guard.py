"""How a command ends when something is wrong: one line on stderr, an exit code, and never a traceback unasked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from newslint.errors import NewslintError

DEBUG = "NEWSLINT_DEBUG"
"""The environment variable that asks for the traceback of an internal failure."""
_INTERRUPTED, _PIPE_CLOSED = 130, 141  # 128 and the number of the signal, as shells count


@contextmanager
def guarded() -> Iterator[None]:
    """Turn whatever goes wrong into an exit code."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()  # here, not at the very end, where nobody could tell why it failed
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except KeyboardInterrupt:
        raise SystemExit(_INTERRUPTED) from None
    except BrokenPipeError:
        _drop_output()
        raise SystemExit(_PIPE_CLOSED) from None
    except NewslintError as error:
        _warn(str(error))
        raise SystemExit(2) from None
    except OSError as error:
        _drop_output()
        _warn(f"{error.filename or 'cannot write the output'}: {error.strerror or error}")
        raise SystemExit(2) from None
    except Exception as error:  # noqa: BLE001 - the last line of defence
        _tell_failure(error)
        raise SystemExit(2) from None


def _drop_output() -> None:
    """Send what is left for standard output nowhere, or the interpreter would try once more when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_failure(error: Exception) -> None:
    """Say that newslint itself is at fault."""
    import traceback

    if os.environ.get(DEBUG):
        traceback.print_exc()
    at = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {' '.join(str(error).split())}".rstrip(": ")
    hint = "" if os.environ.get(DEBUG) else f"; with {DEBUG}=1 it shows where: please report that"
    _warn(f"newslint itself failed, and it is no fault of yours: {what} ({at.name}, line {at.lineno}){hint}")


def _warn(message: str) -> None:
    """One line on stderr."""
    from newslint.cli.common import warn  # and with it numpy, for which the process is only set up with the command

    warn(message)
