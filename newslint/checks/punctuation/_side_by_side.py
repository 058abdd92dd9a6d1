"""Whether two clauses stand side by side in the tree as two sentences, and neither tells who said the other."""

from __future__ import annotations

from newslint.language.syntax.clauses import main_clause_before
from newslint.language.syntax.main_clauses import TELLS, TO_SOMEBODY
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas

_TOLD = TELLS | {"point", "establish", "post"}
"""Verbs of attribution and of thought: what stands before them is what was said."""
_JOINED = frozenset({"parataxis", "conj", "ccomp", "advcl"})
_HANGING = frozenset({"parataxis", "ccomp", "advcl", "dislocated"})


def stands_beside(view: SyntaxView, low: int, pronoun: int, high: int) -> bool:
    """Whether the clause of a pronoun stands beside the main clause before it, and neither needs the other."""
    second = view.head[pronoun]
    first = view.head[second] if second >= 0 else -1
    if not low <= first < pronoun < second or view.relation[second] not in {"conj", "parataxis"}:
        return False
    if view.head[first] >= 0 or _TOLD.intersection(lemmas(view.lower[first])):
        return False
    if not main_clause_before(view, pronoun) or view.tree.dependent(second, "mark", "cc") >= 0:
        return False
    complete = view.tree.dependent(second, "obj", "obl", "cop", "xcomp", "ccomp", "aux:pass") >= 0
    told = _TOLD.intersection(lemmas(view.lower[second]))
    return complete and not told and view.tag[high - 2] not in {"IN", "TO"}


def hang_together(view: SyntaxView, low: int, comma: int, verb: int) -> bool:
    """Whether the tree sees two main clauses side by side, neither of which only says who said the other.

    That “and” adds no third clause is for the caller to see.
    """
    if any(view.relation[k] == "mark" and view.lower[k] not in {"to", "that"} for k in range(low, comma)):
        return False
    second = verb
    while view.relation[second] in {"aux", "aux:pass", "cop"} and view.head[second] > comma:
        second = view.head[second]
    if _is_series(view, comma, second, view.sentence_end(verb)):
        return False
    if view.tree.dependent(second, "mark", "cc") >= 0:
        return False
    first = view.head[second]
    if first < 0:  # the second clause is the main one, and the first hangs from it
        first = next((k for k in view.tree.children(second) if k < comma and _hangs(view, k)), -1)
    elif view.relation[second] not in _JOINED:
        return False
    if not low <= first < comma or _waits(view, first, comma):
        return False
    return not _attributes(view, verb, second)


def _is_series(view: SyntaxView, comma: int, second: int, high: int) -> bool:
    """Whether the clauses are three or more, the last with a conjunction: "I came, I saw, and I won"."""
    if any(view.text[k] == "," and view.tag[k + 1] == "CC" for k in range(comma + 2, high - 3)):
        return True
    later = range(second + 1, high)
    return any(view.relation[k] == "conj" and view.tree.subject_of(k) > second for k in later)


def _waits(view: SyntaxView, told: int, comma: int) -> bool:
    """Whether a verb of saying or thought has not yet what was said: "The council said, the bridge is shut"."""
    if not _TOLD.intersection(lemmas(view.lower[told])):
        return False
    return FINITE.isdisjoint(view.tag[told + 1 : comma]) and view.tree.dependent(told, "obj") < 0


def _attributes(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a clause only says who said so: its verb is one of saying, and nothing that was said follows."""
    near = {verb, verb + 1, predicate}
    told = next((k for k in sorted(near) if k < len(view.text) and _TOLD.intersection(lemmas(view.lower[k]))), -1)
    if told < 0:
        return False
    if view.lower[verb - 1] == "it" and view.sentence_end(verb) - verb < 4:
        return True  # "it turns out"
    if view.tag[told] == "VBN" and view.lower[verb - 1] == "it":
        return True  # it was learned
    high = view.sentence_end(verb)
    if view.tag[told] == "VBN" and view.tag[told + 1] == "TO":
        return False  # "passengers were told to wait"
    if told + 1 < high and view.tag[told + 1] in {"IN", "TO", "."} and view.lower[told + 1] != "that":
        return True  # "the army said in a statement that included pictures"
    if TO_SOMEBODY.isdisjoint(lemmas(view.lower[told])) and view.tree.dependent(told, "obj") > told:
        return False  # "the council ordered a new bridge"
    end = next((k for k in range(told + 1, high) if view.text[k] == ","), high)
    return not any(view.tag[k] in FINITE for k in range(told + 1, end))


def _hangs(view: SyntaxView, k: int) -> bool:
    """Whether a word before the main verb is the predicate of a clause of its own."""
    return view.relation[k] in _HANGING or (view.relation[k] == "advmod" and view.tree.subject_of(k) >= 0)
