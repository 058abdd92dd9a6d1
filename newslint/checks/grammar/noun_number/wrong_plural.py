"""``childrens``, ``childs``, ``familys``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
from newslint.checks.grammar.noun_number._compound_plurals import compound_plurals
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import frequency, inflect, number, possible_tags, singular
from newslint.text import Document


class WrongPlural(Rule):
    """A plural with one ending too many, or with the regular ending where the noun has another one."""

    meta = Meta(
        code="GRM321",
        name="wrong-plural",
        summary="A noun with a plural of its own has no other: children, men, families.",
        why="Nobody writes “childs” on purpose; it is what is left of a half-made change.",
        severity=Severity.ERROR,
        scope="sentence",
        bad=(
            "Three masked [[mens]] robbed a shop.",
            "She is survived by two [[childrens]] and a cat.",
            "The court heard that the [[childs]] were alone.",
            "The flood hit 24 [[familys]] in the town.",
            "He was carrying two [[knifes]] and a hammer.",
            "Her two [[sister-in-laws]] run the bakery.",
        ),
        good=(
            "Three masked men robbed a shop.",
            "The children’s families met the Kennedys and the Childs.",
            "A women’s team and two mother-in-laws’ cats were there.",
            "The passers-by saw mice, oxen and roofs, folks said.",
            "He knifes the meat, and the old one wolfs it down.",
            "Both schemas list scarfs, wharfs and lemmas.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each plural in small letters that no dictionary has."""
        view = syntax(document)
        words = view.tokens
        for at in words.where_attribute(_end_like_plurals):
            if view.tag[at] not in NOUNS or (
                possible_tags(view.lower[at]) and not _is_verb_alone(view, at) and not _is_ves(view.lower[at])
            ):
                continue
            if view.next_tag(at) in NOUNS | {"HYPH", "POS"} or _is_joined(view, at):
                continue  # "childrens books" wants an apostrophe
            uses = _meant(view.lower[at])
            if uses:
                span = words.span(at)
                yield self.found(
                    span, f"The plural has a form of its own: write {written(uses)}.", fixes=swaps(span, uses)
                )
        for first, last, use in compound_plurals(view):
            span = words.span(first, last)
            message = f"The first word of the compound has the plural: write “{use}”."
            yield self.found(span, message, fixes=swaps(span, [use]))


def _is_verb_alone(view: SyntaxView, at: int) -> bool:
    """Whether a word is only ever a verb, and stands where a noun has to: two knifes, the wolfs."""
    word = view.lower[at]
    if possible_tags(word) != {"VBZ"} or view.previous_tag(at) not in {"CD", "DT", "JJ", "PRP$"}:
        return False
    return view.tag[at] == "NNS" and view.previous_word(at) not in {"that", "this", "one", "each"}


def _is_ves(word: str) -> bool:
    """Whether a plural in -ves is hardly ever written, and that of its noun in -fs is: handkerchieves."""
    stem = word[:-3] + "f"
    if stem.endswith("rf"):
        return False  # scarves
    return word.endswith("ves") and frequency(word) <= 0 and "NN" in possible_tags(stem) and frequency(stem) > 0


def _end_like_plurals(words: list[str]) -> list[bool]:
    """Which spellings are words in small letters that end like a plural."""
    return [word.endswith("s") and len(word) > 3 and word.isalpha() and word.islower() for word in words]


def _meant(word: str) -> list[str]:
    """The plural that a wrong one stands for: of a plural with another "s", or of a noun that does not take "s"."""
    if _is_ves(word):
        return [f"{word[:-3]}fs"]
    stem = word[:-1]
    tags_of_stem = possible_tags(stem)
    if "NNS" in tags_of_stem and number(stem) == "plur" and not stem.endswith("s") and singular(stem) != stem:
        return [stem]  # not "folks"
    if word.endswith("ises") and "NN" not in tags_of_stem and "NN" in possible_tags(stem[:-1]):
        stem = stem[:-1]  # "crisises"
        tags_of_stem = possible_tags(stem)
    if "NN" not in tags_of_stem or frequency(stem) < _KNOWN or stem.endswith(_BOTH):
        return []
    plurals = inflect(stem, "NNS")[:1]
    known = {"NNS", "VBZ", "NN"} if stem.endswith("um") and not possible_tags(word) else {"NNS", "VBZ"}
    sure = bool(plurals) and plurals[0] not in {word, stem} and possible_tags(plurals[0]) <= known
    return plurals if sure else []


_BOTH = ("ma", "rf", "nova")
"""Ends of nouns that have both plurals: schemas and schemata, scarfs and scarves, novas and novae."""
_KNOWN = 3.0
"""How common a noun must be, in the scale of `frequency`: of rare ones the plural is in doubt."""


def _is_joined(view: SyntaxView, at: int) -> bool:
    """Whether a word is part of a compound or an address."""
    return view.tokens.adjacent(at) or (at > 0 and view.tokens.adjacent(at - 1))
