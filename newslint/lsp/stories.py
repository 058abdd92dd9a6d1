"""A story that is open in an editor, saved or not, and what was read of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

from pygls.uris import to_fs_path, urlparse

from newslint.engine.finding import Finding
from newslint.engine.report import Report
from newslint.lsp.positions import Positions
from newslint.readers import TextReader, UnreadableError
from newslint.service.copy import Copy
from newslint.service.session import Session
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.util.records import NamedTuple

_SUFFIXES = {
    "markdown": ".md",
    "quarto": ".md",
    "rmd": ".md",
    "html": ".html",
    "xhtml": ".html",
    "restructuredtext": ".rst",
    "asciidoc": ".adoc",
    "plaintext": ".txt",
    "text": ".txt",
    "": ".txt",
}
"""The languages of editors that are prose, and the suffix that says the same of a file."""
READ = frozenset(_SUFFIXES)
"""The languages of editors that are read."""


class Reading(NamedTuple):
    """What was read of one version of a story."""

    uri: str
    version: int
    copy: Copy
    report: Report
    session: Session
    workspace: Workspace
    positions: Positions

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        return self.report.findings

    def lint(self, copy: Copy) -> tuple[Finding, ...]:
        """What is found in the story as it would be."""
        return self.session.check(copy.document).findings


class OpenStory:
    """One story. ``stop`` ends the reading of a version that nobody waits for, ``hurry`` the rest before it."""

    def __init__(self, uri: str, language: str, version: int, text: str) -> None:
        self.uri = uri
        self.language = language
        self.version = version
        self.text = text
        self.path = Path(path) if (path := to_fs_path(uri)) else None
        self.stop = Event()
        self.hurry = asyncio.Event()
        self.task: asyncio.Task[Reading | None] | None = None

    def name(self, workspace: Workspace, root: Path) -> str:
        """What the story goes by: its path, with a suffix that says its format; one never saved lies at the root.

        An :class:`UnreadableError` where the editor's language for it is none that holds stories.
        """
        path = self.path or root / (Path(urlparse(self.uri)[2]).name or "story")
        readers = workspace.readers
        if path.suffix.lower() in readers.suffixes() and isinstance(readers.of(str(path)), TextReader):
            return str(path)
        if (suffix := _SUFFIXES.get(self.language)) is None:
            raise UnreadableError(f"{self.language} is none of the formats that newslint reads in an editor")
        return str(path) if suffix == ".txt" and not path.suffix else f"{path}{suffix}"


def read_story(
    text: str, name: str, path: Path | None, workspace: Workspace, stop: Callable[[], bool] | None = None
) -> tuple[Copy, Report, Session]:
    """A story with what its reader makes of it, and the report on it.

    An :class:`UnreadableError` where it is no prose, a :class:`StoppedError` where nobody wants it any more.
    """
    reader = workspace.readers.of(name)
    if not isinstance(reader, TextReader):
        raise UnreadableError(f"{reader.name} is not read in an editor")
    copy = Copy.open(Source(name, path), reader, text.encode("utf-8", "surrogatepass"))
    if copy.text != text:
        raise UnreadableError("it holds characters that no file can")
    session = workspace.session_of(name)
    return copy, session.check(copy.document, stop), session
