"""``confused``: words that are taken for each other, told apart by the words around them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, optional_text, table, truth
from newslint.engine.finding import Finding, Fix, Severity
from newslint.language.detectors.confusion.disambiguation import (
    Confusion,
    confusion_set_of,
    possible_confusions,
    suspected_confusions,
)
from newslint.language.detectors.confusion.right_words import belongs
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.detectors.second_reader.reader import alternatives, second_reader
from newslint.language.segmentation.tokens import tokens
from newslint.readers.shape import parted
from newslint.text import Document
from newslint.text.characters import apostrophe
from newslint.util.casing import copy_case

_SECOND = 0.3
"""How likely the detector must find the word that is meant, where it knows the two: a second, independent opinion."""
_UNKNOWN = 0.5
"""What stands for that opinion where the detector does not know the two."""
_WORTH, _ENOUGH, _ENOUGH_STEADY = 3.0, 3.0, 4.0
"""Both opinions together: the nats that a certain detector is worth, and what they must come to beyond the bound; more
for words that are steady, of which a story about banks or courts is full."""

_SHORT, _AGREES = 1.5, 0.5
"""What the second reader may make up for, in nats, and how likely it must then find the word that is meant, 0 to 1."""
_CERTAIN = 0.75
"""How likely it must find that word to make up for all else that is short, and for steady words to be more than
advice."""

_MUCH, _HALF = 3.3, 0.5
"""Nats by which the words around must say that another word is meant, to ask, and how likely it must then be found."""
_AROUND, _LESS, _READER, _TOGETHER = 0.5, 0.12, 0.65, 4.0
"""What a nat weighs, and one of those needed, and one of the second reader's; and what they must come to: a regression
on words planted into news and on news as it is, of which one place in 30,000 words passes."""
_BOTH = 0.95
"""How likely the detector and the second reader must both find it to be enough by themselves."""
_ALONE, _BEYOND = 4.5, 5.0
"""Nats by which the words around must say so where the second reader does not know the two, and those beyond half of
what is needed."""


class Confused(DeclarativeRule):
    """``confused: {"affect effect": "what tells them apart", ...}``: each key lists words of one family.

    With ``steady: true`` a word that stands elsewhere in the story beyond doubt is taken for the word that is meant,
    and what the second reader does not confirm is advice.
    """

    kind = "confused"
    also_called = ("confusion",)
    example = 'confused: {affect effect: "to affect is to have an effect"}'
    FIELDS: ClassVar[Fields] = {
        "confused": Field(table(optional_text), required=True),
        "steady": Field(truth),
    }

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at words, not at phrases."""
        return iter(())

    def build_index(self) -> dict[str, list[int]]:
        """The first token of each word, with nothing to match."""
        return {word.partition("'")[0]: [] for word in self._hints}

    @cached_property
    def _hints(self) -> dict[str, str]:
        """What tells each word from the others; a :class:`BodyError` where the words are of no family."""
        hints: dict[str, str] = {}
        for words, hint in self.body["confused"].items():
            members = words.split()
            try:
                confusion_set_of(*members)
            except KeyError as error:
                raise BodyError(f"there is no evidence to tell “{words}” apart", source=words) from error
            hints.update(dict.fromkeys(members, hint))
        return hints

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the words of this rule that are doubted."""
        steady = bool(self.body.get("steady"))
        enough = _ENOUGH_STEADY if steady else _ENOUGH
        doubted = suspected_confusions(document)
        least = 0.0 if steady else -math.inf  # of rare words the second reader knows too little to make up for more
        known = {c for c in doubted if c.margin > least}
        ours = [
            c
            for c in possible_confusions(document)
            if {c.written, c.meant} <= self._hints.keys() and (c in known or _is_agreed(document, c))
        ]
        if not ours:
            return
        spared = self.spared(document)
        certain = self._certain(document, {*doubted, *ours}) if steady else frozenset()
        for confusion in ours:
            if confusion.written in certain or spared.holds(confusion.first, confusion.last):
                continue
            if belongs(document, confusion.first, confusion.last, confusion.meant):
                continue
            if _lacks_neighbours(document, confusion):
                continue
            severity = self._severity(document, confusion, enough) if confusion in known else None
            if severity is None and _is_agreed(document, confusion):
                severity = self.meta.severity
            if severity is None:
                continue
            span = tokens(document).span(confusion.first, confusion.last)
            quote = document.quotes.at(span.start)
            if quote and quote.end - quote.start <= span.end - span.start + 3:
                continue  # the word itself is spoken of
            use = copy_case(document[span], confusion.meant)
            use = use.replace("'", apostrophe(document))
            hint = self._hints[confusion.written]
            reason = f": {hint}." if hint else ", to go by the words around it."
            message = f"Write “{use}” for “{document[span]}”{reason}"
            yield self.found(span, message, fixes=(Fix.swap(span, use),), severity=severity)

    def _severity(self, document: Document, confusion: Confusion, enough: float) -> Severity | None:
        """How severe it is that another word is meant; ``None`` where that is not likely enough."""
        likely = confusion.margin > 0 and _is_likely(document, confusion, enough)
        if likely and not self.body.get("steady"):
            return self.meta.severity
        meant = second_reader(document).meant(confusion.first, confusion.last, confusion.meant)
        if meant >= _CERTAIN and confusion.margin > 0:
            return self.meta.severity
        return Severity.ADVICE if likely else None

    def _certain(self, document: Document, doubted: Iterable[Confusion]) -> frozenset[str]:
        """The words of this rule that stand somewhere in the document beyond doubt."""
        places = {confusion.first for confusion in doubted}
        table = tokens(document)
        return frozenset(word for word in self._hints if not places.issuperset(table.where(word)))


def _is_likely(document: Document, confusion: Confusion, enough: float) -> bool:
    """Whether the words around a place and the detector together speak for the word that is meant, by some nats."""
    place = confusion.first, confusion.last, confusion.meant
    second = edit_tags(document).probability(*place)
    both = confusion.margin + _WORTH * (_UNKNOWN if second is None else second)
    if both >= enough and (second is None or second >= _SECOND):
        return True
    return both >= enough - _SHORT and second_reader(document).meant(*place) >= _AGREES


def _is_agreed(document: Document, confusion: Confusion) -> bool:
    """Whether the words around a place, the detector and the second reader together say that another word is meant.

    The second reader is asked where the words around say much, or the detector agrees.
    """
    place, more = (confusion.first, confusion.last, confusion.meant), confusion.margin + confusion.needed
    if confusion.meant not in alternatives(confusion.written):
        return more > _ALONE and more - _HALF * confusion.needed > _BEYOND
    second = edit_tags(document).probability(*place) or 0.0
    if more < _MUCH and second < _BOTH:
        return False
    meant = second_reader(document).meant(*place)
    if meant < _HALF:
        return False
    if min(second, meant) >= _BOTH:
        return True
    return _AROUND * more - _LESS * confusion.needed + _READER * _odds(meant) >= _TOGETHER


def _odds(chance: float) -> float:
    """The logarithm of the odds, of what is short of sure."""
    chance = min(chance, 0.999)
    return math.log(chance / (1 - chance))


def _lacks_neighbours(document: Document, confusion: Confusion) -> bool:
    """Whether what stands beside is not to be seen ("its `check`"), or nothing does ("no sooner ... than")."""
    words, first, last = tokens(document), confusion.first, confusion.last
    low, high = words.sentence_bounds(words.sentence_of(first))
    if parted(document, words.span(max(low, first - 1), min(high, last + 1))):
        return True
    before, after = words.text[max(low, first - 1) : first], words.text[last : min(high, last + 1)]
    return confusion.meant == "then" and not any(word[0].isalnum() for word in before + after)
