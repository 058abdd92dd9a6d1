"""Small words for others that look like them, where no clause can hold them: "told to unplug is at once"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._one_letter import Letter
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import HELPERS, MODALS
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import TELLING

_DAYS = frozenset(WEEKDAYS)
_TOLD = frozenset("told asked warned advised urged ordered reminded begged instructed".split())
_GETS = frozenset(
    """get gets got getting step steps stepped stepping jump jumps jumped jumping climb climbs climbed climbing fall
    falls fell falling drive drives drove driving run runs ran running slip slips slipped slipping come comes came
    walk walks walked walking take takes took taking hop hopped drop dropped dropping pull pulled pulling""".split()
)
_TURNS = frozenset("turn turned turns turning make made change changed convert converted split divide divided".split())
_EXPECTED = frozenset("expected due scheduled able likely ready allowed forced supposed unable".split())
_BEHIND_IT = frozenset({"at", "and", "to", "off", "out", "on", "again", "immediately", "before", "up", "down"})
_QUESTION = frozenset({"what", "all", "thing", "way"})


def small_words(view: SyntaxView) -> Iterator[Letter]:
    """Each small word that can only be another."""
    for of in view.tokens.where("of"):
        if (
            view.previous_word(of) in _GETS
            and view.next_word(of) in {"the", "a", "his", "her", "their", "its"}
            and _moves(view, of)
        ):
            yield Letter(of, "off")
    for at in view.tokens.where("is", "in", "if", "it"):
        use = _for_it(view, at)
        if use:
            yield Letter(at, use)
    for no in view.tokens.where("no"):
        if view.previous_word(no) in _TOLD and view.next_word(no) == "to" and no + 2 < view.sentence_end(no):
            yield Letter(no, "not")
    for be in view.tokens.where("be"):
        if view.next_word(be) in _DAYS and view.previous_tag(be) in {"NN", "NNS", "NNP"}:
            yield Letter(be, "by")


def _moves(view: SyntaxView, of: int) -> bool:
    """Whether the word before "of" is a verb, with a noun for what is left behind it."""
    verb = of - 1
    if view.tag[verb][:2] != "VB" or verb - 1 < view.sentence_start(of):
        return False
    leads = view.previous_tag(verb) in {"TO", "MD", "CC", "PRP", "RB", "VBD", "WP", *NOUNS}
    return leads and view.tag[of + 2 : of + 3] in (["NN"], ["NNS"], ["NNP"], ["JJ"])


def _for_it(view: SyntaxView, at: int) -> str:
    """The word that is meant by "is", "in", "if" or "it"; nothing where it may be right."""
    low, end, word = view.sentence_start(at), view.sentence_end(at), view.lower[at]
    if at - 2 < low or at + 2 >= end:
        return ""
    before, after = view.lower[at - 1], view.lower[at + 1]
    if word == "it":
        passive = (
            before in _EXPECTED and view.tag[at + 1] == "VB" and view.lower[at - 2] in {"is", "are", "was", "were"}
        )
        return "to" if passive else ""
    if after == "into" and before in _TURNS:
        return "it" if view.tag[at - 1][:2] == "VB" else ""
    if word in {"in", "if"} and before in SUBORDINATORS and after in HELPERS and view.text[at + 1].islower():
        return "it"
    if word != "is":
        return ""
    if after in {"had", "has"} and before in {"that", "said", "says"} and view.tag[at + 2] == "VBN":
        return "it"
    if after in MODALS and before in TELLING and view.tag[at + 1] == "MD":
        return "it"
    commanded = view.lower[at - 2] == "to" and at - 3 > low and view.lower[at - 3] in _TOLD | {"not"}
    return "it" if commanded and after in _BEHIND_IT and _QUESTION.isdisjoint(view.lower[low:at]) else ""
