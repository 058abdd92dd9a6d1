"""Which files a user means by the paths on the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.service.config import Config
from newslint.service.events import Failed
from newslint.service.patterns import absolute_path, compile_patterns, is_pattern
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NEVER_COPY = frozenset({"node_modules", "bower_components", "site-packages", "__pycache__", "__pypackages__", "venv"})
"""Folders of programs, by name. A setting ``exclude = ["!venv/"]`` takes one back in."""
_ENVIRONMENT = "pyvenv.cfg"  # the mark of a folder with a Python environment, whatever its name


class Found(NamedTuple):
    """The files meant, sorted, each once, and the folders with nothing in them to read."""

    files: list[Path]
    failures: list[Failed]


class Files:
    """Walks folders. Files named outright are taken whatever their suffix and whatever is ignored.

    ``suffixes`` (lower case, with a dot) are those taken from folders. ``settings`` gives those in force in a folder:
    their ``exclude`` leaves files out, and with ``force_exclude`` (theirs, or ``force`` for all) files named outright
    too. ``exclude`` are more patterns, relative to the current folder, which always hold. A folder's own .gitignore,
    and those above it up to the repository's top, are respected.
    """

    def __init__(
        self,
        suffixes: Collection[str],
        settings: Callable[[Path], Config],
        *,
        exclude: Sequence[str] = (),
        force: bool = False,
    ) -> None:
        self.suffixes = suffixes
        self.force = force
        self._settings = settings
        self._here = Path.cwd()
        self._always = compile_patterns(exclude)
        self._specs: dict[Path | None, GitIgnoreSpec | None] = {}

    def expand(self, paths: Iterable[Path]) -> Found:
        """The files meant. What does not exist stays among them, for its reader to complain of."""
        found: dict[str, Path] = {}
        failures: list[Failed] = []
        for path in paths:
            if os.path.isdir(path):  # noqa: PTH112 - no error where a folder above may not be read
                walk = _Walk(self, path, failures)
                files = list(walk)
                if not (files or walk.unreadable):
                    failures.append(Failed(str(path), self._nothing(walk)))
            else:
                files = [] if self.is_out_though_named(path) else [path]
            for file in files:
                found.setdefault(os.path.realpath(file), file)
        return Found(sorted(found.values(), key=lambda p: p.parts), failures)

    def _nothing(self, walk: _Walk) -> str:
        """Why a folder gave no file."""
        if walk.left_out:
            return "nothing to read: all of it is left out by “exclude” or a .gitignore"
        return f"nothing to read: no file in it ends in {', '.join(sorted(self.suffixes))}"

    def is_out_though_named(self, path: Path) -> bool:
        """Whether a file named outright is left out all the same."""
        absolute = absolute_path(path)
        if self._always is not None and self._always.match_file(_below(absolute, self._here)):
            return True
        config = self._settings(path.parent)
        if not (self.force or config.force_exclude):
            return False
        verdict = self._verdict(absolute, config, is_folder=False)
        if verdict is not None:
            return verdict
        below = absolute.relative_to(config.root) if absolute.is_relative_to(config.root) else absolute
        return not NEVER_COPY.isdisjoint(below.parts[:-1])

    def is_out(self, path: Path, ignores: Sequence[Ignore], *, is_folder: bool) -> bool:
        """Whether settings or a .gitignore leave a path out; the nearest .gitignore has the last word."""
        absolute = absolute_path(path)
        if self._always is not None and self._always.match_file(_below(absolute, self._here, is_folder)):
            return True
        verdict = self._verdict(absolute, self._settings(path.parent), is_folder=is_folder)
        if verdict:
            return True
        if is_folder and verdict is None and (path.name in NEVER_COPY or (path / _ENVIRONMENT).exists()):
            return True
        for ignore in reversed(ignores):
            said = ignore.spec.check_file(_below(absolute, ignore.folder, is_folder)).include
            if said is not None:
                return bool(said)
        return False

    def _verdict(self, absolute: Path, config: Config, *, is_folder: bool) -> bool | None:
        """What settings say of a path: out, in, or nothing."""
        if config.origin not in self._specs:
            self._specs[config.origin] = compile_patterns(config.exclude)
        spec = self._specs[config.origin]
        return None if spec is None else spec.check_file(_below(absolute, config.root, is_folder)).include


class _Walk:
    """The files of a folder and its folders; hidden ones and links to folders are passed over.

    A link to a file is taken only where the file lies in the folder too.
    """

    def __init__(self, files: Files, top: Path, failures: list[Failed]) -> None:
        self._files = files
        self._top = top
        self._inside = os.path.realpath(top) + os.sep
        self._failures = failures
        self.left_out = 0
        """Files and folders that settings or a .gitignore left out."""
        self.unreadable = False
        """Whether a folder could not be read."""

    def __iter__(self) -> Iterator[Path]:
        links: list[Path] = []
        stack = [(self._top, _above(self._top.resolve()))]
        while stack:
            here, ignores = stack.pop()
            ignores = [*ignores, *_gitignore(here)]
            for entry in self._entries(here):
                path = here / entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if entry.name.startswith(".") or not (is_folder or path.suffix.lower() in self._files.suffixes):
                    continue
                if self._files.is_out(path, ignores, is_folder=is_folder):
                    self.left_out += 1
                elif is_folder:
                    stack.append((path, ignores))
                elif entry.is_symlink():
                    links.append(path)
                elif entry.is_file():
                    yield path
        yield from filter(self._leads_inside, links)  # last, so that a file goes under its own name

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        """What is in a folder; that one cannot be read is kept for the end."""
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.unreadable = True
            self._failures.append(Failed(str(folder), error.strerror or str(error)))
            return []

    def _leads_inside(self, link: Path) -> bool:
        """Whether a link ends at a file within the folder walked that is not left out itself."""
        target = os.path.realpath(link)
        inside = target.startswith(self._inside) and os.path.isfile(target)  # noqa: PTH113 - as above
        return inside and not self._files.is_out(self._top / target[len(self._inside) :], (), is_folder=False)


class Ignore(NamedTuple):
    """A .gitignore and the folder that it speaks of."""

    folder: Path
    spec: GitIgnoreSpec


def _gitignore(folder: Path) -> list[Ignore]:
    """The .gitignore of a folder, if it has one that can be read; lines that are no pattern mean nothing, as in git."""
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    spec = compile_patterns([line for line in lines if is_pattern(line)])
    return [] if spec is None else [Ignore(folder.resolve(), spec)]


def _above(folder: Path) -> list[Ignore]:
    """The .gitignore files above a folder, from the top of its repository down; none outside a repository."""
    chain = [folder, *folder.parents]
    top = next((k for k, here in enumerate(chain) if (here / ".git").exists()), None)
    return [] if top is None else [ignore for here in reversed(chain[1 : top + 1]) for ignore in _gitignore(here)]


def _below(path: Path, folder: Path, is_folder: bool = False) -> str:
    """A path as patterns of a folder see it."""
    try:
        relative = path.relative_to(folder).as_posix()
    except ValueError:
        relative = path.as_posix().lstrip("/")
    return relative + "/" * is_folder
