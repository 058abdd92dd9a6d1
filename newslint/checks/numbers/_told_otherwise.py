"""The term of a convict and the crew of a ship, told in one place and otherwise in another.

“Jailed for six years ... on top of her seven-year term”; “with a crew of four ... all three were winched to safety”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_GIVEN = (
    lazy_regex(r"\b(?:jailed|imprisoned|locked up|sent to prison|sent to jail) for (?:a total of )?(?P<term>#d\d+) "),
    lazy_regex(r"\b(?:sentenced|condemned) (?:[a-z]+ ){0,2}?to (?P<term>#d\d+) "),
    lazy_regex(
        r"\b(?:given|handed|received|gets|got) an? (?P<term>#d\d+) (?:- )?"
        r"(?:jail |prison |custodial )?(?:sentence|term) "
    ),
)
_AGAIN = lazy_regex(
    r"\b(?:his|her|the|this|that) (?P<term>#d\d+) (?:- )?(?:jail |prison |custodial )?(?:sentence|term|imprisonment) "
)
_OTHER_TERM = frozenset(
    "maximum minimum least most up suspended reduced reduce cut appeal appealed previous previously"
    " earlier original originally each concurrently consecutively concurrent licence if could may might faces faced"
    " office served half first second another year-long probation order community".split()
)
_CREW = lazy_regex(r"\b(?:crew of|crew , of|crewed by|manned by) (?:only |just )?(?P<all>#c\d+) ")
_ALL = lazy_regex(
    r"\ball (?:of the )?(?P<all>#c\d+) "
    r"(?:of them |men |women |people |crew |members |crew members |fishermen |sailors )?"
    r"(?:were|are|was|had been|have been|climbed|escaped|survived|got|aboard|on board) "
)
_LOST = frozenset(
    "died dead killed drowned missing bodies perished fourth fifth sixth death passengers passenger".split()
)
_MOST = 3


class ToldOtherwise(NamedTuple):
    """A number, and another that stands for the same."""

    before: Statement
    again: Statement


def told_otherwise(document: Document) -> Iterator[ToldOtherwise]:
    """The terms and crews of which a story gives two numbers, where nothing in it tells of more than one."""
    held = stated_outlines(document)
    table = tokens(document)
    if table.where("sentence", "term", "imprisonment"):
        yield from _terms(held)
    if table.where("crew", "crewed"):
        yield from _crews(document, held)


def _terms(held: Sequence[Outline]) -> Iterator[ToldOtherwise]:
    """The one term that a court gave, and those that point back to it."""
    given: list[Statement] = []
    again: list[Statement] = []
    for outline in held:
        found = [outline.statement(m["term"]) for way in _GIVEN for m in way.finditer(outline.text)]
        given += found
        back = [outline.statement(m["term"]) for m in _AGAIN.finditer(outline.text)]
        if not found and _OTHER_TERM.isdisjoint(outline.vocabulary):
            again += back
    if len({minutes(s) for s in given}) != 1 or given[0].rough is not None:
        return
    for s in again:
        off = abs(minutes(s) - minutes(given[0])) / MINUTES["month"]
        if s.first > given[0].first and s.rough is None and off > 1:
            yield ToldOtherwise(given[0], s)


def minutes(stated: Statement) -> float:
    """A stretch of time in minutes."""
    return stated.value * MINUTES[stated.unit]


def _crews(document: Document, held: Sequence[Outline]) -> Iterator[ToldOtherwise]:
    """The crew of a ship from which all were saved."""
    crews = [outline.statement(m["all"]) for outline in held for m in _CREW.finditer(outline.text)]
    saved = [outline.statement(m["all"]) for outline in held for m in _ALL.finditer(outline.text)]
    if not _LOST.isdisjoint(tokens(document).index.keys()) or len({s.value for s in crews}) != 1:
        return
    for s in saved:
        if 0 < abs(s.value - crews[0].value) <= _MOST and s.rough is None and crews[0].rough is None:
            one, two = sorted((s, crews[0]), key=lambda s: s.first)
            yield ToldOtherwise(one, two)
            return
