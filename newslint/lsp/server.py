"""The language server: what an editor asks and is told. What it is told comes from the other modules of this room."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from newslint.lsp.client import Client
from newslint.lsp.desk import Desk
from newslint.lsp.diagnostics import diagnostics
from newslint.lsp.houses import Houses
from newslint.lsp.positions import Positions
from newslint.lsp.preferences import SECTION, Preferences, read_preferences
from newslint.lsp.stories import OpenStory, Reading, read_story
from newslint.service.acceptance import SUFFIX
from newslint.service.config import NAMES, ConfigError
from newslint.service.workspace import Workspace
from newslint.version import __version__

_WATCHED = (*(f"**/{name}" for name in NAMES), f"**/*{SUFFIX}", "**/*.yaml", "**/*.yml")


class _Protocol(LanguageServerProtocol):
    """pygls as it is, but that changes are made by us alone.

    Its own copy of a text parts lines at marks at which no editor does, and it moves the ends of a change to suit that.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[Any]:
        """Hand a change on as it came."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None


class NewslintServer(LanguageServer):
    """Holds what is open and what the editor can do and wants."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__, types.TextDocumentSyncKind.Incremental, protocol_cls=_Protocol)
        self.client = Client()
        self.houses = Houses()
        self.desk = Desk(self._delay, self._reader, self._publish, self.warn)
        self._given: Any = None
        self._preferences: dict[str, asyncio.Future[Preferences]] = {}
        self._told: set[str] = set()

    @property
    def encoding(self) -> str:
        """In what the editor counts columns, as was agreed at the start."""
        return types.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value

    def begin(self, params: types.InitializeParams) -> None:
        """Take note of what the editor can do, and of settings that it sends at once."""
        self.client = Client.of(params.capabilities)
        self._given = params.initialization_options

    async def settled(self) -> None:
        """Ask to be told of changed settings files, where the editor can watch files."""
        if self.client.watches:
            watchers = [types.FileSystemWatcher(glob) for glob in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("newslint.watch", method, options)
            await self.client_register_capability_async(types.RegistrationParams([registration]))

    def configure(self, given: Any) -> None:
        """Take new settings of the editor; where it can be asked for them they are asked for again."""
        if not self.client.asks and isinstance(given, dict):
            self._given = given.get(SECTION, given)
        self._preferences.clear()
        self._told.clear()
        self.read_again()

    def files_changed(self, uris: Iterable[str]) -> None:
        """Read open stories again: settings have changed, rules of the house, or what is accepted beside a story."""
        if not all(uri.endswith(SUFFIX) for uri in uris):
            self.houses.forget()
            self._told.clear()
        self.read_again()

    def read_again(self) -> None:
        """Read all open stories again."""
        for story in self.desk:
            self.desk.changed(story)

    def root_of(self, story: OpenStory) -> Path:
        """The folder that the editor has open around a story."""
        folders = [Path(path) for path in map(to_fs_path, self.workspace.folders) if path]
        around = [folder for folder in folders if story.path is not None and story.path.is_relative_to(folder)]
        if around:
            return max(around, key=lambda folder: len(folder.parts))
        return next(iter(folders), Path(self.workspace.root_path or Path.cwd()))

    async def preferences_of(self, story: OpenStory) -> Preferences:
        """What is set in the editor for a story; where that is wrong the user is told, and the defaults hold."""
        root = self.root_of(story).as_uri()
        if root not in self._preferences:
            self._preferences[root] = asyncio.ensure_future(self._read_preferences(root))
        return await asyncio.shield(self._preferences[root])  # an answer may come after nobody waits for it any more

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - pygls' signature
        """Log what went wrong with a message; it is no affair of the user's."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, f"newslint: {error}"))

    def warn(self, message: str) -> None:
        """Tell the user something, once."""
        self._say(message, types.MessageType.Warning)

    def inform(self, message: str) -> None:
        """Tell the user what was done."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Info, message))

    def _say(self, message: str, kind: types.MessageType) -> None:
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(kind, f"newslint: {message}"))

    async def _read_preferences(self, root: str) -> Preferences:
        """What is set in the editor for a folder."""
        try:
            return read_preferences(await self._asked(root))
        except ConfigError as error:
            self.warn(str(error))
            return Preferences()

    async def _asked(self, root: str) -> Any:
        """The settings that an editor has for a folder, over those that it sent at the start."""
        if not self.client.asks:
            return self._given
        item = types.ConfigurationItem(scope_uri=root, section=SECTION)
        (asked,) = await self.workspace_configuration_async(types.ConfigurationParams([item]))
        if not isinstance(asked, dict) or not isinstance(self._given, dict):
            return self._given if asked is None else asked
        return {**self._given, **{key: value for key, value in asked.items() if value not in (None, "", [], {})}}

    async def _delay(self, story: OpenStory) -> float:
        return (await self.preferences_of(story)).delay / 1000

    async def _reader(self, story: OpenStory) -> Callable[[], Reading] | None:
        """How to read a story as it is now; nothing where it is not to be read."""
        preferences = await self.preferences_of(story)
        if not preferences.enable:
            return None
        root, text, version, stop = self.root_of(story), story.text, story.version, story.stop.is_set
        encoding = self.encoding

        def read() -> Reading:
            folder = story.path.parent if story.path is not None else root
            workspace = self.houses.workspace(folder, preferences, root)
            name = story.name(workspace, root)
            copy, report, session = read_story(text, name, story.path, workspace, stop)
            self._note(workspace, [f"{crash.code} failed: {crash.error}" for crash in report.crashes])
            return Reading(story.uri, version, copy, report, session, workspace, Positions(text, encoding))

        return read

    def _note(self, workspace: Workspace, crashes: Iterable[str]) -> None:
        """Log what is wrong with rules and settings, once; this is called in the thread that reads."""
        for note in (*map(str, workspace.problems), *workspace.notes, *crashes):
            if note not in self._told:
                self._told.add(note)
                self.window_log_message(types.LogMessageParams(types.MessageType.Warning, f"newslint: {note}"))

    def _publish(self, story: OpenStory, reading: Reading | None) -> None:
        """Show what was found in a story."""
        found = diagnostics(reading, related=self.client.related) if reading is not None else []
        version = reading.version if reading is not None else story.version
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(story.uri, found, version))
