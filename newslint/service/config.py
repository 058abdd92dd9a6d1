"""Settings: found beside the copy, read, checked, and explained where they are wrong."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast, get_args

from newslint.engine.finding import Severity
from newslint.engine.loading.packs import VALE
from newslint.engine.rule import Depth
from newslint.errors import NewslintError
from newslint.readers import UnreadableError
from newslint.service.acceptance import Acceptance, AcceptError, read_acceptances
from newslint.service.patterns import WrongPatternError, compile_patterns
from newslint.service.source import read_file
from newslint.util.records import NamedTuple
from newslint.util.suggest import did_you_mean, seen

NAMES = (".newslint.toml", "newslint.toml", "pyproject.toml")


class ConfigError(NewslintError):
    """A setting that cannot be used; the message names the file and the key, and says what would do."""


class Config(NamedTuple):
    """All settings. Paths are absolute once read. The defaults are what ``--isolated`` gives."""

    select: tuple[str, ...] = ("ALL",)
    """Rules to run: codes, names, prefixes, ``ALL``."""
    ignore: tuple[str, ...] = ()
    """Rules not to run. Where both fit a rule, the more exact reference wins."""
    preview: bool = False
    """Whether rules in preview run too; without it, only those that ``select`` names."""
    level: Severity = Severity.WARNING
    """The lowest severity shown."""
    fail_level: Severity = Severity.WARNING
    """The lowest severity for which the exit code is 1."""
    depth: Depth = "fast"
    """How closely sentences are read."""
    packs: tuple[str, ...] = ()
    """More folders of YAML rules; styles of Vale after ``vale:``."""
    exclude: tuple[str, ...] = ()
    """Patterns, as in .gitignore, of files not to check; relative to the folder of the settings file."""
    force_exclude: bool = False
    """Whether ``exclude`` also holds for files named outright, as hooks and editors name them."""
    variety: str = ""
    """The English that the house writes, by its tag (``en-GB``); "" asks only that a story agree with itself."""
    words: tuple[str, ...] = ()
    """Words that are spelt right; those of files that are named among them included."""
    style: str = ""
    """A house style to build on: a file of selections and options, or one that a plugin brings, by its name."""
    tagger: str = ""
    """A TextBlob tagger to use instead of our own, by its registered name."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Rules not to run on files that match a pattern."""
    rules: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    """Options of rules, by code or name."""
    lexicon: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Words that are added to the lists of words, by the name of the list."""
    accept: tuple[Acceptance, ...] = ()
    """Findings that are accepted, by rule and words."""
    origin: Path | None = None
    """The file that said so."""
    places: Mapping[str, str] = MappingProxyType({})
    """Where settings of another origin were made, by name, as a user knows the place: ``--select``."""

    @property
    def root(self) -> Path:
        """The folder that patterns are relative to."""
        return self.origin.parent if self.origin else Path.cwd()

    def where(self, name: str) -> str:
        """Where a setting was made, for messages."""
        return self.places.get(name) or f"{self.origin or 'settings'}: {name.replace('_', '-')}"

    def where_of_rule(self, reference: str) -> str:
        """Where the options of a rule were set, for messages."""
        return self.places.get(f"rules.{reference}") or f"{self.origin or 'settings'}: [rules.{reference}]"


class Values(NamedTuple):
    """What a settings file says."""

    given: Mapping[str, Any]
    """The settings that it makes, by the names of their fields."""
    where: str
    """What messages call the file."""


def merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Settings over others: what is said twice is as ``over`` says, options of rules one by one; packs are added."""
    rules = dict(under.get("rules", {}))
    for reference, options in over.get("rules", {}).items():
        rules[reference] = {**rules.get(reference, {}), **options}
    packs = (*under.get("packs", ()), *over.get("packs", ()))
    return {**under, **over, **({"rules": rules} if rules else {}), **({"packs": packs} if packs else {})}


KEYS = {name.replace("_", "-"): name for name in Config._fields if name not in ("origin", "places")}
"""What may stand in a settings file, as users write it, and the fields of :class:`Config`."""


def settings_file(folder: Path) -> Path | None:
    """The settings file of one folder, if it has one."""
    for name in NAMES:
        file = folder / name
        if file.is_file() and (name != "pyproject.toml" or _section(_toml(file)) is not None):
            return file
    return None


def load_values(path: Path) -> Values:
    """What a settings file says; a :class:`ConfigError` where it is wrong."""
    table: Any = _toml(path)
    where = str(path)
    if path.name == "pyproject.toml":
        table, where = _section(table) or {}, f"{path}: [tool.newslint]"
    values = read_values(_table(table, where), where)
    if values.get("words"):
        values["words"] = _house_words(values["words"], path.parent, f"{where}: words")
    return Values(values, where)


def made(values: Mapping[str, Any], path: Path, places: Mapping[str, str]) -> Config:
    """Settings from what a file says, and what it builds on; ``places`` are those of the latter."""
    packs = tuple(absolute(pack, path.parent) for pack in values.get("packs", ()))
    origin = Path(os.path.abspath(path))  # noqa: PTH100 - links keep their names
    return Config(**values)._replace(packs=packs, origin=origin, places=places)


def absolute(pack: str, folder: Path) -> str:
    """A pack by its whole path, said to be a style of Vale where the settings say so."""
    of_vale = VALE * pack.startswith(VALE)
    return of_vale + str((folder / pack.removeprefix(VALE)).resolve())


def read_table(table: Mapping[str, Any], where: str) -> Config:
    """Settings from a table as TOML gives it; no style is read."""
    return Config(**read_values(table, where))


