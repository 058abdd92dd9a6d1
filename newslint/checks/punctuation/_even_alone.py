"""“Even” for “even though” before a clause and a comma: "Even the car had been filmed, it took"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._whole_clauses import only_adds, whole_clause_verb
from newslint.engine.finding import Finding
from newslint.engine.rule import Evidence
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_OPENS = frozenset({"DT", "PRP$", "NNP", "PRP", "NNS"})


class EvenAlone(Evidence):
    """``Even the car had been filmed, it took weeks to find it``."""

    triggers = frozenset({"even"})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each sentence that opens so."""
        view = syntax(document)
        for even in view.tokens.where("even"):
            if even == view.sentence_start(even) and _joins(view, even):
                message = "“Even” joins no clause to another: is “Even though” meant, or “Even if”?"
                yield self.found(view.tokens.span(even), message)


def _joins(view: SyntaxView, even: int) -> bool:
    """Whether a whole clause stands up to the first comma, and another behind it."""
    end = view.sentence_end(even)
    comma = next((k for k in range(even + 3, end - 1) if view.text[k] == ","), -1)
    if comma < 0 or view.tag[even + 1] not in _OPENS or view.tag[comma + 1] not in _OPENS:
        return False
    finite = [k for k in range(even + 2, comma) if view.tag[k] in FINITE]
    if not finite or not {"WP", "WDT", "WRB"}.isdisjoint(view.tag[even:comma]):
        return False
    if whole_clause_verb(view, even + 1, end, telling=True) != finite[0]:
        return False
    verb = whole_clause_verb(view, comma + 1, end, telling=True)
    return verb > 0 and not only_adds(view, comma + 1, verb, end)
