"""A past tense after "be" or "get" where the passive asks for a participle: was took, got stole."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_adjective, is_noun
from newslint.language.words.verb_forms import past_only

GET = frozenset({"get", "gets", "got", "getting", "gotten"})
_NO_PASSIVE = frozenset(
    "was were went came became arose rose fell lay stood sat woke awoke did had spoke shone sprang strode swam "
    "stank".split()
)
"""Pasts of verbs that take no object, or that are adjectives too."""
_BE_ALONE = frozenset({"been", "being"})
_PARTICLES = frozenset({"into", "by", "off", "up", "down", "out", "in", "from", "away", "over", "at", "for", "with"})
_ASKS = frozenset({"WP", "WRB", "WDT"})
_OPENS = frozenset({"that", "all", "as", "than", "whatever", "however", "there", "everything", "nothing"})


def is_past_for_participle(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a past tense after a form of "be" or "get" can only be meant as a participle."""
    word = view.lower[verb]
    if word in _NO_PASSIVE or not view.text[verb].islower() or view.text[at].isupper() or not past_only(word):
        return False
    if view.tag[verb] in NOUNS and view.next_word(verb) not in {"by", "from"}:
        return False
    if view.lower[at] in _BE_ALONE:
        return True
    if (is_adjective(word) or is_noun(word)) and view.next_word(verb) not in _PARTICLES:
        return False  # "the firm was broke"
    return not _may_close_clause(view, at)


def _may_close_clause(view: SyntaxView, at: int) -> bool:
    """Whether the verb before may end a clause, and the past be that of the sentence: "what it was became clear"."""
    first = view.sentence_start(at)
    if view.tag[view.before_adverbs(at - 1)] in _ASKS and view.lower[at - 1] != "what":
        return False  # the relative is the subject itself: "Smith, who was ran out"
    opener = next((k for k in range(at - 1, first - 1, -1) if _opens_relative(view, k)), -1)
    if opener >= 0:
        # unless that clause has a verb before: "the car that he bought was stole"
        return FINITE.isdisjoint(view.tag[opener + 1 : at])
    return view.previous_tag(at) == "PRP" and at - 2 >= first and view.tag[at - 2] in NOUNS


def _opens_relative(view: SyntaxView, k: int) -> bool:
    """Whether a word opens a clause that may be the subject of a verb after it, or stand in that subject."""
    if view.lower[k] == "that" and view.previous_tag(k) in VERBS:
        return False  # "he said that it was stole"
    return view.tag[k] in _ASKS or view.lower[k] in _OPENS
