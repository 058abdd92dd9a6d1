"""Tables beside a rule: names from a sheet, as if they stood in the rule."""

from __future__ import annotations

from pathlib import Path

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.yamltree import Node

LIMIT = 16 << 20
"""Bytes of the largest table that is read."""
_KEY, _INTO = "file", "names"
_COLUMNS = ("name", "wrong")


def with_table(tree: Node, folder: Path) -> Node:
    """A rule with the names of the table that it asks for; a :class:`BodyError` where that is none."""
    if not isinstance(tree.value, tuple):
        return tree
    keys = {key.value: child for key, child in tree.value if isinstance(key.value, str)}
    asked = keys.get(_KEY)
    if asked is None or not isinstance(asked.value, str) or _kind(keys) != _INTO:
        return tree
    rows = [(Node(name, asked.at), Node([Node(form, asked.at) for form in wrong], asked.at))
            for name, wrong in _rows(asked, folder)]  # fmt: skip
    there = keys.get(_INTO)
    if there is not None and isinstance(there.value, list):
        rows = [*((node, Node([], node.at)) for node in there.value), *rows]
    elif there is not None and isinstance(there.value, tuple):
        rows = [*there.value, *rows]
    unique = {node.value: (node, wrong) for node, wrong in rows if isinstance(node.value, str)}
    rest = [pair for pair in tree.value if pair[0].value != _INTO]
    return Node((*rest, (Node(_INTO, asked.at), Node(tuple(unique.values()), asked.at))), tree.at)


def _kind(keys: dict[str, Node]) -> object:
    """The kind that a rule names."""
    return keys["kind"].value if "kind" in keys else ""


def _rows(asked: Node, folder: Path) -> list[tuple[str, list[str]]]:
    """The names of a table, each with its known wrong forms."""
    from newslint.util.sheets import Sheet  # few packs have tables, and all runs load packs

    file = folder / str(asked.value)
    if not file.resolve().is_relative_to(folder.resolve()):
        raise BodyError(f"the table “{asked.value}” must lie beside the rule, or below it", at=asked.at)
    try:
        data = file.read_bytes() if file.stat().st_size <= LIMIT else b""
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BodyError(f"the table “{asked.value}” is not in UTF-8", at=asked.at) from error
    except OSError as error:
        raise BodyError(f"the table “{asked.value}” cannot be read: {error.strerror or error}", at=asked.at) from error
    sheet = Sheet(text, tabs=file.suffix == ".tsv")
    if "name" not in sheet.headings:
        said = f"the table “{asked.value}” has no column “name” in its first line, and may have “wrong” too"
        raise BodyError(said, at=asked.at)
    found = []
    for row in sheet:
        name, wrong = (row.get(column, "") for column in _COLUMNS)
        if name:
            found.append((" ".join(name.split()), [form.strip() for form in wrong.split("|") if form.strip()]))
    return found
