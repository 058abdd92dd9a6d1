"""The statements around one: those that it may have been reckoned from."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import CROWDED, may_be_year
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.records import NamedTuple

_MOST = 14
"""Statements that are held against one another, the nearest."""
_FLAT = frozenset("about around roughly approximately some nearly almost over under more less least most up".split())


class Near(NamedTuple):
    """A statement and its sentence."""

    stated: Statement
    outline: Outline


def readable(document: Document, sentence: int) -> Outline | None:
    """The outline of a sentence; nothing where it states so much that it is a table or a list."""
    outline = outline_of(document, sentence)
    return outline if outline is not None and len(outline.statements) <= CROWDED else None


def nearby(document: Document, sentence: int, back: int, ahead: int = 0) -> list[Near]:
    """The statements of a sentence and of some before and after it, in the order of the text."""
    found: list[Near] = []
    for k in range(max(0, sentence - back), sentence + ahead + 1):
        outline = readable(document, k)
        if outline is not None:
            found += (Near(s, outline) for s in outline.statements)
    if len(found) > _MOST:
        here = [n for n in found if n.outline.sentence == sentence]
        rest = sorted((n for n in found if n not in here), key=lambda n: abs(n.outline.sentence - sentence))
        found = sorted((here + rest)[:_MOST], key=lambda n: n.stated.first)
    return found


def counts_in(near: list[Near], least: float = 1.0) -> Iterator[Near]:
    """The counts among some statements, years left out."""
    return (n for n in near if n.stated.kind is Kind.COUNT and n.stated.value >= least and not may_be_year(n.stated))


def is_flat(near: Near) -> bool:
    """Whether a number is told as exact: no "about" and no "more than" before it."""
    return near.stated.rough is None and _FLAT.isdisjoint(near.outline.hedges(near.stated))
