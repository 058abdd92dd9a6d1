"""Settings: found beside the copy, read, checked, and explained where they are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from newslint.engine.finding import Severity
from newslint.engine.suggest import did_you_mean
from newslint.errors import NewslintError

NAMES = (".newslint.toml", "newslint.toml", "pyproject.toml")


class ConfigError(NewslintError):
    """A setting that cannot be used; the message names the file and the key, and says what would do."""


class Config(NamedTuple):
    """All settings. Paths are absolute once read. The defaults are what ``--isolated`` gives."""

    select: tuple[str, ...] = ("ALL",)
    """Rules to run: codes, names, prefixes, ``ALL``."""
    ignore: tuple[str, ...] = ()
    """Rules not to run. Where both fit a rule, the more exact reference wins."""
    level: Severity = Severity.WARNING
    """The lowest severity shown."""
    fail_level: Severity = Severity.WARNING
    """The lowest severity for which the exit code is 1."""
    packs: tuple[str, ...] = ()
    """More folders of YAML rules."""
    exclude: tuple[str, ...] = ()
    """Patterns, as in .gitignore, of files not to check."""
    tagger: str = ""
    """A TextBlob tagger to use instead of our own, by its registered name."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Rules not to run on files that match a pattern."""
    rules: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    """Options of rules, by code or name."""
    origin: Path | None = None
    """The file that said so."""

    @property
    def root(self) -> Path:
        """The folder that patterns are relative to."""
        return self.origin.parent if self.origin else Path.cwd()


def find_config(start: Path) -> Path | None:
    """The settings file nearest to a path: in its folder or the next one above that has one."""
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in NAMES:
            candidate = folder / name
            if candidate.is_file() and (name != "pyproject.toml" or "newslint" in _toml(candidate).get("tool", {})):
                return candidate
    return None


def load_config(path: Path) -> Config:
    """Read a settings file; a :class:`ConfigError` where it is wrong."""
    table = _toml(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("newslint", {})
    config = read_table(table, str(path))
    packs = tuple(str((path.parent / pack).resolve()) for pack in config.packs)
    return config._replace(packs=packs, origin=path.resolve())


def read_table(table: Mapping[str, Any], where: str) -> Config:
    """Settings from a table as TOML gives it."""
    known = {name.replace("_", "-"): name for name in Config._fields if name != "origin"}
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = known.get(key.replace("_", "-"))
        if name is None:
            raise ConfigError(f"{where}: unknown key “{key}”" + did_you_mean(key, known))
        values[name] = _value(name, value, f"{where}: {key}")
    return Config(**values)


def _value(name: str, value: Any, where: str) -> Any:
    """One setting in its own type."""
    if name in ("level", "fail_level"):
        return severity(value, where)
    if name == "tagger":
        if isinstance(value, str):
            return value
        raise ConfigError(f"{where} must be a string")
    if name == "per_file_ignores":
        return {k: _strings(v, f"{where}.{k}") for k, v in _table(value, where).items()}
    if name == "rules":
        return {k: _table(v, f"{where}.{k}") for k, v in _table(value, where).items()}
    return _strings(value, where)


def severity(value: Any, where: str) -> Severity:
    """A severity by its label; a :class:`ConfigError` if it is none."""
    labels = [s.label for s in Severity]
    if not isinstance(value, str) or value.lower() not in labels:
        raise ConfigError(
            f"{where} must be one of {', '.join(labels)}, not “{value}”" + did_you_mean(str(value), labels)
        )
    return Severity.of(value)


def _strings(value: Any, where: str) -> tuple[str, ...]:
    """A list of strings."""
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise ConfigError(f"{where} must be a list of strings")
    return tuple(value)


def _table(value: Any, where: str) -> Mapping[str, Any]:
    """A table."""
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table")
    return value


def _toml(path: Path) -> dict[str, Any]:
    """A TOML file, with errors that name it."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
