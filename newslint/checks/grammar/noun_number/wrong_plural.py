"""``childrens``, ``childs``, ``familys``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
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
        ),
        good=(
            "Three masked men robbed a shop.",
            "The children’s families met the Kennedys and the Childs.",
            "A women’s team and two mother-in-laws’ cats were there.",
            "The passers-by saw mice, oxen and roofs, folks said.",
            "Both schemas list scarfs, wharfs and lemmas.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each plural in small letters that no dictionary has."""
        view = syntax(document)
        words = view.tokens
        for at in words.where_attribute(_end_like_plurals):
            if view.tag[at] not in NOUNS or possible_tags(view.lower[at]):
                continue
            if view.next_tag(at) in NOUNS | {"HYPH", "POS"} or _is_joined(view, at):
                continue  # "childrens books" wants an apostrophe
            uses = _meant(view.lower[at])
            if uses:
                span = words.span(at)
                yield self.found(
                    span, f"The plural has a form of its own: write {written(uses)}.", fixes=swaps(span, uses)
                )


def _end_like_plurals(words: list[str]) -> list[bool]:
    """Which spellings are words in small letters that end like a plural."""
    return [word.endswith("s") and len(word) > 3 and word.isalpha() and word.islower() for word in words]


def _meant(word: str) -> list[str]:
    """The plural that a wrong one stands for: of a plural with another "s", or of a noun that does not take "s"."""
    stem = word[:-1]
    tags_of_stem = possible_tags(stem)
    if "NNS" in tags_of_stem and number(stem) == "plur" and not stem.endswith("s") and singular(stem) != stem:
        return [stem]  # not "folks"
    if "NN" not in tags_of_stem or frequency(stem) < _KNOWN or stem.endswith(_BOTH):
        return []
    plurals = inflect(stem, "NNS")[:1]
    sure = bool(plurals) and plurals[0] not in {word, stem} and possible_tags(plurals[0]) <= {"NNS", "VBZ"}
    return plurals if sure else []


_BOTH = ("ma", "rf", "nova")
"""Ends of nouns that have both plurals: schemas and schemata, scarfs and scarves, novas and novae."""
_KNOWN = 3.0
"""How common a noun must be, in the scale of `frequency`: of rare ones the plural is in doubt."""


def _is_joined(view: SyntaxView, at: int) -> bool:
    """Whether a word is part of a compound or an address."""
    return view.tokens.adjacent(at) or (at > 0 and view.tokens.adjacent(at - 1))
