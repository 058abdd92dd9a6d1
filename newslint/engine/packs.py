"""Folders of YAML rules: read, checked, compiled once, and loaded from what was compiled."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from newslint.engine.finding import Severity
from newslint.engine.packrule import BodyError, PackRule
from newslint.engine.pattern import PatternError
from newslint.engine.rule import Example, Meta
from newslint.engine.suggest import did_you_mean

COMPILED = "compiled.json"
_FORMAT = 4
_META_KEYS = {"code", "name", "kind", "summary", "why", "severity", "since", "source", "in_quotes", "examples"}


class LoadProblem(NamedTuple):
    """A rule, pack or plugin that could not be loaded: where, and why."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def is_defined_in(module: ModuleType, value: Any) -> bool:
    """Whether a value is a class of a module's own.

    What it inherits is asked of its ``__mro__``: for an abstract base, ``issubclass`` asks all other subclasses too.
    """
    return isinstance(value, type) and value.__module__ == module.__name__


def kinds() -> dict[str, type[PackRule]]:
    """The kinds of YAML rules by name: every subclass of PackRule in the folder ``kinds``."""
    import newslint.engine.kinds as folder

    found: dict[str, type[PackRule]] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        kind = importlib.import_module(f"{folder.__name__}.{module.name}")
        for value in vars(kind).values():
            if is_defined_in(kind, value) and PackRule in value.__mro__:
                found[value.kind] = value
    return found


def shipped() -> Path:
    """The folder of our own packs: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    return package / "rules" if (package / "rules").is_dir() else package.parent / "rules"


def load_pack(folder: Path, cache: Path | None) -> tuple[list[PackRule], list[LoadProblem]]:
    """The rules of a pack.

    What was compiled is used where it fits: shipped with the pack, or kept in the folder ``cache`` with the names,
    sizes and times of the files that it was made from. Without a cache the YAML is read anew.
    """
    compiled = folder / COMPILED
    if compiled.is_file():
        return _from_entries(json.loads(compiled.read_bytes())["rules"]), []
    files = sorted(folder.rglob("*.y*ml"))
    made_from = _stamps(files)
    stored = cache / f"pack-{zlib.crc32(bytes(folder)):08x}.json" if cache is not None else None
    if stored is not None and stored.is_file():
        try:
            content = json.loads(stored.read_bytes())
            if content["from"] == made_from:
                return _from_entries(content["rules"]), []
        except (ValueError, KeyError, TypeError):
            stored.unlink(missing_ok=True)  # damaged: compile again
    rules, problems = compile_pack(files)
    if stored is not None and not problems:
        _store(stored, rules, made_from)
    return rules, problems


def compile_pack(files: Iterable[Path]) -> tuple[list[PackRule], list[LoadProblem]]:
    """Read and check YAML rules; each file that is wrong gives one problem."""
    import yaml

    rules: list[PackRule] = []
    problems: list[LoadProblem] = []
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for file in files:
        try:
            body = yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
            rules.append(make_rule(body, file.stem))
        except yaml.YAMLError as error:
            problems.append(LoadProblem(str(file), " ".join(str(error).split())))
        except (BodyError, PatternError, OSError, UnicodeError) as error:
            problems.append(LoadProblem(str(file), str(error)))
    return rules, problems


def make_rule(body: Any, stem: str) -> PackRule:
    """A rule from what its file says. A :class:`BodyError` names what is missing, unknown or of the wrong type."""
    if not isinstance(body, Mapping):
        raise BodyError("a rule file holds one mapping")
    known = kinds()
    kind = known.get(str(body.get("kind")))
    if kind is None:
        raise BodyError(f"unknown kind “{body.get('kind')}”" + did_you_mean(str(body.get("kind")), known))
    for key in ("code", "name", "summary", "why", "severity", "examples", *kind.KEYS - {"fix"}):
        if key not in body:
            raise BodyError(f"the key “{key}” is missing")
    allowed = _META_KEYS | kind.KEYS | kind.COMMON
    for key in body:
        if key not in allowed:
            raise BodyError(f"unknown key “{key}”" + did_you_mean(str(key), allowed))
    if body["name"] != stem:
        raise BodyError(f"the file must be called after the rule: {body['name']}.yaml")
    rule = _from_entry({"body": dict(body)}, known)
    if not rule.meta.bad or len(rule.meta.good) < 2:
        raise BodyError("a rule needs at least one bad and two good examples")
    return rule


def write_compiled(folder: Path, target: Path) -> None:
    """Compile a pack for shipping; a :class:`BodyError` lists all that is wrong with it."""
    rules, problems = compile_pack(sorted(folder.rglob("*.yaml")))
    if problems:
        raise BodyError("\n".join(map(str, problems)))
    _store(target, rules, [])


def _store(target: Path, rules: Iterable[PackRule], made_from: list[Any]) -> None:
    """Write compiled rules, all or nothing; a cache that cannot be written is done without."""
    entries = [{"body": dict(rule.body), "filed": rule.filed} for rule in rules]
    partial = target.with_suffix(f".{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps({"from": made_from, "rules": entries}, ensure_ascii=False), encoding="utf-8")
        partial.replace(target)
    except OSError:
        with suppress(OSError):
            partial.unlink()


def _from_entries(entries: Iterable[Mapping[str, Any]]) -> list[PackRule]:
    """Rules from what was compiled."""
    known = kinds()
    return [_from_entry(entry, known) for entry in entries]


def _from_entry(entry: Mapping[str, Any], known: Mapping[str, type[PackRule]]) -> PackRule:
    """One rule; its patterns are read when it is first needed, if it is known where they are filed."""
    body = entry["body"]
    try:
        examples = body["examples"]
        meta = Meta(
            code=str(body["code"]),
            name=str(body["name"]),
            summary=str(body["summary"]),
            why=str(body["why"]),
            severity=Severity.of(str(body["severity"])),
            bad=tuple(_examples(examples.get("bad"))),
            good=tuple(_examples(examples.get("good"))),
            since=str(body.get("since", "0.1.0")),
            source=str(body.get("source", "")),
            in_quotes=bool(body.get("in_quotes", False)),
        )
        return known[body["kind"]](meta, body, filed=entry.get("filed"))
    except (AttributeError, KeyError, TypeError) as error:
        raise BodyError(f"the rule is not well formed ({type(error).__name__}: {error})") from error


def _examples(values: Any) -> Iterator[str | Example]:
    """Examples as they stand in YAML: a string, or a mapping of text, fixed and options."""
    for value in values or ():
        yield value if isinstance(value, str) else Example(**value)


def _stamps(files: Iterable[Path]) -> list[Any]:
    """What decides how a pack is compiled, cheap to gather: the format, and the size and time of each file."""
    own = Path(__file__)
    stamps: list[Any] = [_FORMAT]
    for file in (own, own.with_name("pattern.py"), own.with_name("packrule.py"), *files):
        stat = file.stat()
        stamps.append([str(file), stat.st_size, stat.st_mtime_ns])
    return stamps
