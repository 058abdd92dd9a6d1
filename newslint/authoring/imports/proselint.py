"""Checks of proselint: what their Python files list, read and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.authoring.imports._pack import Imported, Lost, pattern, slug
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.regex_source import read_regex
from newslint.service.source import read_file

_LISTS = {
    "ExistenceSimple": "forbid", "Existence": "forbid", "PreferredFormsSimple": "swap", "PreferredForms": "swap",
    "Consistency": "either",
}  # fmt: skip


def read(path: Path) -> Iterator[Imported | Lost]:
    """The lists of a file, or of all files below a folder."""
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    for file in files:
        try:
            tree = ast.parse(read_file(file).decode("utf-8-sig"))
        except (SyntaxError, ValueError) as error:
            yield Lost(str(file), f"it is no Python: {error}")
            continue
        yield from _checks(file, tree)


def _checks(file: Path, tree: ast.Module) -> Iterator[Imported | Lost]:
    """The lists of one file."""
    summary = (ast.get_docstring(tree) or file.stem).split("\n")[0].strip().rstrip(".")
    number = 0
    for node in ast.walk(tree):
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        if not isinstance(node, ast.Call) or name not in _LISTS:
            continue
        where = f"{file}:{node.lineno}"
        given = {key.arg: key.value for key in node.keywords}
        try:
            items = ast.literal_eval(given.get("items") or given["word_pairs"])
        except (ValueError, KeyError):
            yield Lost(where, f"what {name} looks for is worked out by code, which is not run")
            continue
        number += 1
        called = slug(file.stem if file.parent.name == "checks" else f"{file.parent.name} {file.stem}")
        called = f"{called}-{number}" if number > 1 else called
        try:
            body = _body(_LISTS[name], items, simple=name.endswith("Simple"))
        except BodyError as error:
            yield Lost(where, str(error))
            continue
        yield Imported(called, body, f"{summary}.", "proselint says so.", "advice")


def _body(kind: str, items: Any, *, simple: bool) -> dict[str, Any]:
    """The body of a rule with these words."""
    if kind == "either":
        return {"kind": kind, kind: [list(map(str, pair)) for pair in items]}
    if kind == "swap":
        return {"kind": kind, kind: {_source(wrong, simple=simple): [str(right)] for wrong, right in items.items()}}
    return {"kind": kind, kind: [_source(item, simple=simple) for item in items]}


def _source(text: str, *, simple: bool) -> str:
    """Words as a pattern, and a regular expression as what it is."""
    source = pattern(text)
    if simple or source == text:
        return source
    read_regex(text)
    return rf"/\b(?:{text})\b/"
