"""Workflow commands of GitHub Actions: findings shown beside the changed lines."""

from __future__ import annotations

from newslint.engine.finding import Severity
from newslint.engine.report import Report
from newslint.reporters._base import Reporter, relative
from newslint.reporters._excerpt import visible
from newslint.text import Document

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


class GitHub(Reporter):
    """``::error file=...,line=...,title=...::message``."""

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        for finding in report.findings:
            line, column = document.position(finding.span.start)
            end_line, end_column = document.position(finding.span.end)
            properties = {
                "title": f"{finding.code} {finding.rule}",
                "file": relative(document.path),
                "line": line,
                "col": column,
                "endLine": end_line,
                "endColumn": end_column,
            }
            listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
            self.out.write(f"::{_COMMANDS[finding.severity]} {listed}::{_data(finding.message)}\n")


def _data(text: str) -> str:
    """Text of a command; its escapes are those of the runner's own toolkit."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """Value of a property, where colons and commas part things as well."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
