"""Verbs against the day that opens their sentence, or that the clause before names.

"On Monday the union calls off the strike, and within hours trams were running"; "next March, when the choir sang".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import AHEAD, OVER, Mismatch
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import inflect, lemma
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS

_DAYS = frozenset(WEEKDAYS)
_UNITS = frozenset({*WEEKDAYS, *MONTHS, *TIMES})
_REACH = 8


def verbs_against_days(view: SyntaxView) -> Iterator[Mismatch]:
    """Presents on a day that a past beside them shows to be over, and pasts at a time to come."""
    for at in view.tokens.where("on"):
        if at == view.sentence_start(at) and view.next_word(at) in _DAYS and view.next_tag(at + 1) not in {"NN", "NNS"}:
            verb = _present_beside_past(view, at + 1)
            if verb >= 0:
                use = (inflect(lemma(view.lower[verb], view.tag[verb]), "VBD") or [""])[0]
                yield Mismatch(verb, view.tokens.span(verb), use, OVER)
    for at in view.tokens.where("next", "tomorrow"):
        time = at if view.lower[at] == "tomorrow" else at + 1
        verb = _past_of_future(view, time) if time < view.sentence_end(at) else -1
        if verb >= 0:
            yield Mismatch(verb, view.tokens.span(verb), f"will {lemma(view.lower[verb], 'VBD')}", AHEAD)


def _present_beside_past(view: SyntaxView, day: int) -> int:
    """The main verb, in the present, of a sentence that a day opens and in which a past is joined to it; else -1."""
    last = view.sentence_end(day)
    verb = next((k for k in range(day + 1, last) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] not in {"VBZ", "VBP"} or view.relation[verb] != "root":
        return -1
    if view.lower[verb] in BE | HAVE or is_speech(view.lower[verb], view.tokens.lexicon):
        return -1
    for k in view.tree.children(verb):
        if view.relation[k] == "conj" and k > verb:
            helps = [j for j in view.tree.children(k) if view.relation[j] in {"aux", "aux:pass", "cop"}]
            if any(view.tag[j] == "VBD" for j in (k, *helps)):
                return verb
    return -1


def _past_of_future(view: SyntaxView, time: int) -> int:
    """The past in a clause with "when" about a time to come; -1 where there is none."""
    last = view.sentence_end(time)
    if (
        time + 4 >= last
        or view.lower[time] not in _UNITS | {"tomorrow"}
        or view.lower[time + 1 : time + 3] != [",", "when"]
    ):
        return -1
    verb = next((k for k in range(time + 3, min(last, time + 3 + _REACH)) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] != "VBD" or view.lower[verb] in BE | {"had"}:
        return -1
    return verb if view.head[time + 2] == verb else -1
