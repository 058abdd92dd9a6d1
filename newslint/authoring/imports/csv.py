"""Tables of words: ``wrong``, ``right`` and, where they are there, ``why``, ``severity`` and ``name``.

Rows with one name make one rule; without a name all are one. A row without ``right`` only says that the words are
wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.authoring.imports._pack import Imported, Lost, pattern, slug
from newslint.errors import NewslintError
from newslint.service.source import read_file
from newslint.util.sheets import Sheet

_LARGEST = 1 << 28
_WRONG = ("wrong", "pattern", "avoid", "not", "from")
_RIGHT = ("right", "replacement", "use", "to")
_LEVELS = ("error", "warning", "advice")


class TableError(NewslintError):
    """A table that cannot be read; the message says why."""


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table, by the small letters of its headings."""
    return list(Sheet(read_file(path, _LARGEST).decode("utf-8-sig"), tabs=path.suffix == ".tsv"))


def read(path: Path) -> Iterator[Imported | Lost]:
    """The rules of a table."""
    groups: dict[str, list[tuple[int, dict[str, str]]]] = defaultdict(list)
    table = rows(path)
    wrong = next((name for name in _WRONG if table and name in table[0]), None)
    if wrong is None:
        raise TableError(f"{path}: the first line names no column “wrong”; there may be “right”, “why” and “name” too")
    for number, row in enumerate(table, 2):
        groups[slug(row.get("name", "")) or slug(path.stem) or "words"].append((number, row))
    for name, group in groups.items():
        yield from _rules(path, name, wrong, group)


def _rules(path: Path, name: str, wrong: str, group: list[tuple[int, dict[str, str]]]) -> Iterator[Imported | Lost]:
    """The one or two rules of the rows with one name."""
    swap: dict[str, Any] = {}
    forbid: list[str] = []
    for number, row in group:
        if not row.get(wrong):
            yield Lost(f"{path}:{number}", f"nothing stands in the column “{wrong}”")
            continue
        right = next((row[key] for key in _RIGHT if row.get(key)), "")
        if right:
            swap[pattern(row[wrong])] = [part.strip() for part in right.split("|")]
        else:
            forbid.append(pattern(row[wrong]))
    first = group[0][1]
    severity = first.get("severity", "") if first.get("severity") in _LEVELS else "warning"
    why = first.get("why") or "The house has settled it."
    both = bool(swap and forbid)
    for kind, body in (("swap", swap), ("forbid", forbid)):
        if body:
            called = f"{name}-{kind}" if both else name
            yield Imported(called, _body(kind, body), f"words of the list “{path.stem}”.", why, severity)


def _body(kind: str, body: Any) -> Mapping[str, Any]:
    """A body of a kind called after its key."""
    return {"kind": kind, kind: body}
