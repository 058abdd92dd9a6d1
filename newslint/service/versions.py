"""The version of a story before: in a file, or in git. What is asked of git runs no hook and no program but git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from newslint.errors import NewslintError
from newslint.readers import LIMIT
from newslint.service.source import Source, read_file
from newslint.util.records import NamedTuple


class VersionError(NewslintError):
    """A version that cannot be had; the message says why."""


class Before(NamedTuple):
    """The version of a story before."""

    data: bytes | None
    """Its bytes; ``None`` where there was no story."""


class Versions(Protocol):
    """Knows what stories were before."""

    def of(self, source: Source) -> Before | None:
        """The version of a story before; ``None`` where it is the same."""


class InFile:
    """The version before of the one story of a run, in another file."""

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self._data = read_file(path, limit)

    def of(self, source: Source) -> Before | None:  # noqa: ARG002 - there is one story
        """The version before."""
        return Before(self._data)


class _Repository(NamedTuple):
    """What git said of one repository."""

    top: str
    base: str
    """The commit to compare with; empty where there is none yet."""
    changed: dict[str, str]
    """Files that changed since then, by their name today, with the name they had; empty where they are new."""
    tracked: frozenset[str]


class InGit:
    """The versions before of stories in git: as of a commit, or where the branch that is checked out left it."""

    def __init__(self, reference: str, sources: Iterable[Source]) -> None:
        """A :class:`VersionError` where a story is in no repository, or the reference means no commit there."""
        self._reference = reference
        self._repositories: dict[str, _Repository] = {}
        for source in sources:
            self._repository(_place(source))

    def of(self, source: Source) -> Before | None:
        """The version before of a story; one that git does not know is new."""
        place = _place(source)
        repository = self._repository(place)
        name = place.relative_to(repository.top).as_posix()
        if name in repository.changed:
            was = repository.changed[name]
            return Before(_git(repository.top, "cat-file", "blob", f"{repository.base}:{was}") if was else None)
        return None if name in repository.tracked else Before(None)

    def _repository(self, place: Path) -> _Repository:
        """The repository that a file lies in."""
        top = next((str(folder) for folder in place.parents if (folder / ".git").exists()), None)
        if top is None:
            raise VersionError(f"{place.parent} is in no git repository: what changed there cannot be told")
        if top not in self._repositories:
            self._repositories[top] = self._ask(top)
        return self._repositories[top]

    def _ask(self, top: str) -> _Repository:
        """What git says of a repository."""
        tracked = frozenset(_names(_git(top, "ls-files", "-z")))
        base = self._base(top)
        if not base:
            return _Repository(top, "", dict.fromkeys(tracked, ""), tracked)
        listed = _names(_git(top, "diff", "--name-status", "-z", "-M", "--no-ext-diff", "--no-textconv", base, "--"))
        changed: dict[str, str] = {}
        fields = iter(listed)
        for status in fields:
            was = next(fields)
            if status[0] in "RC":
                changed[next(fields)] = was
            elif status[0] != "D":
                changed[was] = "" if status[0] == "A" else was
        return _Repository(top, base, changed, tracked)

    def _base(self, top: str) -> str:
        """The commit to compare with: where the branches parted, or else the one that the reference means."""
        reference = self._reference
        if not reference.startswith("-"):
            for asked in (
                ("merge-base", reference, "HEAD"),
                ("rev-parse", "--verify", "-q", f"{reference}^{{commit}}"),
            ):
                if found := _git(top, *asked, fails=True):
                    return found.decode().split()[0]
        if reference == "HEAD":  # nothing was committed yet
            return ""
        raise VersionError(f"git knows no commit “{reference}” in {top}")


def is_reference(text: str) -> bool:
    """Whether git takes a text for a commit, in the current folder."""
    if text.startswith("-"):
        return False
    try:
        return bool(_git(".", "rev-parse", "--verify", "-q", f"{text}^{{commit}}", fails=True))
    except VersionError:
        return False


def _place(source: Source) -> Path:
    """Where a story lies, links to its folder followed."""
    path = Path(os.path.abspath(source.name if source.path is None else source.path))  # noqa: PTH100 - links keep names
    return path.parent.resolve() / path.name


def _names(listed: bytes) -> list[str]:
    """Names that git gives, each ended by a zero byte."""
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _git(folder: str, *args: str, fails: bool = False) -> bytes:
    """What git prints; where it fails, nothing if that is to be expected, or else a :class:`VersionError`."""
    command = ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", *args]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=environment, check=False)
    except OSError as error:
        raise VersionError(f"git cannot be run: {error.strerror or error}") from error
    if done.returncode and not fails:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise VersionError(f"git {args[0]} failed in {folder}: {said[-1] if said else done.returncode}")
    return b"" if done.returncode else done.stdout
