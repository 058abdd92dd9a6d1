"""A second opinion on what rules found: the second reader is asked whether it doubts the words too.

Which rules ask, and how much doubt each needs, stands in their headers. A finding with less than ``doubt`` is advice:
so it is silent unless advice is wanted. The fix of one with less than ``fix_doubt`` is a question to a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.rule import RuleHeader
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


def refereed(document: Document, findings: Sequence[Finding], headers: Mapping[str, RuleHeader]) -> list[Finding]:
    """The findings, as advice or with a fix that nobody applies where the second reader shares too little doubt.

    It reads all their sentences together.
    """
    asked = {id(f): f for f in findings if _asks(f, headers[f.code])}
    if not asked:
        return list(findings)
    from newslint.language.detectors.second_reader.reader import second_reader

    table = tokens(document)
    reader = second_reader(document)

    def place(finding: Finding) -> tuple[int, int]:
        """The tokens that a finding touches, from the first to after the last."""
        first = table.at_offset(finding.span.start)
        return first, max(first, table.at_offset(finding.span.end - 1)) + 1

    reader.ask(place(finding)[0] for finding in asked.values())
    return [_judged(f, headers[f.code], 100 * reader.doubt(*place(f))) if id(f) in asked else f for f in findings]


def _asks(finding: Finding, header: RuleHeader) -> bool:
    """Whether anything hangs on the answer."""
    return bool((header.doubt and finding.severity > Severity.ADVICE) or (header.fix_doubt and _applies(finding)))


def _applies(finding: Finding) -> bool:
    """Whether it has a fix that would be applied without a person."""
    return len(finding.fixes) == 1 and finding.fixes[0].safety is not Safety.DISPLAY


def _judged(finding: Finding, header: RuleHeader, doubt: float) -> Finding:
    """A finding as it stands when the second reader doubts its words so much, in per cent."""
    if header.fix_doubt and doubt < header.fix_doubt:
        finding = finding._replace(fixes=tuple(fix._replace(safety=Safety.DISPLAY) for fix in finding.fixes))
    return finding._replace(severity=Severity.ADVICE) if header.doubt and doubt < header.doubt else finding
