"""SARIF 2.1.0, the exchange format of analysis tools; code scanning services read it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.fingerprint import fingerprints
from newslint.engine.report import Report, Suppression
from newslint.engine.rule import Meta
from newslint.engine.summary import Summary
from newslint.reporters._base import Reporter
from newslint.reporters._wire import dumps
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.version import __version__

_FOREIGN = lazy_regex("[\ud800-\udc7f\udd00-\udfff]")  # surrogates that stand for no byte of a file's name
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


class Sarif(Reporter):
    """One run; results are written as they come, the rules that they name at the end."""

    def begin(self) -> None:
        """Open the log."""
        self._index: dict[str, int] = {}
        self._names: list[tuple[str, str]] = []
        self._written = 0
        self.out.write(
            '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{'
            '"columnKind": "utf16CodeUnits", "results": ['
        )

    def file(self, document: Document, report: Report) -> None:
        """Write the results of one document, suppressed ones marked as such."""
        found = [*report.findings, *report.suppressed]
        for k, (finding, mark) in enumerate(zip(found, fingerprints(document, found), strict=True)):
            result = self._result(document, finding, mark)
            if k >= len(report.findings):
                result["suppressions"] = [_suppression(report, k - len(report.findings))]
            self.out.write(("," if self._written else "") + "\n" + dumps(result))
            self._written += 1

    def end(self, summary: Summary) -> None:
        """Close the log with the tool, its rules, and what could not be read."""
        driver = {
            "name": "newslint",
            "version": __version__,
            "rules": [_rule(code, name, self.rules.get(code)) for code, name in self._names],
        }
        notes = [{"level": "error", "message": {"text": str(failure)}} for failure in summary.failures]
        invocation: dict[str, Any] = {"executionSuccessful": not (notes or summary.crashes)}
        if notes:
            invocation["toolExecutionNotifications"] = notes
        self.out.write(f'\n], "tool": {{"driver": {dumps(driver)}}}, "invocations": [{dumps(invocation)}]}}]}}\n')

    def _result(self, document: Document, finding: Finding, mark: str) -> dict[str, Any]:
        if finding.code not in self._index:
            self._index[finding.code] = len(self._names)
            self._names.append((finding.code, finding.rule))
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": self._index[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [_location(document, finding.span)],
            "partialFingerprints": {"newslint/v1": mark},
        }
        if finding.related:
            result["relatedLocations"] = [
                {"id": k, **_related(document, other)} for k, other in enumerate(finding.related)
            ]
        fixes = [
            _fix(document, fix) for fix in dict.fromkeys(finding.fixes) if fix.edits
        ]  # the standard asks for a set
        if fixes:
            result["fixes"] = fixes
        return result


def _suppression(report: Report, k: int) -> dict[str, Any]:
    """Why the k-th of the suppressed findings is not reported."""
    why = report.suppressions[k] if k < len(report.suppressions) else Suppression("inSource")
    return {"kind": why.kind, **({"justification": why.reason} if why.reason else {})}


def _rule(code: str, name: str, meta: Meta | None) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "name": name}
    if meta is not None:
        rule["shortDescription"] = {"text": meta.summary}
        rule["help"] = {"text": meta.why + (f" Source: {meta.source}" if meta.source else "")}
        rule["defaultConfiguration"] = {"level": _LEVELS[meta.severity]}
    return rule


def _location(document: Document, span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(document.path), "region": _region(document, span)}}


def _related(document: Document, other: Related) -> dict[str, Any]:
    """A second place; of one in another file the line, for its columns in UTF-16 are not known here."""
    if other.elsewhere is None:
        return {**_location(document, other.span), "message": {"text": other.message}}
    path, line, _, text = other.elsewhere
    place = {"artifactLocation": _artifact(path), "region": {"startLine": line}}
    return {"physicalLocation": place, "message": {"text": f"{other.message} “{text}”"}}


def _artifact(path: str) -> dict[str, str]:
    pure = PurePath(path)
    quoted = quote(_FOREIGN.sub("\ufffd", pure.as_posix()).encode("utf-8", "surrogateescape"))
    return {"uri": f"file://{quoted}"} if pure.is_absolute() else {"uri": quoted}


def _region(document: Document, span: Span) -> dict[str, int]:
    return {
        "startLine": document.position(span.start).line,
        "startColumn": document.utf16_column(span.start),
        "endLine": document.position(span.end).line,
        "endColumn": document.utf16_column(span.end),
    }


def _fix(document: Document, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(document, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": _artifact(document.path), "replacements": replacements}]
    return {"description": {"text": f"{fix.title} ({fix.safety.value})"}, "artifactChanges": changes}
