"""A table with a row for each finding, for spreadsheets and data frames."""

from __future__ import annotations

from csv import writer

from newslint.engine.report import Report
from newslint.reporters._base import Reporter
from newslint.reporters._excerpt import visible
from newslint.text import Document

COLUMNS = (
    "path",
    "story",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "code",
    "rule",
    "message",
    "found",
    "fixes",
)
_FORMULAS = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would work out instead of showing it."""


class Csv(Reporter):
    """Comma-separated values with a row of names first; choices of a fix are parted by semicolons."""

    def begin(self) -> None:
        """Write the names of the columns."""
        self._writer = writer(self.out, lineterminator="\n")
        self._writer.writerow(COLUMNS)

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        for finding in report.findings:
            texts = (finding.severity.label, finding.code, finding.rule, finding.message)
            found = " ".join(document[finding.span].split())
            fixes = "; ".join(fix.title for fix in finding.fixes)
            place = (*document.position(finding.span.start), *document.position(finding.span.end))
            self._writer.writerow(
                [_cell(document.path), _cell(document.story), *place, *map(_cell, (*texts, found, fixes))]
            )


def _cell(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula."""
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULAS) else shown
