"""Whether a relative clause has all that it needs without its relative word."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

OPENS_OBJECT = frozenset({"DT", "PRP$", "PRP", "NNP", "CD"})
TAKING_TWO = frozenset("give award grant offer show tell teach ask pay deny promise owe send lend".split())
"""Verbs with two objects, of which the relative word may be one: "visas which they gave the men"."""
_OF_ALL = TAKING_TWO | {"accuse", "need", "think", "say"}
"""The same, and verbs that take more than an object."""
ALONE = frozenset(
    "work live go come belong depend serve sleep stay die arrive travel sit stand fall fight sink run rise lie".split()
)
"""Verbs without an object, which go on with a preposition."""
CLOSES = FINITE | {",", ".", ""}
_CONCRETE = 0.8
HELP = BE | HAVE | MODALS


def is_passive(view: SyntaxView, k: int) -> bool:
    """Whether a passive in the perfect stands here: had been declared."""
    if k + 3 >= view.sentence_end(k - 1):
        return False
    return view.lower[k] in HAVE and view.lower[k + 1] == "been" and view.tag[k + 2] == "VBN"


def lacks_nothing(view: SyntaxView, k: int) -> bool:
    """Whether a finite verb stands here and has its object, or is a passive that needs none."""
    last = view.sentence_end(k - 1)
    if k >= last or view.tag[k] not in FINITE:
        return False
    verb = k
    while verb + 1 < last and (view.lower[verb] in HELP or view.tag[verb] == "RB") and view.tag[verb + 1] != "DT":
        verb += 1
    if view.lower[verb] == "been" and verb + 1 < last and view.tag[verb + 1] in {"VBN", "VBG"}:
        verb += 1
    stems = {*lemmas(view.lower[verb])}
    if view.lower[verb] in {"given", "offered", "paid", "shown"} and view.lower[verb - 1] in BE | {"been"}:
        return view.next_tag(verb) in OPENS_OBJECT | {"NNS", "NN"}  # "who they have not been given tents"
    if not CLAUSE_VERBS.isdisjoint(stems) or not _OF_ALL.isdisjoint(stems) or verb + 1 >= last:
        return False
    passive = verb > k and view.tag[verb] == "VBN" and not BE.isdisjoint(view.lower[k:verb])
    after = verb + 1
    if passive:
        return view.tag[after] == "IN" and after + 1 < last and view.tag[after + 1] not in CLOSES
    if view.tag[after] in {"IN", "TO"} and view.lower[after] != "that":
        after += 1  # "who he works for the bank"
        return after < last and view.tag[after] in OPENS_OBJECT and not ALONE.isdisjoint(stems)
    if view.lower[after].endswith(("self", "selves")):
        return False  # "the motives which they harbour themselves"
    if view.tag[after] == "JJ" and view.next_tag(after) == "NNS" and view.tag[verb] in {"VBG", "VBN"}:
        return True  # "selling fake visas"
    group = view.noun_phrase(after)
    when = group is not None and share(view.lower[group.head], Kind.TIME) > 1 - _CONCRETE  # "he married the week after"
    return view.tag[after] in OPENS_OBJECT and view.lower[after] not in {"that", "all", "both"} and not when
