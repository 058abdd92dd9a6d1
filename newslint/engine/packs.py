"""Folders of YAML rules: read, checked, and made anew from what is kept of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from newslint.engine.entry import Loaded
from newslint.engine.finding import Severity
from newslint.engine.notation import PatternError
from newslint.engine.packrule import BodyError, Filed, PackRule
from newslint.engine.rule import Example, Meta
from newslint.engine.suggest import did_you_mean

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


@cache
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
    rule = _make(dict(body), known)
    if not rule.meta.bad or len(rule.meta.good) < 2:
        raise BodyError("a rule needs at least one bad and two good examples")
    return rule


def of_rule(rule: PackRule) -> Loaded:
    """A rule of YAML as the registry takes it."""

    def make(options: Any) -> PackRule:
        same = options is None or options == rule.options
        return rule if same else type(rule)(rule.meta, rule.body, options, rule.filed)

    body = {key: value for key, value in rule.body.items() if key not in rule.SPENT}
    kept = {"body": body, "filed": rule.filed}
    return Loaded(rule.meta, rule.Options, make, rule.triggers, kept=kept)


def from_kept(kept: Mapping[str, Any]) -> PackRule:
    """The rule of which this was kept; its patterns are read when it is first needed."""
    return _make(kept["body"], kinds(), Filed(*kept["filed"]))


def _make(body: Mapping[str, Any], known: Mapping[str, type[PackRule]], filed: Filed | None = None) -> PackRule:
    """One rule; without ``filed`` all its patterns are read, to know under which words they are found."""
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
        return known[body["kind"]](meta, body, filed=filed)
    except (AttributeError, KeyError, TypeError) as error:
        raise BodyError(f"the rule is not well formed ({type(error).__name__}: {error})") from error


def _examples(values: Any) -> Iterator[str | Example]:
    """Examples as they stand in YAML: a string, or a mapping of text, fixed and options."""
    for value in values or ():
        yield value if isinstance(value, str) else Example(**value)
