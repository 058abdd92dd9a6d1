"""What Python compiled our modules to, in one file: a run over one story needs three hundred of them.

Python keeps the bytecode of each module in a file of its own. To look for it, hold it against its source and open it
takes longer than to run most modules. So a run puts those that it used together in one file, which lies among them, and
the next run asks this file first. What holds for them holds for it: it is made anew wherever it can be, it is of one
version of Python, and the code of a module counts only as long as its source has the size and the time that it had.
What regular expressions were compiled to lies there too.
"""

from __future__ import annotations

import marshal
import mmap
import os
import sys
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source, spec_from_file_location
from types import CodeType, ModuleType

from newslint.util import lazy_regex

_WORTH = 8
"""Modules, or regular expressions, that it must lack before it is made anew: to write it takes as long as these."""
_PYTHON = MAGIC_NUMBER + sys.hexversion.to_bytes(4, "little")
"""Which Python it is of: regular expressions may change where bytecode does not."""
_HOW = 4
"""Bytes of zeros in a file of Python's that say that it is held against the time and size of its source."""
_LENGTH = 8
"""Bytes that say how long a table is."""
_About = tuple[str, str, bool, int, int]
"""Where the source of a module is below the package, and where Python keeps its bytecode; whether it is a package; time
and size of the source."""


_Entry = tuple[_About, int, int, int]
"""What is to be said of a module, where the codes begin and end among which its own is, and its number there."""
_EARLY = ("cli", "util")
"""Rooms of which a run needs a part before it is known what it is to do."""


class Bytecode:
    """The file, and what finds modules in it; at home on `sys.meta_path`."""

    def __init__(self, package: str, root: str) -> None:
        """Read it for the modules of a package whose folder is ``root``."""
        self._package = f"{package}."
        self._root = root
        self.file = cache_from_source(f"{root}{os.sep}together.py") + ".bin"
        self._table: Mapping[str, _Entry] = {}
        self._codes: dict[int, list[CodeType]] = {}
        self._data: memoryview | bytes = b""
        self._patterns: dict[lazy_regex.Source, lazy_regex.Compiled] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            self._open()
        lazy_regex.take(self._patterns)

    def _open(self) -> None:
        """Read which modules it has, unless it is of another Python or was made in another place."""
        with open(self.file, "rb") as file:  # noqa: PTH123 - pathlib is not needed before
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = len(_PYTHON) + _LENGTH
        end = start + int.from_bytes(data[len(_PYTHON) : start], "little")
        if data[: len(_PYTHON)] == _PYTHON:
            root, size, table, patterns = marshal.loads(data[start:end])
            if root == self._root and end + size == len(data):
                self._table, self._data, self._patterns = table, memoryview(data)[end:], patterns

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        """How to load a module of ours, if its code is here and is that of its source."""
        entry = self._table.get(name)
        if entry is None:
            return None
        place, cached, is_package, time, size = entry[0]
        file = self._root + place
        try:
            stat = os.stat(file)  # noqa: PTH116 - as above
        except OSError:
            return None
        if int(stat.st_mtime) != time or stat.st_size != size:
            return None
        inside = [os.path.dirname(file)] if is_package else None  # noqa: PTH120
        spec = spec_from_file_location(name, file, loader=_Loader(name, file, self), submodule_search_locations=inside)
        if spec is not None:
            spec.cached = cached
        return spec

    def code(self, name: str) -> CodeType:
        """The code of a module that it has."""
        _, start, end, k = self._table[name]
        if start not in self._codes:
            self._codes[start] = marshal.loads(self._data[start:end])
        return self._codes[start][k]

    def keep(self, modules: Mapping[str, ModuleType]) -> None:
        """Write it anew with the modules that are loaded, if it lacks some of them; where it cannot be, leave it."""
        ours = {name: module for name, module in modules.items() if name.startswith(self._package)}
        lacking = [name for name, module in ours.items() if not isinstance(module.__loader__, _Loader)]
        sources = lazy_regex.lacking()
        if sys.dont_write_bytecode or max(len(lacking), len(sources)) < _WORTH:
            return
        found = {name: entry for name in lacking if (entry := _compiled(ours[name], self._root)) is not None}
        patterns = dict(lazy_regex.compiled(sources))
        if max(len(found), len(patterns)) < _WORTH:
            return
        try:
            known = {**{name: (entry[0], self.code(name)) for name, entry in self._table.items()}, **found}
        except (EOFError, ValueError, TypeError, LookupError):
            known = found  # it is damaged
        table: dict[str, _Entry] = {}
        written: list[bytes] = []
        size = 0
        for names in self._groups(known, ours):
            written.append(marshal.dumps([known[name][1] for name in names]))
            table |= {name: (known[name][0], size, size + len(written[-1]), k) for k, name in enumerate(names)}
            size += len(written[-1])
        head = marshal.dumps((self._root, size, table, self._patterns | patterns))
        unfinished = f"{self.file}.{os.getpid()}.tmp"
        self._data = b""  # some systems replace no file that is open
        with suppress(OSError):
            with open(unfinished, "wb") as file:  # noqa: PTH123
                file.write(_PYTHON + len(head).to_bytes(_LENGTH, "little") + head)
                file.writelines(written)
            os.replace(unfinished, self.file)  # noqa: PTH105

    def _groups(self, known: Iterable[str], together: Container[str]) -> list[list[str]]:
        """The modules whose codes lie in one piece: those that one run used, and each of the others alone.

        What has a name in many of them is there once in a piece, which is read twice as fast for it.
        """
        early = tuple(f"{self._package}{room}" for room in _EARLY)
        used = [name for name in known if name in together and name.count(".") > 1 and not name.startswith(early)]
        alone = set(known) - set(used)
        return [group for group in (used, *([name] for name in known if name in alone)) if group]


class _Loader(SourceFileLoader):
    """Loads a module as always, but for the code."""

    def __init__(self, name: str, path: str, kept: Bytecode) -> None:
        super().__init__(name, path)
        self._kept = kept

    def get_code(self, fullname: str) -> CodeType | None:
        """The code as it was kept, or else as Python finds it."""
        try:
            return self._kept.code(fullname)
        except (EOFError, ValueError, TypeError, LookupError):
            return super().get_code(fullname)


def _compiled(module: ModuleType, root: str) -> tuple[_About, CodeType] | None:
    """What is to be said of a module, and its code as Python keeps it; nothing where that is not of its source."""
    spec = module.__spec__
    if spec is None or spec.origin is None or spec.cached is None or not spec.origin.startswith(root):
        return None
    try:
        stat = os.stat(spec.origin)  # noqa: PTH116
        with open(spec.cached, "rb") as file:  # noqa: PTH123
            data = file.read()
    except OSError:
        return None
    time, size = int(stat.st_mtime), stat.st_size
    said = MAGIC_NUMBER + bytes(_HOW) + b"".join((n & 0xFFFFFFFF).to_bytes(4, "little") for n in (time, size))
    if not data.startswith(said):
        return None
    return (spec.origin[len(root) :], spec.cached, hasattr(module, "__path__"), time, size), marshal.loads(
        data[len(said) :]
    )
