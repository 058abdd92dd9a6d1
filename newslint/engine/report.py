"""What comes out of linting one document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from newslint.engine.finding import Finding
from newslint.util.records import NamedTuple


class Crash(NamedTuple):
    """A rule that failed on a document: contained, named, and told to the user."""

    code: str
    rule: str
    error: str
    traceback: str = ""


class Suppression(NamedTuple):
    """Why a finding is not reported, though a rule made it."""

    kind: Literal["inSource", "external"]
    """Whether the story itself says so, by a directive, or settings or a file beside the story; SARIF's words."""
    reason: str = ""
    """What whoever wrote it gave as reason; often nothing."""
    where: str = ""
    """The place in settings or in the file beside the story; nothing for the story itself."""


class Report(NamedTuple):
    """The outcome for one document: findings in the order of the text, and what went wrong on the way.

    It stands for itself, without the document: it can be kept, sent and read elsewhere.
    """

    path: str
    """The name of the document."""
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    seconds: Mapping[str, float] = {}
    """Time spent in each rule, by code; measured only when asked for."""
    abridged: tuple[str, ...] = ()
    """Codes of the rules that found more places than are taken from one document (``gather.most``)."""
    suppressions: tuple[Suppression, ...] = ()
    """Why each of the suppressed findings is not reported, in their order."""
