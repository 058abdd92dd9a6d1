"""``swap``: a phrase that is wrong, and what to write for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.engine.declarative.pattern import marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, table, text
from newslint.engine.finding import Finding
from newslint.text import Document


class Swap(DeclarativeRule):
    """``swap: {pattern: replacement}``, or a list of replacements to choose from."""

    kind = "swap"
    regexes = True
    also_called = ("substitution",)
    FIELDS: ClassVar[Fields] = {"swap": Field(table(many(text, least=1, alone=True)), required=True, spent=True)}

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each line of the mapping."""
        for source, use in self.body["swap"].items():
            yield self.phrase(source, use)

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each phrase with what to write."""
        for phrase, match in self.matches(document):
            fixes = self.fixes(document, phrase, match)
            span = marked_span(document, match)
            if any(fix.edits[0].text == document[span] for fix in fixes):
                continue  # it is written so already: capitals were all that could be wrong
            yield self.found(span, self.message("Write {use} for “{found}”.", document[span], fixes), fixes=fixes)
