"""One JSON object a line, a finding each: the format for pipes."""

from __future__ import annotations

from newslint.engine.report import Report
from newslint.reporters._base import Reporter
from newslint.reporters._wire import dumps, finding_to_json
from newslint.text import Document


class JsonLines(Reporter):
    """Writes each finding as soon as its document is done."""

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        for finding in report.findings:
            self.out.write(dumps(finding_to_json(document, finding)) + "\n")
