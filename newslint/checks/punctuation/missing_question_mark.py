"""A question that ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import BE, DO
from newslint.text import Document

_HELPERS = (BE | DO | {"ca", "could", "wo", "would", "should", "has", "have"}) - {"am"}
_ASKING = frozenset({"why", "how", "where", "who", "what", "when"})
_PLAIN = (BE | DO | {"can", "could", "will", "would", "should", "has", "have"}) - {"am"}
_PRONOUNS = frozenset("i you he she it we they there".split())
_MARKS = frozenset({",", '"', "“", "”"})
_CONDITIONS = frozenset({"should", "had", "were"})
_DENIED = _HELPERS - _CONDITIONS | {"should"}


class MissingQuestionMark(Rule):
    """``Why should it be different.``."""

    meta = Meta(
        code="PUN124",
        name="missing-question-mark",
        summary="A question ends with a full stop.",
        why="The order of its words makes it a question, and the reader hears one.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example("Why should they pay for the bridge[[.]]", fixed="Why should they pay for the bridge?"),
            Example("Isn't it time to sell the bridge[[.]]", fixed="Isn't it time to sell the bridge?"),
        ),
        good=(
            "Why should they pay for the bridge?",
            "Why they should pay for the bridge is not clear.",
            "Should they pay for the bridge, it will be built.",
            "What they do is of no use.",
            "How it was done, nobody knew.",
        ),
    )
    triggers = _ASKING | {"n't"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first words and the last mark of sentences that open so."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
            if "?" in view.text[low:high] or high - low < 5 or view.text[high - 1] != "." or at - low > 1:
                continue
            if not _MARKS.isdisjoint(view.text[low:high]) or not self._asks(view, low, at, high):
                continue
            span = view.tokens.span(high - 1)
            yield self.found(span, "A question ends with a question mark.", fixes=(Fix.swap(span, "?"),))

    def _asks(self, view: SyntaxView, low: int, at: int, high: int) -> bool:
        """Whether a helping verb stands before the pronoun that is its subject, and a verb after it."""
        if view.lower[at] == "n't":
            verb, asks = at - 1, low == at - 1 and view.lower[low] in _DENIED
        else:
            verb, asks = at + 1, low == at and view.lower[at + 1] in _PLAIN
        subject = max(verb, at) + 1
        if not asks or view.lower[subject] not in _PRONOUNS or view.tag[subject] not in {"PRP", "EX"}:
            return False
        return not any(view.tag[k] in {"VBZ", "VBD", "VBP", "MD"} for k in range(subject + 1, min(subject + 4, high)))
