"""What the editor at the other end can do."""

from __future__ import annotations

from lsprotocol import types

from newslint.lsp.marking import Marking
from newslint.util.records import NamedTuple


class Client(NamedTuple):
    """The abilities of an editor that make a difference."""

    related: bool = False
    """Shows second places of a diagnostic."""
    versioned: bool = False
    """Makes changes only to the version that they were meant for."""
    resolves: bool = False
    """Asks for the edit of an action once it is chosen."""
    hover_markdown: bool = False
    asks: bool = False
    """Can be asked for its settings."""
    watches: bool = False
    """Watches files where it is asked to."""
    nests: bool = False
    """Shows an outline with levels."""

    @classmethod
    def of(cls, capabilities: types.ClientCapabilities) -> Client:
        """What an editor says of itself."""
        text, workspace = capabilities.text_document, capabilities.workspace
        publishing = text.publish_diagnostics if text else None
        action = text.code_action if text else None
        hover = text.hover if text else None
        outline = text.document_symbol if text else None
        edit = workspace.workspace_edit if workspace else None
        watching = workspace.did_change_watched_files if workspace else None
        return cls(
            related=bool(publishing and publishing.related_information),
            versioned=bool(edit and edit.document_changes),
            resolves=bool(action and action.resolve_support and "edit" in action.resolve_support.properties),
            hover_markdown=bool(hover and types.MarkupKind.Markdown in (hover.content_format or ())),
            asks=bool(workspace and workspace.configuration),
            watches=bool(watching and watching.dynamic_registration),
            nests=bool(outline and outline.hierarchical_document_symbol_support),
        )

    @property
    def marking(self) -> Marking:
        """How text is written for it."""
        return Marking(markdown=self.hover_markdown)
