"""``sequence``: a pattern of words, lemmas and tags, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.declarative.notation import parse
from newslint.engine.declarative.pattern import Pattern, marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, record, text
from newslint.engine.declarative.wording import pattern
from newslint.engine.finding import Finding
from newslint.text import Document


class Sequence(DeclarativeRule):
    """``sequence:`` one pattern, as a line or a list of mappings; ``fix:`` replacements with references to it.

    ``unless: {before: [pattern], after: [pattern]}`` says what must not stand right before or right after it.
    """

    kind = "sequence"
    FIELDS: ClassVar[Fields] = {
        "sequence": Field(pattern, required=True, about="words, lemmas and tags that stand after each other"),
        "fix": Field(many(text, alone=True), about="what to write for what is marked"),
        "unless": Field(
            record({side: Field(many(pattern, alone=True)) for side in ("before", "after")}),
            about="what must not stand right before or right after it",
        ),
    }

    def phrases(self) -> Iterator[Phrase]:
        """The one pattern."""
        _ = self._beside  # read now, to say now what is wrong with them
        yield self.phrase(self.body["sequence"], self.body.get("fix", ()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each match."""
        found = self.matches(document)
        ends, starts = self._beside_places(document) if found else (set(), set())
        for phrase, match in found:
            if match.first in ends or match.last in starts:
                continue
            fixes = self.fixes(document, phrase, match)
            span = marked_span(document, match)
            default = "Write {use} for “{found}”." if fixes else "“{found}”: " + self.meta.summary
            yield self.found(span, self.message(default, document[span], fixes), fixes=fixes)

    @cached_property
    def _beside(self) -> dict[str, list[Pattern]]:
        """The patterns that must not stand beside it, by the side."""
        return {side: [parse(source) for source in sources] for side, sources in self.body.get("unless", {}).items()}

    def _beside_places(self, document: Document) -> tuple[set[int], set[int]]:
        """Where a document has what must not stand before a match ends, and where what must not follow begins."""
        before, after = (self._beside.get(side, ()) for side in ("before", "after"))
        ends = {match.last for pattern in before for match in pattern.matches(document)}
        return ends, {match.first for pattern in after for match in pattern.matches(document)}
