"""Checkstyle's XML, which many review tools read."""

from __future__ import annotations

from newslint.engine.finding import Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters._base import Reporter
from newslint.reporters._xml import attribute
from newslint.text import Document

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}


class Checkstyle(Reporter):
    """A ``file`` element for each document with findings."""

    def begin(self) -> None:
        """Open the document."""
        self.out.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        if not report.findings:
            return
        self.out.write(f"  <file name={attribute(document.path)}>\n")
        for finding in report.findings:
            line, column = document.position(finding.span.start)
            self.out.write(
                f'    <error line="{line}" column="{column}" severity="{_SEVERITIES[finding.severity]}"'
                f" message={attribute(finding.message)}"
                f" source={attribute(f'newslint.{finding.code}.{finding.rule}')}/>\n"
            )
        self.out.write("  </file>\n")

    def end(self, summary: Summary) -> None:
        """Name what could not be read, and close the document."""
        for failure in summary.failures:
            self.out.write(
                f"  <file name={attribute(failure.name)}>\n"
                f'    <error line="1" severity="error" message={attribute(failure.reason)} source="newslint"/>\n'
                "  </file>\n"
            )
        self.out.write("</checkstyle>\n")
