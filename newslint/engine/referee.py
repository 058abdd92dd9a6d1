"""A second opinion on what rules found: the second reader is asked whether it doubts the words too.

Which rules ask, and how much doubt each needs, stands in their headers (``doubt``). A finding with less is advice:
so it is silent unless advice is wanted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import RuleHeader
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


def refereed(document: Document, findings: Sequence[Finding], headers: Mapping[str, RuleHeader]) -> list[Finding]:
    """The findings, those as advice that the second reader does not share. It reads all their sentences together."""
    asked = [f for f in findings if headers[f.code].doubt and f.severity > Severity.ADVICE]
    if not asked:
        return list(findings)
    from newslint.language.detectors.second_reader.reader import second_reader

    table = tokens(document)
    reader = second_reader(document)

    def place(finding: Finding) -> tuple[int, int]:
        """The tokens that a finding touches, from the first to after the last."""
        first = table.at_offset(finding.span.start)
        return first, max(first, table.at_offset(finding.span.end - 1)) + 1

    reader.ask(place(finding)[0] for finding in asked)
    unshared = {id(f) for f in asked if 100 * reader.doubt(*place(f)) < headers[f.code].doubt}
    return [f._replace(severity=Severity.ADVICE) if id(f) in unshared else f for f in findings]
