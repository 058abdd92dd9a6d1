"""Findings under the name of their document, for a quick look at many stories."""

from __future__ import annotations

from newslint.engine.report import Report
from newslint.reporters._base import Reporter, star
from newslint.reporters._excerpt import visible
from newslint.text import Document


class Grouped(Reporter):
    """A path, then a line for each finding in it."""

    for_machines = False

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        if not report.findings:
            return
        places = ["{}:{}".format(*document.position(f.span.start)) for f in report.findings]
        width = max(map(len, places))
        self.out.write(visible(document.path) + "\n")
        for place, finding in zip(places, report.findings, strict=True):
            head = f"  {place:>{width}}  {finding.severity.label:<7}  {finding.code}  "
            message = f"{star(finding)}{visible(finding.message)} ({finding.rule})"
            self.out.write(self.wrapped(head, message, len(head)) + "\n")
        self.out.write("\n")
