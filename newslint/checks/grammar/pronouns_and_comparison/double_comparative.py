"""``more easier``, ``the most tallest``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags, singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document
from newslint.util.casing import copy_case

_SAYING_IT = {"more": frozenset({"JJR", "RBR"}), "most": frozenset({"JJS", "RBS"})}
_QUANTITIES = frozenset({"more", "most", "less", "least", "fewer", "lesser", "best", "well"})
"""What "more" may stand before: "more or less", "the most best-selling"."""
_MOSTLY = 0.8
_COUNTED = frozenset(
    {"no", "any", "some", "many", "much", "few", "once", "one", "two", "three", "four", "five", "even"}
)


class DoubleComparative(Rule):
    """“More” or “most” before a form that says it already."""

    meta = Meta(
        code="GRM511",
        name="double-comparative",
        summary="“More” or “most” before a form that says it already.",
        why="“Easier” is “more easy”; “more easier” says it twice.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Garner's Modern English Usage: comparatives and superlatives",
        bad=(
            "It is [[more easier]] to win at home.",
            "She is the [[most fastest]] of them.",
            "They want a [[more fairer]] deal, and walkers may be [[more healthier]] to begin with.",
        ),
        good=(
            "It is easier to win at home.",
            "There are more older people in the town, and many more larger shops.",
            "She is the most fast-paced of them, and the most lower-paid too.",
            "The more, better known as “the crowd”, left.",
        ),
    )
    triggers = frozenset(_SAYING_IT)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each “more” and “most”."""
        view = syntax(document)
        for at in view.tokens.where(*_SAYING_IT):
            form = at + 1
            if form >= view.sentence_end(at) or view.lower[form] in _QUANTITIES or not view.text[form].islower():
                continue
            if _SAYING_IT[view.lower[at]].isdisjoint(possible_tags(view.lower[form])) or _counts(view, at, form):
                continue
            span = view.tokens.span(at, form + 1)
            use = copy_case(view.text[at], view.text[form]) if view.text[at][0].isupper() else view.text[form]
            yield self.found(span, f"The ending says it already: write “{use}”.", fixes=(Fix.swap(span, use),))


def _counts(view: SyntaxView, at: int, form: int) -> bool:
    """Whether “more” counts the noun after the form, or the form is part of a compound: more older people."""
    if view.next_tag(form) == "HYPH" or view.next_word(form) == "-" or view.tag[form] in NOUNS:
        return True
    noun = form + 1
    graded = view.previous_tag(at) == "IN" and view.next_word(noun) == "than"
    if graded and share(singular(view.lower[noun]), Kind.MONEY, Kind.AMOUNT, Kind.QUALITY) > _MOSTLY:
        return False  # "sells for more higher prices than"
    single = view.previous_word(at) in {"a", "an", "the"} and view.next_tag(form) not in {"NNS", "NNPS"}
    return view.previous_word(at) in _COUNTED or (view.next_tag(form) in NOUNS | {"JJ"} and not single)
