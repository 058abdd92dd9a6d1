"""The requests and notifications that the server answers, each a few lines over the other modules of this room."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from newslint.errors import NewslintError
from newslint.lsp.actions import ACCEPT, IGNORE, KINDS, MEND, WHY, Wants, actions, mended, resolved
from newslint.lsp.commands import accept, finding_at, ignore
from newslint.lsp.edits import changes_between, workspace_edit
from newslint.lsp.hover import hover
from newslint.lsp.marking import Marking
from newslint.lsp.pages import page, rules_of
from newslint.lsp.positions import changed
from newslint.lsp.server import NewslintServer
from newslint.lsp.stories import OpenStory, Reading
from newslint.lsp.symbols import flat, symbols
from newslint.text.edits import Change

server = NewslintServer()


@server.feature(types.INITIALIZE)
def initialize(ls: NewslintServer, params: types.InitializeParams) -> None:
    """Begin."""
    ls.begin(params)


@server.feature(types.INITIALIZED)
async def initialized(ls: NewslintServer, params: types.InitializedParams) -> None:  # noqa: ARG001 - it is empty
    """Ask for what only an initialized editor can be asked for."""
    await ls.settled()


@server.feature(types.SHUTDOWN)
def shutdown(ls: NewslintServer, params: None) -> None:  # noqa: ARG001 - it is empty
    """Give up what is being read."""
    ls.desk.leave()


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(ls: NewslintServer, params: types.DidOpenTextDocumentParams) -> None:
    """Read a story for the first time."""
    opened = params.text_document
    ls.desk.opened(OpenStory(opened.uri, str(opened.language_id), opened.version, opened.text))


@server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
def did_change(ls: NewslintServer, params: types.DidChangeTextDocumentParams) -> None:
    """Read a story again, once it rests."""
    story = ls.desk.story(params.text_document.uri)
    if story is not None:
        story.text = changed(story.text, params.content_changes, ls.encoding)
        story.version = params.text_document.version
        ls.desk.changed(story)


@server.feature(types.TEXT_DOCUMENT_DID_SAVE)
def did_save(ls: NewslintServer, params: types.DidSaveTextDocumentParams) -> None:
    """Read a story again: what is accepted beside it may have come with it."""
    story = ls.desk.story(params.text_document.uri)
    if story is not None:
        ls.desk.changed(story, at_once=True)


@server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
def did_close(ls: NewslintServer, params: types.DidCloseTextDocumentParams) -> None:
    """Show nothing of a story any more."""
    ls.desk.closed(params.text_document.uri)
    ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


@server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
def did_change_configuration(ls: NewslintServer, params: types.DidChangeConfigurationParams) -> None:
    """Take new settings of the editor."""
    ls.configure(params.settings)


@server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def did_change_watched_files(ls: NewslintServer, params: types.DidChangeWatchedFilesParams) -> None:
    """Take new settings files."""
    ls.files_changed(change.uri for change in params.changes)


@server.feature(types.TEXT_DOCUMENT_HOVER)
async def on_hover(ls: NewslintServer, params: types.HoverParams) -> types.Hover | None:
    """What to show at a place."""
    reading = await ls.desk.reading(params.text_document.uri)
    if reading is None:
        return None
    offset = reading.positions.offset(params.position)
    return await ls.desk.work(hover, reading, offset, ls.client.marking)


@server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
async def on_symbols(
    ls: NewslintServer, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """The outline of a story."""
    reading = await ls.desk.reading(params.text_document.uri)
    if reading is None:
        return []
    found = await ls.desk.work(symbols, reading)
    return found if ls.client.nests else flat(reading.uri, found)


@server.feature(
    types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=KINDS, resolve_provider=True)
)
async def on_code_action(ls: NewslintServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done in a range."""
    reading = await ls.desk.reading(params.text_document.uri)
    if reading is None:
        return []
    client, only = ls.client, params.context.only
    kinds = None if only is None else [str(getattr(kind, "value", kind)) for kind in only]
    wants = Wants(kinds, versioned=client.versioned, related=client.related, resolves=client.resolves)
    span = reading.positions.span(params.range)
    return await ls.desk.work(lambda: list(actions(reading, span, wants)))


