"""``because the rain``: a phrase where a clause should follow."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._gaps_in_phrases import is_mere_phrase
from newslint.engine.finding import Finding, Fix
from newslint.engine.rule import Evidence
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.text import Document

_FINITE = frozenset({"VBZ", "VBD"})


class BecauseOf(Evidence):
    """The word before a phrase in which none can be a finite verb: so sure that nobody need be asked."""

    triggers = frozenset({"because"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the place where "of" belongs."""
        view = syntax(document)
        for k in view.tokens.where("because"):
            if not self.counts_at(document, view.tokens.span(k)):
                continue
            if k + 1 < view.sentence_end(k) and is_mere_phrase(view, k + 1) and not _may_tell(view, k + 1):
                message = f"Is “of” missing between “{view.text[k]}” and “{view.text[k + 1]}”?"
                fix = Fix.insert("Write “of”", view.tokens.start_of(k + 1), "of ")
                yield self.found(view.tokens.span(k, k + 2), message, fixes=(fix,))


def _may_tell(view: SyntaxView, start: int) -> bool:
    """Whether a word from here on may be a finite verb after all: "because the issue trades at a premium"."""
    return any(_FINITE & possible_tags(view.lower[k]) for k in range(start, view.sentence_end(start)))
