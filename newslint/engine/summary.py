"""The sum of a run, for the closing line and for the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.report import Report
from newslint.util.records import NamedTuple


def one_fix(finding: Finding) -> Safety | None:
    """How safe the one fix of a finding is; ``None`` where there is none, or a choice of several for a person."""
    return finding.fixes[0].safety if len(finding.fixes) == 1 else None


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: 1 rule, 2 rules, 1,000 rules."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


class Failed(NamedTuple):
    """A document that could not be read or written, or a folder without any."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class Summary:
    """Counts that grow as documents are reported."""

    def __init__(self, *, failures: Iterable[Failed] = ()) -> None:
        self.documents = 0
        self.flawed = 0
        """Documents with at least one finding."""
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        """Names of the rules that found something, by code."""
        self.safe = 0
        """Findings that ``--fix`` mends."""
        self.unsafe = 0
        """Findings that ``--unsafe-fixes`` mends besides."""
        self.suppressed = 0
        self.baselined = 0
        self.crashes = 0
        self.failures = list(failures)
        """What could not be read or written."""

    @property
    def findings(self) -> int:
        """How many findings were reported."""
        return sum(self.severities.values())

    def add(self, report: Report, baselined: int = 0) -> None:
        """Count the outcome of one document, and how many of its findings a baseline left out."""
        self.baselined += baselined
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
