"""One finding a line, as compilers write it; editors and grep read it."""

from __future__ import annotations

from newslint.engine.report import Report
from newslint.reporters._base import Reporter, star
from newslint.reporters._excerpt import visible
from newslint.text import Document


class Concise(Reporter):
    """``path:line:column: CODE [*] message (name)``."""

    for_machines = False

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        path = visible(document.path)
        for finding in report.findings:
            line, column = document.position(finding.span.start)
            message = visible(finding.message)
            self.out.write(f"{path}:{line}:{column}: {finding.code} {star(finding)}{message} ({finding.rule})\n")
