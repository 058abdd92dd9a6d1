"""Findings as an editor shows them."""

from __future__ import annotations

from lsprotocol import types

from newslint.engine.finding import Finding, Severity
from newslint.lsp.stories import Reading

SOURCE = "newslint"
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


def diagnostics(reading: Reading, *, related: bool) -> list[types.Diagnostic]:
    """All that was found; ``related`` says whether the editor can show second places."""
    return [diagnostic(reading, finding, related=related) for finding in reading.findings]


def diagnostic(reading: Reading, finding: Finding, *, related: bool) -> types.Diagnostic:
    """One finding. What an editor cannot show apart is told in the message."""
    return types.Diagnostic(
        range=reading.positions.range(finding.span),
        message=finding.message,
        severity=_SEVERITY[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(reading.uri, reading.positions.range(other.span)), other.message
            )
            for other in finding.related
            if other.elsewhere is None
        ]
        if related and finding.related
        else None,
        data={"rule": finding.rule},
    )
