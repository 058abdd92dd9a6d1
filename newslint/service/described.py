"""What each setting is: for people who ask, for a first settings file, and as a JSON schema for editors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.engine.finding import Severity
from newslint.lexicon.house_words import VARIETIES
from newslint.service.config import KEYS, Config
from newslint.util.records import NamedTuple
from newslint.util.toml import toml_value

_STRINGS = {"type": "array", "items": {"type": "string"}}
_LEVEL = {"enum": ["error", "warning", "advice"]}
_ROWS = 100  # columns of a comment in a settings file


class Setting(NamedTuple):
    """One key of a settings file, as users write it."""

    key: str
    type: str
    """In the words of a user."""
    about: str
    """What it does, as a sentence without its subject."""
    example: Any
    """A value that makes a difference; tables as their first entry."""
    schema: Mapping[str, Any]


SETTINGS = (
    Setting("select", "list of rules", "The rules to run: codes, names, prefixes, or ALL.", ["ALL"], _STRINGS),
    Setting("ignore", "list of rules", "Rules not to run. Where select fits a rule more exactly, it runs.",
            ["ACR", "repeated-full-name"], _STRINGS),
    Setting("preview", "true or false", "Run rules in preview too, not only those that select names.", True,
            {"type": "boolean"}),
    Setting("level", "error, warning or advice", "The lowest severity that is shown.", "advice", _LEVEL),
    Setting("fail-level", "error, warning or advice", "The lowest severity that makes the exit code 1.", "error",
            _LEVEL),
    Setting("depth", "fast or thorough", "How closely sentences are read; thorough takes about ten times as long.",
            "thorough", {"enum": ["fast", "thorough"]}),
    Setting("exclude", "list of patterns", "Files and folders not to check: patterns as in a .gitignore, relative "
            "to the folder of the settings file.", ["drafts/", "*.wire.txt"], _STRINGS),
    Setting("force-exclude", "true or false", "Let exclude hold for files named outright too.", True,
            {"type": "boolean"}),
    Setting("packs", "list of folders", "More rules in YAML.", ["house-rules"], _STRINGS),
    Setting("variety", "tag of a variety", "The English that the house writes; without one, a story need only agree "
            "with itself.", "en-GB", {"enum": list(VARIETIES)}),
    Setting("words", "list of words", "Words that are spelt right; an entry that ends in .txt is a file of them, one "
            "a line.", ["sarpanch", "Teesside"], _STRINGS),
    Setting("style", "string", "A house style to build on: a TOML file, or the name of one from a plugin.",
            "house.toml", {"type": "string"}),
    Setting("tagger", "string", "A TextBlob tagger in place of newslint's own: pattern, nltk, or one from a plugin.",
            "pattern", {"type": "string"}),
    Setting("per-file-ignores", "table of patterns", "Rules not to run on files that match a pattern.",
            {"opinion/**": ["SPL"]}, {"type": "object", "additionalProperties": _STRINGS}),
    Setting("rules", "table of tables", "Options of rules, by name or code; “newslint rule NAME” lists them.",
            {"unexpanded-acronym": {"known": ["NHS", "MOD"]}},
            {"type": "object", "additionalProperties": {"type": "object"}}),
    Setting("lexicon", "table of lists", "Words to add to the lists that stories are read with.",
            {"offices": ["convenor", "taoiseach"]}, {"type": "object", "additionalProperties": _STRINGS}),
    Setting("accept", "list of tables", "Findings that are accepted, by rule and by the words found, each with a "
            "reason; path and expires may narrow it.",
            [{"rule": "doubled-word", "text": "New York New York", "reason": "the song"}],
            {"type": "array", "items": {
                "type": "object", "required": ["rule"], "additionalProperties": False,
                "properties": {key: {"type": "string"} for key in ("rule", "text", "path", "reason")} | {"expires": {}},
            }}),
)  # fmt: skip


def setting(key: str) -> Setting:
    """A setting by its key, with hyphens or underscores; a ``KeyError`` if there is none."""
    return {s.key: s for s in SETTINGS}[key.replace("_", "-")]


def default(described: Setting) -> Any:
    """What holds where a setting is not made, in plain values."""
    return plain_value(getattr(Config(), KEYS[described.key]))


def plain_value(value: Any) -> Any:
    """A setting's value as TOML and JSON have it."""
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, Mapping):
        return {key: plain_value(inner) for key, inner in value.items()}
    if hasattr(value, "plain"):
        return value.plain()
    if isinstance(value, tuple):
        return [plain_value(inner) for inner in value]
    return value


def plain(config: Config) -> dict[str, Any]:
    """All settings in force, by the keys that users write."""
    return {s.key: plain_value(getattr(config, KEYS[s.key])) for s in SETTINGS}


def starter() -> str:
    """A settings file in which every setting is explained and none is made: it changes nothing as it stands."""
    from textwrap import wrap

    lines = [
        "# Settings of newslint, for the stories in this folder and below.",
        "# Take a “#” away to make a setting.",
    ]
    tables = [s for s in SETTINGS if "table" in s.type]
    for described in SETTINGS:
        if described in tables:
            continue
        lines += ["", *wrap(described.about, _ROWS, initial_indent="# ", subsequent_indent="# ")]
        standard = default(described)
        if standard not in ([], "", described.example):
            lines.append(f"# Without it: {toml_value(standard)}")
        lines.append(f"#{described.key} = {toml_value(described.example)}")
    for described in tables:
        lines += ["", *wrap(described.about, _ROWS, initial_indent="# ", subsequent_indent="# ")]
        lines += _table(described.key, described.example)
    return "\n".join(lines) + "\n"


def _table(key: str, example: Any) -> Iterator[str]:
    """The example of a table, commented out."""
    from newslint.util.toml import toml_lines

    yield from (f"#{line}" for line in toml_lines({key: example}) if line)


def schema(rules: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The JSON schema of a settings file; ``rules`` are the schemas of the options of rules, by name and code."""
    properties: dict[str, Any] = {}
    for described in SETTINGS:
        properties[described.key] = {"description": described.about, **described.schema}
        if not isinstance(described.example, Mapping):
            properties[described.key]["default"] = default(described)
    if rules is not None:
        properties["rules"] |= {"properties": dict(rules), "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of newslint",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def options_schema(options: type) -> dict[str, Any]:
    """The JSON schema of a rule's options."""
    import typing

    hints = typing.get_type_hints(options)
    properties = {name.replace("_", "-"): _typed(hint) for name, hint in hints.items()}
    return {"type": "object", "properties": properties, "additionalProperties": hasattr(options, "earlier")}


def _typed(hint: Any) -> dict[str, Any]:
    """The schema of one option's type."""
    import types
    import typing

    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_typed(part) for part in typing.get_args(hint) if part is not type(None)]}
    if origin is typing.Literal:
        return {"enum": list(typing.get_args(hint))}
    if origin in (tuple, frozenset):
        return dict(_STRINGS)
    names = {str: "string", int: "integer", bool: "boolean", float: "number"}
    return {"type": names[hint]} if hint in names else {}
