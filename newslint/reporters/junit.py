"""JUnit's XML: a suite for each document, a failed case for each finding."""

from __future__ import annotations

from newslint.engine.finding import Finding
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters._base import Reporter, named
from newslint.reporters._xml import attribute, content
from newslint.text import Document


class JUnit(Reporter):
    """A clean document is one passed case, so that a report of clean documents is not empty."""

    def begin(self) -> None:
        """Open the document."""
        self.out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n')

    def file(self, document: Document, report: Report) -> None:
        """Write one document."""
        path, findings = attribute(named(document)), report.findings
        self.out.write(
            f'  <testsuite name={path} tests="{len(findings) or 1}" failures="{len(findings)}" errors="0">\n'
        )
        if not findings:
            self.out.write(f'    <testcase name="newslint" classname={path}/>\n')
        for finding in findings:
            line, column = document.position(finding.span.start)
            name = attribute(f"{finding.code} {finding.rule} at {line}:{column}")
            kind, message = finding.severity.label, attribute(finding.message)
            self.out.write(
                f"    <testcase name={name} classname={path}>\n"
                f'      <failure type="{kind}" message={message}>{_told(document, finding)}</failure>\n'
                "    </testcase>\n"
            )
        self.out.write("  </testsuite>\n")

    def end(self, summary: Summary) -> None:
        """Name what could not be read, and close the document."""
        for failure in summary.failures:
            path = attribute(failure.name)
            self.out.write(
                f'  <testsuite name={path} tests="1" failures="0" errors="1">\n'
                f'    <testcase name="newslint" classname={path}>\n'
                f"      <error message={attribute(failure.reason)}/>\n"
                "    </testcase>\n"
                "  </testsuite>\n"
            )
        self.out.write("</testsuites>\n")


def _told(document: Document, finding: Finding) -> str:
    """What a server shows under a failed case: the place, what is wrong there, and what could be written."""
    place = "{}:{}:{}".format(document.path, *document.position(finding.span.start))
    lines = [f"{place}: {finding.severity.label} {finding.code} {finding.message}"]
    lines += [fix.title for fix in finding.fixes]
    return "\n".join(map(content, lines))
