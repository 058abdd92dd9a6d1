"""``dictionary``: a spelling that no dictionary has, a slip or two away from a common word, or two words in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

import numpy as np

from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Fields
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import are_out_of_vocabulary, out_of_vocabulary
from newslint.language.words.foreign import is_foreign
from newslint.language.words.frequencies import frequency
from newslint.language.words.spelling_candidates import Candidate, candidates, split
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.house_words import house_words
from newslint.lexicon.lists import words
from newslint.story.variety import Side, form, variety
from newslint.text import Document
from newslint.util.casing import copy_case

_AROUND = frozenset(' \n\r\t()[],;:.!?…—–”"')
"""What a word of its own has on both sides; a quotation mark before it makes it somebody's word."""
_SURE = 0.8
"""How far ahead of all others, in powers of ten, a guess must be to be the only one."""
_COST, _LETTER, _LETTERS = 2.0, 0.65, 12
_SHORT = {4: 2.3, 5: 1.9}
_MADE, _TWICE = 4.0, 1.0
"""What tells a slip from a word that no dictionary has yet, beside the frequency of the word meant: how much the cost
of the slip counts, how much each letter, of so many at most (long words resemble none by accident), and what a spelling
lacks that has few letters, that a writer may have made, or that stands twice. Fitted to 260 unknown words of news."""
_ENOUGH, _OPENS, _SURELY = 4.4, 0.6, 6.5
"""So much of all that makes a slip; so much more is asked for where a word opens a sentence and may be a name; and so
much makes a slip whose word may be written for a person; less is a question."""
_SURE_LETTERS, _SURE_COST = 8, 1.4
"""Letters at least, and the cost of the slip at most, of such a spelling."""
_PART_OF_MADE = 2.5
"""The frequency of a word that others are made from; one of more than four letters need only be listed."""
_PARTICLES = frozenset({"off", "out", "up", "down"})
_MADE_OF_VERBS = frozenset({"making", "taking"})
"""Second parts of compounds that count as small words elsewhere."""
_THROUGH = frozenset({"through", "over", "back", "around", "away"})
_BEFORE_NOUNS = frozenset("a an the this that any no more some his her its their".split())
_KEPT = 2
"""The first letters, which hardly any slip of the fingers changes."""
_PREFIXES = sorted(words("prefixes", "derives"))
_ENDINGS = ("s", "es", "ed", "er", "ers", "ish", "y", "ness", "less", "like", "ly")
_MAKING = ("able", "ed", "er", "ers", "hood", "ish", "ism", "less", "like", "ness", "r", "rs", "scape", "ship", "wise")
"""Endings that make new words; those in `_ENDINGS` beside them inflect."""
_LIVES = frozenset({"still", "low", "half"})
"""With “life” they make names of things, whose plural is regular."""
_FOREIGN = frozenset(
    "a ad al de del der des di du el en et il in je la las le les los mes per prima pro res sub un una van von".split()
)


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
        house = house_words(table.lexicon)
        odd = table.attribute(are_out_of_vocabulary, np.bool_).nonzero()[0].tolist()
        for word in dict.fromkeys(table.lower[at] for at in odd):
            places = table.index[word]
            if len(places) > 2 or house.has(word) or (word.endswith("ys") and not out_of_vocabulary({word[:-1]})):
                continue  # of “familys” grammar speaks
            small = all(table.text[at] == word for at in places)
            if not small and not (len(places) == 1 and self._opens(document, table, places[0])):
                continue
            if not all(self._stands_alone(document, table, at) for at in places):
                continue
            if any(is_foreign(document, table.span(at)) for at in places):
                continue
            least = _ENOUGH + (0.0 if small else _OPENS) + (_TWICE if len(places) > 1 else 0.0)
            meant = _meant(word, least, variety(document).side)
            parted = split(word)
            uses = [guess.word for guess in meant]
            if parted and parted.split()[-1] in _PARTICLES | _THROUGH and table.lower[places[0] - 1] in _BEFORE_NOUNS:
                parted = None  # "a dropoff in sales" is no "drop off"
            if parted and not (meant and STOP_WORDS.isdisjoint(parted.split())):
                uses.append(parted)
            for at in places if uses else ():
                yield self._report(document, at, uses, _safety(word, meant) if len(uses) == 1 else Safety.DISPLAY)

    def _opens(self, document: Document, table: Tokens, at: int) -> bool:
        """Whether a word has its capital from opening a sentence, and is no name, nor one with an s."""
        opens = int(table.first[table.sentence[at]]) == at and table.text[at][1:].islower()
        if table.lower[at].endswith("s") and table.where(table.lower[at][:-1]):
            return False  # "Kellers speech", where Keller has spoken
        return opens and not tags(document)[at].startswith("NNP")

    def _stands_alone(self, document: Document, table: Tokens, at: int) -> bool:
        """Whether a token is a word of the sentence: no part of a compound, an address, a name or a foreign phrase."""
        text, span = document.prose, table.span(at)
        owns = table.lower[at + 1 : at + 2] in (["'s"], ["’s"])
        after = "" if owns else text[span.end : span.end + 1]
        if not set(text[span.start - 1 : span.start] + after) <= _AROUND:
            return False
        if text[span.start - 1 : span.start] in {'"', "”"} or text[span.end : span.end + 2].strip(" \n")[:1] == "@":
            return False
        first, last = int(table.first[table.sentence[at]]), int(table.last[table.sentence[at]])
        before = table.text[at - 1] if at > first else ""
        if before[:1].isupper() and at - 1 > first:
            return False
        if table.lower[at] == "lifes" and before.lower() in _LIVES:
            return False
        if table.lower[at + 1 : at + 3] == [",", "meaning"]:
            return False  # a word of another language that is explained
        beside = {word for word in (before.lower(), table.lower[at + 1] if at + 1 < last else "") if word.isalpha()}
        unknown = (word for word in out_of_vocabulary(beside) if not house_words(table.lexicon).has(word))
        return not (beside - {"a", "in", "per"}) & _FOREIGN and not any(unknown)

    def _report(self, document: Document, at: int, meant: list[str], safety: Safety) -> Finding:
        """The finding, with a choice where several words are as likely."""
        span = tokens(document).span(at)
        compound = len(meant) == 1 and " " in meant[0] and (STOP_WORDS - _MADE_OF_VERBS).isdisjoint(meant[0].split())
        severity = Severity.ADVICE if compound else None  # writers close compounds before dictionaries do
        uses = [copy_case(document[span], word) for word in meant]
        fixes = tuple(Fix.swap(span, use, safety) for use in uses)
        message = self.message("“{found}” is in no dictionary: is {use} meant?", document[span], fixes)
        return self.found(span, message, fixes=fixes, severity=severity)


