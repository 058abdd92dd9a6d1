"""From all that rules say to what a person should read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from newslint.engine.finding import Finding, Safety
from newslint.engine.rule import Meta
from newslint.text import Document

STORY_FAMILIES = frozenset({"TTL", "NAM", "ACR", "NUM", "DAT", "QUO", "HDL", "DUP", "SPL", "STY"})
"""Families that compare places of a story: one word may well have such a fault and a slip of language too."""
WHOLE_LINE = frozenset({"BLR"})
"""Families that say a whole line does not belong; nothing else is worth saying of it."""


def outside_quotes(findings: Iterable[Finding], document: Document, metas: Mapping[str, Meta]) -> list[Finding]:
    """Drop what is said of the words of others, unless the rule counts there; then a person must make the change."""
    kept = []
    for finding in findings:
        if not document.quotes.touches(finding.span):
            kept.append(finding)
        elif metas[finding.code].in_quotes:
            shown = tuple(replace(fix, safety=Safety.DISPLAY) for fix in finding.fixes)
            kept.append(replace(finding, fixes=shown))
    return kept


def apart(findings: Iterable[Finding]) -> list[Finding]:
    """Keep one finding where several of the same sort overlap: the most severe, then the most exact one."""
    kept: list[Finding] = []
    ranked = sorted(
        findings, key=lambda f: (f.code[:3] not in WHOLE_LINE, -f.severity, f.span.end - f.span.start, f.code)
    )
    by_sort: dict[str, list[Finding]] = {}
    for finding in ranked:
        lines = by_sort.get("line", [])
        rivals = by_sort.setdefault(_sort(finding), [])
        if not any(_clash(finding, other) for other in (*rivals, *(lines if lines is not rivals else ()))):
            rivals.append(finding)
            kept.append(finding)
    return sorted(kept, key=lambda f: (f.span, f.code))


def _sort(finding: Finding) -> str:
    """Findings of one sort compete for a place."""
    family = finding.code[:3]
    return "line" if family in WHOLE_LINE else family if family in STORY_FAMILIES else "language"


def _clash(one: Finding, other: Finding) -> bool:
    """Whether two findings speak of the same words."""
    return one.span.overlaps(other.span) or one.span == other.span
