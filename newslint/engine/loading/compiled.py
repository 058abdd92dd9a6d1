"""Rules as they are kept between runs, so that a run over one story loads only those that the story calls for.

A file of a checksum, a line of JSON, and the rules. The line says what the rules were made from, by which words they
are called, what else decides whether they run, and where each of them lies. What lies there are lines of JSON: its own
words, and of a rule in YAML what it says of itself and each of its parts. So a file of thousands of rules is open in a
few milliseconds, whatever they hold, and only those that a story calls for take more.
"""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from stat import S_ISDIR
from typing import Any
from zlib import crc32

from newslint.engine.finding import Severity
from newslint.engine.loading.packs import from_kept
from newslint.engine.registered import Part, RegisteredRule, RuleSpec, spec_of_class
from newslint.engine.rule import RuleHeader
from newslint.engine.shelf import Group, Index, Shelf

COMPILED = "compiled.rules"
"""The name of the file that is shipped with our rules, or with a pack."""
CHECKS = "newslint.checks."
"""Where our own rules in Python lie: no other module is imported because a kept file says so."""
_FORMAT = 12
_CHECKSUM = 9
"""Bytes before what it is made of: eight figures, and the end of their line."""
_SEVERITIES = {severity.value: severity for severity in Severity}


def write(target: Path, entries: Iterable[RegisteredRule], made_from: int = 0) -> bool:
    """Keep rules, all or nothing; whether that could be done."""
    data = _written([entry.loaded for entry in entries], made_from)
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


def _written(rules: Iterable[RuleSpec], made_from: int) -> bytes:
    """What is kept of rules; those of which the same decides whether they run lie together."""
    groups: dict[str, list[RuleSpec]] = {}
    for rule in rules:
        groups.setdefault(_json([rule.meta.family, _header(rule), _parts(rule)]), []).append(rule)
    ordered = [rule for group in groups.values() for rule in group]
    width = max((len(rule.parts) for rule in ordered), default=1)
    calls: dict[str, list[int]] = {}
    for number, rule in enumerate(ordered):
        for k, part in enumerate(rule.parts):
            for word in part.triggers or ():
                calls.setdefault(word, []).append(number * width + k)
    words: dict[tuple[int, ...], list[str]] = {}
    for word, called in calls.items():
        words.setdefault(tuple(called), []).append(word)
    bodies = ["\n".join(_lines(rule)).encode() for rule in ordered]
    starts = [0]
    for body in bodies:
        starts.append(starts[-1] + len(body))
    head = {
        "from": made_from,
        "codes": [rule.meta.code for rule in ordered],
        "names": [rule.meta.name for rule in ordered],
        "groups": [[len(group), _header(group[0]), _parts(group[0])] for group in groups.values()],
        "width": width,
        "words": "\n".join(word for alike in words.values() for word in alike),
        "alike": [len(alike) for alike in words.values()],
        "calls": [called if len(called) > 1 else called[0] for called in words],
        "modules": {number: rule.module for number, rule in enumerate(ordered) if rule.module},
        "starts": starts,
    }
    return _json(head).encode() + b"\n" + b"".join(bodies)


