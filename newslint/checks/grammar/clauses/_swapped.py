"""A participle before its “have” or “be”, and “not” before “probably”: "the town, a port, lost has half its people"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma, possible_tags
from newslint.lexicon.auxiliaries import HAVE, MODALS
from newslint.lexicon.transitives import intransitives

_BEHIND = frozenset({"DT", "PRP$", "CD", "IN", "RB", "PDT", "JJR", "TO", "NNP", "NNS", "PRP"})
_LEADS = MODALS | HAVE | {"does"}
_OPENS = frozenset({"WDT", "WP", "WP$", "WRB", "PRP"})


def swapped(view: SyntaxView) -> Iterator[int]:
    """The first of each such pair."""
    for have in view.tokens.where("has", "have", "had"):
        if (
            have - 2 >= view.sentence_start(have)
            and have + 2 < view.sentence_end(have)
            and _behind_participle(view, have)
        ):
            yield have - 1
    for be in view.tokens.where("was", "were"):
        if _behind_passive(view, be):
            yield be - 1
    for probably in view.tokens.where("probably"):
        if view.previous_word(probably) == "not" and view.previous_word(probably - 1) in _LEADS:
            yield probably - 1
    for been in view.tokens.where("been"):
        if view.next_word(been) in {"has", "have", "had"} and view.next_tag(been + 1) in {"VBN", "VBG", "RB"}:
            low = max(view.sentence_start(been), been - 8)
            if HAVE.isdisjoint(view.lower[low:been]) and "having" not in view.lower[low:been]:
                yield been


def _behind_passive(view: SyntaxView, be: int) -> bool:
    """Whether a participle that belongs to "was" stands between the comma of an aside and it: closed was in 2009."""
    verb, low = be - 1, view.sentence_start(be)
    if verb - 3 < low or view.text[verb - 1] != "," or view.tag[verb] not in {"VBN", "VBD"}:
        return False
    commas = [k for k in range(low, verb - 1) if view.text[k] == ","]
    opens = view.tag[low] in {"DT", "PRP$", "NNP", "NNS", "NN", "CD"} and len(commas) == 1
    return opens and view.next_tag(be) == "IN" and "CC" not in view.tag[commas[0] : verb]


def _behind_participle(view: SyntaxView, have: int) -> bool:
    """Whether a participle that belongs to "have" stands right before it, behind the subject of a sentence."""
    verb, low = have - 1, view.sentence_start(have)
    word = view.lower[verb]
    if word == "been" or view.tag[verb] not in {"VBN", "VBD"} or "VBN" not in possible_tags(word):
        return False
    behind = view.skip_adverbs(have + 1)
    if (
        behind >= view.sentence_end(have)
        or view.tag[have + 1] not in _BEHIND
        or view.tag[behind] in {"VBN", "VBD", "VBG"}
    ):
        return False
    if not FINITE.isdisjoint(view.tag[low:verb]) and view.text[verb - 1] != ",":
        return False
    if view.text[verb - 1] == ",":
        commas = [k for k in range(low, verb - 1) if view.text[k] == ","]
        closes = bool(commas) and view.tag[low] in {"DT", "PRP$", "NNP", "NNS", "NN", "CD", "PRP"}
        return closes and "CC" not in view.tag[commas[-1] : verb]
    subject = verb - 1
    if view.tag[subject] not in NOUNS | {"PRP"} or not _OPENS.isdisjoint(view.tag[low:subject]):
        return False
    if subject == low and view.tag[subject] in {"PRP", "NNP"}:
        return True
    if lemma(word, "VBN") in intransitives():
        return view.tag[have + 1] in {"IN", "RB", "TO"}
    return view.tag[have + 1] == "IN" and phrase_start(view, subject) == low
