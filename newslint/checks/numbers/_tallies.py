"""The votes of an election by who had them, against all the votes that the story says were cast.

“Reform had 7,400 votes, the Liberals 3,900 and the other six candidates shared 1,213, out of 36,400 valid votes.”
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import may_be_year
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_VOTES = frozenset({"vote", "ballot", "paper"})
_CAST_AFTER = lazy_regex(
    r"(?:valid |total |all )*(?:votes|ballots|papers)(?: that)?(?: were| was| had been)? (?:cast|counted|polled)\b"
)
_VALID_AFTER = lazy_regex(r"valid (?:votes|ballots|papers)\b")
_OF_ALL = lazy_regex(r"(?:out of(?: the)?|out of a total of|a total of|of the) $")
_REST = lazy_regex(r"\b(?:others?|remaining|rest|spoiled|spoilt|blank|invalid|write-ins?|abstentions?|abstained)\b")
_NO_PART = lazy_regex(
    r"(?:\bby|majority of|margin of|lead of|ahead by|turnout of|more than|least|from|than|swing of|electorate of) $"
)
_APART = lazy_regex(r"\b(?:last time|previous|in (?:19|20)\d\d|general election|earlier|up from|down from)\b")
_SMALLEST = 20
"""Votes in all of which parts are told."""
_OFF = 0.03
_AROUND = range(-2, 2)
_PARTS = range(3, 11)
"""How many parts a tally has."""


def tallies(document: Document) -> Iterator[Partition]:
    """The votes that do not come to all that were cast, where the last of them are the rest."""
    if not tokens(document).index.keys() & {"votes", "ballots", "papers"}:
        return
    for sentence in statements(document).by_sentence:
        outline = outline_of(document, sentence)
        for total in outline.statements if outline is not None else ():
            if outline is not None and _is_all(outline, total):
                parts = _parts(document, sentence, total)
                if parts is not None and _nearly(parts, total):
                    yield Partition(total, parts, True)


def _is_all(outline: Outline, stated: Statement) -> bool:
    """Whether a number is all votes that were cast or were valid."""
    if (
        stated.kind is not Kind.COUNT
        or stated.noun not in _VOTES
        or stated.value < _SMALLEST
        or stated.rough is not None
    ):
        return False
    after = outline.after(stated)
    cast = _CAST_AFTER.match(after) or _VALID_AFTER.match(after) or _OF_ALL.search(outline.before(stated))
    return cast is not None and _NO_PART.search(outline.before(stated)) is None


def _parts(document: Document, sentence: int, total: Statement) -> tuple[Statement, ...] | None:
    """The votes around a total, of all who had any; nothing where nobody is the rest."""
    found: list[Statement] = []
    rest = False
    for k in _AROUND:
        outline = outline_of(document, sentence + k) if sentence + k >= 0 else None
        if outline is None or _APART.search(outline.text):
            continue
        own = [s for s in outline.statements if s is not total and _is_part(outline, s, total)]
        rest = rest or any(_REST.search(outline.before(s)[-60:] + outline.after(s)[:30]) for s in own)
        found += own
    return tuple(found) if rest and len(found) in _PARTS else None


def _is_part(outline: Outline, stated: Statement, total: Statement) -> bool:
    """Whether a number may be the votes of somebody."""
    if stated.kind is not Kind.COUNT or stated.noun not in ("", *_VOTES) or stated.rough is not None:
        return False
    return 0 < stated.value < total.value and not may_be_year(stated) and not _NO_PART.search(outline.before(stated))


def _nearly(parts: tuple[Statement, ...], total: Statement) -> bool:
    """Whether all parts nearly come to a total, and no two or more of them do so wholly."""
    values = [s.value for s in parts]
    off = abs(sum(values) - total.value)
    chosen = (sum(some) for n in range(2, len(values) + 1) for some in combinations(values, n))
    return 0 < off <= _OFF * total.value and total.value not in chosen
