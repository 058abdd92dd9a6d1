"""An acronym used before the story says what it means."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.acronyms._known import AMBIGUOUS, KNOWN
from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.acronyms import acronyms
from newslint.story.expansions import Expansion
from newslint.story.meanings import known_here
from newslint.text import Document, Span

_NEXT = 3
"""Tokens to an expansion that comes at once: a stop and an article between."""


class LateExpansion(Rule):
    """``The NPU ... the Northern Ports Union (NPU)``."""

    meta = Meta(
        code="ACR102",
        name="late-expansion",
        summary="An acronym is used before it is expanded.",
        why="The full name belongs to the first mention, where the reader needs it.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian, Reuters and BBC News style guides: abbreviations and acronyms",
        in_quotes=True,
        bad=(
            Example(
                "The [[NPU]] said its members had not been asked. The harbour board met on Tuesday.\n"
                "The Northern Ports Union (NPU) will hold a vote next week.",
                fixed="The Northern Ports Union (NPU) said its members had not been asked. "
                "The harbour board met on Tuesday.\nThe NPU will hold a vote next week.",
            ),
        ),
        good=(
            "The Northern Ports Union (NPU) said its members had not been asked. The NPU will hold a vote next week.",
            "Who asked the NPU? The Northern Ports Union (NPU) will hold a vote next week.",
            "NPU to vote on second quay\n\nThe Northern Ports Union (NPU) said its members had not been asked. "
            "The NPU will hold a vote next week.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the first use of each acronym in running text with its first expansion."""
        table = tokens(document)
        for acronym in acronyms(document).values():
            if acronym.letters in KNOWN - AMBIGUOUS or not acronym.defined:
                continue
            expansion = acronym.defined[0]
            if not expansion.matches or any(e.token is None and e.first < expansion.first for e in acronym.expansions):
                continue
            first = next((use for use in acronym.text if use.token < min(expansion.first, expansion.token or 0)), None)
            if first is None or "." in first.form or _follows_at_once(table, first.token, expansion):
                continue
            span, where = table.span(first.token), table.span(expansion.first, expansion.last)
            text, full = document[span], document[where]
            message = f"{text} stands here before the story says what it means: expand it at first mention?"
            yield self.found(
                span,
                message,
                fixes=(_moved(document, table, expansion, span),),
                related=(Related(where, f"“{full}” is given only here."),),
                severity=Severity.ADVICE if first.quoted or known_here(document, acronym.letters) else None,
            )


def _follows_at_once(table: Tokens, use: int, expansion: Expansion) -> bool:
    """Whether the next words say what an acronym means: “Who runs the NPU? The Northern Ports Union”."""
    return expansion.first - use <= _NEXT and table.sentence_of(expansion.first) == table.sentence_of(use) + 1


def _moved(document: Document, table: Tokens, expansion: Expansion, span: Span) -> Fix:
    """The full form at the first place, and the acronym alone where the two stand now."""
    token = expansion.token or 0
    low, high = min(expansion.first, token), max(expansion.last, token + 1)
    both = table.span(low, min(high + 1, len(table)) if table.text[high : high + 1] == [")"] else high)
    text, full = document[span], document[table.span(expansion.first, expansion.last)]
    short = document[table.span(token)]
    edits = (Edit(span, f"{full} ({text})"), Edit(both, short))
    return Fix(f"Write “{full} ({text})”", edits, Safety.DISPLAY)
