"""Word lists of textlint: JSON of names and of pairs (a terminology), or a text with a phrase on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.authoring.imports._pack import PLAIN, Imported, Lost, pattern, replacement, slug
from newslint.authoring.imports.csv import TableError
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.regex_source import read_regex
from newslint.engine.loading.vale_checks import regex_of
from newslint.service.source import read_file
from newslint.util.lazy_regex import lazy_regex

_REMARK = lazy_regex(r'("(?:[^"\\]|\\.)*")|//[^\n]*|/\*.*?\*/', 16)  # re.DOTALL
_TRAILING = lazy_regex(r",(\s*[\]}])")
_WHY = "A list of words says so."


def read(path: Path) -> Iterator[Imported | Lost]:
    """The rules of a list."""
    text = read_file(path).decode("utf-8-sig")
    if path.suffix == ".txt":
        phrases = [pattern(line) for line in text.splitlines() if line.strip() and line[0] != "#"]
        yield Imported(slug(path.stem), {"kind": "forbid", "forbid": phrases}, _summary(path), _WHY, "advice")
        return
    bare = _TRAILING.sub(r"\1", _REMARK.sub(lambda found: found[1] or "", text))
    try:
        terms = json.loads(bare)
    except ValueError as error:
        raise TableError(f"{path} is no JSON: {error}") from error
    if isinstance(terms, dict):
        terms = terms.get("terms", [])
    swap: dict[str, list[str]] = {}
    for term in terms:
        entry = _pair(term)
        if isinstance(entry, str):
            yield Lost(f"{path}: {json.dumps(term, ensure_ascii=False)}", entry)
        else:
            swap[entry[0]] = [replacement(entry[1])]
    if swap:
        yield Imported(slug(path.stem), {"kind": "swap", "swap": swap}, _summary(path), _WHY, "advice")


def _pair(term: Any) -> tuple[str, str] | str:
    """What is wrong and what is right, or why that cannot be told."""
    if isinstance(term, str):  # a name: in any other capitals it is wrong
        return pattern(term), term
    if not (isinstance(term, list) and len(term) == 2 and all(isinstance(part, str) for part in term)):
        return "this is neither a name nor a pair"
    wrong, right = term
    if not PLAIN.match(wrong):
        try:
            wrong = regex_of(wrong)
            read_regex(wrong[1:-1])
        except BodyError as error:
            return str(error)
    return wrong, right


def _summary(path: Path) -> str:
    """What the rule of a list finds."""
    return f"words of the list “{path.stem}”."
