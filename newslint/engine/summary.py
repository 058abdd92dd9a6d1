"""The sum of a run, for the closing line and for the exit code."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.report import Report


def one_fix(finding: Finding) -> Safety | None:
    """How safe the one fix of a finding is; ``None`` where there is none, or a choice of several for a person."""
    return finding.fixes[0].safety if len(finding.fixes) == 1 else None


def count(number: int, noun: str) -> str:
    """A number with its noun: 1 rule, 2 rules."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@dataclass(slots=True)
class Summary:
    """Counts that grow as documents are reported."""

    documents: int = 0
    flawed: int = 0
    """Documents with at least one finding."""
    severities: Counter[Severity] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    """Names of the rules that found something, by code."""
    safe: int = 0
    """Findings that ``--fix`` mends."""
    unsafe: int = 0
    """Findings that ``--unsafe-fixes`` mends besides."""
    suppressed: int = 0
    baselined: int = 0
    crashes: int = 0
    failures: list[str] = field(default_factory=list)
    """Documents that could not be read: one line each, as told to the user."""

    @property
    def findings(self) -> int:
        """How many findings were reported."""
        return sum(self.severities.values())

    def add(self, report: Report) -> None:
        """Count the outcome of one document."""
        self.documents += 1
        self.flawed += bool(report.findings)
        self.suppressed += len(report.suppressed)
        self.crashes += len(report.crashes)
        for finding in report.findings:
            self.severities[finding.severity] += 1
            self.codes[finding.code] += 1
            self.names[finding.code] = finding.rule
            safety = one_fix(finding)
            self.safe += safety is Safety.SAFE
            self.unsafe += safety is Safety.UNSAFE

    def at_least(self, level: Severity) -> int:
        """How many findings are as severe as this, or more."""
        return sum(count for severity, count in self.severities.items() if severity >= level)
