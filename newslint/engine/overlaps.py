"""From all that rules say to what a person should read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Mapping

from newslint.engine.finding import Finding, Safety
from newslint.engine.rule import BLOCKS, RuleHeader
from newslint.language.words.foreign import is_foreign
from newslint.readers.shape import block_of
from newslint.text import Document, FieldKind, Span
from newslint.util.lazy_regex import lazy_regex

_SIC = lazy_regex(r"\W{0,3}(?:\w+\W{1,2})?[\[(]sic[\])]", re.IGNORECASE)
"""What follows words that stand as somebody wrote them, right after them or after one more."""

Headers = Mapping[str, RuleHeader]
"""What decides of the rules that ran, by code."""


def outside_quotes(findings: Iterable[Finding], document: Document, headers: Headers) -> list[Finding]:
    """Drop what is said of the words of others, unless the rule counts there; then a person must make the change.

    So must one where a finding outside a quotation has a fix that would reach into one. A sentence in another language
    is never the writer's own English, in quotation marks or not, nor are words marked with "[sic]"; and what rules
    about sentences say holds in sentences.
    """
    kept = []
    marked = "sic" in document.prose
    for finding in findings:
        quoted, header = document.quotes.touches(finding.span), headers[finding.code]
        if marked and _sort(header) in {"word", "sentence"} and _SIC.match(document.prose, finding.span.end):
            continue
        if header.scope == "sentence" and not _in_sentence(document, finding.span):
            continue
        if (header.fields or header.variety) and not _is_meant(document, finding.span, header):
            continue
        if _sort(header) == "word" and is_foreign(document, finding.span):
            continue
        if header.in_quotes or not quoted:
            fixes = tuple(
                fix._replace(safety=Safety.DISPLAY)
                if quoted or any(document.quotes.touches(edit.span) for edit in fix.edits)
                else fix
                for fix in finding.fixes
            )
            kept.append(finding._replace(fixes=fixes))
    return kept


def _is_meant(document: Document, span: Span, header: RuleHeader) -> bool:
    """Whether a rule for some parts of a story, or for one English, counts here. What has no name is body."""
    if header.fields and _part(document, span) not in header.fields:
        return False
    if not header.variety:
        return True
    from newslint.story.variety import variety

    side = variety(document).side
    return side is not None and side.value == header.variety


def _part(document: Document, span: Span) -> str:
    """The part of a story that a span begins in."""
    field = document.field_at(span.start)
    if field is not None and field is not FieldKind.BODY:
        return field
    k = bisect_right(document.paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
    block = block_of(document, document.paragraphs[k]) if k >= 0 else "paragraph"
    return block if block in BLOCKS else FieldKind.BODY


def _in_sentence(document: Document, span: Span) -> bool:
    """Whether a finding about a sentence stands in one; asked of few, so what tells it is loaded here."""
    from newslint.story.parts_of_copy import parts_of_copy

    return parts_of_copy(document).in_sentences(span.start)


def apart(
    findings: Iterable[Finding], headers: Headers, muted: Collection[str] = (), likely: Iterable[Finding] = ()
) -> list[Finding]:
    """Keep one finding where several of the same sort overlap: the most severe, then the most exact one.

    Findings that are only ``likely`` give way to those of rules that know. Those of ``muted`` rules (by code) compete
    like all others and are then dropped, with all that asks for the same edits: else another rule would say the same.
    """

    def rank(f: Finding) -> tuple[bool, int, int, str]:
        return headers[f.code].scope != "line", -f.severity, f.span.end - f.span.start, f.code

    kept: list[Finding] = []
    taken: dict[str, _Places] = {}
    closed = _Places()  # lines of which nothing else is said; a muted rule closes none
    for finding in (*sorted(findings, key=rank), *sorted(likely, key=rank)):
        header = headers[finding.code]
        places = taken.setdefault(_sort(header), _Places())
        if places.free(finding.span) and closed.free(finding.span):
            places.add(finding.span)
            kept.append(finding)
            if header.scope == "line" and finding.code not in muted:
                closed.add(finding.span)
    if muted:
        kept = _without(kept, headers, muted)
    return sorted(kept, key=lambda f: (f.span, f.code))


def _without(findings: list[Finding], headers: Headers, muted: Collection[str]) -> list[Finding]:
    """Findings without those of muted rules, and without others that ask for the same edits within a line."""
    silent = [f for f in findings if f.code in muted and headers[f.code].scope != "line"]
    edits = {fix.edits for f in silent for fix in f.fixes}
    return [f for f in findings if f.code not in muted and not any(fix.edits in edits for fix in f.fixes)]


def _sort(header: RuleHeader) -> str:
    """Findings of one sort compete for a place: those of one scope, and where they compare places, of one family."""
    if header.scope == "story":
        return header.family
    return "word" if header.scope == "sentence" else header.scope


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
