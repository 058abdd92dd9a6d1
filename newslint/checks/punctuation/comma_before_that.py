"""A comma between "is" and the clause with "that" which it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import syntax
from newslint.text import Document

_BE = frozenset({"is", "was", "are", "were", "be", "been"})
_STARTS = frozenset({"PRP", "DT", "PRP$", "NNP", "NNPS", "NNS", "NN", "EX", "JJ", "CD"})


class CommaBeforeThat(Rule):
    """``The truth is, that nobody knew``."""

    meta = Meta(
        code="PUN125",
        name="comma-before-that",
        summary="A comma parts “is” from the clause with “that” after it.",
        why="The clause says what the subject is; nothing comes between a verb and what it cannot do without.",
        severity=Severity.WARNING,
        source="Fowler's Modern English Usage: comma",
        bad=(
            Example("The trouble is[[,]] that nobody knew.", fixed="The trouble is that nobody knew."),
            Example(
                "The reason has been[[,]] that the road was shut.",
                fixed="The reason has been that the road was shut.",
            ),
        ),
        good=(
            "The trouble is that nobody knew.",
            "The trouble is, though, that nobody knew.",
            "The fact is, that roof leaks, and has done for years.",
        ),
    )
    triggers = frozenset({"that"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each "that" that opens a clause."""
        view = syntax(document)
        for at in view.tokens.where("that"):
            comma = at - 1
            if comma < 2 or view.text[comma] != "," or view.lower[comma - 1] not in _BE:
                continue
            low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
            if comma - low < 2 or high - at < 4 or view.text[low:high].count(",") > 1:
                continue
            if view.tag[at + 1] in _STARTS and any(view.tag[k] in FINITE for k in range(at + 2, high)):
                span = view.tokens.span(comma)
                yield self.found(span, "No comma before this “that”.", fixes=(Fix.swap(span, ""),))
