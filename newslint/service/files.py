"""Which files a user means by the paths on the command line."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Files:
    """Walks folders. Files named outright are taken whatever their suffix and whatever is ignored.

    ``suffixes`` (lower case, with a dot) are those taken from folders; ``exclude`` are patterns as in .gitignore,
    relative to ``root``. A folder's own .gitignore, and those above it up to the repository's top, are respected.
    """

    def __init__(self, suffixes: Collection[str], exclude: Sequence[str] = (), root: Path | None = None) -> None:
        self.suffixes = suffixes
        self.exclude = exclude
        self.root = root or Path.cwd()

    def expand(self, paths: Iterable[Path]) -> list[Path]:
        """The files meant, sorted, each once. What does not exist stays, for its reader to complain of."""
        found: dict[str, Path] = {}
        for path in paths:
            for file in self._walk(path) if path.is_dir() else [path]:
                found.setdefault(os.path.realpath(file), file)
        return sorted(found.values(), key=lambda p: p.parts)

    def _walk(self, folder: Path) -> Iterator[Path]:
        """The files of a folder and its folders; hidden ones and links to folders are passed over."""
        excluded = _matcher(self.exclude)
        ignores = _above(folder.resolve())
        stack: list[tuple[Path, list[_Ignore]]] = [(folder, ignores)]
        while stack:
            here, ignores = stack.pop()
            ignores = [*ignores, *_gitignore(here)]
            try:
                entries = sorted(os.scandir(here), key=lambda e: e.name)
            except OSError:
                yield here  # its reader tells why
                continue
            for entry in entries:
                path = here / entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if entry.name.startswith(".") or self._is_out(path, is_folder, excluded, ignores):
                    continue
                if is_folder:
                    stack.append((path, ignores))
                elif path.suffix.lower() in self.suffixes and path.is_file():
                    yield path

    def _is_out(self, path: Path, is_folder: bool, excluded: Any, ignores: list[_Ignore]) -> bool:
        """Whether settings or a .gitignore leave a path out; the nearest .gitignore has the last word."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link must keep its own name
        if excluded is not None and excluded.match_file(_below(absolute, self.root, is_folder)):
            return True
        for ignore in reversed(ignores):
            verdict = ignore.spec.check_file(_below(absolute, ignore.folder, is_folder)).include
            if verdict is not None:
                return bool(verdict)
        return False


class _Ignore(NamedTuple):
    """A .gitignore and the folder that it speaks of."""

    folder: Path
    spec: Any


def _matcher(patterns: Sequence[str]) -> Any:
    """Patterns ready for matching; nothing where there are none."""
    if not patterns:
        return None
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(patterns)


def _gitignore(folder: Path) -> list[_Ignore]:
    """The .gitignore of a folder, if it has one that can be read."""
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    spec = _matcher(lines)
    return [] if spec is None else [_Ignore(folder.resolve(), spec)]


def _above(folder: Path) -> list[_Ignore]:
    """The .gitignore files above a folder, from the top of its repository down; none outside a repository."""
    chain = [folder, *folder.parents]
    top = next((k for k, here in enumerate(chain) if (here / ".git").exists()), None)
    return [] if top is None else [ignore for here in reversed(chain[1 : top + 1]) for ignore in _gitignore(here)]


def _below(path: Path, folder: Path, is_folder: bool) -> str:
    """A path as patterns of a folder see it."""
    try:
        relative = path.relative_to(folder).as_posix()
    except ValueError:
        relative = path.as_posix().lstrip("/")
    return relative + "/" * is_folder
