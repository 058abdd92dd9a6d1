"""``govern``: words that take a certain preposition, and those that writers put by mistake."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, table, text
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.detectors.confusion.disambiguation import confusion_set_of, scores
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.detectors.second_reader.labels import INDEX
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.segmentation.tokens import Tokens, split_words, tokens
from newslint.language.syntax.adjuncts import governor, has_object_alone, opens_adjunct
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms, is_verb
from newslint.text import Document
from newslint.util.records import NamedTuple

_NEEDED = {
    "of": -2.0, "to": -1.0, "with": -1.0, "about": -1.0, "for": -1.0, "from": -1.0, "on": 0.0, "at": 3.0, "in": 1.5,
}  # fmt: skip
"""By how much, in nats, a right preposition must outweigh one that is hardly wrong ("hardly in"): less for one that
seldom opens a phrase of its own, and more for one that opens many of time or place."""
_LIKELY = 0.1
"""How likely, 0 to 1, the detector of slips must find one that is right there, as a second, independent opinion."""
_CLEAR = 4.0
"""Nats by which one must outweigh what is written to be believed without that opinion."""
_AS_GOOD = 3.0
"""Nats by which the second of the usual two may be worse than the first and still be offered beside it."""
_AGREES = 0.6
"""How likely the second reader must find a right one where the tree gives the preposition to another word."""
_REACH = 9
"""Tokens from a verb, over its object, to its preposition at most."""
_SUPERLATIVE = frozenset({"most", "least"})
_ADVERBS = 4
"""Tokens from a verb over adverbs to its preposition at most."""
_BETWEEN = frozenset(
    "now also often always still even today again twice once too instead most more less much very so far well".split()
)
_PARTS = frozenset({"much", "more", "most", "less", "instead"})
_MANNER = frozenset({"RB", "RBR", "RBS", "JJ"})
_FAR = ".."
_HEADS = ("N", "V", "J")
"""How the tags begin of what can have a phrase hang from it."""


class _Governed(NamedTuple):
    """What a governing word or phrase asks for."""

    words: tuple[tuple[str, ...], ...]
    """What may stand in each place of the phrase, one form or several."""
    tag: str
    """What the tag of its last word begins with."""
    far: bool
    """Whether an object may stand between the two."""
    verb: bool
    """Whether it is all forms of a lemma: adverbs may stand between."""
    right: tuple[str, ...]
    """The prepositions that are offered, the usual one first."""
    wrong: frozenset[str]
    """Those that are wrong wherever they hang from the word."""
    doubtful: frozenset[str]
    """Those that must be outweighed as well."""

    @property
    def all_wrong(self) -> frozenset[str]:
        """Both sorts of wrong ones."""
        return self.wrong | self.doubtful


class Govern(DeclarativeRule):
    """``govern: {capable: of not for|in, "<accuse> ..": of not for, access/NN: to not of hardly on}``.

    The key is a word or a phrase, which may end in any form of a lemma (``<depend>``), with the beginning of its tag
    after a slash where it counts. With ``..`` an object may stand between a verb and its preposition. The value names
    the prepositions that it takes, the usual one first, after "not" those that writers put for it by mistake, and after
    "hardly" those that are mistakes only where the words around them say so too. What is reported hangs from the
    governing word by the tree, and opens no phrase of time, place or means.
    """

    kind = "govern"
    example = 'govern: {capable: of not for|in, "<depend>": on not of|from, "<accuse> ..": of not for}'
    FIELDS: ClassVar[Fields] = {"govern": Field(table(text), required=True)}

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at pairs of words, not at phrases."""
        return iter(())

    def build_index(self) -> dict[str, list[int]]:
        """The last words of each governing phrase, with the numbers of the phrases. Reads all of them."""
        table: dict[str, list[int]] = {}
        for number in range(len(self._lines)):
            for word in self._read(number).words[-1]:
                table.setdefault(word, []).append(number)
        return table

    @cached_property
    def _lines(self) -> list[tuple[str, str]]:
        """What governs and what it takes, as written."""
        return list(self.body["govern"].items())

    def _read(self, number: int) -> _Governed:
        """One line; a :class:`BodyError` for one that names no wrong preposition."""
        key, value = self._lines[number]
        right, wrong, doubtful = _parts(value)
        if not right or not (wrong or doubtful):
            raise BodyError(f"“{key}” needs what it takes and what it does not: “of not for|to”", source=key)
        if unknown := set(doubtful).difference(_NEEDED):
            raise BodyError(f"“{min(unknown)}” after “{key}” is no preposition that can be weighed", source=key)
        phrase = key.removesuffix(_FAR).rstrip()
        phrase, _, tag = phrase.partition("/")
        words = tuple(places for part in phrase.split() for places in _places(part))
        return _Governed(words, tag, key.endswith(_FAR), "<" in phrase, right, frozenset(wrong), frozenset(doubtful))

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
        """Look at the prepositions after each governing word."""
        view = syntax(document)
        found: dict[int, tuple[int, _Governed]] = {}
        doubtful: dict[int, tuple[int, _Governed]] = {}
        for k, at, entry in self._pairs(view):
            if at in found or self._is_of_another(view, k, at):
                continue
            if _is_governed(view, k, at, entry):
                (found if view.lower[at] in entry.wrong else doubtful)[at] = k, entry
            elif self._is_doubted(view, k, at, entry):
                found[at] = k, entry
        if not (found or doubtful):
            return
        weighed, spared = confusion_set_of("of", "with"), self.spared(document)
        for at in sorted(found.keys() | doubtful.keys()):
            k, entry = found.get(at) or doubtful[at]
            (row,) = scores(document, [at], [at + 1], [weighed])
            weight = dict(zip(weighed.members, row, strict=True))
            if spared.holds(at, at + 1):
                continue
            if at in found or self._is_outweighed(view, at, entry, weight):
                yield self._report(document, k, at, entry, _choices(entry, weight))

    def _pairs(self, view: SyntaxView) -> Iterator[tuple[int, int, _Governed]]:
        """The last word of each governing phrase, and a wrong preposition after it, by their words alone."""
        words = view.tokens
        lower, index = words.lower, words.index
        pairs: list[tuple[int, int, _Governed]] = []
        for word in self.index.words.keys() & index.keys():
            for entry in self._governed(word):
                wrong = entry.all_wrong
                for k in index[word]:
                    near = k + 1
                    while entry.verb and near < k + _ADVERBS and near < len(lower) and _may_be_adverb(lower[near]):
                        near += 1
                    end = min(words.sentence_end(k), k + _REACH + 1 if entry.far else near + 1)
                    pairs += [(k, at, entry) for at in range(k + 1, end) if lower[at] in wrong]
        pairs.sort(key=lambda pair: (pair[1], -pair[0]))  # the nearest phrase before each preposition first
        return (pair for pair in pairs if _stands(words, pair[0], pair[2]))

    def _is_of_another(self, view: SyntaxView, k: int, at: int) -> bool:
        """Whether a verb further to the left waits for this preposition: "accused those who resigned of treason"."""
        return any(
            entry.far and view.lower[at] in entry.right and view.tag[other].startswith(entry.tag or "V")
            for other in range(view.sentence_start(k), k)
            if view.lower[other] in self.index.words
            for entry in self._governed(view.lower[other])
        )

    def _is_doubted(self, view: SyntaxView, k: int, at: int, entry: _Governed) -> bool:
        """Whether the second reader would read a right one, though by the tree the preposition belongs elsewhere.

        It is asked only of those right behind what governs, which next to no sound sentence has.
        """
        if (
            at > k + 1
            or (view.lower[at] == "to" and is_verb(view.next_word(at)))  # "a vote to end it"
            or not view.tag[k].startswith(entry.tag)
            or not self.counts_at(view.document, view.tokens.span(at))
        ):
            return False
        labels = [f"prep-{use}" for use in entry.right if f"prep-{use}" in INDEX]
        return any(second_reader(view.document).likely([at], labels, _AGREES))

    def _is_outweighed(self, view: SyntaxView, at: int, entry: _Governed, weight: dict[str, float]) -> bool:
        """Whether the words around, and the detector or a clear margin, speak for a listed preposition."""
        written = view.lower[at]
        margin = max(weight.get(p, -math.inf) for p in entry.right) - weight[written]
        if margin <= _NEEDED[written]:
            return False
        return margin > _CLEAR or edit_tags(view.document).preposition_probability(at, entry.right) >= _LIKELY

    def _report(self, document: Document, k: int, at: int, entry: _Governed, choices: Collection[str]) -> Finding:
        """The finding for a wrong preposition, the fitting one first among the choices."""
        span = tokens(document).span(at)
        use = " or ".join(f"“{choice}”" for choice in choices)
        governing = document[tokens(document).span(k - len(entry.words) + 1, k + 1)]
        message = f"“{governing}” takes {use}, not “{document[span]}”."
        return self.found(span, message, fixes=tuple(Fix.swap(span, choice, Safety.DISPLAY) for choice in choices))


