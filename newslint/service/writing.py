"""Writing a file so that a crash, a full disk or another program never leaves half of it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newslint.errors import NewslintError

_PREFIX, _SUFFIX = ".newslint-", ".tmp"  # of unfinished files; short, for a name that just fits its folder
_OLD = 3600  # seconds


class WriteError(NewslintError):
    """A file that cannot be written; the message names it."""


class ChangedError(NewslintError):
    """The file is not what it was when it was read."""


def replace_bytes(path: Path, data: bytes, *, expected: bytes | None = None) -> None:
    """Put data in a file in one step, its permissions kept; a link stays a link, and its target changes.

    Where ``expected`` is given and the file no longer holds it, a :class:`ChangedError`, and nothing is written. An
    ``OSError`` where the file or its folder cannot be written.
    """
    target = path.resolve()
    if expected is not None:
        if target.read_bytes() != expected:
            raise ChangedError("changed while it was being checked")
        if not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied", str(target))
    with replacing(target) as file:
        file.write(data)


def save(path: Path, data: bytes) -> None:
    """Put data in a file that the user named, in one step; a :class:`WriteError` where that cannot be done."""
    with saving(path) as file:
        file.write(data)


def save_new(path: Path, data: bytes) -> None:
    """Write a file, and make the folders that it is to lie in; a :class:`WriteError` where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{path.parent}: {error.strerror or error}") from error
    save(path, data)


@contextmanager
def saving(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of the one named when all is written, and not before.

    A device or a pipe is written as it is. A :class:`WriteError` names the file where it cannot be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as file:
                yield file
        else:
            with replacing(path.resolve()) as file:
                yield file
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from error


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A file beside the target that takes its place at the end; where anything goes wrong, the target stays."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f"{_PREFIX}{os.getpid()}-", suffix=_SUFFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> None:
    """Delete the unfinished files that runs left in a folder when they were killed: no such process lives any more.

    What is an hour old goes whatever lives, for numbers of processes come again.
    """
    try:
        names = [name for name in os.listdir(folder) if name.startswith(_PREFIX) and name.endswith(_SUFFIX)]  # noqa: PTH208
    except OSError:
        return
    for name in names:
        with suppress(OSError):
            file = folder / name
            process = name[len(_PREFIX) :].partition("-")[0]
            if time.time() - file.stat().st_mtime > _OLD or (process.isdecimal() and not _lives(int(process))):
                file.unlink()


def _lives(process: int) -> bool:
    """Whether a process may be running."""
    if os.name == "nt":  # there is no asking without ending it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _umask() -> int:
    """What new files of this process are not allowed."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
