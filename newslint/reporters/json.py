"""One JSON array of all findings, each as in json-lines."""

from __future__ import annotations

from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters._base import Reporter
from newslint.reporters._wire import dumps, finding_to_json
from newslint.text import Document


class Json(Reporter):
    """Streams the array: nothing is kept until the end."""

    _written = 0

    def begin(self) -> None:
        """Open the array."""
        self.out.write("[")

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        for finding in report.findings:
            body = dumps(finding_to_json(document, finding), indent=2).replace("\n", "\n  ")
            self.out.write(("," if self._written else "") + "\n  " + body)
            self._written += 1

    def end(self, summary: Summary) -> None:
        """Close the array."""
        self.out.write("\n]\n" if self._written else "]\n")
