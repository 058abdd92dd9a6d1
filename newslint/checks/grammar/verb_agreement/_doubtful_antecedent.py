"""Verbs of relative clauses that the noun before contradicts, where the second reader stumbles as well."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_agreement._doubted_number import DoubtedNumber
from newslint.language.syntax.agreement import GrammaticalNumber, head_number, names_a_body
from newslint.language.syntax.mood import HALF_MODALS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_noun, number, possible_tags, verb_number

_RELATIVES = frozenset({"which", "that", "who"})
_PRONOUNS = frozenset({"WDT", "WP"})
_NAMES = frozenset({"NNP", "NNPS"})


class DoubtfulAntecedent(DoubtedNumber):
    """Verbs right after "which", "that" or "who" whose number is not that of the noun before.

    What the clause describes may stand farther off: "the pains of the illness, which are". The second reader tells.
    """

    triggers = _RELATIVES
    asks = "If this is said of “{noun}”, a {kind}, write {uses}?"
    likely = 0.35

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Finite verbs after a relative pronoun, each with the noun before it if that has the other number."""
        for at in view.tokens.where(*_RELATIVES):
            if view.tag[at] not in _PRONOUNS or at <= view.sentence_start(at):
                continue
            verb = view.skip_adverbs(at + 1)
            noun = at - 2 if view.previous_word(at) in {",", "-", "–", "—", "("} else at - 1
            if verb >= view.sentence_end(at) or noun < view.sentence_start(at):
                continue
            asked = verb_number(view.lower[verb])
            if asked not in {"sing", "plur"} or has_farther_noun(view, noun, asked):
                continue
            plain = view.tag[verb] == "JJ" or (view.tag[verb] == "VB" and not is_noun(view.lower[verb]))
            finite = view.tag[verb] in FINITE or (plain and "VBP" in possible_tags(view.lower[verb]))
            if finite and view.lower[verb] not in HALF_MODALS and _other_number(view, noun, asked):
                yield verb, noun


def _other_number(view: SyntaxView, noun: int, asked: GrammaticalNumber) -> bool:
    """Whether a noun or a name has the other number than a verb asks for."""
    if view.tag[noun] in _NAMES:
        named = view.lower[noun].endswith("s") or view.next_word(noun + 1) == "who" or view.next_word(noun) == "who"
        return asked == "plur" and not named  # a band, who are; the Knicks, which are
    known = {"NN": "sing", "NNS": "plur"}.get(view.tag[noun])
    if known is None or asked == known or number(view.lower[noun]) != known:
        return False
    return known == "plur" or not names_a_body(view, noun)


def has_farther_noun(view: SyntaxView, noun: int, asked: GrammaticalNumber) -> bool:
    """Whether a noun of the same clause, farther from the comma, has the number that the verb asks for."""
    for k in range(noun - 1, view.sentence_start(noun) - 1, -1):
        if (
            view.tag[k] in FINITE and view.text[k].islower()
        ):  # no word of a title: “shows like Meet the Town, which use”
            return False
        if asked == "plur" and view.lower[k] == "and":
            return True  # "an adjective and an adverb that sound alike"
        if (
            asked == "plur"
            and view.tag[k] == "VBZ"
            and view.next_tag(k) == "IN"
            and "NNS" in possible_tags(view.lower[k])
        ):
            return True  # “Shows like Meet the Town, which use”, where the opening plural passes for a verb
        if view.tag[k] in NOUNS and view.next_tag(k) not in NOUNS and head_number(view, k) in {asked, None}:
            return True
    return False
