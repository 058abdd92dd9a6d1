"""Files to read, and documents: files, or a stream under a name."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from newslint.readers import LIMIT, UnreadableError, load, too_large
from newslint.util.records import NamedTuple
from newslint.util.suggest import did_you_mean

_OPEN_PIPES = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin")  # where a shell hands over the output of a program
_TELLING = 3  # letters of a name that can resemble another


class Source(NamedTuple):
    """A document to read: a file, or a stream (standard input) under a name."""

    name: str
    path: Path | None = None
    stream: BinaryIO | None = None

    @classmethod
    def of(cls, path: Path) -> Source:
        """A file under the name that the user gave it."""
        return cls(str(path), path)

    def load(self, limit: int = LIMIT) -> bytes:
        """Its bytes; :class:`UnreadableError` where there are none to be had, or more than ``limit``."""
        if self.path is not None:
            return read_file(self.path, limit)
        if self.stream is None:
            raise UnreadableError("there is no standard input")
        try:
            data = self.stream.read(limit + 1)
        except OSError as error:
            raise UnreadableError(error.strerror or str(error)) from error
        if len(data) > limit:
            raise UnreadableError(too_large(limit))
        return data


def read_file(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file; :class:`UnreadableError` where it is missing, none, or larger than ``limit``."""
    _refuse_devices(path)
    return load(path, limit)


def _refuse_devices(path: Path) -> None:
    """An :class:`UnreadableError` for what is no file: a pipe without a writer would be waited for without end."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise UnreadableError(f"{error.strerror}{_near(path)}") from error
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    if stat.S_ISFIFO(mode) and not str(path).startswith(_OPEN_PIPES):
        raise UnreadableError("a pipe, not a file; to read it, write: newslint check - < PIPE")
    if stat.S_ISSOCK(mode) or stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise UnreadableError("a device, not a file")


def _near(path: Path) -> str:
    """The file that may be meant by the name of one that is missing."""
    if len(path.stem) < _TELLING:
        return ""
    try:
        return did_you_mean(path.name, os.listdir(path.parent))  # noqa: PTH208 - names are all that is asked
    except OSError:
        return ""
