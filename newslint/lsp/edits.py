"""Changes to a story as an editor makes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from lsprotocol import types

from newslint.lsp.stories import Reading
from newslint.text import Span
from newslint.text.edits import Change
from newslint.util.lazy_regex import lazy_regex

_LINE = lazy_regex(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def changes_between(old: str, new: str) -> Iterator[Change]:
    """What turns one text into another, line by line, each change as short as can be: the caret stays where it is."""
    before, after = _LINE.findall(old), _LINE.findall(new)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _trimmed(starts[a], old[starts[a] : starts[b]], "".join(after[c:d]))


def _trimmed(at: int, old: str, new: str) -> Change:
    """A change without what is the same at both ends."""
    least = min(len(old), len(new))
    low = next((k for k in range(least) if old[k] != new[k]), least)
    least -= low
    high = next((k for k in range(least) if old[-1 - k] != new[-1 - k]), least)
    return Span(at + low, at + len(old) - high), new[low : len(new) - high]


def workspace_edit(reading: Reading, changes: Iterable[Change], *, versioned: bool) -> types.WorkspaceEdit:
    """Changes to a story, for this version of it only where the editor can hold us to that."""
    edits = [types.TextEdit(reading.positions.range(span), text) for span, text in changes]
    if not versioned:
        return types.WorkspaceEdit(changes={reading.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(reading.uri, reading.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
