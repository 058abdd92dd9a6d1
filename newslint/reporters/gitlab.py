"""GitLab's code quality report: findings shown in the merge request."""

from __future__ import annotations

from newslint.engine.finding import Severity
from newslint.engine.fingerprint import fingerprints
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters._base import Reporter, relative
from newslint.reporters._wire import dumps
from newslint.text import Document

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


class GitLab(Reporter):
    """A JSON array; the fingerprint tells GitLab which findings are new."""

    _written = 0

    def begin(self) -> None:
        """Open the array."""
        self.out.write("[")

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        marks = fingerprints(document, report.findings)
        for finding, mark in zip(report.findings, marks, strict=True):
            (line, column), (end_line, end_column) = map(document.position, finding.span)
            entry = {
                "description": finding.message,
                "check_name": f"{finding.code} {finding.rule}",
                "fingerprint": mark,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": relative(document.path),
                    "positions": {
                        "begin": {"line": line, "column": column},
                        "end": {"line": end_line, "column": end_column},
                    },
                },
            }
            self.out.write(("," if self._written else "") + "\n  " + dumps(entry))
            self._written += 1

    def end(self, summary: Summary) -> None:
        """Close the array."""
        self.out.write("\n]\n" if self._written else "]\n")
