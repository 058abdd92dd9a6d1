"""A whole clause right behind a whole clause, without a mark or a word between, where the second reader misses one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.main_clauses import (
    TELLS,
    TO_SOMEBODY,
    clause_at,
    depends,
    leads_on,
    main_clauses,
    only_tells,
    says_more,
    verb_of_phrase,
)
from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.text import Span

_ENDS = NOUNS | {"CD", "VBN", "VBD", "VBG", "VB", "JJ", "JJR", "RB", "PRP", "RP", "RBR"}
_BEGINS = frozenset({"DT", "PRP", "PRP$", "NNS", "NNP", "NN", "CD", "JJ", "PDT", "EX", "JJS"})
_CLEAR = frozenset({"DT", "PRP$", "PRP", "CD", "NNP", "EX"})
_PARTS = frozenset({";", ":", "--", "–", "—", "(", ")"})
_LEAST = 4
"""Tokens of the first clause, and of the second."""
_DEGREES = frozenset({"so", "such", "enough", "too"})
_WHOLE = ("obj", "ccomp", "xcomp", "cop", "aux:pass")
"""What a verb has that lacks nothing: a clause about the noun before it lacks its object."""
_UNSURE = 0.92
"""How likely a missing mark must be where the words behind may tell of the noun before."""

_LOOSE_ENDS = frozenset({"RB", "RP", "PRP"})
_SHARES = frozenset("all most some many others none both several few half nobody everybody everyone nothing".split())


class ClausesUnparted(Suspects):
    """Words with which a clause begins that nothing joins to the main clause that ends before it."""

    triggers = frozenset({"."})
    labels = ("comma-before",)
    likely = 0.35

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The first words of such clauses, with their verbs."""
        for stop in view.tokens.where("."):
            first = view.sentence_start(stop)
            if stop - first < 2 * _LEAST or view.sentence_end(stop) > stop + 1:
                continue
            if not {"``", "''"}.isdisjoint(view.tag[first:stop]):
                continue
            for k in range(first + _LEAST - 1, stop - _LEAST + 2):
                if view.tag[k] in _BEGINS and view.tag[k - 1] in _ENDS and _is_sure(view, k):
                    verb = _verb_of_clause(view, first, k)
                    if verb >= 0:
                        yield k, verb

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Offer a semicolon."""
        named = view.tag[token] in {"NNP", "NNPS"}  # "his contention England dominated the play"
        least = _UNSURE if named or _may_tell_of_noun(view, token) else self.likely
        if second_reader(view.document).probability(token, self.labels[0]) < least:
            return
        verb = view.text[other]
        between = Span(view.tokens.end_of(token - 1), view.tokens.start_of(token))
        yield self.found(
            view.tokens.span(token - 1, token + 1),
            f"A second sentence seems to begin at “{view.text[token]}”, with its verb, “{verb}”: a stop before it?",
            fixes=(Fix.swap(between, "; ", Safety.DISPLAY), Fix.swap(between, ", and ", Safety.DISPLAY)),
        )


def _verb_of_clause(view: SyntaxView, first: int, k: int) -> int:
    """The verb of a whole clause that begins at a token, right behind a main clause; -1 where none does."""
    if view.text[k][0].isupper() and view.tag[k] not in {"NNP", "PRP"}:
        return -1
    if _is_told(view, first, k) or (view.lower[k - 1] in TIMES and view.tag[k - 2] in {"DT", "JJ", "JJS"}):
        return -1  # "the year he retired"
    low = next((j + 1 for j in range(k - 1, first, -1) if view.text[j] in _PARTS), first)
    if not _DEGREES.isdisjoint(view.lower[low:k]):
        return -1  # "so tired he slept"
    if leads_on(view, low, k) or view.tag[k - 1] in {"IN", "DT"}:
        return -1  # "and in May the council voted"
    clause = clause_at(view, k)
    if clause is None:
        clear = view.tag[k] in _CLEAR and view.tag[k - 1] not in VERBS
        clear = clear and (view.tag[k] != "NNP" or view.tag[k - 1] in {"NN", "NNS", "CD"})
        verb = verb_of_phrase(view, k) if clear else -1
    else:
        verb = -1 if depends(view, clause.predicate, k) or only_tells(view, clause) else clause.verb
    if verb < 0 or view.next_tag(verb) in FINITE - {"VBD"} or not FINITE.isdisjoint(view.tag[k:verb]):
        return -1  # "in rocks scientists say were formed"
    return verb if main_clauses(view, low, k) or says_more(view, low, k) else -1


def _is_told(view: SyntaxView, first: int, k: int) -> bool:
    """Whether a clause is what somebody says or thinks, without "that": "told the court the car was stolen"."""
    for j in range(k - 1, first, -1):
        verb = lemmas(view.lower[j]) if view.tag[j] in VERBS else ()
        if not TELLS.isdisjoint(verb):
            complete = j < view.tree.dependent(j, "obj", "xcomp", "ccomp") < k
            complete = complete or (view.tree.dependent(j, "aux:pass") >= 0 and j < view.tree.dependent(j, "obl") < k)
            return not complete or not TO_SOMEBODY.isdisjoint(verb)
        if view.tag[j] in FINITE or view.text[j] == ",":
            return False
    return False


def _is_sure(view: SyntaxView, k: int) -> bool:
    """Whether no noun or adjective stands before a clause of which it may tell, or it begins with "all", "most"."""
    return view.tag[k - 1] in _LOOSE_ENDS or view.lower[k] in _SHARES


def _may_tell_of_noun(view: SyntaxView, k: int) -> bool:
    """Whether a clause may only tell of the noun before it, as it lacks an object: "the branch she ran in Devon"."""
    clause = clause_at(view, k)
    if clause is None:
        return view.lower[k] not in _SHARES | {"a", "an"} and view.tag[k] != "PRP$"
    if view.tag[k - 1] not in NOUNS:
        return False
    predicate = clause.predicate
    further = view.tree.dependent(predicate, "xcomp")
    if further >= 0 and view.tag[further] in VERBS:
        predicate = further  # "the range the bank is expected to back"
    return view.tree.dependent(predicate, *_WHOLE) < 0
