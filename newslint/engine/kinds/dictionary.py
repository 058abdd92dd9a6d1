"""``dictionary``: a spelling that no dictionary has, one slip away from a common word, or from two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

import numpy as np

from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Fields
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import are_out_of_vocabulary, in_vocabulary, out_of_vocabulary
from newslint.language.words.foreign import is_foreign
from newslint.language.words.lexicon import entry
from newslint.language.words.spelling_candidates import candidates, split
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import words
from newslint.text import Document
from newslint.util.casing import copy_case

_AROUND = frozenset(' \n\r\t()[],;:.!?…—–”"')
"""What a word of its own has on both sides; a quotation mark before it makes it somebody's word."""
_SURE = 0.8
"""How far ahead of all others, in powers of ten, a guess must be to be the only one."""
_OPENING = 4.5
"""The score of a word that opens a sentence: it may be a name."""
_LONG, _RARE = 10, -0.5
"""Letters of a word that resembles no other by accident, and the score that is enough then: that of a word too rare to
have been counted, less a letter."""
_PREFIXES = sorted(words("prefixes", "derives"))
_ENDINGS = ("s", "es", "ed", "d", "er", "ers", "ish", "y", "ness", "less", "like", "e", "ly")
_FOREIGN = frozenset("a ad al de del der di du el en et il in la las le les los per prima pro res van von".split())


class Dictionary(DeclarativeRule):
    """Spellings that nobody wants: ``recommed``, ``particpants``."""

    kind = "dictionary"
    FIELDS: ClassVar[Fields] = {}
    COMMON: ClassVar[Fields] = {"message": DeclarativeRule.COMMON["message"]}

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at words, not at phrases."""
        return iter(())

    def _triggers(self, words: Mapping[str, Sequence[int]]) -> None:
        """None: the rule is always called."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each spelling that no dictionary has, where it stands once or twice and only in small letters."""
        table = tokens(document)
        odd = table.attribute(are_out_of_vocabulary, np.bool_).nonzero()[0].tolist()
        for word in dict.fromkeys(table.lower[at] for at in odd):
            places = table.index[word]
            if len(places) > 2:
                continue
            small = all(table.text[at] == word for at in places)
            if not small and not (len(places) == 1 and self._opens(document, table, places[0])):
                continue
            if not all(self._stands_alone(document, table, at) for at in places):
                continue
            if any(is_foreign(document, table.span(at)) for at in places):
                continue
            meant = self._meant(word, _least(word) if small else _OPENING) or list(filter(None, [split(word)]))
            for at in places if meant else ():
                yield self._report(document, at, meant)

    def _opens(self, document: Document, table: Tokens, at: int) -> bool:
        """Whether a word has its capital from opening a sentence, and is no name."""
        opens = int(table.first[table.sentence[at]]) == at and table.text[at][1:].islower()
        return opens and not tags(document)[at].startswith("NNP")

    def _stands_alone(self, document: Document, table: Tokens, at: int) -> bool:
        """Whether a token is a word of the sentence: no part of a compound, an address, a name or a foreign phrase."""
        text, span = document.prose, table.span(at)
        if not set(text[span.start - 1 : span.start] + text[span.end : span.end + 1]) <= _AROUND:
            return False
        if text[span.start - 1 : span.start] in {'"', "”"} or text[span.end : span.end + 2].strip(" \n")[:1] == "@":
            return False
        first, last = int(table.first[table.sentence[at]]), int(table.last[table.sentence[at]])
        before = table.text[at - 1] if at > first else ""
        if before[:1].isupper() and at - 1 > first:
            return False
        beside = {word for word in (before.lower(), table.lower[at + 1] if at + 1 < last else "") if word.isalpha()}
        return not (beside - {"a", "in", "per"}) & _FOREIGN and not out_of_vocabulary(beside)

    def _meant(self, word: str, least: float) -> list[str]:
        """The words that may be meant, none if it is not likely enough that one is."""
        if _is_made(word):
            return []
        found = [candidate for candidate in candidates(word) if candidate.score >= least]
        if not found or any(word in {candidate.word + ending for ending in _ENDINGS} for candidate in found[:1]):
            return []
        return [candidate.word for candidate in found if candidate.score > found[0].score - _SURE][:3]

    def _report(self, document: Document, at: int, meant: list[str]) -> Finding:
        """The finding, with a choice where several words are as likely."""
        span = tokens(document).span(at)
        compound = len(meant) == 1 and " " in meant[0] and STOP_WORDS.isdisjoint(meant[0].split())
        severity = Severity.ADVICE if compound else None  # writers close compounds before dictionaries do
        uses = [copy_case(document[span], word) for word in meant]
        safety = Safety.UNSAFE if len(uses) == 1 else Safety.DISPLAY
        fixes = tuple(Fix.swap(span, use, safety) for use in uses)
        message = self.message("“{found}” is in no dictionary: is {use} meant?", document[span], fixes)
        return self.found(span, message, fixes=fixes, severity=severity)


def _least(word: str) -> float:
    """The score that a guess needs: short spellings are one slip from some word by accident, long ones from none."""
    if len(word) >= _LONG:
        return _RARE
    return 7.0 - 0.5 * len(word) if len(word) > 5 else 10 - len(word)


def _is_made(word: str) -> bool:
    """Whether a writer may have made a word from known ones: with a prefix, or as a compound of two common words."""
    rests = [word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix)]
    if rests and any(
        len(rest) > 3 and is_word for rest, is_word in zip(rests, in_vocabulary(rests).tolist(), strict=True)
    ):
        return True
    parts = [(word[:k], word[k:]) for k in range(4, len(word) - 3)]
    return any(entry(one).zipf > 4 and entry(two).zipf > 4 for one, two in parts)