def read_values(table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Settings from a table as TOML gives it, by the names of their fields, and only those that are there."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = KEYS.get(key.replace("_", "-"))
        if name is None:
            raise ConfigError(f"{where}: there is no setting “{key}”{did_you_mean(key, KEYS) or _known()}")
        values[name] = _value(name, value, f"{where}: {key}")
    return values


def _known() -> str:
    """All settings there are, for whoever wrote one that resembles none."""
    return f"; there are {', '.join(sorted(KEYS))}"


def _value(name: str, value: Any, where: str) -> Any:
    """One setting in its own type."""
    named = {"level": severity, "fail_level": severity, "depth": depth, "variety": variety}
    if name in named:
        return named[name](value, where)
    if name in ("tagger", "style"):
        return _of(str, value, where, "a string")
    if name in ("force_exclude", "preview"):
        return _of(bool, value, where, "true or false")
    if name == "per_file_ignores":
        table = {k: _strings(v, f"{where}: “{k}”") for k, v in _table(value, where).items()}
        _patterns(tuple(table), where)
        return table
    if name == "rules":
        return {k: _table(v, f"{where}.{k}") for k, v in _table(value, where).items()}
    if name == "lexicon":
        return {k: _words(k, v, where) for k, v in _table(value, where).items()}
    if name == "accept":
        return _accepted(value, where)
    strings = _strings(value, where)
    if name == "exclude":
        _patterns(strings, where)
    return strings


def severity(value: Any, where: str) -> Severity:
    """A severity by its label; a :class:`ConfigError` if it is none."""
    return Severity.of(_one_of([s.label for s in Severity], value, where))


def depth(value: Any, where: str) -> Depth:
    """A depth by its name; a :class:`ConfigError` if it is none."""
    return cast("Depth", _one_of(get_args(Depth), value, where))


def _one_of(labels: Sequence[str], value: Any, where: str) -> str:
    """One of some words, in whatever case it was written."""
    if not isinstance(value, str) or value.lower() not in labels:
        hint = did_you_mean(str(value), labels)
        raise ConfigError(f"{where} must be one of {', '.join(labels)}, not {seen(value)}{hint}")
    return value.lower()


def _of(kind: type, value: Any, where: str, wanted: str) -> Any:
    """A value of a type."""
    if not isinstance(value, kind):
        raise ConfigError(f"{where} must be {wanted}, not {seen(value)}")
    return value


def _strings(value: Any, where: str) -> tuple[str, ...]:
    """A list of strings."""
    if isinstance(value, str):
        raise ConfigError(f'{where} must be a list of strings, not {seen(value)}: write ["{value}"]')
    for part in _of(list, value, where, "a list of strings"):
        _of(str, part, where, "a list of strings")
    return tuple(value)


def _words(name: str, value: Any, where: str) -> tuple[str, ...]:
    """Words for a list of the lexicon."""
    from newslint.lexicon.additions import OPEN, wrong_entry

    if name not in OPEN:
        hint = did_you_mean(name, OPEN) or f"; there are {', '.join(OPEN)}"
        raise ConfigError(f"{where}: there is no list “{name}” that can be added to{hint}")
    strings = _strings(value, f"{where}.{name}")
    if problem := wrong_entry(name, strings):
        raise ConfigError(f"{where}.{name}: {problem}")
    return strings


def variety(value: Any, where: str) -> str:
    """The tag of a variety of English, with the capitals that it has; a :class:`ConfigError` if it is none."""
    from newslint.lexicon.house_words import VARIETIES

    tags = {tag.lower(): tag for tag in VARIETIES}
    if not isinstance(value, str) or value.replace("_", "-").lower() not in tags:
        hint = did_you_mean(str(value), VARIETIES)
        raise ConfigError(f"{where} must be one of {', '.join(VARIETIES)}, not {seen(value)}{hint}")
    return tags[value.replace("_", "-").lower()]


def _house_words(entries: tuple[str, ...], folder: Path, where: str) -> tuple[str, ...]:
    """The words of a house, those of its files included."""
    from newslint.service.word_files import WordFileError, read_words

    try:
        return read_words(entries, folder)
    except WordFileError as error:
        raise ConfigError(f"{where}: {error}") from error


def _accepted(value: Any, where: str) -> tuple[Acceptance, ...]:
    """What findings are accepted."""
    try:
        entries = read_acceptances(value, where.replace(": accept", ": [[accept]]"), paths=True)
    except AcceptError as error:
        raise ConfigError(str(error)) from error
    for entry in entries:
        _patterns((entry.path,) if entry.path else (), entry.where)
    return entries


def _patterns(patterns: tuple[str, ...], where: str) -> None:
    """Refuse what is no pattern of paths."""
    try:
        compile_patterns(patterns)
    except WrongPatternError as error:
        raise ConfigError(f"{where}: {error}") from error


def _table(value: Any, where: str) -> Mapping[str, Any]:
    """A table."""
    table: Mapping[str, Any] = _of(dict, value, where, "a table")
    return table


def _section(table: Mapping[str, Any]) -> Any:
    """What a pyproject.toml says of newslint, if anything."""
    tool = table.get("tool")
    return tool.get("newslint") if isinstance(tool, dict) else None


def _toml(path: Path) -> dict[str, Any]:
    """A TOML file, with errors that name it."""
    import tomllib

    try:
        return tomllib.loads(read_file(path).decode("utf-8-sig").replace("\r\n", "\n"))
    except UnreadableError as error:
        raise ConfigError(f"{path}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is no TOML: {error}") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} is no TOML in UTF-8") from error
