"""A part of what a clause tells of, behind a comma, with a verb of its own: "It was flooded, none of them survived"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._second_sentence import is_absolute, third_clause, ways_to_part
from newslint.engine.finding import Finding
from newslint.engine.rule import Evidence
from newslint.language.syntax.clauses import OPENERS, main_clause_before
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_PARTS = frozenset("none neither each both most some many several few one two three half all nobody nothing".split())
_WHOLE = frozenset({"none", "neither", "each", "both", "nobody", "nothing"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "PRP", "IN", "POS", "RB"}
_MARKS = frozenset({":", "``", "''", "-LRB-", "CC", "WRB"})
_LONG = 12


class PartOfThem(Evidence):
    """``The mine was flooded, none of the men survived``."""

    triggers = frozenset({","})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind the only comma of each sentence."""
        view = syntax(document)
        for part in view.tokens.where(*_PARTS):
            comma = part - 1
            if view.previous_word(part) == "," and _is_clause(view, part) and _is_alone(view, comma):
                message = f"A second sentence begins at “{view.text[part]}”: a stop before it, or “and”?"
                yield self.found(view.tokens.span(comma), message, fixes=ways_to_part(view, comma))


def _is_clause(view: SyntaxView, part: int) -> bool:
    """Whether a part, what it is part of and a finite verb stand behind each other."""
    end = view.sentence_end(part)
    if part + 2 >= end:
        return False
    alone = view.lower[part] in {"nobody", "nothing"}
    if view.lower[part] not in _WHOLE and view.lower[part + 2] != "them":
        return False  # "one of several fires thought set on purpose"
    if not alone and (view.next_word(part) != "of" or view.lower[part + 2] in {"which", "whom", "whose", "these"}):
        return False
    verb = part + 1
    while verb < min(end, part + _LONG) and view.tag[verb] in _PHRASE:
        verb += 1
    if verb + 1 >= end or view.tag[verb] not in FINITE or is_absolute(view, part, verb):
        return False
    return view.next_word(verb) not in {",", "."} and third_clause(view, part) < 0


def _is_alone(view: SyntaxView, comma: int) -> bool:
    """Whether a main clause, and nothing else, stands before the only comma of a sentence."""
    low, end = view.sentence_start(comma), view.sentence_end(comma)
    if view.text[end - 1] != "." or view.text[low:end].count(",") > 2 or "," in view.text[low:comma]:
        return False
    if view.tag[low] not in OPENERS or not _MARKS.isdisjoint(view.tag[low:comma]):
        return False
    return main_clause_before(view, comma)
