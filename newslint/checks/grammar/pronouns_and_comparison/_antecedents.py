"""The noun that “who” or “which” is about, where no other noun can be meant."""

from __future__ import annotations

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags

_COUNTING = frozenset(
    "all any both each either few half many most neither none one several some two three four five six seven "
    "eight nine ten eleven twelve dozens hundreds thousands".split()
)
_ONE, _SEVERAL = frozenset({"is", "was", "has", "does"}), frozenset({"are", "were", "have", "do"})


def antecedent(view: SyntaxView, at: int) -> int:
    """The common noun right before a relative pronoun, or before the comma there; -1 where another may be meant."""
    noun = at - 1 - (view.previous_word(at) == ",")
    low = view.sentence_start(at)
    if (
        noun < low
        or view.previous_tag(noun) == "HYPH"
        or view.tag[noun] not in {"NN", "NNS"}
        or not (view.text[noun].islower() or noun == low)
    ):
        return -1
    start = phrase_start(view, noun)
    if start < low or (start > low and not _stands_clear(view, low, start)):
        return -1
    return noun


def _stands_clear(view: SyntaxView, low: int, start: int) -> bool:
    """Whether no noun before a phrase can be meant in its stead: none leads to it by a preposition or a conjunction."""
    before = start - 1
    if view.tag[before] in {"CC", "POS", "HYPH", ":", "''", "``"} or view.tag[before] in NOUNS:
        return False
    if (
        (view.tag[before] == "VBG" or view.relation[before] == "acl")
        and before > low
        and view.tag[before - 1] in {"NN", "NNS"}
    ):
        return False  # "a man wearing a jacket who was seen"
    if view.tag[before] in {"IN", "TO"}:
        return before > low and view.tag[before - 1] in VERBS
    return True


def counted_antecedent(view: SyntaxView, at: int) -> int:
    """The noun before “, some of whom” or “, three of which”, -1 where there is none."""
    low = view.sentence_start(at)
    comma = at - 3
    if comma < low or view.lower[at - 1] != "of" or view.lower[comma] != "," or view.lower[at - 2] not in _COUNTING:
        return -1
    noun = antecedent(view, comma + 1)
    return noun if noun >= 0 and phrase_start(view, noun) == low else -1


def verb_after(view: SyntaxView, at: int, noun: int) -> int:
    """The finite verb after a relative pronoun that is its subject and agrees with a noun; -1 where there is none."""
    verb = view.skip_adverbs(at + 1)
    many = view.tag[noun] == "NNS"
    if verb >= view.sentence_end(at):
        return -1
    if view.tag[verb] not in FINITE and not (many and "VBP" in possible_tags(view.lower[verb])):
        return -1
    wrong = view.lower[verb] in (_ONE if many else _SEVERAL) or view.tag[verb] == ("VBZ" if many else "VBP")
    return -1 if wrong else verb
