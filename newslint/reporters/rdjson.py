"""Reviewdog's diagnostic format, whose suggestions become review comments that apply at a click."""

from __future__ import annotations

from typing import Any

from newslint.engine.finding import Finding, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters._base import Reporter
from newslint.reporters._wire import dumps
from newslint.text import Document, Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


class RdJson(Reporter):
    """One object; columns are 1-based UTF-8 bytes, as reviewdog counts."""

    _written = 0

    def begin(self) -> None:
        """Open the object."""
        self.out.write('{"source": {"name": "newslint"}, "diagnostics": [')

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        for finding in report.findings:
            entry = _diagnostic(document, finding)
            self.out.write(("," if self._written else "") + "\n" + dumps(entry))
            self._written += 1

    def end(self, summary: Summary) -> None:
        """Close the object."""
        self.out.write("\n]}\n" if self._written else "]}\n")


def _diagnostic(document: Document, finding: Finding) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": document.path, "range": _range(document, finding.span)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": f"{finding.code} {finding.rule}"},
    }
    suggestions = [fix.edits[0] for fix in finding.fixes if len(fix.edits) == 1]
    if suggestions:
        entry["suggestions"] = [{"range": _range(document, e.span), "text": e.text} for e in suggestions]
    return entry


def _range(document: Document, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(document, span.start), "end": _position(document, span.end)}


def _position(document: Document, offset: int) -> dict[str, int]:
    line, column = document.position(offset)
    before = document.lines.before(offset)
    return {"line": line, "column": column + len(before.encode("utf-8", "surrogatepass")) - len(before)}
