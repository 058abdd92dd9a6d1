"""A plan and what came of it, parted by a comma alone: "The trial was due to begin in May, the judge fell ill"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._second_sentence import ways_to_part
from newslint.engine.finding import Finding
from newslint.engine.rule import Evidence
from newslint.language.syntax.clauses import OPENERS, main_clause_before, main_clause_verb
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE
from newslint.text import Document

_PLANNED = frozenset({"due", "supposed", "scheduled", "expected"})
_PAST = frozenset({"was", "were"})


class PlanUndone(Evidence):
    """``The trial was due to begin in May, the judge fell ill``."""

    triggers = _PAST
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each plan for a comma and an event."""
        view = syntax(document)
        for be in view.tokens.where(*_PAST):
            to = be + 1 + (view.next_word(be) in _PLANNED)
            if to + 1 >= view.sentence_end(be) or view.lower[to] != "to" or view.tag[to + 1] != "VB":
                continue
            comma = next((k for k in range(to + 2, view.sentence_end(be)) if view.text[k] == ","), -1)
            if comma > 0 and _is_undone(view, be, comma):
                word = view.text[comma + 1]
                message = f"A second sentence begins at “{word}”: is “but” missing, or a stop?"
                yield self.found(view.tokens.span(comma), message, fixes=ways_to_part(view, comma))


def _is_undone(view: SyntaxView, be: int, comma: int) -> bool:
    """Whether the plan opens its sentence, and one event follows the comma, which is no part of a list."""
    low, end = view.sentence_start(be), view.sentence_end(be)
    start = comma + 1
    if view.tag[low] not in OPENERS or start + 3 >= end or view.tag[start] not in {"DT", "PRP", "PRP$", "NNS", "NN"}:
        return False
    if not main_clause_before(view, comma) or view.text[low:end].count(",") > 1:
        return False
    verb = main_clause_verb(view, start)
    if verb < 0 or view.tag[verb] != "VBD" or view.lower[verb] in BE or "VBD" not in possible_tags(view.lower[verb]):
        return False
    return TELLS.isdisjoint(lemmas(view.lower[verb])) and view.next_word(verb) not in {",", "."}