def _json(value: Any) -> str:
    """As it is kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


_HEADER = {
    field.name: None if field.default is MISSING else field.default
    for field in fields(RuleHeader)
    if field.name not in ("code", "name")
}
"""What is kept of the header of a rule, with what need not be kept."""


def _header(rule: RuleSpec) -> dict[str, Any]:
    """What decides whether a rule runs, by name."""
    return {name: value for name in _HEADER if (value := getattr(rule.meta, name)) != _HEADER[name]}


def _parts(rule: RuleSpec) -> list[dict[str, Any]]:
    """What decides whether the parts of a rule run, but for the words; whether there are some is told."""
    return [part._asdict() | {"triggers": None if part.triggers is None else []} for part in rule.parts]


def _lines(rule: RuleSpec) -> Iterator[str]:
    """What is read of a rule when it is made."""
    words = [None if part.triggers is None else sorted(part.triggers) for part in rule.parts]
    yield _json([words, rule.name])
    yield from map(_json, rule.compiled)


def read(file: Path, origin: str, made_from: int | None = None) -> Shelf | None:
    """The rules kept in a file; ``None`` where there is none, it is damaged, or it was made from something else.

    ``origin`` is where rules in YAML come from.
    """
    try:
        data = file.read_bytes()
        if int(data[:_CHECKSUM], 16) != crc32(memoryview(data)[_CHECKSUM:]):  # a copy of it all would take longer
            return None
        end = data.index(b"\n", _CHECKSUM)
        head = json.loads(data[_CHECKSUM:end])
        if made_from is not None and head["from"] != made_from:
            return None
        return _shelf(head, data, end + 1, origin)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _shelf(head: Mapping[str, Any], data: bytes, start: int, origin: str) -> Shelf:
    """The rules of a file of which the line is read; what is not as it was written is an error.

    ``start`` is where the lines of the rules begin.
    """
    codes, names, calls = (head[key] for key in ("codes", "names", "calls"))
    groups: list[Group] = []
    first = 0
    for size, header, parts in head["groups"]:
        header["severity"] = _SEVERITIES[header["severity"]]
        header |= {key: tuple(header[key]) for key in ("aliases", "fields") if key in header}
        made = RuleHeader(code=codes[first], name="", **header)
        groups.append(Group(made, [_part(part) for part in parts], range(first, first + size)))
        first += size
    modules = {int(number): module for number, module in head["modules"].items()}
    if not all(module.startswith(CHECKS) for module in modules.values()):
        raise ValueError("not as it was written")
    if not first == len(codes) == len(head["starts"]) - 1:
        raise ValueError("not as it was written")
    words = head["words"].split("\n") if calls else ()
    rows = chain.from_iterable(map(repeat, range(len(calls)), head["alike"]))
    index = Index(dict(zip(words, rows, strict=True)), calls, head["width"])
    maker = _Maker(data, start, head["starts"], modules, origin)
    return Shelf(origin, codes, names, groups, index, maker.rule)


def _part(kept: Mapping[str, Any]) -> Part:
    """A part of a rule, without its words."""
    triggers = None if kept["triggers"] is None else frozenset[str]()
    return Part(**{**kept, "severity": _SEVERITIES[kept["severity"]], "triggers": triggers})


class _Maker:
    """Makes the rules of a file, of which nothing is loaded before."""

    def __init__(self, data: bytes, start: int, starts: Sequence[int], modules: Mapping[int, str], origin: str) -> None:
        """With the file, where the lines of rules begin in it, those of each behind that, and modules of Python."""
        self._data = data
        self._start = start
        self._starts = starts
        self._modules = modules
        self._origin = origin

    def rule(self, number: int, header: RuleHeader, parts: Sequence[Part]) -> RegisteredRule:
        """A rule, with the words of its parts."""
        low, high = (self._start + at for at in self._starts[number : number + 2])
        first, *lines = self._data[low:high].split(b"\n")
        triggers, name = json.loads(first)
        known = [
            part if words is None else part._replace(triggers=frozenset(words))
            for part, words in zip(parts, triggers, strict=True)
        ]
        module = self._modules.get(number, "")
        load = partial(_load_class, module, name) if module else partial(_load_yaml, lines, known)
        return RegisteredRule(header, known, module or self._origin, load)


def _load_class(module: str, name: str) -> RuleSpec:
    """A rule in Python."""
    return spec_of_class(getattr(importlib.import_module(module), name))


def _load_yaml(lines: Sequence[bytes], parts: Sequence[Part]) -> RuleSpec:
    """A rule in YAML from what was kept of it; each of its parts is read when it is first made."""
    about, *bodies = lines
    return from_kept(json.loads(about), [partial(json.loads, body) for body in bodies], parts)


def stamp(*folders: Path) -> int:
    """A number that changes when a file below some folders does: made of the paths, sizes and times of all."""
    text = "\n".join([str(_FORMAT), *(line for folder in folders for line in stamps(str(folder)))])
    return crc32(text.encode("utf-8", "surrogateescape"))


def stamps(folder: str) -> list[str]:
    """A line for each file below a folder, in order: its path, size and time.

    Hidden folders, those of bytecode, and links to folders are left out.
    """
    files: list[str] = []
    folders: list[str] = []
    with os.scandir(folder) as found:
        for entry in found:
            try:
                stat = entry.stat()
            except OSError:  # a link that leads nowhere, or round and round
                stat = entry.stat(follow_symlinks=False)
            if not S_ISDIR(stat.st_mode):
                files.append(f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}")
            elif not entry.is_symlink() and entry.name != "__pycache__" and entry.name[0] != ".":
                folders.append(entry.path)
    files.sort()
    for below in sorted(folders):
        files += stamps(below)
    return files
