"""What a rule reports: where, what, how sure, and what to write instead."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from newslint.text import Span
from newslint.util.records import NamedTuple


class Severity(IntEnum):
    """How sure a finding is: more is worse, so that levels compare."""

    ADVICE = 1
    """House style; shown only when asked for."""
    WARNING = 2
    """Inconsistent, or very likely wrong."""
    ERROR = 3
    """Surely wrong."""

    @property
    def label(self) -> str:
        """The word that users write and read."""
        return self.name.lower()

    @classmethod
    def of(cls, label: str) -> Severity:
        """The severity of this label; a ``KeyError`` if there is none."""
        return cls[label.upper()]


class Safety(StrEnum):
    """Who may apply a fix."""

    SAFE = "safe"
    """``--fix`` does: the meaning cannot change."""
    UNSAFE = "unsafe"
    """Only when asked for with ``--unsafe-fixes``."""
    DISPLAY = "display-only"
    """Shown, never applied: a person must choose."""


class Edit(NamedTuple):
    """One replacement. An empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding: all its edits together, or none. Several fixes of a finding are choices."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE

    @classmethod
    def swap(cls, span: Span, text: str, safety: Safety = Safety.UNSAFE) -> Fix:
        """Put a text in place of a span."""
        return cls(f"Write “{text}”" if text.strip() else "Delete it", (Edit(span, text),), safety)

    @classmethod
    def insert(cls, title: str, at: int, text: str, safety: Safety = Safety.UNSAFE) -> Fix:
        """Put a text at an offset and take nothing away."""
        return cls(title, (Edit(Span(at, at), text),), safety)


class Elsewhere(NamedTuple):
    """A place in another document than the one that a finding is about."""

    path: str
    line: int
    """From 1, as people count; where a format has no lines, the paragraph."""
    column: int
    """From 1, in code points."""
    text: str
    """What stands there."""


class Related(NamedTuple):
    """A second place that a finding speaks of."""

    span: Span
    message: str
    elsewhere: Elsewhere | None = None
    """The place itself, where it is in another document; ``span`` is then what answers to it in this one."""


class Finding(NamedTuple):
    """One fault in one document."""

    code: str
    rule: str
    span: Span
    message: str
    severity: Severity
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
