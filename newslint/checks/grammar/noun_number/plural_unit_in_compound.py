"""A measure in the plural before its noun: "a two-weeks holiday", "a ten years old boy"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_plural_only, number, singular
from newslint.lexicon.numerals import IN_COMPOUNDS
from newslint.text import Document

_DETERMINERS = frozenset({"DT", "PRP$"})
_ARTICLES = frozenset({"a", "an", "another"})
_FRACTIONS = frozenset(
    "thirds quarters fifths sixths sevenths eighths ninths tenths hundredths thousandths halves".split()
)
_NAMES_OF_ONE = frozenset(
    "sports arms grounds works barracks crossroads headquarters series species means news".split()
)
_OLD = "old"
_AGES = frozenset({"year", "month", "week", "day"})
_UNITS = IN_COMPOUNDS | {"dollar", "euro"}


class PluralUnitInCompound(Rule):
    """``a two-weeks holiday``, ``a ten years old boy``."""

    meta = Meta(
        code="GRM312",
        name="plural-unit-in-compound",
        summary="A unit before a noun is in the plural.",
        why="A measure that describes a noun is singular and takes a hyphen: a 60-second clip, a ten-year-old boy.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Associated Press Stylebook: dimensions, hyphen; Garner's Modern English Usage: phrasal adjectives",
        bad=(
            Example(
                "A [[ten years old]] boy won a [[two-weeks]] holiday with a [[60 seconds]] clip.",
                fixed="A ten-year-old boy won a two-week holiday with a 60-second clip.",
            ),
            Example(
                "He is a [[40 years old]] teacher with a [[12 months]] visa.",
                fixed="He is a 40-year-old teacher with a 12-month visa.",
            ),
            Example(
                "He signed a [[three years]] contract after a [[90-minutes]] meeting.",
                fixed="He signed a three-year contract after a 90-minute meeting.",
            ),
            Example(
                "Surgeons ended the [[14-hours]] operation in their [[six-storeys]] clinic.",
                fixed="Surgeons ended the 14-hour operation in their six-storey clinic.",
            ),
            "The [[six-months]] ban is over, and a [[20-pages]] report is out.",
        ),
        good=(
            "A ten-year-old boy won a two-week holiday with a 60-second clip.",
            "He was given two weeks' holiday and took a five minutes' walk.",
            "The boy, ten years old, walked for 20 minutes a day.",
            "A two-thirds majority was for it. In the two years opposition leaders were held, prices rose.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each number for a unit in the plural."""
        view = syntax(document)
        for at in tags(document).where("CD").tolist():
            last = _unit_end(view, at)
            if last < 0:
                continue
            unit = last - 1
            old = view.lower[unit] == _OLD
            while old and view.tag[unit] != "NNS":
                unit -= 1
            span = view.tokens.span(at, last)
            use = f"{view.text[at]}-{singular(view.lower[unit])}{'-old' if old else ''}"
            yield self.found(span, f"Before a noun: write “{use}”.", fixes=(Fix.swap(span, use),))


def _unit_end(view: SyntaxView, at: int) -> int:
    """The token after a number and a unit in the plural that describe what follows; -1 where none stand here."""
    end = view.sentence_end(at)
    joined = view.next_word(at) == "-" and view.tokens.adjacent(at) and view.tokens.adjacent(at + 1)
    unit = at + 1 + joined
    if unit + 1 >= end or view.tag[unit] not in NOUNS or not view.text[unit].islower():
        return -1
    noun = view.lower[unit]
    if number(noun) != "plur" or is_plural_only(noun) or noun in _FRACTIONS or noun in _NAMES_OF_ONE:
        return -1
    if (
        view.lower[at].endswith("s")
        or view.lower[at] in {"zero", "0"}
        or view.previous_word(at) == "-"
        or singular(noun) == noun
    ):
        return -1
    rest = unit + 1
    if singular(noun) in _AGES and _is_old(view, rest):
        rest += 1 if view.lower[rest] == _OLD else 2
        return rest if _is_named(view, rest) and (joined or view.previous_tag(at) in _DETERMINERS) else -1
    if joined:
        return (
            rest
            if view.tag[rest] in {*NOUNS, "JJ"} and view.previous_tag(at) in {*_DETERMINERS, "JJ", "POS", "IN"}
            else -1
        )
    if view.previous_word(at) not in _ARTICLES or singular(noun) not in _UNITS:
        return -1
    return rest if view.tag[rest] == "NN" or (view.tag[rest] == "JJ" and view.next_tag(rest) == "NN") else -1


def _is_named(view: SyntaxView, k: int) -> bool:
    """Whether a noun, or what describes one, follows."""
    return k < view.sentence_end(k - 1) and view.tag[k] in NOUNS | {"JJ"}


def _is_old(view: SyntaxView, k: int) -> bool:
    """Whether "old" stands here, or behind a hyphen."""
    return view.lower[k] == _OLD or (view.lower[k] == "-" and view.next_word(k) == _OLD)
