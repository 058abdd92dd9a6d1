"""``confused``: words that are taken for each other, told apart by the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.casing import copy_case
from newslint.engine.finding import Finding, Fix
from newslint.engine.packrule import PackRule, Phrase
from newslint.engine.problems import BodyError
from newslint.engine.shapes import Field, Fields, optional_text, table
from newslint.language.morphology import possible_tags
from newslint.language.slips import slips
from newslint.language.tagging import tags
from newslint.language.tokens import tokens
from newslint.language.usage import doubts, family_of
from newslint.text import Document
from newslint.text.signs import apostrophe

_SECOND = 0.1
"""How likely the detector must find the word that is meant, where it knows the two: a second, independent opinion."""

_NOUN_AFTER = frozenset({"DT", "PRP$"})
_BETWEEN = frozenset({"JJ", "VBG", "VBN", ","})
_POSSESSIVES = frozenset({"their", "your", "its", "whose"})
_PARTICIPLES = ("VB", "JJ")


class Confused(PackRule):
    """``confused: {"affect effect": "what tells them apart", ...}``: each key lists words of one family."""

    kind = "confused"
    FIELDS: ClassVar[Fields] = {"confused": Field(table(optional_text), required=True)}

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at words, not at phrases."""
        return iter(())

    def file(self) -> dict[str, list[int]]:
        """The first token of each word, with nothing to match."""
        return {word.partition("'")[0]: [] for word in self._hints}

    @cached_property
    def _hints(self) -> dict[str, str]:
        """What tells each word from the others; a :class:`BodyError` where the words are of no family."""
        hints: dict[str, str] = {}
        for words, hint in self.body["confused"].items():
            members = words.split()
            try:
                family_of(*members)
            except KeyError as error:
                raise BodyError(f"there is no evidence to tell “{words}” apart", source=words) from error
            hints.update(dict.fromkeys(members, hint))
        return hints

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the words of this rule that are doubted."""
        for doubt in doubts(document):
            if doubt.written not in self._hints or doubt.meant not in self._hints:
                continue
            if any(a <= doubt.first and doubt.last <= b for a, b in self.spared(document)):
                continue
            if _belongs(document, doubt.first, doubt.last, doubt.meant):
                continue
            second = slips(document).chance(doubt.first, doubt.last, doubt.meant)
            if second is not None and second < _SECOND:
                continue
            span = tokens(document).span(doubt.first, doubt.last)
            quote = document.quotes.at(span.start)
            if quote and quote.end - quote.start <= span.end - span.start + 3:
                continue  # the word itself is spoken of
            use = copy_case(document[span], doubt.meant)
            use = use.replace("'", apostrophe(document))
            hint = self._hints[doubt.written]
            reason = f": {hint}." if hint else ", to go by the words around it."
            yield self.found(span, f"Write “{use}” for “{document[span]}”{reason}", fixes=(Fix.swap(span, use),))


def _belongs(document: Document, first: int, last: int, meant: str) -> bool:
    """Whether the words must be right by grammar: what is meant cannot stand there.

    A verb does not follow an article ("a scent", not "a sent"), nor does a possessive stand before a lone compound
    ("they're mission-driven.").
    """
    tagged = tags(document)
    k = first - 1
    while k > first - 5 and k > 0 and tagged[k] in _BETWEEN:
        k -= 1
    if last == first + 1 and k >= 0 and tagged[first].startswith("N") and tagged[k] in _NOUN_AFTER:
        readings = possible_tags(meant)
        return bool(readings) and not any(tag.startswith(("N", "J", "VBG")) for tag in readings)
    lower, end = tokens(document).lower, tokens(document).closing(first)
    compound = last + 2 < end and lower[last + 1] == "-" and tagged[last + 2].startswith(_PARTICIPLES)
    return meant in _POSSESSIVES and compound and (last + 3 == end or not lower[last + 3][0].isalnum())
