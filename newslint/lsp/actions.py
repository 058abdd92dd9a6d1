"""What can be done about findings: each fix, all safe fixes, ignoring, accepting, and asking why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from newslint.engine.finding import Finding, Safety
from newslint.engine.fixer import choose, fix_copy
from newslint.lsp.diagnostics import diagnostic
from newslint.lsp.edits import changes_between, workspace_edit
from newslint.lsp.hover import touching
from newslint.lsp.stories import Reading
from newslint.service.ignores import telling_words
from newslint.text import Span

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.newslint"
"""The kind of action that editors can run at each save."""
KINDS = (types.CodeActionKind.QuickFix.value, FIX_ALL)
IGNORE, ACCEPT, WHY, MEND = "newslint.ignore", "newslint.accept", "newslint.why", "newslint.fixAll"
_LONGEST = 40  # characters of the words in a title
_TELLING = 4  # letters of words that stand for themselves: to accept every “a” would silence a rule


class Wants:
    """What an editor can do, and which kinds of actions it asks for."""

    def __init__(self, only: Sequence[str] | None, *, versioned: bool, related: bool, resolves: bool) -> None:
        self.only = only
        self.versioned = versioned
        self.related = related
        self.resolves = resolves
        """Whether it asks for the edit of an action once that is chosen."""

    def wants(self, kind: str) -> bool:
        """Whether a kind of action is asked for: a kind stands for all below it."""
        return self.only is None or any(kind == one or kind.startswith(f"{one}.") or not one for one in self.only)


def actions(reading: Reading, span: Span, wants: Wants) -> Iterator[types.CodeAction]:
    """What can be done about what was found in a span."""
    if wants.wants(types.CodeActionKind.QuickFix.value):
        found = touching(reading.findings, span)
        for finding in found:
            yield from _fixes(reading, finding, wants)
        for finding in found:
            yield from _others(reading, finding)
    number = len(choose(reading.findings, reading.copy.text))
    if number and wants.wants(FIX_ALL):
        title = f"Make the safe fixes in this story ({number})"
        action = types.CodeAction(title, FIX_ALL, data={"uri": reading.uri, "version": reading.version})
        yield action if wants.resolves else resolved(reading, action, versioned=wants.versioned)
    if number > 1 and wants.only is None and touching(reading.findings, span):
        title = f"Make all {number} safe fixes in this story"
        command = types.Command(title, MEND, arguments=[reading.uri])
        yield types.CodeAction(title, types.CodeActionKind.QuickFix, command=command)


def resolved(reading: Reading, action: types.CodeAction, *, versioned: bool) -> types.CodeAction:
    """The action with the edit that makes all safe fixes."""
    action.edit = workspace_edit(reading, changes_between(reading.copy.text, mended(reading)), versioned=versioned)
    return action


def mended(reading: Reading) -> str:
    """The text with all safe fixes made."""
    return fix_copy(reading.copy, reading.lint).copy.text


def _fixes(reading: Reading, finding: Finding, wants: Wants) -> Iterator[types.CodeAction]:
    """Each way to mend a finding; a person chooses it, so those that are only shown are among them."""
    ways = [fix for fix in finding.fixes if fix.edits]
    shown = [diagnostic(reading, finding, related=wants.related)]
    for fix in ways:
        yield types.CodeAction(
            title=fix.title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=shown,
            is_preferred=(len(ways) == 1 and fix.safety is Safety.SAFE) or None,
            edit=workspace_edit(reading, fix.edits, versioned=wants.versioned),
        )


def _others(reading: Reading, finding: Finding) -> Iterator[types.CodeAction]:
    """Ignoring a finding, accepting its words in the house, and its rule's page."""
    place = {"uri": reading.uri, "version": reading.version, "code": finding.code, "start": finding.span.start}
    if not is_on_directives(reading, finding):
        yield _command(f"Ignore {finding.code} here, with a reason", IGNORE, place)
        words = house_words(reading, finding)
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        yield _command(f"Accept “{short}” in the house list ({finding.code})", ACCEPT, place)
    yield _command(f"Why? {finding.code} {finding.rule}", WHY, {"uri": reading.uri, "code": finding.code})


def _command(title: str, name: str, argument: dict[str, object]) -> types.CodeAction:
    """An action that is a command of ours."""
    return types.CodeAction(
        title, types.CodeActionKind.QuickFix, command=types.Command(title, name, arguments=[argument])
    )


def is_on_directives(reading: Reading, finding: Finding) -> bool:
    """Whether a finding speaks of what silences others; it cannot be silenced itself."""
    header = reading.session.linter_for(reading.copy.source.name).metas.get(finding.code)
    return header is not None and header.scope == "directive"


def house_words(reading: Reading, finding: Finding) -> str:
    """The words of a finding in the house list: those found, with some around them where these tell nothing."""
    document = reading.copy.document
    found = " ".join(document.prose[slice(*finding.span)].split())
    return found if sum(map(str.isalpha, found)) >= _TELLING else telling_words(document, finding.span)