def _meant(word: str, least: float, side: Side | None) -> list[Candidate]:
    """The words that may be meant, at most three, in the spelling of a side; none if it is not likely that one is."""
    found = _of_side(candidates(word, least - _looks(word) - _SURE), side)
    if not found or _evidence(word, found[0]) < least:
        return []
    near = [guess for guess in found if guess.score > found[0].score - _SURE][:3]
    derived = any(word in {guess.word + ending for ending in _ENDINGS} for guess in near)
    return [] if derived else near


def _evidence(word: str, guess: Candidate) -> float:
    """How much speaks for a slip."""
    return guess.frequency - _COST * guess.cost + _looks(word)


def _looks(word: str) -> float:
    """How much a spelling looks like a slip for some word."""
    return _LETTER * min(len(word), _LETTERS) - _SHORT.get(len(word), 0.0) - (_MADE if _is_made(word) else 0.0)


def _safety(word: str, meant: list[Candidate]) -> Safety:
    """How safe it is to write the only guess without a look at it: short words and dear slips are often no slips."""
    if not meant:
        return Safety.UNSAFE  # two words that lost the space between them
    if _evidence(word, meant[0]) < _SURELY or word[:_KEPT] != meant[0].word[:_KEPT]:
        return Safety.DISPLAY  # a pun, too, differs early: "purrfect"
    plain = len(word) >= _SURE_LETTERS and meant[0].cost <= _SURE_COST
    return Safety.SAFE if plain and not _is_made(word) else Safety.UNSAFE


def _of_side(found: Sequence[Candidate], side: Side | None) -> list[Candidate]:
    """The guesses without those that another of them is, too, as the side of the story spells it.

    Where the story shows no side, the two ways to spell a word are as likely.
    """
    by_word = {guess.word: guess for guess in found}
    kept = []
    for guess in found:
        shown = form(guess.word)
        other = by_word.get(shown.other) if shown else None
        if shown is None or other is None:
            kept.append(guess)
        elif side in {None, shown.side}:
            kept.append(
                guess._replace(frequency=max(guess.frequency, other.frequency), cost=min(guess.cost, other.cost))
            )
    return sorted(kept, key=lambda guess: -guess.score)


def _is_made(word: str) -> bool:
    """Whether a writer may have made a word from known ones: with a prefix or an ending, or as a compound of two."""
    rests = [word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix)]
    if any(len(rest) > 3 and frequency(rest) >= (_PART_OF_MADE if len(rest) == 4 else 1.0) for rest in rests):
        return True
    bases = [word.removesuffix(ending) for ending in _MAKING if word.endswith(ending)]
    if any(frequency(base) >= _PART_OF_MADE and not (base[-1] == "e" and word.endswith("ed")) for base in bases):
        return True
    parts = [(word[:k], word[k:]) for k in range(4, len(word) - 3)]
    return any(frequency(one) > 4 and frequency(two) > 4 for one, two in parts)
