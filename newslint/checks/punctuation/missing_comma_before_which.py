"""No comma between a name and "which"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_NAMES = frozenset({"NNP", "NNPS"})
_CHOOSING = frozenset("a an any another one some every each no that those only same first last other".split())
"""Before a name, these make it one of several: the clause may say which."""


class MissingCommaBeforeWhich(Rule):
    """``It stands in Denton which has a port``."""

    meta = Meta(
        code="PUN119",
        name="missing-comma-before-which",
        aliases=("which-after-name",),
        summary="No comma parts a name from a clause with “which”.",
        why="A name says which one is meant; what follows only adds to it, and stands apart from it.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Associated Press Stylebook: essential clauses; Guardian style guide: that or which",
        bad=(
            Example(
                "The boat was built in [[Denton which]] has a port.",
                fixed="The boat was built in Denton, which has a port.",
            ),
        ),
        good=(
            "The boat was built in Denton, which has a port.",
            "The boat was built in the Denton that we know.",
            "The boat was built in a town which has a port.",
        ),
    )
    triggers = frozenset({"which"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words around each "which"."""
        view = syntax(document)
        for at in view.tokens.where("which"):
            if at < 2 or at + 3 > len(view.text) or not view.tokens.same_sentence(at - 1, at + 1):
                continue
            name = view.text[at - 1]
            if not name[0].isupper() or not name.isalpha() or not self._adds(view, at):
                continue
            fix = Fix.insert("Put a comma", view.tokens.end_of(at - 1), ",")
            message = f"A comma between the name “{name}” and “which”."
            yield self.found(view.tokens.span(at - 1, at + 1), message, fixes=(fix,))

    def _adds(self, view: SyntaxView, at: int) -> bool:
        """Whether the clause has "which" for its subject and belongs to the name before it."""
        if view.tag[at - 1] not in _NAMES or view.tag[at + 1] not in FINITE:
            return False
        start = at - 1
        while start > view.sentence_start(at) and view.tag[start - 1] in _NAMES:
            start -= 1
        if start > view.sentence_start(at) and view.lower[start - 1] in _CHOOSING:
            return False
        clause = view.head[at]
        if clause <= at:
            return False
        return start <= view.head[clause] < at or view.relation[clause] in {"advcl", "conj"}
