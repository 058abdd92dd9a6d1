"""Subjects that are clauses, and one thing whatever is named in them: closing the parks was, how it began is."""

from __future__ import annotations

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, number, verb_number
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_QUESTIONS = frozenset({"whether", "how", "why", "where", "when", "who", "what"})
_OPENERS = frozenset({"that", "because", "although", "though", "whether", "if", "while"})
_STATES = frozenset({"JJ", "VBN"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"csubj", "csubj:pass", "nsubj", "nsubj:pass", "advcl"})
_PREDICATES = frozenset({"JJ", "VBN", "JJR", "RB"})
_STOPS = frozenset({",", ":", "CC", "``", "''", "-LRB-"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})


def clause_subject(view: SyntaxView, verb: int) -> int:
    """The first token of the clause that is the subject of a finite verb; -1 where none surely is.

    That is a form in -ing with its object, an infinitive, or a question, at the start of a sentence or after "that"
    and the like, with no comma or "and" before the verb, and no other subject of the verb.
    """
    if view.tag[verb] not in {"VBP", "VBD", "VB"}:
        return -1
    start = _start_of_clause(view, verb)
    if start < 0 or start + 1 >= verb or not _STOPS.isdisjoint(view.tag[start:verb]):
        return -1
    if (view.tag[start] not in {"VBG", "TO"} or view.tag[verb] == "VB") and view.lower[start] not in _QUESTIONS:
        return -1
    predicate = governor(view, verb)
    verbs = [k for k in range(start, verb) if view.tag[k] in FINITE or view.tag[k] == "MD"]
    if view.lower[start] == "what":
        alone = len(verbs) == 1 and verb_number(view.lower[verbs[0]]) != "plur"
        alone = alone and governor(view, verbs[0]) != predicate and not _has_subject(view, predicate, verb, verbs[0])
        return start if alone and (view.tag[predicate] in _STATES or _is_one(view, verb, predicate)) else -1
    if view.lower[start] == "how" and view.tag[start + 1] == "JJ" and view.lower[start + 1] not in {"many", "much"}:
        return -1  # "how odd that they insist"
    clause = next((k for k in view.tree.children(predicate) if start <= k < verb and view.relation[k] in _CLAUSES), -1)
    if clause < 0 or not _is_no_subject(view, predicate, verb):
        return -1
    if view.tag[start] in {"VBG", "TO"}:
        acts = (
            clause == start and _takes_no_clause(view, start)
            if view.tag[start] == "VBG"
            else clause == start + 1 and view.tag[clause] == "VB"
        )
        sure = acts and not verbs and not _has_subject(view, predicate, verb, clause)
    else:
        # the verb of the question is that of a clause, not of the whole: not "how does this work"
        sure = len(verbs) == 1 and governor(view, verbs[0]) == clause != predicate and view.tag[clause] not in NOUNS
        sure = sure and not _has_subject(view, predicate, verb, clause)
    return start if sure else -1


def _is_one(view: SyntaxView, verb: int, noun: int) -> bool:
    """Whether one thing, and no more, is what a clause with "what" is: what worries them is the cost."""
    if view.lower[verb] not in {"are", "were"} or view.next_word(verb) not in {"the", "a", "an", "its", "their"}:
        return False
    single = view.tag[noun] == "NN" and number(view.lower[noun]) == "sing" and phrase_start(view, noun) == verb + 1
    return single and "and" not in view.lower[noun : view.sentence_end(noun)]


def _takes_no_clause(view: SyntaxView, verb: int) -> bool:
    """Whether neither a clause nor what a participle describes follows: "ensuring parts are", "streaming services"."""
    return view.next_tag(verb) not in NOUNS | {"JJ"} and CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb]))


def _has_subject(view: SyntaxView, predicate: int, verb: int, clause: int) -> bool:
    """Whether a predicate has another subject before its verb than a clause; the object of that clause is none."""
    return any(
        (k > clause if view.tag[clause] in FINITE else k != clause)
        and k < verb
        and view.relation[k] in _SUBJECTS
        and phrase_start(view, k) != clause + 1
        for k in view.tree.children(predicate)
    )


def _start_of_clause(view: SyntaxView, verb: int) -> int:
    """The start of the sentence, or of the clause after the last "that", "because" and the like before a verb."""
    first = view.sentence_start(verb)
    for k in range(verb - 1, first, -1):
        if view.lower[k] in _OPENERS and view.relation[k] == "mark":
            return k if view.lower[k] in _QUESTIONS else k + 1
    return first


def _is_no_subject(view: SyntaxView, predicate: int, verb: int) -> bool:
    """Whether what is said of the clause cannot be the subject, turned round: "joining them were two bands"."""
    if view.next_tag(verb) in NOUNS | {"CD"}:
        return False
    if view.relation[verb] not in _HELPS or view.tag[predicate] in _PREDICATES:
        return True
    if view.tag[predicate] != "NN" or view.relation[verb] != "cop":
        return view.tag[predicate] in {"VBG", "IN"}
    if any(view.relation[k] == "conj" for k in view.tree.children(predicate)):
        return False
    return any(view.lower[k] in {"a", "an", "no"} for k in view.tree.children(predicate) if verb < k < predicate)
