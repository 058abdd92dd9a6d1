"""What happened when: the dated events of a story, and pairs of them that are told in an order that cannot be.

Three things tell the order of two events: a word between them (“two days after it left port”), a tense (“he had
pleaded guilty” is before what was told last), and what they are (nobody is freed before the arrest).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import POSSESSIVES
from newslint.story.outlines import found_in, wordings
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.records import NamedTuple

_COURSES = (
    (
        "light",
        "arrested detained arrest",
        "charged indicted",
        "tried trial",
        "convicted guilty acquitted cleared conviction verdict",
        "sentenced jailed imprisoned sentencing",
        "freed released paroled release",
    ),
    (
        "appointed hired elected joined became named promoted appointment election",
        "resigned quit retired left sacked dismissed fired ousted stepped resignation retirement dismissal",
    ),
    ("engaged", "married wed marriage wedding", "divorced separated widowed divorce"),
    (
        "founded established launched created built opened set-up founding",
        "closed shut bankrupt demolished folded collapsed dissolved liquidated closure demolition",
        "reopened reopening",
    ),
    ("lodged submitted applied filed application", "approved rejected granted refused approval"),
    ("began started begun", "finished completed ended opened ran completion verdict"),
    ("sailed departed departure", "sank docked landed arrived arrival"),
    ("kidnapped abducted captured capture kidnapping", "freed released rescued release"),
    ("bought acquired purchased purchase", "sold resold sale"),
    (
        "born birth",
        "moved joined married graduated became emigrated studied enrolled played appointed elected",
        "died death",
    ),
    ("announced proposed", "signed ratified"),
    ("infected diagnosed diagnosis", "recovered recovery"),
)
"""Courses of events, each step after the one before it, whoever or whatever it happens to."""
_STEPS: dict[str, list[tuple[int, int]]] = {}
for _number, _course in enumerate(_COURSES):
    for _place, _verbs in enumerate(_course):
        for _word in _verbs.split():
            _STEPS.setdefault(_word, []).append((_number, _place))
_AFTER = wordings(
    "in|on {late:y} ~2 ,? {length:d}? ~1 after ~+8 in|on {early:y}",
    "in|on {early:y} ~2 ,? {length:d}? ~1 before ~+8 in|on {late:y}",
    "in|on {early:y} ,? and|but? {length:d} later ,? in|on {late:y}",
)
_REACH = 9  # tokens from a verb to its date
_OPENING = 3  # tokens of a sentence within which a moment opens it
_NEAR = 2  # sentences from an event to the next
_MOST = 10.0  # years by which two events may be told in the wrong order by a slip
_HALF = 0.45  # the same for days without a year, of which the earlier may be in the next one
_LASTS = {"year": 1.0, "month": 1 / 12}
"""How long a moment may be, in years."""
_UNTOLD = frozenset(
    "will would may might could should who which whose where that if when unless again re previously earlier formerly"
    " before former not never since also another other second".split()
)
"""What by a verb makes it no event of the course that is told, or one of another."""
_THOSE = POSSESSIVES | frozenset("he she it they him them the".split())


class Event(NamedTuple):
    """Something that happened, and when."""

    verb: int
    """The token that tells it."""
    when: Statement
    past: bool
    """Whether it is told as having happened before what was told last (had)."""
    steps: tuple[tuple[int, int], ...]
    """In which courses of events it is a step, and which."""


class Misplaced(NamedTuple):
    """Two moments that cannot be in the order in which they are told."""

    early: Statement
    late: Statement
    said: str
    """Why the first must be before the second, in words."""


def misplaced(document: Document) -> Iterator[Misplaced]:
    """The pairs of moments of a document that are told in an order that cannot be."""
    seen: set[int] = set()
    for match in found_in(document, _AFTER):
        early, late = match["early"], match["late"]
        if _before(late, early) and not seen & {early.first, late.first}:
            seen |= {early.first, late.first}
            yield Misplaced(early, late, "")
    table = tokens(document)
    for one, two in pairwise(_events(document, table)):
        if {one.when.first, two.when.first} & seen or not _together(table, one, two):
            continue
        if two.past and not one.past and _before(one.when, two.when):
            yield Misplaced(two.when, one.when, f"“had {table.text[two.verb]}”")
        elif not two.past and not one.past and _step_on(one, two) and _before(two.when, one.when):
            yield Misplaced(one.when, two.when, f"“{table.text[one.verb]}” and “{table.text[two.verb]}”")


def _before(one: Statement, two: Statement) -> bool:
    """Whether a moment is surely before another, and by little enough for a slip."""
    if (one.unit == "day of year") != (two.unit == "day of year"):
        return False
    most = _HALF if one.unit == "day of year" else _MOST
    between = two.value - one.value - _LASTS.get(one.unit, 0.0)
    return two.value > one.value and -1e-6 <= between < most


def _events(document: Document, table: Tokens) -> Iterator[Event]:
    """The dated events of the courses, and what is told in the past perfect, in the order of the text."""
    for sentence, stated in statements(document).by_sentence.items():
        low = table.sentence_bounds(sentence)[0]
        moments = [s for s in stated if s.kind is Kind.MOMENT]
        if not 0 < len(moments) <= 2:
            continue
        start = low
        for when in moments:
            verb = _verb(table, start, when, low)
            if verb >= 0:
                had = table.lower[max(start, verb - 3) : verb]
                yield Event(verb, when, "had" in had, tuple(_STEPS[table.lower[verb]]))
            start = when.last


def _verb(table: Tokens, start: int, when: Statement, low: int) -> int:
    """The token that tells what happened at a moment, before it, or after one that opens the sentence; -1 if none."""
    before = [k for k in range(max(start, when.first - _REACH), when.first) if table.lower[k] in _STEPS]
    k = before[-1] if before else -1
    first = max(start, k - 6) if before else when.last
    if not before and when.first - low < _OPENING:
        high = min(table.sentence_end(low), when.last + _REACH)
        k = next((j for j in range(when.last, high) if table.lower[j] in _STEPS), -1)
    wished = table.lower[k - 1] == "to" and table.lower[k] != "light"  # to sell; came to light
    if k < 0 or wished or not _UNTOLD.isdisjoint(table.lower[first : max(k, when.first)]):
        return -1
    return k


def _together(table: Tokens, one: Event, two: Event) -> bool:
    """Whether two events are told of one thing: in one sentence, or with a word that points back."""
    first, second = table.sentence_of(one.verb), table.sentence_of(two.verb)
    if first == second:
        return True
    if second - first > _NEAR:
        return False
    if not _THOSE.isdisjoint(table.sentence_lower(second)):
        return True
    named = {w for w in table.text[slice(*table.sentence_bounds(first))][1:] if w[0].isupper()}
    told = {w for w in table.text[slice(*table.sentence_bounds(second))] if w[0].isupper()}
    return bool(named & told)


def _step_on(one: Event, two: Event) -> bool:
    """Whether the second of two events comes after the first in a course of events."""
    return any(course == other and place < step for course, place in one.steps for other, step in two.steps)
