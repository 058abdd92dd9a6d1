"""Which documents a command reads, and which files it must not write over."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.common import fail, standard_input
from newslint.readers import LIMIT, UnreadableError
from newslint.service.events import Failed
from newslint.service.files import Files
from newslint.service.source import Source
from newslint.service.workspace import Workspace

if TYPE_CHECKING:
    from newslint.service.versions import Versions
    from newslint.story.transcripts.transcript import Transcript

Option = Callable[[Callable[..., Any]], Callable[..., Any]]
"""What adds an option to a command."""
FILE = click.Path(path_type=Path, readable=False)
"""A path as an argument: whether it can be read is found out when its turn comes."""
_STDIN = Path("-")


def source_option(about: str = "Hold quotations against this transcript; several times for several.") -> Option:
    """The option ``--source``, whose files a command takes as ``said``."""
    return click.option("--source", "said", multiple=True, type=FILE, metavar="FILE", help=about)


def sources_of(
    paths: Sequence[Path],
    workspace: Workspace,
    *,
    stdin_filename: str | None = None,
    exclude: Sequence[str] = (),
    force: bool = False,
) -> tuple[list[Source], list[Failed]]:
    """The documents meant, standard input first, then files in the order of their names; and folders without any."""
    named = [path for path in paths if path != _STDIN]
    wanted = workspace.readers.suffixes() if any(os.path.isdir(path) for path in named) else ()  # noqa: PTH112 - never an error
    files = Files(wanted, workspace.settings, exclude=exclude, force=force)
    found = files.expand(named)
    sources = [Source.of(path) for path in found.files]
    if _STDIN in paths and not (stdin_filename and files.is_out_though_named(Path(stdin_filename))):
        sources.insert(0, standard_input(stdin_filename))
    return sources, found.failures


def pass_through(paths: Sequence[Path], sources: Sequence[Source]) -> None:
    """Write standard input as it came where it is left out, for an editor that waits for a mended text."""
    if _STDIN in paths and not any(source.path is None for source in sources):
        shutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer)


def refuse_to_overwrite(
    option: str, target: Path | None, sources: Sequence[Source], workspace: Workspace, *others: Path | None
) -> None:
    """End where a file to be written is one that is read, by whatever name or link: a story, settings, or another."""
    if target is None or not os.path.exists(target):  # noqa: PTH110 - never an error
        return
    read = [source.path for source in sources] + [session.config.origin for session in workspace.sessions]
    for file in (*read, *others):
        if file is not None and _is_same(target, file):
            fail(f"{option} {target} would overwrite {file}, which is read: name another file")


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def reference_and_paths(changed: str | None, paths: tuple[Path, ...]) -> tuple[str | None, tuple[Path, ...]]:
    """The REF of ``--changed``, and the paths: what follows the option may be a path, where git has no such commit."""
    if changed in (None, "HEAD"):
        return changed, paths
    from newslint.service.versions import is_reference

    if os.path.exists(changed) and not is_reference(changed):  # noqa: PTH110 - never an error
        return "HEAD", (Path(changed), *paths)
    return changed, paths


def stories_of(sources: Sequence[Source], said: Sequence[Path]) -> list[Source]:
    """The stories among some documents: a transcript in their folder is none."""
    return [s for s in sources if s.path is None or not any(_is_same(s.path, file) for file in said)]


def transcripts_of(files: Sequence[Path], workspace: Workspace, limit: int = LIMIT) -> tuple[Transcript, ...]:
    """What stories are to be held against; a :class:`TranscriptError` where one cannot be read."""
    if not files:
        return ()
    from newslint.service.against import TranscriptError, read_transcripts

    try:
        return read_transcripts(map(Source.of, files), workspace.readers, limit)
    except TranscriptError as error:
        raise TranscriptError(f"--source: {error}") from error


def versions_before(changed: str | None, file: Path | None, sources: Sequence[Source]) -> Versions | None:
    """The versions that stories had before, where only what changed since is wanted."""
    if not (changed or file):
        return None
    from newslint.service.versions import InFile, InGit

    if changed:
        return InGit(changed, sources)
    if file is None or len(sources) != 1:
        raise click.UsageError("--diff-from goes with one story")
    try:
        return InFile(file)
    except UnreadableError as error:
        fail(f"--diff-from: {file}: {error}")
