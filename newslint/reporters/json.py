"""One JSON array of all findings, each as in json-lines, and of those suppressed, which say so and why."""

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
        reasons = [why._asdict() for why in report.suppressions] or [{} for _ in report.suppressed]
        told = [(finding, None) for finding in report.findings] + list(zip(report.suppressed, reasons, strict=True))
        if reasons:
            told.sort(key=lambda one: (one[0].span, one[0].code))
        for finding, why in told:
            wire = finding_to_json(document, finding)
            if why is not None:
                wire["suppression"] = why
            body = dumps(wire, indent=2).replace("\n", "\n  ")
            self.out.write(("," if self._written else "") + "\n  " + body)
            self._written += 1

    def end(self, summary: Summary) -> None:
        """Close the array."""
        self.out.write("\n]\n" if self._written else "]\n")
