"""Initials with stops whose last stop is missing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_INITIALS = lazy_regex(
    r"\.[SKNCUmge](?=[ ,)-]|'s|’s)(?<=\bU\.S|\bU\.K|\bU\.N|\bD\.C|\bE\.U|\ba\.m|\bp\.m|\be\.g|\bi\.e)"
)
_LITERALS = (".S", ".K", ".N", ".C", ".U", ".m", ".g", ".e")


class UnfinishedAbbreviation(Rule):
    """``the U.S economy``."""

    meta = Meta(
        code="TYP114",
        name="unfinished-abbreviation",
        summary="An abbreviation with stops lacks its last stop.",
        why="Either every letter has its stop or none has.",
        severity=Severity.ERROR,
        source="The Associated Press Stylebook: abbreviations and acronyms",
        in_quotes=True,
        bad=(
            Example("The [[U.S]] economy grew.", fixed="The U.S. economy grew."),
            Example("They met at 5 [[p.m]] on Monday.", fixed="They met at 5 p.m. on Monday."),
        ),
        good=("The U.S. economy grew.", "They met at 5pm on Monday.", "The site is at example.com."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the few abbreviations that everybody uses."""
        text = document.prose
        if not any(literal in text for literal in _LITERALS):
            return
        for match in _INITIALS.finditer(text):
            start, end = match.start() - 1, match.end()
            if start and text[start - 1] in ".-/@":
                continue
            seen = text[start:end]
            fix = Fix.insert(f"Write “{seen}.”", end, ".", Safety.SAFE)
            yield self.found(Span(start, end), f"The last stop is missing: “{seen}.”", fixes=(fix,))
