"""``govern``: words that take a certain preposition, and not another."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import ClassVar, NamedTuple

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, table, text
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.detectors.confusion.disambiguation import confusion_set_of, scores
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.segmentation.tokens import Tokens, split_words, tokens
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.text import Document

_NEEDED = {
    "of": -2.0, "to": -1.0, "with": -1.0, "about": -1.0, "for": -1.0, "from": -1.0, "on": 0.0, "at": 3.0, "in": 1.5,
}  # fmt: skip
"""The prepositions that may be wrong, and by how much, in nats, a right one must outweigh each. The word that
governs is evidence of its own, so less will do for one that hardly ever stands there by chance, and more is needed for
one that opens a phrase of time or place ("accused in May")."""
_TAKEN_FOR = {
    right: frozenset(wrong.split())
    for right, wrong in {
        "of": "for from with to about on in",
        "to": "of with for at",
        "with": "of to about from",
        "on": "of in to from for",
        "for": "of to",
        "from": "of to",
        "in": "of on for to",
        "at": "of to",
        "about": "of for",
    }.items()
}
"""What writers put for each preposition by mistake. Any other one opens a phrase of its own: one of place, time or
means ("access on the continent", "excluded at Christmas")."""
_LIKELY = 0.1
"""How likely, 0 to 1, the detector of slips must find one that is listed, as a second and independent opinion."""
_CLEAR = 4.0
"""Nats by which one must outweigh what is written to be believed without that opinion."""
_AS_GOOD = 3.0
"""Nats by which the second of the usual two may be worse than the first and still be offered beside it."""
_TIMES = MONTH_WORDS.union("last next past recent coming early late first once least most all".split())
_DAYS = frozenset(WEEKDAYS)
_SIDES = frozenset("north south east west left right".split())
_SUPERLATIVE = frozenset({"most", "least"})
_NAMES = frozenset({"NNP", "NNPS"})


class _Governed(NamedTuple):
    """What a governing word or phrase asks for."""

    words: tuple[str, ...]
    tag: str
    right: tuple[str, ...]


class Govern(DeclarativeRule):
    """``govern: {"capable": of, "similar": to, "benefit/V": from, "in spite": of, "sceptical": "of|about"}``.

    The key is a word or phrase, with the beginning of its tag after a slash where it counts; the value lists what may
    follow, the usual one first. A preposition that is taken for the usual one is reported right after it, if what
    stands around it, too, speaks for a listed one.
    """

    kind = "govern"
    example = 'govern: {capable: of, benefit/V: from, "in spite": of, sceptical: of|about}'
    FIELDS: ClassVar[Fields] = {"govern": Field(table(text), required=True)}

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at pairs of words, not at phrases."""
        return iter(())

    def build_index(self) -> dict[str, list[int]]:
        """The last word of each governing phrase, with the numbers of the phrases. Reads all of them."""
        table: dict[str, list[int]] = {}
        for number in range(len(self._lines)):
            table.setdefault(self._read(number).words[-1], []).append(number)
        return table

    @cached_property
    def _lines(self) -> list[tuple[str, str]]:
        """What governs and what it takes, as written."""
        return list(self.body["govern"].items())

    def _read(self, number: int) -> _Governed:
        """One line; a :class:`BodyError` for an unknown preposition."""
        key, value = self._lines[number]
        phrase, _, tag = key.partition("/")
        right = tuple(value.split("|"))
        if right[0] not in confusion_set_of("of", "with").members:
            raise BodyError(f"“{right[0]}” after “{phrase}” is no preposition that can be weighed", source=key)
        return _Governed(tuple(word.lower() for word in split_words(phrase)), tag, right)

    @cached_property
    def _met(self) -> dict[str, list[_Governed]]:
        """What is governed by the words met so far."""
        return {}

    def _governed(self, word: str) -> list[_Governed]:
        """What is governed by phrases that end in a word; they are read when it is first met."""
        if word not in self._met:
            self._met[word] = [self._read(number) for number in self.index.words[word]]
        return self._met[word]

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the preposition after each governing word."""
        view = syntax(document)
        places = [(k, entry) for k in self._pairs(view.tokens) if (entry := self._at(view, k))]
        if not places:
            return
        confusion_set = confusion_set_of("of", "with")
        rows = scores(document, [k + 1 for k, _ in places], [k + 2 for k, _ in places], [confusion_set] * len(places))
        for (k, entry), row in zip(places, rows, strict=True):
            weight = dict(zip(confusion_set.members, row, strict=True))
            written = view.lower[k + 1]
            best = max((p for p in entry.right if p in weight), key=weight.__getitem__)
            margin = weight[best] - weight[written]
            if margin > _NEEDED[written] and self._is_likely(view, k, entry, margin):
                first = best if best in entry.right[:2] else entry.right[0]
                usual = [p for p in entry.right[:2] if weight.get(p, -math.inf) > weight[first] - _AS_GOOD]
                yield self._report(document, k, entry, dict.fromkeys((first, *usual)))

    def _pairs(self, words: Tokens) -> list[int]:
        """Where a word that governs stands right before a preposition, in order: a look at all prepositions at once."""
        lower = words.lower
        known = self.index.words
        return [k for p in words.where(*_NEEDED) if (k := p - 1) >= 0 and lower[k] in known and _is_word(words, k)]

    def _at(self, view: SyntaxView, k: int) -> _Governed | None:
        """What governs here, if a preposition follows that it does not take."""
        if k + 2 >= len(view.text) or view.lower[k + 1] not in _NEEDED or not view.tokens.same_sentence(k, k + 2):
            return None
        written = view.lower[k + 1]
        for entry in self._governed(view.lower[k]):
            low = k - len(entry.words) + 1
            if low < 0 or tuple(view.lower[low : k + 1]) != entry.words or written in entry.right:
                continue
            if written not in _TAKEN_FOR.get(entry.right[0], ()) or _stands_alone(view, low, written):
                continue
            if entry.tag and not view.tag[k].startswith(entry.tag):
                continue
            return None if self._is_adjunct(view, k + 1) else entry
        return None

    def _is_likely(self, view: SyntaxView, k: int, entry: _Governed, margin: float) -> bool:
        """Whether something else speaks for a listed preposition too, which outweighs the written one by some nats.

        A phrase needs nothing else, nor does "of" after an adjective or a verb, where it opens no adjunct of its own.
        What follows a noun must hang from it, whatever the words around it say.
        """
        noun = len(entry.words) == 1 and view.tag[k].startswith("N")
        if noun and not _hangs(view, k):
            return False
        if margin > _CLEAR or len(entry.words) > 1 or (view.lower[k + 1] == "of" and not noun):
            return True
        return edit_tags(view.document).preposition_probability(k + 1, entry.right) >= _LIKELY

    def _is_adjunct(self, view: SyntaxView, at: int) -> bool:
        """Whether the preposition opens something else: an infinitive, a time, a clause of its own."""
        written, following = view.lower[at], view.lower[at + 1]
        if written == "to" and view.tag[at + 1] not in _NAMES and "VB" in possible_tags(following):
            return True
        if not following[0].isalnum() and following not in {"“", '"', "‘", "'", "$", "£", "€"}:
            return True
        if written == "of":
            return following == "course"
        if following == "the" and at + 2 < len(view.text):
            following = view.lower[at + 2]
        if written == "to":
            return following in _SIDES
        in_time = following in _TIMES or following[0].isdigit() or (following in _DAYS and written != "in")
        return in_time and written in {"in", "on", "at", "for", "from"}

    def _report(self, document: Document, k: int, entry: _Governed, choices: Collection[str]) -> Finding:
        """The finding for a wrong preposition, the fitting one first among the choices."""
        span = tokens(document).span(k + 1)
        safety = Safety.UNSAFE if len(choices) == 1 else Safety.DISPLAY
        use = " or ".join(f"“{choice}”" for choice in choices)
        governor = document[tokens(document).span(k - len(entry.words) + 1, k + 1)]
        message = f"“{governor}” takes {use}, not “{document[span]}”."
        return self.found(span, message, fixes=tuple(Fix.swap(span, choice, safety) for choice in choices))


def _stands_alone(view: SyntaxView, k: int, written: str) -> bool:
    """Whether nothing is governed: a superlative takes its own "of" ("the most famous of the three"), an adjective
    after "in" has closed its phrase ("read in full"), and after "the" it stands for people ("sent the accused for
    trial").
    """
    before = view.lower[k - 1] if k > view.sentence_start(k) else ""
    if view.tag[k].startswith("N"):
        return False
    return before in {"in", "the"} or (written == "of" and before in _SUPERLATIVE)


def _hangs(view: SyntaxView, k: int) -> bool:
    """Whether the phrase after a token hangs from it, by the tree."""
    of = view.head[k + 1]
    return of == k or (of >= 0 and view.head[of] == k)


def _is_word(words: Tokens, k: int) -> bool:
    """Whether a token is a word: no name like one, and no part of a compound."""
    opens = words.sentence_start(k) == k
    return opens or (not words.text[k].istitle() and words.lower[k - 1] != "-")
