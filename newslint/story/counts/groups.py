"""How many people or things a story speaks of at once, in whatever words: numbers, “the trio”, lists of names.

A *reading* is one sentence with each such group as one sign, so that what joins two groups is a short pattern: “Police
named the two as Ian Fry, 44, and Will Hart, 51” reads ``police named the #0 as @1``.

======  ==========================================================
``#0``  a number of people or things, stated flatly: three, 12
``~0``  a collective: a pair, the trio, Larkfield Quartet
``@0``  a list of people by their names
``°0``  a place in a row: the third, 4th
``^``   the name of one person
``%``   any other number: an age, a sum of money, a date
======  ==========================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.numerals import BANDS, COLLECTIVES
from newslint.story.counted_nouns import singular
from newslint.story.counts.rolls import Roll, has_age, rolls
from newslint.story.people import people
from newslint.story.quantities import PEOPLE
from newslint.story.signed_sentence import SignedSentence
from newslint.story.spoken_amounts import ORDINALS
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_MOST = 60  # a larger group is not counted out by name
_SKIPPED = frozenset({'"', "'", "``", "''"})
_DOZEN = 12
_NOT_A_DOZEN = frozenset("half about nearly than around almost some least over roughly up".split())
_HUMAN = frozenset("dead accused injured wounded youth kin".split())
"""Words that stand for people whom they do not count one by one."""
BODIES = frozenset(
    "cast crew gang party panel jury team family squad band choir group orchestra expedition delegation cabinet board"
    " committee contingent quartet passengers".split()
)
"""What is made up of people, of whom a story may say how many."""
_MEMBERS = frozenset("man woman member strong piece person way horse cornered".split())
"""What a number is joined to by a hyphen where it tells how many are in a body: a five-piece band."""


class Group(NamedTuple):
    """So many people or things that a sentence speaks of at once."""

    size: int
    first: int
    last: int
    """The tokens that tell how many: a half-open range."""
    noun: str
    """What they are, in the singular; empty where no noun says it."""
    roll: Roll | None = None
    """Their names."""


class Reading(SignedSentence):
    """One sentence with its groups as signs."""

    def __init__(self, table: Tokens, sentence: int, signs: dict[int, tuple[str, Group | None, int]]) -> None:
        self.groups: list[Group] = []
        """Those that have a sign with a number, by that number."""
        parts: list[str] = []
        begun: list[int] = []
        k, high = table.sentence_bounds(sentence)
        while k < high:
            here, sign = k, signs.get(k)
            if sign is not None:
                part, group, k = sign
                if group is not None:
                    part = f"{part}{len(self.groups)}"
                    self.groups.append(group)
            else:
                part, k = table.lower[k], k + 1
                if part in _SKIPPED:
                    continue
                if part[0] in "#~@°^%":
                    part = "№"  # a sign of the text is none of ours
            parts.append(part)
            begun.append(here)
        super().__init__(sentence, parts, begun)

    def group(self, sign: str) -> Group:
        """The group that a sign stands for."""
        return self.groups[int(sign[1:])]

    def matched(self, pattern: re.Pattern[str], name: str = "n") -> Iterator[tuple[Group, re.Match[str]]]:
        """The groups that a pattern finds under a name."""
        for m in pattern.finditer(self.text):
            if m[name] is not None:
                yield self.group(m[name]), m


@annotation
def _read(_document: Document) -> dict[int, Reading]:
    """The readings of sentences, as far as anybody has asked for them."""
    return {}


def reading(document: Document, sentence: int) -> Reading:
    """The reading of a sentence."""
    known = _read(document)
    if sentence not in known:
        known[sentence] = Reading(tokens(document), sentence, _signs(document, sentence))
    return known[sentence]


def readings(document: Document, first: int, last: int) -> list[Reading]:
    """The readings of the sentences from one up to, and without, another."""
    return [reading(document, k) for k in range(max(0, first), min(last, len(tokens(document).first)))]


@annotation
def _names(document: Document) -> dict[int, dict[int, int]]:
    """Where the names of people stand, first and last token, by sentence."""
    table = tokens(document)
    found: dict[int, dict[int, int]] = {}
    for person in people(document):
        for mention in person.mentions:
            span = mention.name_span
            found.setdefault(table.sentence_of(span.first), {})[span.start] = span.last
    return found


def _signs(document: Document, sentence: int) -> dict[int, tuple[str, Group | None, int]]:
    """The signs of a sentence by their first tokens, with their groups and the tokens after them."""
    table = tokens(document)
    signs: dict[int, tuple[str, Group | None, int]] = {}
    for first, last in _names(document).get(sentence, {}).items():
        signs[first] = ("^", None, last)
    for s in statements(document).by_sentence.get(sentence, ()):
        group = None if has_age(table, s.first - 1) else _of_statement(table, s)
        if s.kind is Kind.FRACTION and (place := _place(table, s.last)) is not None:
            signs[s.last - 1] = ("°", place, s.last)
            continue
        sign = "%" if group is None else "°" if s.kind is Kind.ORDINAL else "#"
        signs[s.lead if group is None else s.first] = (sign, group, s.last)
    low, high = table.sentence_bounds(sentence)
    for k in table.within(low, high, *COLLECTIVES):
        if (group := _of_collective(table, k)) is not None:
            _drop(signs, k, k + 1)
            signs[k] = ("~", group, k + 1)
    for k in table.within(low, high, "dozen"):
        before = table.lower[max(low, k - 4) : k]
        if before[-1:] == ["a"] and _NOT_A_DOZEN.isdisjoint(before) and table.lower[k + 1 : k + 2] != ["of"]:
            noun = next((w for w in table.lower[k + 1 : k + 4] if singular(w) != w), "")
            signs[k] = ("#", Group(_DOZEN, k, k + 1, singular(noun)), k + 1)
    for roll in rolls(document).get(sentence, ()):
        _drop(signs, roll.first, roll.last)
        signs[roll.first] = ("@", Group(roll.size, roll.first, roll.last, "", roll), roll.last)
    return signs


def _place(table: Tokens, k: int) -> Group | None:
    """The place in a row that what looks like a fraction is, before a noun for one person: a third man."""
    value = ORDINALS.get(table.lower[k - 1], 0)
    after = table.lower[k : k + 1]
    return Group(int(value), k - 1, k, "") if value and after and is_human(table, after[0]) else None


def _drop(signs: dict[int, tuple[str, Group | None, int]], first: int, last: int) -> None:
    """Take out the signs that share a token with a better one."""
    for k in [k for k, (_, _, end) in signs.items() if k < last and end > first]:
        del signs[k]


def _of_statement(table: Tokens, stated: Statement) -> Group | None:
    """The group that a number tells of; nothing where it is rough, large, or no number of things."""
    if stated.kind is Kind.ORDINAL and stated.value <= _MOST:
        return Group(int(stated.value), stated.first, stated.last, "")
    if stated.kind is not Kind.COUNT or stated.rough is not None or stated.unit:
        return None
    if not 1 <= stated.value <= _MOST or stated.value != int(stated.value):
        return None
    return Group(int(stated.value), stated.first, stated.last, _noun(table, stated))


def _noun(table: Tokens, stated: Statement) -> str:
    """What a number counts; members, where it makes up a body of people: “a cast of three”, “a four-man crew”."""
    before, after = table.lower[max(0, stated.first - 2) : stated.first], table.lower[stated.last : stated.last + 2]
    if before[1:] == ["of"] and before[0] in BODIES and stated.noun in ("", *BODIES):
        return "member"
    return "member" if after[:1] == ["-"] and after[-1] in _MEMBERS else stated.noun


def _of_collective(table: Tokens, k: int) -> Group | None:
    """The group that a collective tells of; nothing for pairs of shoes, a couple of days, and names of other sorts."""
    word = table.lower[k]
    after = table.lower[k + 1 : k + 3]
    noun = ""
    if after[:1] == ["of"]:
        noun = singular(after[1]) if len(after) > 1 else ""
        if word == "couple" or not is_human(table, noun):
            return None
    elif after[:1] and (after[0] == "-" or (word == "pair" and after[0] in ("up", "with"))):
        return None
    if table.text[k][0].isupper():
        opens = k == table.sentence_start(k)
        if not opens and not (word in BANDS and k and table.text[k - 1][0].isupper()):
            return None
        if not opens and after[:1] in (["no"], ["no."], ["in"]):
            return None  # String Quartet No 3 in C
    return Group(COLLECTIVES[word], k, k + 1, noun)


def is_human(table: Tokens, noun: str) -> bool:
    """Whether a noun in the singular is one for people."""
    return noun in person_nouns(table.lexicon) or noun in PEOPLE or noun in _HUMAN


def told(document: Document, group: Group) -> Span:
    """Where the words stand that tell how many a group has."""
    return tokens(document).span(group.first, group.last)
