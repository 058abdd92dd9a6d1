"""Forms in -ing behind the object of verbs that take an infinitive there: "ordered the newspaper paying damages"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import is_active
from newslint.checks.grammar.verb_forms._people import people_after
from newslint.language.syntax.clauses import leads_to_verb
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import forms, lemma, lemmas
from newslint.lexicon.lists import words
from newslint.lexicon.transitives import never_behind

ORDERING = frozenset(
    form
    for verb in """order urge persuade convince force instruct require enable compel oblige advise forbid allow
    permit ask tell encourage cause help invite""".split()
    for form in forms(verb)
)
"""Verbs with an object and what that is to do."""
EXPECTED = frozenset(
    """expected believed said thought alleged supposed ordered forced required instructed obliged persuaded asked
    allowed permitted urged encouraged invited compelled authorised authorized entitled scheduled tipped advised warned
    told taught trained hired commissioned""".split()
)
"""Participles that go on with an infinitive in the passive: is expected to close."""
_TO_PEOPLE = frozenset({"advised", "warned", "told", "taught", "trained", "hired", "commissioned"})
"""Those that have a clause or a noun behind them as well: was told smoking kills, was hired following a vote."""
_BE = words("auxiliaries", "be") | {"'s", "'re"}
_BEHIND = frozenset({"DT", "PRP", "PRP$", "IN", "TO", "RP", "VBN", "CD", "NNP"})
_TELLS = frozenset({"that", "if", "whether", "how", "why", "what", "about", "not"})
_ADJUNCTS = frozenset(
    "missing following including according regarding concerning during using pending depending".split()
)
_REACH = 12
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "CD", "JJ", "NNP", "WP"})
_NEEDING = frozenset(form for verb in ("enable", "compel", "oblige", "entitle", "urge") for form in forms(verb))
"""Verbs that never have an object and no more."""
_FIRM = frozenset({"the", "his", "her", "its", "their", "this", "him", "them", "us", "me"})


def expected(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each passive of such a verb with the form in -ing right behind it: "is believed fleeing to Spain"."""
    for at in view.tokens.where(*EXPECTED):
        verb, be = at + 1, view.before_adverbs(at - 1)
        if be <= view.sentence_start(at) or view.lower[be] not in _BE or verb + 1 >= view.sentence_end(at):
            continue
        again = view.lower[at] in _TO_PEOPLE and view.tag[verb + 1] in {"VBG", "NNS", "NN", "JJ"}
        if view.tag[verb] != "VBG" or not (again or view.tag[verb + 1] in _BEHIND) or view.lower[verb] in _ADJUNCTS:
            continue
        if view.lower[at] not in _TO_PEOPLE or not (_is_told_of(view, verb) or view.next_tag(verb) == "TO"):
            yield at, verb


def _is_told_of(view: SyntaxView, verb: int) -> bool:
    """Whether a form in -ing is the subject of what somebody is told: "was told smoking kills"."""
    return view.next_tag(verb) != "VBG" and leads_to_verb(view, verb)  # but "was advised stopping using them"


_PREPOSITIONS = frozenset({"following", "including", "regarding", "concerning", "excluding", "pending"})


def ordered(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each such verb with the form in -ing behind its object, where no other word tells what is to be done."""
    for at in view.tokens.where(*ORDERING):
        if view.tag[at][:2] != "VB" or not _is_firm(view, at) or not is_active(view, at):
            continue
        head = people_after(view, at)
        verb = head + 1
        if head < 0 or verb + 1 >= view.sentence_end(at) or view.tag[verb] != "VBG":
            continue
        if "help" in lemmas(view.lower[at]) and view.tag[head] != "PRP":
            continue  # "will help landowners facing hardship"
        if view.lower[verb] in _PREPOSITIONS:
            continue  # "told reporters following the talks"
        plain = lemma(view.lower[verb], "VBG")
        behind = slice(verb, min(verb + _REACH, view.sentence_end(at)))
        told = "TO" in view.tag[behind] or not _TELLS.isdisjoint(view.lower[behind])
        owned = view.next_tag(verb) in {"DT", "PRP$", "PRP"} and doers(plain, Role.SUFFERS) is not None
        if told:
            continue
        needs = view.lower[at] in _NEEDING and view.text[head + 2] != ","
        if needs or ((owned or plain in never_behind()) and view.next_tag(verb) in _OBJECTS):
            yield at, verb


def _is_firm(view: SyntaxView, at: int) -> bool:
    """Whether the object is somebody known, or people in general: urged residents."""
    return view.next_word(at) in _FIRM or view.next_tag(at) == "NNS"
