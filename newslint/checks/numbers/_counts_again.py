"""Counts that words nearby make others: three men, “both of whom”; room for 12, and a launch that carries 20.

A capacity is of one thing where both sentences call it by one noun: “a launch with room for 12 ... The launch can carry
no more than 20 people”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.checks.numbers._taken_up import TakenUp
from newslint.language.segmentation.tokens import tokens
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_BOTH = lazy_regex(
    r"(?P<n>#c\d+) (?:(?!#)[a-z'’-]+ ){1,5}?(?:(?:in|from|of|at|on|near) (?:(?!#)[a-z'’-]+ ){1,3})?, "
    r"(?P<both>both|neither|either) of (?:whom|which|them)\b"
)
_HOLDS = lazy_regex(
    r"(?:\b(?:room|space|seats|seating|berths|beds|places|capacity|accommodation|licence|licensed|licenced"
    r"|tables) (?:for|of)"
    r" (?:up to |about )?|\b(?:can|could|will|would|may|cannot|must) (?:not )?(?:only )?(?:seat|carry|hold|take"
    r"|accommodate|sleep|fit|admit) (?:up to |no |at most |only )?"
    r"|\b(?:seats|sleeps|holds|accommodates|carries) (?:up to |no |at most |only )?)(?P<n>#c\d+) "
    r"(?P<what>[a-z-]*)"
)
_WHOM = frozenset(
    "people passengers guests spectators visitors worshippers diners children pupils patients at . , and in when for on"
    " or standing is of fans students adults".split()
)
_OF_ONE = lazy_regex(
    r"\b(?:each|every|apiece|together|total|between them|all|both|extra|another|more|further|additional)\b"
)
_GROWN = frozenset(
    "extra extended extension enlarged expanded expansion larger bigger old former previous rebuilt replace replaces"
    " replaced replacement formerly renovation refurbished increase increased raised".split()
)
_THING = lazy_regex(r"\b(?:the|this|that|a|an|its|one|another) ((?:[a-z-]+ ){1,3})")
_SEVERAL = 3


def counts_again(document: Document) -> Iterator[TakenUp]:
    """The counts that words for two take up as three or more, and the capacities of one thing that differ."""
    words = tokens(document).index.keys()
    held = stated_outlines(document)
    if not words.isdisjoint({"both", "neither", "either"}):
        yield from _both(document, held)
    told = [(o, m) for o in held if "c" in o.kinds for m in _HOLDS.finditer(o.text) if _is_of_people(o, m)]
    if len(told) > 1:
        yield from _capacities(told)


def _both(document: Document, held: Sequence[Outline]) -> Iterator[TakenUp]:
    """Three or more of which a clause says “both”."""
    table = tokens(document)
    for outline in held:
        m = _BOTH.search(outline.text)
        count = outline.statement(m["n"]) if m is not None else None
        if m is not None and count is not None and count.rough is None and count.value >= _SEVERAL:
            yield TakenUp(count.span, int(count.value), table.span(outline.token(m.start("both"))), 2)


def _is_of_people(outline: Outline, m: re.Match[str]) -> bool:
    """Whether what holds so many holds people, as far as words tell."""
    count = outline.statement(m["n"])
    return count.kind is Kind.COUNT and _exact(outline, count) and (not m["what"].endswith("s") or m["what"] in _WHOM)


def _exact(outline: Outline, count: Statement) -> bool:
    """Whether a capacity is told as such: just so many, up to so many, no more than so many."""
    return count.rough is None or outline.before(count).endswith((" no ", " not ", " up to "))


def _capacities(told: list[tuple[Outline, re.Match[str]]]) -> Iterator[TakenUp]:
    """The later of two capacities of one thing."""
    if not _GROWN.isdisjoint({word for o, _ in told for word in o.vocabulary}):
        return
    (one, m), *others = told
    first = one.statement(m["n"])
    for two, n in others:
        again = two.statement(n["n"])
        if two is one or again.value == first.value or _OF_ONE.search(one.text) or _OF_ONE.search(two.text):
            continue
        if _nouns(one, m) & _nouns(two, n) and _stays(first, again):
            yield TakenUp(again.span, int(again.value), first.span, int(first.value))
            return


def _stays(one: Statement, two: Statement) -> bool:
    """Whether two capacities are near enough to be of one thing."""
    return max(one.value, two.value) <= 10 * min(one.value, two.value)


def _nouns(outline: Outline, m: re.Match[str]) -> set[str]:
    """The things that a sentence names before its capacity."""
    named = {singular(w) for n in _THING.finditer(outline.text[: m.start("n")]) for w in n[1].split()}
    return {word for word in named if len(word) > 2} - _ANYTHING


_ANYTHING = frozenset(
    "people time day company new has with room for can that which will and says old first one same other whole only"
    " main the town city village group firm".split()
)
