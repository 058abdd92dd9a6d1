"""Styles of Vale, run as they are: each file of a style is a rule.

A style is a folder of YAML files. Its rules are called after the style and the file (``google-acronyms``), and have
codes of the first letters of the style, numbered in the order of their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.declarative.shapes import anything
from newslint.engine.declarative.yamltree import read_yaml
from newslint.engine.finding import Severity
from newslint.engine.loading.families import families
from newslint.engine.loading.packs import Loaded, built_of, bytes_of
from newslint.engine.loading.vale_checks import CHECKS
from newslint.engine.rule import Meta
from newslint.util.plugins import LoadProblem
from newslint.util.suggest import did_you_mean

_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "suggestion": Severity.ADVICE}
_FIRST = 101
_KNOWN = {
    "action", "alpha", "append", "condition", "custom", "description", "dicpath", "dictionaries", "either",
    "exceptions",
    "extends", "filters", "first", "formula", "grade", "ignore", "ignorecase", "indicators", "level", "limit", "link",
    "match", "max", "message", "metrics", "min", "nonword", "prefix", "raw", "scope", "second", "style", "swap",
    "threshold", "token", "tokens", "vocab",
}  # fmt: skip
_FIELDS = ("headline", "standfirst", "byline", "dateline", "body", "caption", "heading", "item", "cell")
_SCOPES = {"heading": ("headline", "heading"), "list": ("item",), "table": ("cell",)}
"""The parts of a text that scopes of Vale name, as ours."""
_EVERYWHERE = frozenset({"text", "raw", "sentence", "paragraph", "summary", ""})


def style_files(folder: Path) -> Iterator[tuple[str, str, Path]]:
    """The files of a style, or of each style in a folder of them: the style, the code and the file."""
    found = sorted(folder.glob("*.yml"))
    styles = [folder] if found else sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    for style in styles:
        for number, file in enumerate(sorted(style.glob("*.yml"), key=lambda file: file.stem), _FIRST):
            yield style.name, f"{_letters(style.name)}{number}", file


def load_style(folder: Path) -> Iterator[tuple[Path, Loaded]]:
    """The files of a style, or of a folder of them, each with its rule or what keeps it from being run."""
    for style, code, file in style_files(folder):
        yield file, load_vale_file(style, code, file)


def _letters(style: str) -> str:
    """The letters of the codes of a style: none of ours."""
    letters = re.sub(r"[^A-Z]", "", style.upper()).ljust(3, "X")[:3]
    return f"V{letters[:2]}" if letters in families() else letters


def load_vale_file(style: str, code: str, file: Path) -> Loaded:
    """The rule in a file of a style, or in one line what keeps it from being run."""
    try:
        check = anything(read_yaml(bytes_of(file)), "the check")
        return rule_of_check(style, code, file.stem, check)
    except BodyError as error:
        at = f":{error.at[0]}:{error.at[1]}" if error.at else ""
        return LoadProblem(f"{file}{at}", " ".join(str(error).split()))
    except OSError as error:
        return LoadProblem(str(file), error.strerror or str(error))


def rule_of_check(style: str, code: str, stem: str, check: Any) -> DeclarativeRule[Any]:
    """The rule that a check of Vale is; a :class:`BodyError` where it cannot be carried over."""
    if not isinstance(check, Mapping) or "extends" not in check:
        raise BodyError("this is no check of Vale: “extends” is missing")
    extends = str(check["extends"])
    if extends == "script":
        raise BodyError("a script is not run: nothing here runs code that comes with a style")
    if extends not in CHECKS:
        raise BodyError(f"there is no check “{extends}”{did_you_mean(extends, CHECKS)}")
    if unknown := sorted(set(check) - _KNOWN):
        raise BodyError(f"“{unknown[0]}” is not known here{did_you_mean(unknown[0], _KNOWN)}")
    level = str(check.get("level", "warning"))
    if level not in _LEVELS:
        raise BodyError(f"“level” must be one of {', '.join(_LEVELS)}, not “{level}”")
    body = CHECKS[extends](check)
    said = re.sub(r"['‘]?%(\[\d\])?[sdv]['’]?", "…", str(check.get("message", stem)))
    meta = Meta(
        code=code,
        name=name_of(style, stem),
        severity=_LEVELS[level],
        summary=said if said.endswith((".", "?", "!")) else f"{said}.",
        why=f"The style {style} says so.",
        source=str(check.get("link", "")),
        fields=_fields(check.get("scope")) if extends not in ("occurrence", "capitalization") else (),
        bad=(),
        good=(),
    )
    return built_of(meta, body)


def name_of(style: str, stem: str) -> str:
    """The name of the rule in a file of a style."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", f"{style}-{stem}").lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")


def _fields(scope: Any) -> tuple[str, ...]:
    """The parts of a story in which a check counts; all where none is named."""
    found: set[str] = set()
    for asked in scope if isinstance(scope, list) else [scope or ""]:
        name = str(asked)
        top = name.lstrip("~").partition(".")[0]
        if "&" in name or (top not in _SCOPES and top not in _EVERYWHERE):
            raise BodyError(f"the scope “{name}” is not known here")
        if name[:1] == "~":
            found |= set(_FIELDS) - set(_SCOPES.get(top, ()))
        elif top in _EVERYWHERE:
            return ()
        else:
            found |= set(_SCOPES[top])
    return tuple(field for field in _FIELDS if field in found)
