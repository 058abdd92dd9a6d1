"""Lists of words that stand in code: what is split from one text, and collections of texts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LEAST = 7
"""Words below which a list is a remark of its rule rather than knowledge: there are seven days in a week."""
_SENTENCE = re.compile(r"[.?!](?:\s|\Z)|[\\{}]")
"""What prose and patterns have, and lists have not."""
_WORD = re.compile(r"[\w'’.-]+")
_ALTERNATIVES = re.compile(r"[\w'’ -]+(?:\|[\w'’ -]+){7,}")


class Literal(NamedTuple):
    """A list as it stands in a module."""

    place: str
    """The module and the name that the list is given, or the line where it has none."""
    words: frozenset[str]


def literals(file: Path, root: Path) -> list[Literal]:
    """The lists of a module with enough words."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {child: name for name, node in _assigned(tree) for child in ast.walk(node)}
    module = file.relative_to(root).with_suffix("").as_posix()
    return [
        Literal(f"{module}:{names.get(node, getattr(node, 'lineno', 0))}", words)
        for node in ast.walk(tree)
        for words in _words(node)
        if len(words) >= LEAST
    ]


def _assigned(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What names stand for: the outermost first, so that inner names take their place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            yield node.target.id, node


def _words(node: ast.AST) -> Iterator[frozenset[str]]:
    """The words that a piece of code lists, lower case."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        if isinstance(node.func.value, ast.Constant) and isinstance(node.func.value.value, str):
            separator = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            yield _set(node.func.value.value.split(separator))  # type: ignore[arg-type]
    elif isinstance(node, ast.Set | ast.List | ast.Tuple):
        yield _set(e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str))
    elif isinstance(node, ast.Dict):
        yield _set(k.value for k in node.keys if isinstance(k, ast.Constant) and isinstance(k.value, str))
        yield from _texts(node.values)
    elif isinstance(node, ast.Assign):
        yield from _texts([node.value])
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from (_set(found.split("|")) for found in _ALTERNATIVES.findall(node.value))


def _texts(nodes: list[ast.expr]) -> Iterator[frozenset[str]]:
    """The words of texts that are no prose and no pattern: something splits them later."""
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    yield from (_set(_WORD.findall(text)) for text in texts if not _SENTENCE.search(text))


def _set(words: Iterator[str] | list[str]) -> frozenset[str]:
    """Some words as they are compared; marks and single letters are none."""
    return frozenset(word.lower().strip(".") for word in words if len(word) > 1 and word[0].isalpha())