@server.feature(types.CODE_ACTION_RESOLVE)
async def on_resolve(ls: NewslintServer, action: types.CodeAction) -> types.CodeAction:
    """The edit of an action that was chosen; none where the story has changed since."""
    data = action.data if isinstance(action.data, dict) else {}
    reading = await ls.desk.reading(str(data.get("uri")))
    if reading is None or reading.version != data.get("version"):
        return action
    return await ls.desk.work(resolved, reading, action, versioned=ls.client.versioned)


@server.command(MEND)
async def on_fix_all(ls: NewslintServer, *given: Any) -> None:
    """Make all safe fixes in a story."""
    reading = await ls.desk.reading(str(given[0]) if given else "")
    if reading is not None:
        changes = await ls.desk.work(lambda: list(changes_between(reading.copy.text, mended(reading))))
        await _apply(ls, reading, changes, "Safe fixes")


@server.command(IGNORE)
async def on_ignore(ls: NewslintServer, *given: Any) -> None:
    """Ignore a finding in its story: the finding's place, and the reason, if the editor asked for one."""
    place, reading, reason = await _asked(ls, given)
    if reading is None:
        return
    try:
        done = await ls.desk.work(lambda: ignore(reading, finding_at(reading, place), reason))
    except (NewslintError, OSError) as error:
        ls.warn(f"not ignored: {error}")
        return
    if done.changes:
        await _apply(ls, reading, list(done.changes), "Ignore here")
    elif done.beside is not None:
        ls.inform(f"Written down in {done.beside.name}.")
        ls.read_again()


@server.command(ACCEPT)
async def on_accept(ls: NewslintServer, *given: Any) -> None:
    """Accept the words of a finding in the house: the finding's place, and the reason, if the editor asked for one."""
    place, reading, reason = await _asked(ls, given)
    if reading is None:
        return
    root = ls.root_of(story) if (story := ls.desk.story(reading.uri)) else reading.session.config.root
    try:
        path = await ls.desk.work(lambda: accept(reading, finding_at(reading, place), reason, root))
    except (NewslintError, OSError) as error:
        ls.warn(f"not accepted: {error}")
        return
    ls.inform(f"Accepted in {path}.")
    ls.read_again()


@server.command(WHY)
async def on_why(ls: NewslintServer, *given: Any) -> str | None:
    """The page of a rule in Markdown; an editor that cannot show it is told in short."""
    asked = given[0] if given and isinstance(given[0], dict) else {}
    reading = await ls.desk.reading(str(asked.get("uri")))
    rules = rules_of(reading.session.registry, str(asked.get("code"))) if reading is not None else []
    if not rules:
        return None
    if not asked.get("shown"):
        meta = rules[0].meta
        ls.inform(f"{meta.code} {meta.name}: {meta.summary} {meta.why}")
    return await ls.desk.work(page, rules[0], Marking(markdown=True))


async def _asked(ls: NewslintServer, given: tuple[Any, ...]) -> tuple[dict[str, Any], Reading | None, str]:
    """What a command is about: a place, what is read of its story, and a reason."""
    place = given[0] if given and isinstance(given[0], dict) else {}
    reading = await ls.desk.reading(str(place.get("uri")))
    story = ls.desk.story(str(place.get("uri")))
    reason = str(given[1]) if len(given) > 1 and given[1] else ""
    if not reason and story is not None:
        reason = (await ls.preferences_of(story)).reason
    return place, reading, reason


async def _apply(ls: NewslintServer, reading: Reading, changes: list[Change], label: str) -> None:
    """Have the editor change a story."""
    edit = workspace_edit(reading, changes, versioned=ls.client.versioned)
    await ls.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, label))
