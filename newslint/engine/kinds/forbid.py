"""``forbid``: a phrase that has no place in copy, and nothing sure to put there."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding
from newslint.engine.packrule import PackRule, Phrase, as_list
from newslint.engine.pattern import marked_span
from newslint.text import Document


class Forbid(PackRule):
    """``forbid: [pattern, ...]``."""

    kind = "forbid"
    KEYS = frozenset({"forbid"})
    SPENT = KEYS

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each pattern."""
        return map(self.phrase, as_list(self.body["forbid"]))

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each phrase."""
        for _, match in self.matches(document):
            span = marked_span(document, match)
            yield self.found(span, self.message("“{found}”: " + self.meta.summary, document[span], ()))
