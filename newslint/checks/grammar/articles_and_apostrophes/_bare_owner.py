"""Plurals of persons right before what they own, and owners before “only” or a superlative, without their mark.

"Investors money will be held", "replacing the islands only doctor", "the towns oldest shop".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._possessors import GIVING
from newslint.language.syntax.tagging import VERBS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, singular
from newslint.language.words.noun_kinds import Kind, is_surely, share
from newslint.lexicon.article_nouns import nouns_with

_OWNED = frozenset(
    """money luggage baggage belongings possessions savings lives homes jobs wages salaries pensions health welfare
    wellbeing safety faces hands eyes votes views trust confidence details data privacy clothes passports phones
    homework behaviour behavior consent knowledge whereabouts grievances concerns fears complaints demands""".split()
)
"""What people have, and what is hardly ever told by a plural as a sort: taxpayers' money."""
_LEADS = frozenset({"IN", "VB", "VBD", "VBG", "VBZ", ",", "CC", "TO", "JJ"})
_CLOSES = frozenset({"IN", ".", ",", "VBD", "VBZ", "VBP", "MD", "TO", "CC", "WDT", "WRB", "RB", "VBN"})
_ONE = frozenset({"DT"})
_NEEDING = (Kind.PLACE, Kind.GROUP, Kind.PERSON)
_MOSTLY = 0.6


def bare_owners(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each plural that lacks its mark, with what is owned."""
    for thing in view.tokens.where(*_OWNED):
        owner = thing - 1
        if owner >= view.sentence_start(thing) and thing + 1 < view.sentence_end(thing) and _owns(view, owner, thing):
            yield owner, thing
    found = tags(view.document)
    owners = found.mask("NNS")
    owners[:-2] &= found.mask("JJS", "RB", "JJ")[1:-1] & found.mask("NN")[2:]
    for owner in owners[:-2].nonzero()[0].tolist():
        if _stands_out(view, owner):
            yield owner, owner + 2


def _owns(view: SyntaxView, owner: int, thing: int) -> bool:
    """Whether a bare plural of persons stands before a thing that only it can own here."""
    word, opens = view.lower[owner], owner == view.sentence_start(owner)
    if view.tag[owner] != "NNS" or view.tag[thing] not in {"NN", "NNS"} or view.next_tag(thing) not in _CLOSES:
        return False
    if not view.text[owner][opens:].islower() or not view.text[thing].islower() or not word.endswith("s"):
        return False
    if not is_surely(singular(word), Kind.PERSON) or view.tokens.adjacent(owner):
        return False
    if opens:
        return True
    before = owner - 1
    if view.tag[before] not in _LEADS or view.lower[before] in {"that", "which"}:
        return False
    return view.tag[before] not in VERBS or GIVING.isdisjoint(lemmas(view.lower[before]))


def _stands_out(view: SyntaxView, owner: int) -> bool:
    """Whether a plural with an article stands before “only” or a superlative and one of many: the towns oldest shop."""
    rank, noun = owner + 1, owner + 2
    if owner == view.sentence_start(owner) or noun + 1 >= view.sentence_end(owner) or view.tag[owner - 1] not in _ONE:
        return False
    if view.lower[owner - 1] not in {"the", "this", "that"} or not view.text[owner].islower():
        return False
    if view.lower[rank] != "only" and (
        view.tag[rank] != "JJS" or view.lower[rank] in {"most", "least", "best", "last"}
    ):
        return False
    thing = view.lower[noun]
    counted = view.certainly_singular(noun) and (thing in nouns_with("article") or share(thing, *_NEEDING) >= _MOSTLY)
    told = view.tag[owner - 2] in VERBS and not GIVING.isdisjoint(lemmas(view.lower[owner - 2]))
    return counted and not told and view.next_tag(noun) in _CLOSES
