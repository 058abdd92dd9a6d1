"""Sheets of rules as a newsroom keeps them: type, pattern, replacement, category, description, tags, ignore, id.

Rows of one category with one description make one rule. Only rows of the type ``regex`` are rules about texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.authoring.imports._pack import Imported, Lost, replacement, slug
from newslint.authoring.imports.csv import TableError, rows
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.regex_source import read_regex

_YES = ("true", "yes", "1", "y", "x")
_TYPES = ("regex", "")


def read(path: Path) -> Iterator[Imported | Lost]:
    """The rules of a sheet."""
    table = rows(path)
    if not table or not {"pattern", "replacement"} <= table[0].keys():
        raise TableError(f"{path}: the first line names no columns “pattern” and “replacement”")
    groups: dict[tuple[str, str, bool], list[tuple[str, str]]] = defaultdict(list)
    for number, row in enumerate(table, 2):
        if row.get("ignore", "").lower() in _YES:
            continue
        if row.get("type", "").lower() not in _TYPES:
            yield Lost(f"{path}:{number}", f"a rule of the type “{row['type']}” is not carried over")
        elif not row["pattern"]:
            yield Lost(f"{path}:{number}", "it has no pattern")
        else:
            try:
                read_regex(row["pattern"])
            except BodyError as error:
                yield Lost(f"{path}:{number}", str(error))
                continue
            advisory = row.get("advisory", "").lower() in _YES
            key = row.get("category", ""), row.get("description", ""), advisory
            groups[key].append((row["pattern"], row["replacement"]))
    taken: set[str] = set()
    for (category, description, advisory), found in groups.items():
        name = _free(slug(f"{category} {found[0][0] if description else ''}") or slug(path.stem), taken)
        summary = " ".join(description.split()) or f"words of the category “{category or path.stem}”."
        summary = summary if summary.endswith((".", "?", "!")) else f"{summary}."
        why = f"Category: {category}." if category else "The house has settled it."
        severity = "advice" if advisory else "warning"
        swap = {f"/{source}/": [replacement(use)] for source, use in found if use}
        forbid = [f"/{source}/" for source, use in found if not use]
        message: dict[str, Any] = {"message": summary.replace("{", "(").replace("}", ")")} if description else {}
        if swap:
            yield Imported(name, {"kind": "swap", "swap": swap, "case": "exact"}, summary, why, severity)
        if forbid:
            name = _free(f"{name}-named", taken) if swap else name
            yield Imported(
                name, {"kind": "forbid", "forbid": forbid, "case": "exact"} | message, summary, why, severity
            )


def _free(name: str, taken: set[str]) -> str:
    """A name that no other rule has."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    taken.add(found)
    return found
