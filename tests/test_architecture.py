"""What the rooms may do, beyond what the import contracts of ``pyproject.toml`` hold."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

import newslint

PACKAGE = Path(newslint.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

FILES = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "unlink",
    "mkdir",
    "fdopen",
    "scandir",
    "rmtree",
}
MAY_TOUCH_FILES = (
    "archive",
    "readers",
    "service",
    "engine/loading",
    "util",
    "cli/_guard.py",
    "cli/clean.py",
    "cli/main.py",
)
"""Rooms and modules that read or write what a user has; and our own tables, by ``util``."""
READ_OWN_TABLES = (
    "language/detectors/confusion/disambiguation.py",
    "language/network/store.py",
    "language/words/dictionary.py",
    "language/words/frequencies.py",
    "lexicon/lists.py",
    "server/assets.py",
)
"""Modules that read a table, or a page, which is shipped beside them."""

NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "requests", "xmlrpc")
MAY_SPEAK = ("lsp", "server")
"""Rooms that speak with whoever started them; the rest of a connection is their library's."""
CODE = {"eval", "exec", "compile", "__import__"}


def calls(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """The name of each thing that is called, and whether it is called as a method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, False
            elif isinstance(node.func, ast.Attribute) and not _is_ours(node):
                yield node.func.attr, True


def _is_ours(call: ast.Call) -> bool:
    """Whether ``x.open(...)`` opens no file: then its first argument is no mode such as "rb"."""
    mode = call.args[0] if call.args else None
    is_mode = isinstance(mode, ast.Constant) and isinstance(mode.value, str) and len(mode.value) <= 2
    return isinstance(call.func, ast.Attribute) and call.func.attr == "open" and not is_mode


def imported(tree: ast.AST) -> Iterator[str]:
    """The names of all modules that are imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_a_module_does_what_its_room_may(module: Path) -> None:
    place = module.relative_to(PACKAGE).as_posix()
    tree = ast.parse(module.read_text(encoding="utf-8"))
    called = set(calls(tree))
    names = {name for name, _ in called}
    if not place.startswith(MAY_TOUCH_FILES) and place not in READ_OWN_TABLES:
        assert not names & FILES, f"{place} touches files"
    assert not {name for name, is_method in called if not is_method} & CODE, f"{place} runs code that it is given"
    if not place.startswith(MAY_SPEAK):
        assert not [name for name in imported(tree) if name.startswith(NETWORK)], f"{place} may open a connection"


def test_the_lists_of_exceptions_are_needed() -> None:
    for place in READ_OWN_TABLES:
        tree = ast.parse((PACKAGE / place).read_text(encoding="utf-8"))
        assert {name for name, _ in calls(tree)} & FILES, f"{place} reads no table"
    assert all((PACKAGE / place).exists() for place in MAY_TOUCH_FILES)


def test_heavy_libraries_are_imported_when_they_are_needed() -> None:
    heavy = {
        "textblob",
        "nltk",
        "markdown_it",
        "rapidfuzz",
        "yaml",
        "asyncio",
        "pygls",
        "starlette",
        "uvicorn",
        "pyarrow",
    }
    code = f"import sys, newslint.cli.check; print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []


def test_numpy_is_imported_when_the_process_is_set_up_for_it() -> None:
    """It reads once, as it is imported, how many threads it may have."""
    code = (
        "import sys, os, newslint.cli.main as cli; early = 'numpy' in sys.modules;"
        "cli.main.get_command(None, 'check'); print(early, 'numpy' in sys.modules, os.environ['OPENBLAS_NUM_THREADS'])"
    )
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment)
    assert done.stdout.split() == ["False", "True", "1"]


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Not even by imports inside functions."""
    graph = grimp.build_graph("newslint")
    sorter = TopologicalSorter({module: graph.find_modules_directly_imported_by(module) for module in graph.modules})
    sorter.prepare()  # names a circle, if there is one
