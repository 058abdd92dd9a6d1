"""Rules as they are kept between runs, so that a run over one story loads only those that the story calls for.

A file of lines of JSON below a checksum. The first says what the rules were made from and, for each in its turn, what
decides whether it runs; then comes a line for each rule: what one in YAML is made of, or the module and name of one in
Python.
"""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

from newslint.engine.finding import Severity
from newslint.engine.loading.packs import from_kept, of_rule
from newslint.engine.registered import Brief, Entry, Loaded, of_class

COMPILED = "compiled.json"
"""The name of the file that is shipped with our rules, or with a pack."""
CHECKS = "newslint.checks."
"""Where our own rules in Python lie: no other module is imported because a kept file says so."""
_FORMAT = 7


def write(target: Path, entries: Iterable[Entry], made_from: int = 0) -> bool:
    """Keep rules, all or nothing; whether that could be done."""
    rules = [entry.loaded for entry in entries]
    about = [(*Brief.of(r.meta), None if r.triggers is None else sorted(r.triggers), r.module) for r in rules]
    bodies = [r.kept or {"class": getattr(r.make, "__name__", "")} for r in rules]
    lines = (json.dumps(line, ensure_ascii=False) for line in ({"from": made_from, "rules": about}, *bodies))
    data = "\n".join(lines).encode()
    unfinished = target.with_suffix(f".{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(b"%08x\n%b" % (crc32(data), data))
        unfinished.replace(target)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        return False
    return True


def read(file: Path, origin: str, made_from: int | None = None) -> list[Entry] | None:
    """The rules kept in a file; ``None`` where there is none, it is damaged, or it was made from something else.

    ``origin`` is where rules in YAML come from.
    """
    try:
        checksum, _, data = file.read_bytes().partition(b"\n")
        if int(checksum, 16) != crc32(data):
            return None
        first, *bodies = data.split(b"\n")  # to decode all would take longer than to read the few
        content = json.loads(first)
        if made_from is not None and content["from"] != made_from:
            return None
        return [_entry(about, body, origin) for about, body in zip(content["rules"], bodies, strict=True)]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _entry(about: Sequence[Any], body: bytes, origin: str) -> Entry:
    """One rule, of which nothing is loaded yet."""
    code, name, severity, in_quotes, gives_way, triggers, module = about
    brief = Brief(code, name, Severity(severity), in_quotes, gives_way)
    words = None if triggers is None else frozenset(triggers)
    if not (isinstance(code, str) and isinstance(name, str) and (not module or module.startswith(CHECKS))):
        raise ValueError("not as it was written")
    return Entry(brief, words, module or origin, partial(_load, module, body))


def _load(module: str, body: bytes) -> Loaded:
    """A rule from what was kept of it."""
    kept = json.loads(body)
    if module:
        return of_class(getattr(importlib.import_module(module), kept["class"]))
    return of_rule(from_kept(kept))


def stamp(*folders: Path) -> int:
    """A number that changes when a file below some folders does: made of the paths, sizes and times of all."""
    text = "".join(f"{path}\0{size}\0{time}\n" for folder in folders for path, size, time in stamps(str(folder)))
    return crc32(f"{_FORMAT}\n{text}".encode("utf-8", "surrogateescape"))


def stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of all files below a folder, in order.

    Hidden folders, those of bytecode, and links to folders are left out.
    """
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__" and entry.name[0] != ".":
                yield from stamps(entry.path)
            continue
        try:
            stat = entry.stat()
        except OSError:  # a link that leads nowhere, or round and round
            stat = entry.stat(follow_symlinks=False)
        yield entry.path, stat.st_size, stat.st_mtime_ns
