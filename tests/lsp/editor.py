"""An editor as the server sees it: pygls' own client, which starts ``newslint lsp`` and speaks with it over stdio."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar, cast

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

from newslint.lsp.positions import changed

T = TypeVar("T")


def capabilities(*encodings: str, plain: bool = False) -> types.ClientCapabilities:
    """What a well-equipped editor can do, or (``plain``) one that can do nothing that it could do without."""
    general = types.GeneralClientCapabilities(position_encodings=encodings or None)
    if plain:
        return types.ClientCapabilities(general=general)
    return types.ClientCapabilities(
        general=general,
        workspace=types.WorkspaceClientCapabilities(
            configuration=True,
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
            document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
            code_action=types.CodeActionClientCapabilities(
                resolve_support=types.ClientCodeActionResolveOptions(properties=["edit"])
            ),
        ),
    )


def _converter() -> Any:
    """What reads messages; lsprotocol takes an action that is a command for a mere command."""
    made: Any = cast(Any, default_converter)()

    def structure(value: Any, _: Any) -> types.Command | types.CodeAction:
        kind = types.Command if isinstance(value.get("command"), str) else types.CodeAction
        found: types.Command | types.CodeAction = made.structure(value, kind)
        return found

    made.register_structure_hook(types.Command | types.CodeAction, structure)
    return made


class Editor:
    """One editor with its server. Everything waits until the server has answered."""

    def __init__(self, root: Path | None, can: types.ClientCapabilities, options: Any = None) -> None:
        self.settings: Any = None
        self.messages: list[str] = []
        self.logged: list[str] = []
        self.watched: list[str] = []
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self._published: dict[str, types.PublishDiagnosticsParams] = {}
        self._news = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._client = LanguageClient("a test", "1", converter_factory=_converter)
        self._take_requests()
        self.server = self._do(self._begin(root, can, options))
        self.encoding = types.PositionEncodingKind(self.server.capabilities.position_encoding or "utf-16").value

    def open(self, uri: str, text: str, language: str = "plaintext") -> list[types.Diagnostic]:
        """Open a story, anew if it was open; what is found in it."""
        if uri in self.texts:
            self.close(uri)
        self._published.pop(uri, None)
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self._do(self._send(self._client.text_document_did_open, types.DidOpenTextDocumentParams(item)))
        return self.diagnostics(uri)

    def change(self, uri: str, *changes: types.TextDocumentContentChangeEvent, wait: bool = True) -> Any:
        """Change a story; what is found in it then, if that is waited for."""
        self.texts[uri] = changed(self.texts[uri], changes, self.encoding)
        self.versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        params = types.DidChangeTextDocumentParams(document, list(changes))
        self._do(self._send(self._client.text_document_did_change, params))
        return self.diagnostics(uri) if wait else None

    def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """What is found in a story as it is now."""
        return list(self._do(self._diagnostics(uri)).diagnostics)

    def again(self, uri: str) -> list[types.Diagnostic]:
        """What is found in a story once the server has read it again of itself."""
        self._published.pop(uri, None)
        return self.diagnostics(uri)

    def close(self, uri: str) -> list[types.Diagnostic]:
        """Close a story; what is still shown of it."""
        self._published.pop(uri, None)
        del self.texts[uri]
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self._do(self._send(self._client.text_document_did_close, params))
        return list(self._do(self._next(uri)).diagnostics)

    def configure(self, settings: Any) -> None:
        """Set the editor's settings."""
        self.settings = settings
        self._published.clear()
        params = types.DidChangeConfigurationParams({"newslint": settings})
        self._do(self._send(self._client.workspace_did_change_configuration, params))

    def file_changed(self, path: Path) -> None:
        """Tell the server of a file that was written."""
        self._published.clear()
        event = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
        params = types.DidChangeWatchedFilesParams([event])
        self._do(self._send(self._client.workspace_did_change_watched_files, params))

    def hover(self, uri: str, line: int, character: int) -> str:
        """What is shown at a place; nothing where nothing is."""
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = self._do(self._client.text_document_hover_async(params))
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    def symbols(self, uri: str) -> list[Any]:
        """The outline of a story."""
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        return list(self._do(self._client.text_document_document_symbol_async(params)) or ())

    def actions(self, uri: str, place: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        """What can be done at a place."""
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        found = self._do(self._client.text_document_code_action_async(params)) or ()
        return [action for action in found if isinstance(action, types.CodeAction)]

    def resolve(self, action: types.CodeAction) -> types.CodeAction:
        """An action with its edit."""
        return self._do(self._client.code_action_resolve_async(action))

    def run(self, action: types.CodeAction, *more: Any) -> Any:
        """Run the command of an action, with what an editor adds to it."""
        assert action.command is not None
        params = types.ExecuteCommandParams(action.command.command, [*(action.command.arguments or ()), *more])
        return self._do(self._client.workspace_execute_command_async(params))

    def apply(self, edit: types.WorkspaceEdit | None) -> None:
        """Make an edit in the stories that are open."""
        assert edit is not None
        for uri, edits in self._edits(edit):
            text = self.texts[uri]
            ordered = sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True)
            changes = [types.TextDocumentContentChangePartial(e.range, e.new_text) for e in ordered]
            self.texts[uri] = changed(text, changes, self.encoding)
            self.versions[uri] += 1
            document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
            self._client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))

    def leave(self) -> int:
        """End the server; how it ended."""
        code = self._do(self._end())
        self._loop.close()
        return code

    def _edits(self, edit: types.WorkspaceEdit) -> list[tuple[str, list[types.TextEdit]]]:
        if edit.document_changes is None:
            return [(uri, list(edits)) for uri, edits in (edit.changes or {}).items()]
        found = []
        for change in edit.document_changes:
            assert isinstance(change, types.TextDocumentEdit)
            assert change.text_document.version == self.versions[change.text_document.uri]
            found.append((change.text_document.uri, [e for e in change.edits if isinstance(e, types.TextEdit)]))
        return found

    def _do(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Wait for an answer, at most as long as any would take."""
        return self._loop.run_until_complete(asyncio.wait_for(coroutine, 120))

    async def _send(self, notify: Any, params: Any) -> None:
        notify(params)

    async def _begin(self, root: Path | None, can: types.ClientCapabilities, options: Any) -> types.InitializeResult:
        await self._client.start_io(sys.executable, "-m", "newslint", "lsp", "--stdio")
        folders = [types.WorkspaceFolder(root.as_uri(), root.name)] if root else None
        params = types.InitializeParams(
            can, root_uri=root.as_uri() if root else None, workspace_folders=folders, initialization_options=options
        )
        result = await self._client.initialize_async(params)
        self._client.initialized(types.InitializedParams())
        return result

    async def _end(self) -> int:
        await self._client.shutdown_async(None)
        self._client.exit(None)
        process = self._client._server
        assert process is not None
        code = await process.wait()
        await cast(Any, self._client).stop()
        return code

    async def _diagnostics(self, uri: str) -> types.PublishDiagnosticsParams:
        while True:
            found = self._published.get(uri)
            if found is not None and found.version == self.versions[uri]:
                return found
            self._news.clear()
            await self._news.wait()

    async def _next(self, uri: str) -> types.PublishDiagnosticsParams:
        while uri not in self._published:
            self._news.clear()
            await self._news.wait()
        return self._published[uri]

    def _take_requests(self) -> None:
        """Answer what the server asks and tells."""

        def published(params: types.PublishDiagnosticsParams) -> None:
            self._published[params.uri] = params
            self._news.set()

        def shown(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)

        def logged(params: types.LogMessageParams) -> None:
            self.logged.append(params.message)

        def configuration(params: types.ConfigurationParams) -> list[Any]:
            return [self.settings for _ in params.items]

        def registered(params: types.RegistrationParams) -> None:
            self.watched += [registration.method for registration in params.registrations]

        def applied(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            self.apply(params.edit)
            return types.ApplyWorkspaceEditResult(applied=True)

        take: Any = self._client.feature
        take(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        take(types.WINDOW_SHOW_MESSAGE)(shown)
        take(types.WINDOW_LOG_MESSAGE)(logged)
        take(types.WORKSPACE_CONFIGURATION)(configuration)
        take(types.CLIENT_REGISTER_CAPABILITY)(registered)
        take(types.WORKSPACE_APPLY_EDIT)(applied)
