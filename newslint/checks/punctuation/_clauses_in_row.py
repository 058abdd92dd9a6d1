"""A comma between two whole clauses, wherever it stands in its sentence, at which the second reader stumbles."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.checks.punctuation._first_sentence import is_no_statement
from newslint.checks.punctuation._second_sentence import (
    LINKS,
    is_absolute,
    third_behind_time,
    third_clause,
    ways_to_part,
)
from newslint.checks.punctuation._whole_clauses import ONLY
from newslint.engine.finding import Finding
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.clauses import OPENERS
from newslint.language.syntax.main_clauses import (
    clause_at,
    depends,
    ends_in_aside,
    leads_on,
    main_clauses,
    only_tells,
    says_more,
    verb_of_phrase,
)
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView

_QUOTED = frozenset({"``", "''"})
_PARTS = frozenset({";", ":", "--", "–", "—", "(", ")"})
_NO_END = frozenset({"IN", "TO", "CC", "DT", "PRP$", "MD", "WRB", "WDT"})
_JOINING = frozenset({"so", "then", "yet", "either", "neither", "nor"})
_COMPARING = frozenset({"JJR", "RBR"})
_POINTING = frozenset({"it", "this", "that", "they", "these"})
_OPENING = frozenset({"after", "as", "before", "when", "because"})
_COMING = frozenset("came comes come is was happened follows followed".split())
_HEARD = frozenset({"told", "informed", "assured"})
_LEAST = 3
_UNSURE = 0.55
"""How likely the end of a sentence must be where the tree does not see two main clauses."""
_IN_SERIES = 0.88
"""The same where a third clause follows."""


class ClausesInRow(Suspects):
    """Commas with a main clause that ends before them, and a whole clause behind them that nothing joins to it."""

    triggers = frozenset({","})
    labels = ("comma-stop",)
    likely = 0.08

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The commas, each with the verb of the clause behind it."""
        for comma in view.tokens.where(","):
            low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(comma))
            if comma - low < _LEAST or high - comma <= _LEAST or view.text[high - 1] != ".":
                continue
            if view.tag[comma - 1] in _NO_END or is_no_statement(view, low):
                continue
            if not _QUOTED.isdisjoint(view.tag[low:high]):
                continue
            low = next((k + 1 for k in range(comma - 1, low, -1) if view.text[k] in _PARTS), low)
            verb = _verb_behind(view, comma)
            if verb >= 0 and verb < high - 2 and _is_whole(view, low, comma) and not _leads_on(view, low, comma):
                yield comma, verb

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Offer a semicolon or a full stop."""
        likely = second_reader(view.document).probability(token, self.labels[0])
        least = (
            _IN_SERIES
            if _is_series(view, token, other) or third_behind_time(view, token)
            else 0.0
            if _is_sure(view, token)
            else _UNSURE
        )
        if likely < least:
            return
        word, verb = view.text[token + 1], view.text[other]
        message = f"A second sentence seems to begin at “{word}”, with its verb, “{verb}”: a stop before it?"
        yield self.found(view.tokens.span(token), message, fixes=ways_to_part(view, token))


def _start(view: SyntaxView, comma: int) -> int:
    """Where a clause behind a comma may begin: after "now" and the like, which join nothing."""
    return comma + 1 + (view.lower[comma + 1] in LINKS)


def _verb_behind(view: SyntaxView, comma: int) -> int:
    """The finite verb of a whole clause behind a comma, that does not only say who said so; -1 where none is."""
    start = _start(view, comma)
    if view.lower[start] in _JOINING:
        return -1
    clause = clause_at(view, start)
    verb = verb_of_phrase(view, start) if clause is None else -1 if only_tells(view, clause) else clause.verb
    if verb >= 0 and view.next_word(verb) in _HEARD and view.next_word(verb + 1) in {".", ","}:
        return -1  # ", the inquest was told."
    return -1 if verb >= 0 and is_absolute(view, start, verb) else verb


def _is_whole(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a main clause stands before a comma, and more than who said what."""
    before = main_clauses(view, low, comma)
    if before:
        return not all(only_tells(view, clause) for clause in before)
    return view.tag[low] in OPENERS and says_more(view, low, comma)


def _leads_on(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether the words before a comma want what follows: "and in May,", "said that when it rained,", "The more"."""
    if view.lower[low] == "the" and view.tag[low + 1] in _COMPARING:
        return True
    denies = not {"not", "n't"}.isdisjoint(view.lower[low:comma])
    if denies and view.lower[low] in _POINTING and view.lower[comma + 1] in _POINTING:
        return True  # "It is not the money, it is the time"
    if any(view.lower[k] in {"not", "n't"} and view.lower[k + 1] in ONLY for k in range(low, comma)):
        return True
    if view.lower[low] == "it" and view.lower[low + 2] == "because":
        return True  # "It is because of the noise, he said, the mill is shut"
    if view.tag[low] == "IN" and any(
        view.lower[k - 1] == "of" for k in view.tokens.within(low, comma, "whom", "which")
    ):
        return True  # "After so many songs, all of which were sad, it seemed"
    if _begins_anew(view, low, comma) or _waits_for_verb(view, low, comma):
        return True
    return leads_on(view, low, comma)


def _begins_anew(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a capital opens a sentence whose stop is not seen, with words that want what follows their comma."""
    return any(view.text[k].istitle() and view.tag[k] == "IN" for k in range(low + 1, comma - 1))


def _waits_for_verb(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether "after" and the like open a clause whose verb comes behind a name: "It came after the head, Lund won"."""
    if view.tag[comma + 1] != "NNP":
        return False
    last = next((k for k in range(comma - 1, low, -1) if view.lower[k] in _OPENING), -1)
    bare = last > 0 and view.tag[last + 1] not in {"CD", "VBG", "PRP$"}
    return bare and view.lower[last - 1] in _COMING and FINITE.isdisjoint(view.tag[last:comma])


def _is_sure(view: SyntaxView, comma: int) -> bool:
    """Whether the tree sees a main clause on either side, and no third one that "and" adds."""
    low = view.sentence_start(comma)
    start = _start(view, comma)
    clause = clause_at(view, start)
    if clause is None or depends(view, clause.predicate, start) or view.tree.dependent(clause.predicate, "cc") >= 0:
        return False
    if ends_in_aside(view, low, comma):
        return False
    return bool(main_clauses(view, low, comma))


def _is_series(view: SyntaxView, comma: int, verb: int) -> bool:
    """Whether "and" adds a third clause, with its own subject: "One fell, another rose and a third stood still"."""
    if third_clause(view, comma + 1) >= 0:
        return True
    end = view.sentence_end(comma)
    for k in range(verb + 1, end - 2):
        if view.tag[k] == "CC" and (view.text[k - 1] == "," or verb_of_phrase(view, k + 1) >= 0):
            return True
    return False
