"""Tables in text files, asked without being taken apart: a process that reads one story needs a few lines of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_BLOCK: Final = 2048
"""Bytes that are searched for a line."""


class SortedTable:
    """The lines of a UTF-8 file, sorted by code point; each is a key, a separator that no key holds, and the rest."""

    def __init__(self, path: Path, separator: str) -> None:
        self._separator = separator.encode()
        self._data = data = b"\n" + path.read_bytes()
        self._starts = sorted({data.rfind(b"\n", 0, at + 1) for at in range(0, len(data), _BLOCK)})
        self._firsts = [data[at + 1 : data.index(self._separator, at)] for at in self._starts if at + 1 < len(data)]

    def __iter__(self) -> Iterator[str]:
        """All lines."""
        return iter(self._data.decode().strip("\n").split("\n"))

    def get(self, key: str) -> str | None:
        """What stands after a key and the separator; ``None`` where there is no such line."""
        name = key.encode("utf-8", "surrogatepass")
        block = bisect_right(self._firsts, name) - 1
        if block < 0 or self._separator in name:
            return None
        wanted = name + self._separator
        end = self._starts[block + 1] if block + 1 < len(self._starts) else len(self._data)
        at = self._data.find(b"\n" + wanted, self._starts[block], end)
        if at < 0:
            return None
        at += 1 + len(wanted)
        close = self._data.find(b"\n", at, end)
        return self._data[at : close if close >= 0 else end].decode()
