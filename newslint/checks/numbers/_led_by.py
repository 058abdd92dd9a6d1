"""Leads that the two scores beside them do not give: “led by 14 points at the break, 38-24”; “on 57, trail by four”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._apart import Apart
from newslint.checks.numbers._nearby import counts_in, is_flat, nearby, readable
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import outlines
from newslint.story.relations import clause_before, may_be_year
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_LEADS = frozenset("led lead leads leading trail trails trailed trailing ahead behind adrift up down".split())
_BY = lazy_regex(
    rf"\b(?P<verb>{'|'.join(sorted(_LEADS))}) by (?:just |only )?"
    r"(?P<gap>#c\d+) (?P<noun>points? |goals? |runs? )?(?P<rest>(?:(?!#)[^#;.])*)(?:(?P<one>#c\d+) - (?P<two>#c\d+) )?"
)
_MAJORITY = lazy_regex(r"\bmajority (?:[a-z]+ ){0,4}(?:to|of|was|is|at) (?:just |only |a mere )?(?P<gap>#c\d+) ")
_MORE = lazy_regex(
    r"(?P<one>#c\d+) (?:(?!#)[^;:.])*?\b(?:and|but"
    r"|while) (?:(?!#)[^;:.])*?(?P<two>#c\d+) (?:(?!#)[a-z' ])*?, (?P<gap>#c\d+) "
    r"(?:more|fewer|less|extra) ?(?=[.;)])"
)
_VOTES = frozenset("votes vote polled polling ballots".split())
_SCORE_FAR = 45
_MANY = 100


def led_by(document: Document) -> Iterator[Apart]:
    """The leads and majorities that are others."""
    table = tokens(document)
    for sentence in sorted(
        {table.sentence_of(k) for k in table.where(*_LEADS) if table.lower[k + 1 : k + 2] == ["by"]}
    ):
        outline = readable(document, sentence)
        m = _BY.search(outline.text) if outline is not None else None
        if outline is None or m is None:
            continue
        gap = outline.statement(m["gap"])
        if gap.rough is not None or gap.noun not in ("", "point", "goal", "run"):
            continue
        if outline.after(gap).startswith("from "):
            continue  # led by 14 from Robertson
        if m["one"] and len(m["rest"]) <= _SCORE_FAR:
            one, two = outline.statement(m["one"]), outline.statement(m["two"])
            yield from _checked(gap, one, two)
        elif not m["one"]:
            yield from _in_table(document, sentence, gap)
    yield from _set_apart(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where("majority")}):
        outline = readable(document, sentence)
        m = _MAJORITY.search(outline.text) if outline is not None else None
        if outline is None or m is None or _VOTES.isdisjoint(outline.vocabulary):
            continue
        gap = outline.statement(m["gap"])
        later = [s for s in outline.statements if s.first > gap.first and s.kind is gap.kind and s.value >= _MANY]
        votes = [s for s in later if s.noun in ("", "vote", "ballot") and s.rough is None]
        if len(later) == 2 == len(votes) and gap.rough is None and not gap.slack:
            yield from _checked(gap, *votes)


def _set_apart(document: Document) -> Iterator[Apart]:
    """Two numbers and by how much they differ at the end: “the old one held 6,500 and the new 8,000, 1,500 more”."""
    for outline in outlines(document).values():
        m = _MORE.search(outline.text) if len([s for s in outline.statements if s.value != 1]) == 3 else None
        if m is None:
            continue
        one, two, gap = (outline.statement(m[name]) for name in ("one", "two", "gap"))
        flat = all(s.rough is None for s in (one, two, gap)) and not may_be_year(one) and not may_be_year(two)
        if flat and (one.noun == two.noun or not two.noun or not one.noun):
            yield from _checked(gap, one, two)


def _in_table(document: Document, sentence: int, gap: Statement) -> Iterator[Apart]:
    """The points of two sides, told with “on” or “points”, of which one is so many behind."""
    counts = [n for n in counts_in(nearby(document, sentence, 1)) if n.stated is not gap]
    points = [
        n
        for n in counts
        if n.stated.noun == "point"
        or (not n.stated.noun and clause_before(n.outline, n.stated, 1) in (["on"], ["with"], ["have"], ["has"]))
    ]
    if len(points) != 2 or not points[0].stated.noun + points[1].stated.noun or not all(map(is_flat, points)):
        return
    if not any(abs(a.stated.value - b.stated.value) == gap.value for a, b in combinations(counts, 2)):
        yield from _checked(gap, points[0].stated, points[1].stated)


def _checked(gap: Statement, one: Statement, two: Statement) -> Iterator[Apart]:
    """A lead, right or wrong, where it may be one of these scores."""
    right = abs(one.value - two.value)
    near = right and abs(right - gap.value) <= max(10, 0.5 * right) and gap.value < max(one.value, two.value)
    if near and right != gap.value:
        yield Apart(gap, one, two, right)
