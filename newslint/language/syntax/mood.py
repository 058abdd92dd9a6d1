"""Verb forms that show no number although they look plural: subjunctives, modals and infinitives without "to"."""

from __future__ import annotations

from itertools import pairwise

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags

_UNREAL = frozenset("if though unless whether wish wishes wished lest suppose imagine rather".split())
_DEMANDS = frozenset(
    """ask demand insist recommend propose suggest request require urge order stipulate move decree rule command direct
    mandate advise prefer beg plead advocate essential important vital imperative crucial necessary recommendation
    demand proposal suggestion request requirement insistence condition lest agree intend provide specify instruct
    instruction promise pledge guarantee assurance plea call""".split()
)
_FITTING = frozenset(
    "natural right fitting proper appropriate desirable best better preferable urgent critical key".split()
)
"""Words before "that" which may say what ought to be: "it is only right that he resign"."""
CAUSES = frozenset("let make help see watch hear have feel notice bid observe".split())
"""Verbs after whose object a plain form stands: "they let it grow"."""

_CLAUSE = 5
"""Words from "that" to the verb, with a short subject between them."""

HALF_MODALS = frozenset({"need", "dare"})
"""Verbs that may be modals, though they have all forms of other verbs."""
_UNASSERTED = frozenset(
    """no not n't never nobody none nothing neither nor hardly scarcely rarely seldom barely few little only if
    whether""".split()
)
"""Words after which "need" and "dare" are used as modals (Quirk et al., A Comprehensive Grammar, 3.42)."""


_OPENS_CLAUSE = frozenset({"if", "when", "whenever", "because", "until", "unless", "once", "while"})
"""Words that open a clause with a finite verb of its own."""


def may_be_modal(view: SyntaxView, verb: int) -> bool:
    """Whether "need" or "dare" may be a modal before a plain form: "nobody need know", "it need bear no name"."""
    if view.lower[verb] not in HALF_MODALS:
        return False
    if view.next_word(verb) in {"not", "n't"} or view.previous_word(verb) in {"not", "n't"}:
        return True
    after = view.skip_adverbs(verb + 1)
    plain = after < view.sentence_end(verb) and "VB" in possible_tags(view.lower[after])
    return plain and not _UNASSERTED.isdisjoint(view.lower[view.sentence_start(verb) : after + 2])


def may_be_subjunctive(view: SyntaxView, verb: int, noun: int = -1) -> bool:
    """Whether "were", or a plain form, may be one of wish, condition or demand ("if he were", "asks that she go")."""
    before = view.lower[view.sentence_start(verb) : verb if noun < 0 else noun]
    if view.lower[verb] == "were":
        return not _UNREAL.isdisjoint(before)
    if view.lower[verb] in {"are", "do"}:
        return False
    return any(not _DEMANDS.isdisjoint(lemmas(word)) for word in before) or any(
        one in _FITTING and other == "that" for one, other in pairwise(before)
    )


def is_demanded(view: SyntaxView, verb: int) -> bool:
    """Whether a plain form may stand in the clause of a demand: "proposed that he go"."""
    near = view.lower[max(view.sentence_start(verb), verb - _CLAUSE) : verb]
    return "that" in near and may_be_subjunctive(view, verb)


def may_be_plain(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a plain form may be an infinitive: after a helper, or after "make", "see" and the like."""
    if view.lower[verb] in {"are", "were"}:
        return False
    k = verb - 1
    while k > noun and view.tag[k] in {"RB", "CC"}:
        k -= 1
    if view.tag[k] in {"MD", "TO"} or view.lower[k] in {"do", "does", "did", "to"}:
        return True
    if view.tag[verb] == "VB" and "TO" in view.tag[noun:verb]:
        return True  # "the plan to buy one and sell the other"
    if verb == noun + 1 and not CAUSES.isdisjoint(lemmas(view.lower[noun])):
        return True  # "they do more than help repel": no noun after all
    perfect = view.skip_adverbs(verb + 1) if view.lower[verb] == "have" else verb
    if verb < perfect < view.sentence_end(verb) and view.tag[perfect] == "VBN":
        return False  # nobody lets a thing have been done
    start = phrase_start(view, noun)
    if start > view.sentence_start(noun) and not CAUSES.isdisjoint(lemmas(view.lower[start - 1])):
        return True
    if any(not CAUSES.isdisjoint(lemmas(view.lower[k])) for k in range(noun + 1, verb) if view.tag[k][:2] == "VB"):
        return True
    if start > view.sentence_start(noun) and view.lower[start - 1] in _OPENS_CLAUSE and view.tag[verb] == "VBP":
        return False  # "will be paid if their train arrive late": the modal is that of another clause
    return any(view.tag[k] == "MD" for k in range(max(view.sentence_start(noun), start - 8), verb))
