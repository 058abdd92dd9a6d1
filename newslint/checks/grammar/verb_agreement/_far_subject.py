"""Verbs that their subject by the tree contradicts, however much stands between: two readers must agree with the tree.

What makes the rule itself cautious (a list, a name or a clause on the way, words that count others) is what leads
writers astray as well. Here the words are given the plain reading of the tree, and the second reader decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from newslint.checks._detector_rule import DetectorRule
from newslint.language.syntax.agreement import NUMBER_TRANSPARENT, GrammaticalNumber, names_a_body
from newslint.language.syntax.mood import may_be_plain, may_be_subjunctive
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.quantities import counts_others, quantity_number
from newslint.language.syntax.subjects import governor, path_is_clear
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import QUOTE_MARKS, SyntaxView, syntax
from newslint.language.words.morphology import number, possible_tags, verb_number
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.numerals import AMOUNTS
from newslint.text import Document, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_HEADS = frozenset({"NN", "NNS"})
_OPENERS = frozenset({"DT", "PRP$", "NN", "NNS", "JJ", "CD"})
_NEVER_BEFORE = frozenset({"VBG", "VB", "TO", "IN", "WDT", "WP", "WP$", "WRB", "VBN"})
"""Tags of what before a phrase makes it an object, or what is asked for."""
_MODALS = frozenset({"need", "dare"})
_ASKING = frozenset({"WRB", "WDT", "WP", "WP$"})
_MARKS_CLAUSE = frozenset({"mark", "advmod"})
_ONE_COUNTRY = frozenset("philippines netherlands states emirates maldives bahamas seychelles".split())
"""Last words of countries that look like plurals."""
_EITHER = frozenset("data media enemy couple pair number species series means ethics politics".split())


class FarSubject(DetectorRule):
    """Verbs whose subject, by the tree alone, has the other number, where the second reader would change them too."""

    thresholds: ClassVar = {"verb-number": 0.85}
    asked = 0.059  # the least that the detector gives
    agrees = 0.6

    def candidates(self, document: Document, label: str) -> Iterable[int]:  # noqa: ARG002 - there is one label
        """Finite verbs that show a number and have a subject of the other."""
        view = syntax(document)
        finite = set(tags(document).where("VBZ", "VBP").tolist())
        finite.update(view.tokens.where("was", "were"))
        return [verb for verb in sorted(finite) if self._subject(view, verb) >= 0]

    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Name the subject."""
        view = syntax(document)
        noun = self._subject(view, token)
        plain = verb_number(document[span]) == "plur"
        if plain and (may_be_subjunctive(view, token, noun) or may_be_plain(view, noun, token)):
            return None
        kind = "singular" if plain else "plural"
        return f"The subject, “{view.text[noun]}”, is {kind}: write “{use}”."

    def _subject(self, view: SyntaxView, verb: int) -> int:
        """The subject of a verb, if it certainly has another number; else -1."""
        word = view.lower[verb]
        asked = verb_number(word)
        if asked not in {"sing", "plur"} or word[0] == "'" or word in _MODALS or not view.text[verb].islower():
            return -1
        noun = _first_subject(view, verb)
        count = _plain_number(view, noun, verb) if noun >= 0 else None
        return noun if count not in {None, asked} else -1


def _first_subject(view: SyntaxView, verb: int) -> int:
    """The first subject before a verb by the tree, or where it has none, the phrase that opens the sentence; or -1."""
    predicate, first = governor(view, verb), view.sentence_start(verb)
    children = view.tree.children(predicate)
    if view.tag[first] in _ASKING and "?" in view.lower[verb : view.sentence_end(verb)]:
        return -1  # "How big an impact have the tariffs had?"
    noun = next((k for k in children if first <= k < verb and view.relation[k] in _SUBJECTS), -1)
    if noun >= 0:
        return noun if path_is_clear(view, noun, verb) else -1
    if view.relation[predicate] != "root" or view.tag[first] not in _OPENERS:
        return -1
    if any(k > verb and view.relation[k] in _SUBJECTS for k in children):
        return -1
    determined = view.tag[first] in {"DT", "PRP$"}
    phrase = view.noun_phrase(first if determined else first - 1)
    return phrase.head if phrase is not None and phrase.head < verb - 1 else -1


def _plain_number(view: SyntaxView, noun: int, verb: int) -> GrammaticalNumber | None:
    """The number of a head by its form; nothing for names, bodies of people, and things joined with others."""
    word, tag = view.lower[noun], view.tag[noun]
    if tag in {"NNP", "NNPS"}:
        known = word in _ONE_COUNTRY and view.previous_word(phrase_start(view, noun)) != "and"
        return "sing" if known and verb == noun + 1 else None
    if tag not in _HEADS or word in AMOUNTS or not _is_common(view, noun) or not _may_open(view, noun, tag):
        return None
    if view.previous_tag(verb) in {"NNP", "CC"} and verb - noun > 1:
        return None
    if tag == "NN" and any(view.relation[k] == "conj" and k < verb for k in view.tree.children(noun)):
        return None
    if any(view.lower[k] == "and" and view.lower[k + 1] == "other" for k in range(noun + 1, verb - 1)):
        return None  # "the path to growth and other reforms"
    if counts_others(view, noun):
        return quantity_number(view, noun)
    if word in NUMBER_TRANSPARENT or word in _EITHER:
        return None
    count = number(word)
    if count == "plur" and tag == "NNS":
        return "plur"
    return "sing" if count == "sing" and tag == "NN" and not names_a_body(view, noun) else None


def _is_common(view: SyntaxView, noun: int) -> bool:
    """Whether a word is a common noun of English, no name and no title in quotation marks."""
    if not QUOTE_MARKS.isdisjoint((view.previous_word(noun), view.next_word(noun))):
        return False
    plain = view.text[noun].islower() or (noun == view.sentence_start(noun) and view.text[noun][1:].islower())
    return plain and not possible_tags(view.lower[noun]).isdisjoint(_HEADS)


def _may_open(view: SyntaxView, noun: int, tag: str) -> bool:
    """Whether what stands before a phrase lets it be a subject, and one that is not turned round or joined."""
    start = phrase_start(view, noun)
    before = start - 1
    if view.tag[start] in {"VBG", "WDT", "WP"} and start < noun:
        return False
    if before < view.sentence_start(noun):
        return True
    if view.lower[before] in HELPERS or "what" in view.lower[view.sentence_start(noun) : start]:
        return False  # "did the witness say", "what worries doctors is"
    if view.tag[before] == "CC":
        return tag == "NNS" and "VBG" not in view.tag[max(view.sentence_start(noun), start - 4) : start]
    if view.tag[before] == "IN":
        return view.relation[before] in _MARKS_CLAUSE
    return view.tag[before] not in _NEVER_BEFORE
