"""From all that rules say to what a person should read."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Mapping

from newslint.engine.finding import Finding, Safety
from newslint.engine.registered import Brief
from newslint.engine.rule import Meta
from newslint.text import Document, Span

STORY_FAMILIES = frozenset({"TTL", "NAM", "ACR", "NUM", "DAT", "QUO", "HDL", "DUP", "SPL", "STY"})
"""Families that compare places of a story: one word may well have such a fault and a slip of language too."""
WHOLE_LINE = frozenset({"BLR"})
"""Families that say a whole line does not belong; nothing else is worth saying of it."""


def outside_quotes(findings: Iterable[Finding], document: Document, metas: Mapping[str, Meta | Brief]) -> list[Finding]:
    """Drop what is said of the words of others, unless the rule counts there; then a person must make the change.

    So must one where a finding outside a quotation has a fix that would reach into one.
    """
    kept = []
    for finding in findings:
        quoted = document.quotes.touches(finding.span)
        if not quoted or metas[finding.code].in_quotes:
            fixes = tuple(
                fix._replace(safety=Safety.DISPLAY)
                if quoted or any(document.quotes.touches(edit.span) for edit in fix.edits)
                else fix
                for fix in finding.fixes
            )
            kept.append(finding._replace(fixes=fixes))
    return kept


def apart(findings: Iterable[Finding], metas: Mapping[str, Meta | Brief], muted: Collection[str] = ()) -> list[Finding]:
    """Keep one finding where several of the same sort overlap: the most severe, then the most exact one.

    Rules that only weigh what is likely give way to rules that know. Those of ``muted`` rules (by code) compete like
    all others and are then dropped, with all that asks for the same edits: else another rule would say the same.
    """

    def rank(f: Finding) -> tuple[bool, bool, int, int, str]:
        return f.code[:3] not in WHOLE_LINE, metas[f.code].gives_way, -f.severity, f.span.end - f.span.start, f.code

    kept: list[Finding] = []
    taken: dict[str, _Places] = {"line": _Places()}
    closed = _Places()  # lines of which nothing else is said; a muted rule closes none
    for finding in sorted(findings, key=rank):
        sort = _sort(finding)
        places = taken.setdefault(sort, _Places())
        if places.free(finding.span) and closed.free(finding.span):
            places.add(finding.span)
            kept.append(finding)
            if sort == "line" and finding.code not in muted:
                closed.add(finding.span)
    if muted:
        kept = _without(kept, muted)
    return sorted(kept, key=lambda f: (f.span, f.code))


def _without(findings: list[Finding], muted: Collection[str]) -> list[Finding]:
    """Findings without those of muted rules, and without others that ask for the same edits within a line."""
    silent = [f for f in findings if f.code in muted and f.code[:3] not in WHOLE_LINE]
    edits = {fix.edits for f in silent for fix in f.fixes}
    return [f for f in findings if f.code not in muted and not any(fix.edits in edits for fix in f.fixes)]


def _sort(finding: Finding) -> str:
    """Findings of one sort compete for a place."""
    family = finding.code[:3]
    return "line" if family in WHOLE_LINE else family if family in STORY_FAMILIES else "language"


class _Places:
    """Spans that do not overlap, in order."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def free(self, span: Span) -> bool:
        """Whether a span speaks of other words than all those added."""
        k = bisect_left(self._spans, span)
        return not any(span.overlaps(other) or span == other for other in self._spans[max(0, k - 1) : k + 1])

    def add(self, span: Span) -> None:
        """Add a span that is free."""
        insort(self._spans, span)