def _parts(value: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The right prepositions, the wrong ones and those that are hardly wrong, of "of|to not for|with hardly in"."""
    rest, _, doubtful = value.partition(" hardly ")
    right, _, wrong = rest.partition(" not ")
    return _alternatives(right), _alternatives(wrong), _alternatives(doubtful)


def _alternatives(text: str) -> tuple[str, ...]:
    """The words of "for|with", none of nothing."""
    return tuple(text.split("|")) if text else ()


def _places(part: str) -> Iterator[tuple[str, ...]]:
    """What may stand in the places that a part of a phrase fills: all forms of "<depend>", the tokens of a word."""
    if part[0] + part[-1] == "<>":
        yield tuple(sorted({form for lemma in part[1:-1].split("|") for form in forms(lemma)}))
    else:
        yield from ((word.lower(),) for word in split_words(part))


def _stands(words: Tokens, k: int, entry: _Governed) -> bool:
    """Whether a phrase ends at a token, which is no name like one and no part of a compound."""
    first = k - len(entry.words) + 1
    start = words.sentence_start(k)
    if first < start or (first > start and words.lower[first - 1] == "-"):
        return False
    if any(word not in places for word, places in zip(words.lower[first : k + 1], entry.words, strict=True)):
        return False
    return k == start or not words.text[k].istitle()


def _is_governed(view: SyntaxView, k: int, at: int, entry: _Governed) -> bool:
    """Whether a preposition belongs to what governs it, by tags and tree."""
    if opens_adjunct(view, at) or not view.tag[k].startswith(entry.tag):
        return False
    if k < at - 1 and not entry.far:
        # by tags alone: trees give what follows a wrong preposition to the adverb as well
        if view.lower[at] == "of" and view.lower[at - 1] in _PARTS:
            return False  # "recovered much of the loss"
        return view.tag[k][:1] == "V" and all(view.tag[between] in _MANNER for between in range(k + 1, at))
    if k < at - 1:
        if not has_object_alone(view, k, at):
            return False
        above = governor(view, at)
        # An object takes a clause in trees, and the verb in sense: "accused them for lying".
        clause = view.lower[at] != "of" and view.next_tag(at) == "VBG"
        return above == k or (clause and view.head[above] == k)
    if len(entry.words) > 1 or not view.tag[k].startswith(_HEADS):
        return True  # a phrase or an adverb makes one preposition with the other, whatever the tree makes of it
    return governor(view, at) == k and not _stands_alone(view, k, view.lower[at])


def _stands_alone(view: SyntaxView, k: int, written: str) -> bool:
    """Whether nothing is governed: a superlative takes its own "of" ("the most famous of the three"), an adjective
    after "in" has closed its phrase ("read in full"), and after "the" it stands for people ("sent the accused for
    trial").
    """
    if view.tag[k].startswith("N"):
        return False
    return view.previous_word(k) in {"in", "the"} or (written == "of" and view.previous_word(k) in _SUPERLATIVE)


def _may_be_adverb(word: str) -> bool:
    """Whether a word may stand between a verb and its preposition: depends largely on, complained twice about."""
    return word in _BETWEEN or (word.endswith("ly") and word not in {"early", "only", "likely"})


def _choices(entry: _Governed, weight: dict[str, float]) -> Collection[str]:
    """The one or two prepositions to offer, the likelier first."""
    usual = entry.right[:2]
    best = max(usual, key=lambda p: weight.get(p, -math.inf))
    lowest = weight.get(best, -math.inf) - _AS_GOOD
    return dict.fromkeys((best, *(p for p in usual if weight.get(p, -math.inf) > lowest)))
