"""A plural of what is measured and hardly ever counted: "legislations", "the courages"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.frequencies import frequency
from newslint.language.words.morphology import is_uncountable, plural, possible_tags
from newslint.lexicon.article_nouns import nouns_with
from newslint.text import Document
from newslint.util.casing import copy_case

_KNOWN = frozenset(
    """help something nothing someone anyone everyone status magic snow vain essence care pay financing radar
    confusion""".split()
)
"""Nouns whose plurals are other words, or stand in set phrases: snows, sands, cares."""
_SELDOM = 2.5
"""How much rarer than its singular a plural is, on a scale of powers of ten."""
_BEFORE_NOUN = frozenset({"JJ", "DT", "CD", "VBN", "PRP$", "IN", "RP", "VBG", "VB", "VBD", "POS"})
_KNOWN_ONES = frozenset({"DT", "CD", "PRP$", "POS"})
_BEHIND_VERB = frozenset({"DT", "PRP", "PRP$", "TO", "RB"})


class PluralOfMass(Rule):
    """``legislations``, ``litigations``."""

    meta = Meta(
        code="GRM340",
        name="plural-of-mass",
        summary="A plural of a noun that is measured and not counted.",
        why="Legislation, litigation and courage have no plural in news: there is more of it, not more of them.",
        severity=Severity.WARNING,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: countable and uncountable nouns",
        bad=(
            Example("The new [[legislations]] will start in May.", fixed="The new legislation will start in May."),
            "The new [[litigations]] over the mill will start in May.",
            "He praised the [[courages]] of the men.",
        ),
        good=(
            "The new legislation will start, and the courage of the men was praised.",
            "He smokes a pipe, and the damages awarded to her were high.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each plural of such a noun."""
        view = syntax(document)
        for at in view.tokens.where_attribute(_are_masses):
            if view.text[at][0].isupper() and at != view.sentence_start(at):
                continue  # a name
            if view.tag[at] == "NNS" and not view.tokens.adjacent(at) and _is_noun(view, at):
                span = view.tokens.span(at)
                use = copy_case(view.text[at], _mass(view.lower[at]))
                message = f"There is hardly such a plural: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_noun(view: SyntaxView, at: int) -> bool:
    """Whether a plural is no verb here, no part of a compound and no owner."""
    if view.next_tag(at) in {"POS", "HYPH", "NN", "NNS"} or view.previous_word(at) == "-":
        return False
    if view.previous_tag(at) in _KNOWN_ONES and view.next_tag(at) in {"VBN", "WDT"} and possible_tags(view.lower[at]):
        return False  # pieces that are known: "the timbers loosened by the flood"
    if "VBZ" not in possible_tags(view.lower[at]):
        return True
    if at == view.sentence_start(at) and (view.next_tag(at) in {"VBN", "IN", "WDT"} or view.next_word(at) == "carried"):
        return True  # "Researches carried out at the school"
    return view.previous_tag(at) in _BEFORE_NOUN and view.next_tag(at) not in _BEHIND_VERB


def _are_masses(words: list[str]) -> list[bool]:
    """Which spellings are plurals in small letters of what is not counted."""
    return [
        word.endswith("s") and word[1:].islower() and word.isalpha() and bool(_mass(word.lower())) for word in words
    ]


@lru_cache(maxsize=1 << 12)
def _mass(word: str) -> str:
    """The noun that is measured whose plural a word is, or nothing."""
    stems = [word[:-1]] + [word[:-2]] * word.endswith("es") + [word[:-3] + "y"] * word.endswith("ies")
    for stem in stems:
        if stem == "personnel":
            return stem
        if len(stem) < 4 or stem in _KNOWN or stem.endswith("s"):
            continue
        known = possible_tags(word)
        counted = known and stem.endswith("ing")
        if (stem in nouns_with("no-plural") and not counted and _is_seldom(word, stem)) or (
            is_uncountable(stem) and not known
        ):
            return stem
    return ""


def _is_seldom(word: str, stem: str) -> bool:
    """Whether not only news but all of English hardly ever has a plural."""
    return plural(stem) == stem or frequency(stem) - frequency(word) >= _SELDOM
