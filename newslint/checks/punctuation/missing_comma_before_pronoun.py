"""No comma between an opening phrase with a verb and the pronoun that is the subject."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_OPENERS = frozenset({"by", "to", "in", "after", "before", "without", "upon", "while", "when", "since", "having"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "it", "you"})
_CLAUSES = frozenset({"advcl", "csubj"})
"""What the tree takes such a phrase for, where it is not led astray by the missing comma."""
_VERBS = frozenset({"VBG", "VB", "VBN"})
_NO_END = frozenset({"IN", "TO", "DT", "PRP$", "CC", "MD", "VB", "VBZ", "VBP", "VBD", "VBG", "JJ", "WDT", "WP", "PRP"})
_SHORTEST = 3  # words


class MissingCommaBeforePronoun(Rule):
    """Such as ``After watching the match he went home``."""

    meta = Meta(
        code="PUN118",
        name="missing-comma-before-pronoun",
        summary="No comma parts an opening phrase with a verb from the pronoun after it.",
        why="Without the comma, the pronoun reads as the object of the verb before it, or as the start of a clause.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Chicago Manual of Style 6.36; The Associated Press Stylebook: comma",
        bad=(
            "After watching the [[match he]] went home.",
            "In order to receive a [[card you]] must be a member of the club.",
            "To reach the harbour by [[noon they]] must leave at ten.",
        ),
        good=(
            "After watching the match, he went home.",
            "In June he went home.",
            "To watch the match he loves is all that he wants.",
            "By then they had sold the bridge.",
        ),
    )
    triggers = _OPENERS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each sentence that opens so and has no mark up to its subject."""
        view = syntax(document)
        for low in view.tokens.where(*_OPENERS):
            if low != view.sentence_start(low) or not view.text[low][0].isupper():
                continue
            border = self._border(view, low)
            if border:
                fix = Fix.insert("Put a comma", view.tokens.end_of(border - 1), ",")
                message = f"A comma after the opening phrase, before “{view.text[border]}”?"
                yield self.found(view.tokens.span(border - 1, border + 1), message, fixes=(fix,))

    def _border(self, view: SyntaxView, low: int) -> int:
        """The pronoun that is the subject after an opening phrase with a verb; 0 where it is not plain."""
        high = view.sentence_end(low)
        border = next((k for k in range(low + 1, high) if view.lower[k] in _PRONOUNS or not _plain(view.text[k])), high)
        if border >= high - 2 or border - low < _SHORTEST or view.lower[border] not in _PRONOUNS:
            return 0
        if view.tag[border - 1] in _NO_END or not any(view.tag[k] in _VERBS for k in range(low, border)):
            return 0
        root = view.head[border]
        if root <= border or view.head[root] >= 0 or view.relation[border] not in SUBJECTS:
            return 0
        if not SUBJECTS.isdisjoint(view.relation[low:border]) or not any(
            k < border and view.relation[k] in _CLAUSES for k in view.tree.children(root)
        ):
            return 0
        return border if any(view.tag[k] in FINITE for k in range(border + 1, min(border + 4, high))) else 0


def _plain(text: str) -> bool:
    """Whether a token is a word or a figure, or a mark inside one."""
    return text[0].isalnum() or text in {"-", "'s", "’s", "'", "’", "$", "&", "%"}
