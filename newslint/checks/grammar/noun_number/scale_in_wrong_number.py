"""``thousand of people``, ``two thousands people``: hundred, thousand and million in the wrong number."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.numerals import SCALES, SEVERAL
from newslint.text import Document
from newslint.util.casing import copy_case

_ONE = {scale: f"{scale}s" for scale in SCALES} | {"dozen": "dozens"}
_MANY = {plural: scale for scale, plural in _ONE.items()}
_FEW = frozenset({"several", "few"})
_OPENS = frozenset({"IN", "TO", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "CC", ",", ":", "RB", ""})
_BEFORE = frozenset({"hundred", "thousand", "million", "half", "one", "per", "a", "few", "several", "many"})
_COUNTED = frozenset({"NNS", "JJ", "CD", "VBN", "VBG"})
_LARGE = frozenset({"thousands", "millions", "billions", "trillions"})
_LONGEST = 3
"""Figures of the longest number before "thousands" that is no year."""


class ScaleInWrongNumber(Rule):
    """``thousand of people``, ``two thousands people``."""

    meta = Meta(
        code="GRM331",
        name="scale-in-wrong-number",
        summary="“Hundred”, “thousand” or “million” is in the singular before “of”, or in the plural behind a number.",
        why="It is thousands of people, and two thousand people: a number before it leaves no “s”.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: numbers",
        bad=(
            Example("[[Thousand of]] people fled the town.", fixed="Thousands of people fled the town."),
            Example("Two [[thousands]] people marched in May.", fixed="Two thousand people marched in May."),
            "The firm lost 4 [[millions]] dollars last year.",
            "The isle has just over 12 [[millions]], the census says.",
            "The storm cut power to [[million of]] homes.",
            "Five [[millions of]] people live in the city.",
        ),
        good=(
            "Thousands of people fled, and two thousand people marched.",
            "One thousand of the men came home, and a hundred of them were hurt.",
            "In 2019 thousands of people left, and on May 5 hundreds more.",
            "Many tens of thousands of birds died.",
        ),
    )
    triggers = frozenset({*_ONE, *_MANY})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before and behind each such word."""
        view = syntax(document)
        for at in view.tokens.where(*_ONE):
            if _is_bare(view, at):
                many = copy_case(view.text[at], _ONE[view.lower[at]])
                fix = Fix.swap(view.tokens.span(at), many)
                span = view.tokens.span(at, at + 2)
                yield self.found(span, f"No number stands before it: write “{many} of”.", fixes=(fix,))
        for at in view.tokens.where(*_MANY):
            last = _counted(view, at)
            if last:
                span = view.tokens.span(at, last)
                use = _MANY[view.lower[at]]
                yield self.found(span, f"A number stands before it: write “{use}”.", fixes=(Fix.swap(span, use),))


def _is_bare(view: SyntaxView, at: int) -> bool:
    """Whether a scale stands in the singular before "of" and a plural, and nothing counts it."""
    last = view.sentence_end(at)
    if view.next_word(at) != "of" or at + 3 >= last or view.previous_tag(at) not in _OPENS:
        return False
    if view.previous_word(at) in _BEFORE or (at and view.tokens.adjacent(at - 1)):
        return False
    k = at + 2
    while k + 1 < last and view.tag[k] in {"JJ", "CD", "VBN", "VBG", "NN"}:
        k += 1
    return view.tag[k] == "NNS" or view.lower[k] == "people"


def _counted(view: SyntaxView, at: int) -> int:
    """The token after a scale in the plural that a number counts, its needless "of" included; 0 where it may stand."""
    before, last = view.previous_word(at), view.sentence_end(at)
    number = before in SEVERAL or (before.replace(".", "", 1).isdecimal() and len(before) <= _LONGEST)
    if not number and before not in _FEW:
        return 0
    if view.previous_tag(at - 1) in {"NNP", "IN", "CD"} and not before.isalpha():
        return 0  # "on May 5 hundreds of people"
    ends = view.next_word(at) in {",", ".", ";"} and view.lower[at] in _LARGE and before not in _FEW
    if ends and view.lower[at - 2] not in {"the", "a"}:
        return at + 1  # "at just over 12 millions, fewer than"
    if view.next_word(at) == "of":
        parted = number and view.lower[at] != "dozens" and at + 2 < last and view.tag[at + 2] in _COUNTED
        return at + 2 if parted and view.lower[at + 2] not in _MANY else 0
    return at + 1 if view.next_tag(at) in _COUNTED | {"NN"} and view.next_word(at) not in {"more", "less"} else 0
