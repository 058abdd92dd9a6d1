"""A second opinion on what rules found: the second reader is asked whether it doubts the words too.

Which rules ask, and how much doubt each needs, stands in their headers. A finding with less than ``doubt`` is advice:
so it is silent unless advice is wanted. The fix of one with less than ``fix_doubt`` is a question to a person, and so
is one after which the words are doubted still.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.rule import RuleHeader
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.text.edits import apply

_LEFT = 30
"""How much doubt, in per cent, words may leave that a fix has put in place."""


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
    return [
        _judged(document, f, headers[f.code], 100 * reader.doubt(*place(f))) if id(f) in asked else f for f in findings
    ]


def _asks(finding: Finding, header: RuleHeader) -> bool:
    """Whether anything hangs on the answer."""
    return bool((header.doubt and finding.severity > Severity.ADVICE) or (header.fix_doubt and _applies(finding)))


def _applies(finding: Finding) -> bool:
    """Whether it has a fix that would be applied without a person."""
    return len(finding.fixes) == 1 and finding.fixes[0].safety is not Safety.DISPLAY


def _judged(document: Document, finding: Finding, header: RuleHeader, doubt: float) -> Finding:
    """A finding as it stands when the second reader doubts its words so much, in per cent."""
    if header.fix_doubt and _applies(finding) and (doubt < header.fix_doubt or _doubt_after(document, finding) > _LEFT):
        finding = finding._replace(fixes=tuple(fix._replace(safety=Safety.DISPLAY) for fix in finding.fixes))
    return finding._replace(severity=Severity.ADVICE) if header.doubt and doubt < header.doubt else finding


def _doubt_after(document: Document, finding: Finding) -> float:
    """How much, in per cent, the second reader would doubt what the fix of a finding makes of its sentence."""
    from newslint.language.detectors.second_reader.reader import second_reader

    table = tokens(document)
    a, b = table.sentence_bounds(table.sentence_of(table.at_offset(finding.span.start)))
    low, high = table.start_of(a), table.end_of(b - 1)
    edits = [edit._replace(span=Span(edit.span.start - low, edit.span.end - low)) for edit in finding.fixes[0].edits]
    start, end = min(e.span.start for e in edits), max(e.span.end for e in edits)
    if start < 0 or end > high - low:
        return 100.0  # it reaches beyond the sentence
    sentence = document.prose[low:high]
    mended = Document(apply(sentence, edits))
    end += len(mended.text) - len(sentence)
    words = tokens(mended)
    if not len(words):
        return 0.0
    first = words.at_offset(start)
    return 100 * second_reader(mended).doubt(first, max(first, words.at_offset(max(start, end - 1))) + 1)
