"""What a run tells while it goes on. Whoever runs it decides what a person hears of it."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.engine.report import Report
from newslint.engine.summary import Failed
from newslint.service.source import Source
from newslint.text import Document
from newslint.util.records import NamedTuple

__all__ = ["Checked", "Compared", "Event", "Failed", "NotConverged", "Read"]


class Read(NamedTuple):
    """A document was read."""

    source: Source
    document: Document


class Checked(NamedTuple):
    """A document was checked, after mending where that was asked for."""

    source: Source
    document: Document
    """The document as it was checked, after mending."""
    report: Report
    data: bytes
    """The document's bytes, mended if they were."""
    fails: bool = False
    """Whether a finding is as severe as the ``fail-level`` of the document's settings, or more."""
    known: tuple[str, ...] = ()
    """What the baseline lists of it that is still found, and left out of the report."""
    applied: Mapping[str, int] = {}
    """Fixes written, by the code of the rule; none where the file stays as it was."""
    ignored: int = 0
    """Findings that were written down as accepted."""
    notes: tuple[str, ...] = ()
    """What to tell of codes and names in directives and in the baseline that are of old."""

    @property
    def baselined(self) -> int:
        """How many findings are left out because the baseline lists them."""
        return len(self.known)


class Compared(NamedTuple):
    """What mending would change in a document, as a unified diff: empty where that is nothing."""

    source: Source
    diff: str


class NotConverged(NamedTuple):
    """Rules that undo each other's fixes in a document; those fixes were left out."""

    name: str
    conflicting_rules: tuple[str, ...]


Event = Read | Checked | Compared | NotConverged | Failed
