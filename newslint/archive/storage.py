"""Files at any address that fsspec knows; a plain path is a file here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from fsspec.core import url_to_fs

from newslint.archive.errors import ArchiveError
from newslint.service.writing import WriteError, save_new, sweep
from newslint.util.records import NamedTuple

_MAGIC = "*?["
_LOCAL = ("file", "local")


class Found(NamedTuple):
    """A file, and how large it is."""

    path: str
    size: int


class Place:
    """A folder or file by its address. An :class:`ArchiveError` where nobody knows how to get there."""

    def __init__(self, address: str) -> None:
        self.address = address
        try:
            self.fs, self.path = url_to_fs(address)
        except (ValueError, ImportError) as error:
            raise ArchiveError(f"{address}: {error}") from error
        self.is_local = bool(set(_LOCAL) & set(_protocols(self.fs)))

    def __reduce__(self) -> tuple[type[Place], tuple[str]]:
        """Another process opens the address for itself."""
        return type(self), (str(Path(self.path)) if self.is_local else self.address,)

    def __truediv__(self, name: str) -> str:
        """The path of something in this folder."""
        return f"{self.path.rstrip('/')}/{name}"

    def files(self) -> list[Found]:
        """All files in it, in the order of their paths: itself, those of a pattern, or those of a folder.

        What is hidden, or begins with ``_`` as the marks of other engines do, is passed over.
        """
        with self.told():
            if any(ch in self.path for ch in _MAGIC) and not self.fs.exists(self.path):
                found = self.fs.glob(self.path, detail=True)
            elif self.fs.isfile(self.path):
                return [Found(self.path, int(self.fs.size(self.path) or 0))]
            else:
                found = self.fs.find(self.path, detail=True)
        kept = (Found(path, int(info.get("size") or 0)) for path, info in found.items() if info.get("type") == "file")
        return sorted(file for file in kept if not self._is_hidden(file.path))

    def relative(self, path: str) -> str:
        """A path as it is shown: within the folder, or the name of the file."""
        root = self.path.rstrip("/") + "/"
        return path[len(root) :] if path.startswith(root) else path.rpartition("/")[2]

    def open(self, path: str) -> IO[bytes]:
        """A file to read, packed as it is."""
        opened: IO[bytes] = self.fs.open(path, "rb")
        return opened

    def put(self, name: str, data: bytes) -> None:
        """Write a file of the folder so that it is there whole or not at all."""
        path = self / name
        if self.is_local:
            try:
                save_new(Path(path), data)
            except WriteError as error:
                raise ArchiveError(str(error)) from error
            return
        with self.told():
            self.fs.makedirs(path.rpartition("/")[0], exist_ok=True)
            part = f"{path.rpartition('/')[0]}/.{uuid4().hex}.tmp"
            self.fs.pipe_file(part, data)
            self.fs.mv(part, path)

    def read(self, name: str) -> bytes:
        """The bytes of a file of the folder."""
        with self.told():
            data: bytes = self.fs.cat_file(self / name)
            return data

    def has(self, name: str) -> bool:
        """Whether the folder has a file."""
        with self.told():
            return bool(self.fs.exists(self / name))

    def names(self, folder: str = "") -> list[str]:
        """The names in a folder of it, sorted; none where there is no such folder."""
        path = self / folder
        with self.told():
            if not self.fs.isdir(path):
                return []
            self.fs.invalidate_cache(path)
            return sorted(entry.rstrip("/").rpartition("/")[2] for entry in self.fs.ls(path, detail=False))

    def remove(self, folder: str) -> None:
        """Delete a folder of it, if it is there."""
        with self.told():
            if self.fs.exists(self / folder):
                self.fs.rm(self / folder, recursive=True)

    def sweep(self, folder: str) -> None:
        """Delete what a run that was killed left unfinished in a folder of it."""
        if self.is_local:
            sweep(Path(self / folder))

    @contextmanager
    def told(self) -> Iterator[None]:
        """What goes wrong on the way there, as an error for the user."""
        try:
            yield
        except OSError as error:
            said = error.strerror or str(error) or type(error).__name__
            raise ArchiveError(f"{self.address}: {said}") from error

    def _is_hidden(self, path: str) -> bool:
        """Whether a file, or a folder that it lies in, is not meant to be read."""
        return any(part.startswith((".", "_")) for part in self.relative(path).split("/"))


def absolute(address: str) -> str:
    """An address that other processes understand: a plain path is made whole."""
    return address if "://" in address or "::" in address else os.path.abspath(address)  # noqa: PTH100 - keeps "*"


def _protocols(fs: Any) -> tuple[str, ...]:
    """What a file system calls itself."""
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)
