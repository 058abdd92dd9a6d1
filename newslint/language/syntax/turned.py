"""Sentences turned round by what opens them, so that the subject stands behind its helper: "not since May have prices".

Sources: the chapters on inversion of the usual reference grammars of English: negative and restrictive openings take a
helper and then the subject, and so do "so" with an adjective, and "such".
"""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import AGREEING, BE

_NEVER = frozenset({"never", "rarely", "seldom", "nowhere", "hardly", "scarcely"})
_AFTER_NOT = frozenset({"since", "until", "till", "once", "for", "in", "even", "only"})
_AFTER_ONLY = frozenset(
    "after before when if once until since in on at by through with under during from then now later recently".split()
)
_NO_PLACE = frozenset({"under", "in", "at", "on", "by", "for"})
"""Prepositions of what turns a sentence round with "no": under no circumstances, at no point."""
_BEFORE_NO = frozenset({"circumstances", "circumstance", "account", "time", "point", "stage", "way", "condition"})
_CLAUSES = frozenset({"after", "before", "when", "if", "once", "until", "till", "since"})
_SUBJECT = NOUNS | {"DT", "PRP$", "CD", "JJ"}
_MANY = frozenset({"many", "much", "few", "far", "little", "long"})
_LONGEST = 16  # words of an opening


def turned_clause(view: SyntaxView, verb: int) -> bool:
    """Whether an opening that turns the sentence round stands before a helper, and the subject right after it."""
    first = view.sentence_start(verb)
    if view.lower[verb] not in AGREEING:
        return False
    if view.next_tag(verb) not in _SUBJECT and not (view.next_tag(verb) == "VBG" and view.lower[first] == "so"):
        return False
    while first < verb and view.lower[first] in {"and", "but", "yet", '"', "“"}:
        first += 1
    if not first < verb <= first + _LONGEST:
        return False
    word, after = view.lower[first], view.lower[first + 1]
    if word in {"so", "such"}:
        return _turned_by_degree(view, first, verb)
    if word in _NEVER:
        opening = first + 1
    elif (word == "not" and after in _AFTER_NOT) or (word == "only" and after in _AFTER_ONLY):
        opening = first + 2
    elif word in _NO_PLACE and after == "no" and not _BEFORE_NO.isdisjoint(view.lower[first + 2 : first + 4]):
        opening = first + 3
    else:
        return False
    return _holds_no_subject(view, first, opening, verb)


def _turned_by_degree(view: SyntaxView, first: int, verb: int) -> bool:
    """Whether "so" with an adjective, or "such" alone, stands right before a form of "be", or "so" before "has"."""
    opened = verb == first + 2 and view.lower[first] == "so" and view.tag[first + 1] in {"JJ", "RB"}
    if opened and view.lower[verb] in {"has", "have"} and view.lower[first + 1] not in _MANY:
        return True
    if view.lower[verb] not in BE or view.next_tag(verb) not in {"DT", "PRP$"}:
        return False
    if view.lower[first] == "such":
        return verb == first + 1
    return verb == first + 2 and view.tag[first + 1] in {"JJ", "RB", "VBN"} and view.lower[first + 1] not in _MANY


def _holds_no_subject(view: SyntaxView, first: int, opening: int, verb: int) -> bool:
    """Whether the words of an opening are a phrase, or a clause with a verb of its own, and end right before a verb."""
    if "," in view.lower[first:verb] or view.tag[verb - 1] in {"PRP", "WDT", "WP", "MD", "EX"}:
        return False
    verbs = sum(view.tag[k] in FINITE or view.tag[k] == "MD" for k in range(opening, verb))
    if not verbs:
        return True
    return verbs == 1 and view.lower[opening - 1] in _CLAUSES and view.tag[verb - 1] not in {"CC", "IN", "TO"}
