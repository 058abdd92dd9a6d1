"""``forbid``: a phrase that has no place in copy, and nothing sure to put there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.engine.declarative.pattern import marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many
from newslint.engine.declarative.wording import pattern
from newslint.engine.finding import Finding
from newslint.text import Document


class Forbid(DeclarativeRule):
    """``forbid: [pattern, ...]``."""

    kind = "forbid"
    regexes = True
    also_called = ("existence",)
    FIELDS: ClassVar[Fields] = {"forbid": Field(many(pattern, least=1, alone=True), required=True, spent=True)}

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each pattern."""
        return map(self.phrase, self.body["forbid"])

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each phrase."""
        for _, match in self.matches(document):
            span = marked_span(document, match)
            yield self.found(span, self.message("“{found}”: " + self.meta.summary, document[span], ()))
