"""What is written down on a command: that a finding is ignored in its story, or accepted in the house."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newslint.engine.finding import Finding
from newslint.errors import NewslintError
from newslint.lsp.actions import house_words, is_on_directives
from newslint.lsp.edits import changes_between
from newslint.lsp.stories import Reading
from newslint.service.acceptance import Acceptance, check_reason, side_car_path
from newslint.service.copy import Copy
from newslint.service.ignores import ignoring, paragraph_of, write_beside, write_house
from newslint.text import Span
from newslint.text.edits import Change
from newslint.util.records import NamedTuple


class CommandError(NewslintError):
    """A command that cannot be done; the message says why."""


class Ignored(NamedTuple):
    """What became of a finding that is to be ignored."""

    changes: tuple[Change, ...] = ()
    """To the story, which the editor has to make."""
    beside: Path | None = None
    """The file beside the story that says so now."""


def finding_at(reading: Reading, place: Any) -> Finding:
    """The finding that a command speaks of; a :class:`CommandError` where it is there no more."""
    given = place if isinstance(place, dict) else {}
    for finding in reading.findings:
        if finding.code == given.get("code") and finding.span.start == given.get("start"):
            if reading.version == given.get("version", reading.version):
                return finding
            break
    raise CommandError("The story has changed: ask again where the finding is now.")


def ignore(reading: Reading, finding: Finding, reason: str) -> Ignored:
    """Ignore a finding in its story, for a reason.

    In Markdown and HTML by a comment, else in a file beside the story, so that no mark is left in the copy; a story
    that was never saved has nothing beside it, and says so in a line of its own.
    """
    reason = check_reason(reason)
    if is_on_directives(reading, finding):
        raise CommandError(f"{finding.code} speaks of a directive: mend that instead.")
    copy = reading.copy
    new, beside = ignoring(copy, [finding], reason, reading.lint)
    if not beside:
        return Ignored(tuple(changes_between(copy.text, new.text)))
    if copy.source.path is None or not copy.source.path.is_file():
        return Ignored((_directive(copy, finding, reason),))
    write_beside(new, beside)
    return Ignored(beside=side_car_path(copy.source.name))


def accept(reading: Reading, finding: Finding, reason: str, root: Path) -> Path:
    """Accept what a rule says of some words in all stories of the house; the settings file that says so."""
    path = reading.copy.source.path
    origin = reading.session.config.origin
    entry = Acceptance(finding.rule, house_words(reading, finding), reason=check_reason(reason))
    return write_house(path.parent if path is not None and not _below(path, root) else root, origin, entry)


def _below(path: Path, root: Path) -> bool:
    """Whether a story lies in the folder that the editor has open."""
    return path.is_relative_to(root)


def _directive(copy: Copy, finding: Finding, reason: str) -> Change:
    """A line above the paragraph of a finding that silences its rule there."""
    document = copy.document
    paragraph = paragraph_of(document, finding.span) or Span(0, 0)
    start, _ = document.lines.line_span(document.lines.position(paragraph.start).line)
    ends = "\r\n" if "\r\n" in copy.text else "\n"
    return Span(start, start), f"[newslint-ignore {finding.code}: {reason}]{ends}"
