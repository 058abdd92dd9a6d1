"""``sequence``: a pattern of words, lemmas and tags, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.engine.declarative.pattern import marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, text
from newslint.engine.declarative.wording import pattern
from newslint.engine.finding import Finding
from newslint.text import Document


class Sequence(DeclarativeRule):
    """``sequence:`` one pattern, as a line or a list of mappings; ``fix:`` replacements with references to it."""

    kind = "sequence"
    FIELDS: ClassVar[Fields] = {"sequence": Field(pattern, required=True), "fix": Field(many(text, alone=True))}

    def phrases(self) -> Iterator[Phrase]:
        """The one pattern."""
        yield self.phrase(self.body["sequence"], self.body.get("fix", ()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each match."""
        for phrase, match in self.matches(document):
            fixes = self.fixes(document, phrase, match)
            span = marked_span(document, match)
            default = "Write {use} for “{found}”." if fixes else "“{found}”: " + self.meta.summary
            yield self.found(span, self.message(default, document[span], fixes), fixes=fixes)
