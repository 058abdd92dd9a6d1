"""A clause whose tense goes against the time of the one it belongs to: "will reopen next March, when she sang"."""

from __future__ import annotations

import re

from newslint.language.syntax.main_clauses import finite_verb
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_YEAR = re.compile(r"1[5-9]\d\d|20[01]\d")
_TO_COME = frozenset({"next", "tomorrow", "coming"})
_DUE = frozenset({"due", "to"})
_BEFORE = frozenset("last ago earlier previous previously yesterday already had since originally".split())
_TELLING = CLAUSE_VERBS | {"say", "tell", "show"}
_REACH = 8


def past_of_future(view: SyntaxView, when: int) -> int:
    """A simple past behind ", when" of what will happen at a time that is told as still to come; -1 where none is."""
    low, end = view.sentence_start(when), view.sentence_end(when)
    if view.lower[when - 1] != "," or when - low < 4 or view.tag[when] != "WRB":
        return -1
    before = view.lower[max(low, when - _REACH) : when]
    if _TO_COME.isdisjoint(before) or view.lower[low] in {"if", "when"}:
        return -1
    will = [k for k in range(low, when) if view.tag[k] in FINITE]
    if not will or view.lower[will[-1]] not in {"will", "'ll"}:
        return -1
    verb = next((k for k in range(when + 1, end) if view.tag[k] in FINITE or view.text[k] == ","), end)
    if verb >= end or view.tag[verb] != "VBD" or not _DUE.isdisjoint(view.lower[verb : verb + 4]):
        return -1
    return -1 if not _BEFORE.isdisjoint(view.lower[verb:end]) or _told(view, verb) else verb


def _told(view: SyntaxView, verb: int) -> bool:
    """Whether a verb only says who said so, or may be a participle."""
    return not _TELLING.isdisjoint(lemmas(view.lower[verb]))


def present_of_past(view: SyntaxView, verb: int) -> bool:
    """Whether a present is joined to a past of the same hour: "On Monday it calls ..., and trams ran"."""
    low = view.sentence_start(verb)
    if view.head[verb] >= 0 or view.lower[verb] in BE | HAVE or not FINITE.isdisjoint(view.tag[low:verb]):
        return False
    year = view.lower[low] == "in" and _YEAR.fullmatch(view.lower[low + 1]) is not None
    if not year and (view.lower[low] != "on" or view.lower[low + 1] not in WEEKDAYS):
        return False
    for clause in view.tree.children(verb):
        if clause > verb and view.relation[clause] == "conj" and view.tree.subject_of(clause) > verb:
            joint = view.tree.dependent(clause, "cc")
            past = finite_verb(view, clause, view.tree.subject_of(clause))
            if joint > verb and view.lower[joint] == "and" and past > joint and _is_past(view, past):
                return _BEFORE.isdisjoint(view.lower[joint : view.sentence_end(verb)])
    return False


def _is_past(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is a simple past that tells nothing that was said."""
    past = view.tag[verb] == "VBD" and ("VBD" in possible_tags(view.lower[verb]) or view.lower[verb] in BE)
    return past and not _told(view, verb)
