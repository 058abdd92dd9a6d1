"""Documents to read: files, or a stream under a name."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, NamedTuple

from newslint.readers import LIMIT, UnreadableError, load, too_large


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
            return load(self.path, limit)
        data = self.stream.read(limit + 1) if self.stream else b""
        if len(data) > limit:
            raise UnreadableError(too_large(limit))
        return data
