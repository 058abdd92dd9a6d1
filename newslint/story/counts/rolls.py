"""Rolls: the lists in which a story names the people of a group one by one, and how many they are.

“Dr Eva Lindner, 51; the brothers Felix and Paul Aigner, 29 and 26; and Marie Huber, 33, a nurse”; “the violinists Amy
Rudge and Noah Frith and the cellist Sam Tull”. Ages, homes and trades between the names belong to the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.name_words import name_sexes, organisation_words, plain
from newslint.lexicon.numerals import UNITS
from newslint.lexicon.place_names import place_words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import NameSpan, looks_given, name_spans
from newslint.story.people import people
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_ENDS = frozenset({".", "?", "!", ":", "—", "–", "--", "(", ")", '"'})
_JOINTS = frozenset({",", ";", "and", "&"})
_RIGHT_AFTER = frozenset({"from", "of", "who", "aged"})
_HEAD = 6  # words before a name that say who it is: “the double bass player”
_DETERMINERS = POSSESSIVES | {"the", "a", "an", "and", "fellow"}
_BESIDE = frozenset("of from both who whose which all also aged formerly now then in at for a an the on near".split())
"""What opens words about the one before: “of Leeds”, “a nurse who joined last autumn”."""
_NO_HEAD = frozenset("that than after before by with against but or when while as said if because from near".split())
_ASIDE = 14  # words of such an aside


class Roll(NamedTuple):
    """People named one after the other."""

    first: int
    """The first token of the first name, or of the words that say who it is."""
    last: int
    """The token after the last name and what is said of it."""
    names: tuple[NameSpan, ...]
    aged: int
    """How many ages stand among them."""

    @property
    def size(self) -> int:
        """How many are named."""
        return len(self.names)


@annotation
def rolls(document: Document) -> dict[int, tuple[Roll, ...]]:
    """The rolls of two names or more by their sentences."""
    table = tokens(document)
    by_sentence: dict[int, list[NameSpan]] = defaultdict(list)
    for span in name_spans(document):
        by_sentence[table.sentence_of(span.first)].append(span)
    found: dict[int, tuple[Roll, ...]] = {}
    ands = {table.sentence_of(k) for k in table.where("and", "&")}
    known = _known(document)
    for sentence, spans in by_sentence.items():
        if len(spans) > 1 and sentence in ands:
            sure = {s.first for s in spans if _is_person(table, s, known)}
            persons = {s.first: s for s in spans if s.first in sure or (sure and _may_be_person(table, s))}
            if len(persons) > 1:
                read = tuple(_of_sentence(table, sentence, spans, persons))
                kept = tuple(r for r in read if 2 * sum(n.first in sure for n in r.names) >= r.size)
                if kept:
                    found[sentence] = kept
    return found


def _known(document: Document) -> frozenset[int]:
    """The first tokens of the names that are known to be of people."""
    return frozenset(m.first for person in people(document) for m in person.mentions)


def _is_person(table: Tokens, span: NameSpan, known: frozenset[int]) -> bool:
    """Whether a run of capitals names somebody: a known person, a given name, a name with an age."""
    lower = [word.lower() for word in span.words]
    if lower == ["i"]:
        return False
    if not organisation_words(table.lexicon).isdisjoint(lower) or not CALENDAR.isdisjoint(lower):
        return False
    if any(k in known for k in range(span.first, span.last)):
        return True
    if has_age(table, span.last):
        return True
    given = looks_given(span.words[0], table.lexicon) or plain(span.words[0]) in name_sexes(table.lexicon)
    return given and not (len(span.words) == 1 and lower[0] in place_words(table.lexicon))


def _may_be_person(table: Tokens, span: NameSpan) -> bool:
    """Whether two or three capital words may be a name that nobody knows; only beside names that are known."""
    lower = [word.lower() for word in span.words]
    return (
        len(lower) in (2, 3)
        and all(word.isalpha() and not word.isupper() for word in span.words)
        and organisation_words(table.lexicon).isdisjoint(lower)
        and place_words(table.lexicon).isdisjoint(lower)
        and CALENDAR.isdisjoint(lower)
    )


def has_age(table: Tokens, k: int) -> bool:
    """Whether an age between marks stands at a token: “, 35,”."""
    if k + 1 >= len(table) or table.text[k] not in (",", "("):
        return False
    if not (table.text[k + 1].isdigit() and len(table.text[k + 1]) < 3):
        return False
    return k + 2 >= len(table) or table.text[k + 2] in (",", ";", ".", ")", "and")


def _of_sentence(table: Tokens, sentence: int, spans: list[NameSpan], persons: dict[int, NameSpan]) -> Iterator[Roll]:
    """The rolls of one sentence from left to right."""
    low, high = table.sentence_bounds(sentence)
    others = {s.first for s in spans if s.first not in persons}
    k = low
    while k < high:
        if k in persons:
            roll = _List(table, k, high, persons, others).read()
            if roll is not None:
                yield roll
            k = persons[k].last if roll is None else roll.last
        else:
            k += 1


class _List:
    """A roll as it is read, item by item."""

    def __init__(self, table: Tokens, first: int, high: int, persons: dict[int, NameSpan], others: set[int]) -> None:
        self.table, self.first, self.high = table, first, high
        self.persons, self.others = persons, others
        self.names = [persons[first]]
        self.aged = 0
        self.at = persons[first].last
        self.semicolons = ";" in table.lower[self.at : high]
        self.closed = False
        """Whether an “and” has led to the last name, and nothing has followed that may go on the list."""
        self.kept: tuple[int, int, int] | None = None
        """How many names and ages there were, and where, as it was last closed."""

    def read(self) -> Roll | None:
        """The roll; nothing where it is not plain what ends it."""
        while self.at < self.high and self._step():
            pass
        names, last, aged = self.names, self.at, self.aged
        if not self.closed and self.kept is not None:
            number, last, aged = self.kept
            names = names[:number]
            if any(last < other <= self.at + 2 for other in self.others):
                return None  # the list may go on with a name that we do not know
        elif not self.closed:
            return None
        if len(names) < 2 or (last < self.high and self.table.lower[last] in ("and", "&")):
            return None
        return Roll(self.first, last, tuple(names), aged)

    def _step(self) -> bool:
        """Read on by one item, or by what is said of one; false where nothing more belongs to the list."""
        table, k, high = self.table, self.at, self.high
        word = table.lower[k]
        if word == "(" and k + 2 < high and table.text[k + 1].isdigit() and table.text[k + 2] == ")":
            self.aged, self.at = self.aged + 1, k + 3
            return True
        if word not in _JOINTS:
            end = _aside_end(table, k, high, self.semicolons) if word in _RIGHT_AFTER and not self.closed else -1
            self.at = max(end, k)
            return end > k
        at, joint = k + 1, word in ("and", "&")
        if not joint and at < high and table.lower[at] in ("and", "&"):
            at, joint = at + 1, True
        if at >= high:
            return False
        if _is_age(table, at):
            self.aged, self.at = self.aged + 1, at + 1
            return True
        if self.closed:
            self.kept = len(self.names), k, self.aged  # “Amy Rudge and Noah Frith, the cellist Sam Tull and ...”
        name = _named_at(table, at, high, self.persons)
        if name < 0:
            return self._beside(at, joint=joint)
        self.names.append(self.persons[name])
        self.at = self.persons[name].last
        self.closed = joint and not (self.semicolons and ";" in table.lower[self.at : high])
        return True

    def _beside(self, at: int, *, joint: bool) -> bool:
        """Read what is said of the one named before; false where it is another thing, or a name that we do not know."""
        table = self.table
        end = _aside_end(table, at, self.high, self.semicolons)
        if end < 0:
            return False
        if any(at <= other < end and table.lower[other - 1] in (",", "and") for other in self.others):
            town = at in self.others and not joint and table.lower[at] in place_words(table.lexicon)
            if joint or (at in self.others and not town):
                return False
        self.at, self.closed = end, self.closed and self.semicolons
        return True


def _is_age(table: Tokens, k: int) -> bool:
    """Whether a number between marks is an age, in figures or in a word: “Kate, nine, and Will, four”."""
    word = table.lower[k]
    if word.isdigit():
        return len(word) < 3
    return word in UNITS and (k + 1 >= len(table) or table.lower[k + 1] in (",", ";", ".", "and"))


def _named_at(table: Tokens, k: int, high: int, persons: dict[int, NameSpan]) -> int:
    """The name of a person that an item of a list begins with, few words about them before it; -1 if there is none."""
    for j in range(k, min(high, k + _HEAD + 1)):
        if j in persons:
            if j > k and (table.lower[k] in _BESIDE - _DETERMINERS or table.lower[j - 1] in _NO_HEAD):
                return -1
            return j
        word = table.lower[j]
        if j + 1 in persons and table.text[j][0].isupper():
            continue  # an honorific
        if not (word.isalpha() or word == "-") or word in HELPERS or word in speech_forms(table.lexicon):
            return -1
        if word in _NO_HEAD or table.text[j][0].isupper():
            return -1
    return -1


def _aside_end(table: Tokens, k: int, high: int, semicolons: bool) -> int:
    """The token after words that are said of the one named before them; -1 where they are none."""
    word = table.lower[k]
    if not (word in _BESIDE or table.text[k][0].islower() or table.text[k][0].isupper()) or word in HELPERS:
        return -1
    for j in range(k, min(high, k + _ASIDE + 1)):
        mark = table.lower[j]
        if mark == ";" or (mark in (",", "and") and not semicolons):
            return j if j > k else -1
        if mark in _ENDS:
            return j if mark == "." and semicolons else -1
        if not semicolons and j == k and not (word in _BESIDE or table.text[k][0].isupper()):
            return -1
    return -1
