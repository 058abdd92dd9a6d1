"""LNT001: a directive that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.directive_rule import DirectiveRule, Served
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta
from newslint.text import Document, Span


class UnusedSuppression(DirectiveRule):
    """Reports rules that a directive names and that found nothing there."""

    meta = Meta(
        code="LNT001",
        name="unused-suppression",
        summary="A directive silences a rule that finds nothing there.",
        why="A directive that has outlived its reason hides the next fault, and stays in the copy for readers to see.",
        severity=Severity.WARNING,
        scope="directive",
        in_quotes=True,
        bad=("[[<!-- newslint: ignore[GRM101] the name of a band -->]]\nHe waited for an hour.",),
        good=(
            "He waited for an hour.",
            "The makers of newslint spoke for an hour.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002 - what came of directives is heard later
        """Nothing: a document alone does not tell."""
        yield from ()

    def review(self, document: Document, served: Served) -> Iterator[Finding]:
        """Report that a directive, or part of one, can go."""
        directive, idle = served.directive, served.idle
        if not idle:
            return
        named = " and ".join(idle)
        kept = [ref for ref in directive.references if ref not in idle]
        if kept:
            lead = " " if document.text[directive.codes.start : directive.codes.start + 1] == " " else ""
            fix = Fix(f"Take {named} out", (Edit(directive.codes, lead + ", ".join(kept)),), Safety.SAFE)
        else:
            fix = Fix("Take the directive out", (Edit(_with_line(document, directive.span), ""),), Safety.SAFE)
        message = f"{named} would find nothing here: nothing needs to be silenced."
        yield self.found(directive.span, message, fixes=(fix,))


def _with_line(document: Document, span: Span) -> Span:
    """The span of a directive and, where it has a line to itself, of that line and its end."""
    lines = document.lines
    number = lines.position(span.start).line
    start, end = lines.line_span(number)
    if document.text[start : span.start].strip() or document.text[span.end : end].strip():
        return span
    following = lines.starts[number] if number < len(lines.starts) else len(document.text)
    return Span(start, following)
