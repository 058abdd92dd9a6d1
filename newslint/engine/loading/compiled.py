"""Rules as they are kept between runs, so that a run over one story loads only those that the story calls for.

A file of lines of JSON below a checksum. The first says what the rules were made from and, for each in its turn, what
decides whether it runs, and where its lines begin: a rule in YAML has one for what it says of itself and one for each
of its parts; of a rule in Python the first line says all, in which module and class it is.
"""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

from newslint.engine.finding import Severity
from newslint.engine.loading.packs import from_kept
from newslint.engine.registered import Part, RegisteredRule, RuleSpec, spec_of_class
from newslint.engine.rule import RuleHeader

COMPILED = "compiled.json"
"""The name of the file that is shipped with our rules, or with a pack."""
CHECKS = "newslint.checks."
"""Where our own rules in Python lie: no other module is imported because a kept file says so."""
_FORMAT = 11
_SEVERITIES = {severity.value: severity for severity in Severity}


def write(target: Path, entries: Iterable[RegisteredRule], made_from: int = 0) -> bool:
    """Keep rules, all or nothing; whether that could be done."""
    rules = [entry.loaded for entry in entries]
    about = [_about(rule) for rule in rules]
    bodies = (line for rule in rules for line in rule.compiled)
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


def read(file: Path, origin: str, made_from: int | None = None) -> list[RegisteredRule] | None:
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
        lines = iter(bodies)
        entries = [_entry(about, list(islice(lines, about["lines"])), origin) for about in content["rules"]]
        return entries if next(lines, None) is None else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


_HEADER = {field.name: None if field.default is MISSING else field.default for field in fields(RuleHeader)}
"""What is kept of each rule, with what need not be kept."""


def _about(rule: RuleSpec) -> dict[str, Any]:
    """What decides whether a rule runs, by name."""
    header = {name: value for name in _HEADER if (value := getattr(rule.meta, name)) != _HEADER[name]}
    words = (None if part.triggers is None else sorted(part.triggers) for part in rule.parts)
    parts = [_kept(part) | {"triggers": triggers} for part, triggers in zip(rule.parts, words, strict=True)]
    python = {"module": rule.module, "class": rule.name} if rule.module else {}
    return {"header": header, "parts": parts, "lines": len(rule.compiled), **python}


def _entry(about: Mapping[str, Any], lines: Sequence[bytes], origin: str) -> RegisteredRule:
    """One rule, of which nothing is loaded yet."""
    header, module = about["header"], about.get("module", "")
    if not (isinstance(header["code"], str) and isinstance(header["name"], str) and isinstance(module, str)):
        raise TypeError("not as it was written")
    if module and not module.startswith(CHECKS):
        raise ValueError("not as it was written")
    header["severity"] = _SEVERITIES[header["severity"]]
    for key in ("aliases", "fields"):
        if key in header:
            header[key] = tuple(header[key])
    parts = list(map(_part, about["parts"]))
    load = partial(_load_class, module, about["class"]) if module else partial(_load_yaml, lines, parts)
    return RegisteredRule(RuleHeader(**header), parts, module or origin, load)


def _kept(part: Part) -> dict[str, Any]:
    """What is kept of a part; that it confirms names only where it does."""
    return {name: value for name, value in part._asdict().items() if value or name != "confirms"}


def _part(kept: Mapping[str, Any]) -> Part:
    """A part of a rule."""
    words = kept["triggers"]
    triggers = None if words is None else frozenset(words)
    return Part(
        _SEVERITIES[kept["severity"]], triggers, kept["weighs"], kept["depth"], confirms=kept.get("confirms", False)
    )


def _load_class(module: str, name: str) -> RuleSpec:
    """A rule in Python."""
    return spec_of_class(getattr(importlib.import_module(module), name))


def _load_yaml(lines: Sequence[bytes], parts: Sequence[Part]) -> RuleSpec:
    """A rule in YAML from what was kept of it; each of its parts is read when it is first made."""
    about, *bodies = lines
    return from_kept(json.loads(about), [partial(json.loads, body) for body in bodies], parts)


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
