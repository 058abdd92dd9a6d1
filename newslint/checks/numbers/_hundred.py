"""The sides of a poll that come to more, or less, than all: 48 per cent for, 39 against and 23 undecided."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.sides import Side, Sided, sided
from newslint.story.outlines import outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document

_ANCHORS = frozenset(
    "against opposed oppose opposing no opponents reject disapprove disapproved undecided unsure minds".split()
)
_ALL = 100.0
_ROUND, _FAR = 2.0, 25.0
_OTHERS = frozenset("other others refused neither spoiled blank abstained abstain".split())


def hundred(document: Document) -> Iterator[tuple[Statement, ...]]:
    """The shares for, against and undecided, each told once, that do not make a hundred."""
    table = tokens(document)
    seen: set[int] = set()
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_ANCHORS)}):
        found: list[Sided] = []
        words: set[str] = set()
        for k in (sentence - 1, sentence, sentence + 1):
            outline = outline_of(document, k) if k >= 0 else None
            if outline is not None and Kind.PERCENT.value in outline.kinds:
                found += [s for s in sided(outline) if s.stated.kind is Kind.PERCENT]
                words |= outline.vocabulary
        sides = {s.side: s.stated for s in found}
        if len(sides) != len(found) or not {Side.FOR, Side.AGAINST} < sides.keys():
            continue
        shares = tuple(sorted(sides.values(), key=lambda s: s.first))
        off = sum(s.value for s in shares) - _ALL
        if shares[0].first in seen or any(s.rough is not None for s in shares):
            continue
        seen.add(shares[0].first)
        if _ROUND < off <= _FAR or (-_FAR <= off < -_ROUND and _OTHERS.isdisjoint(words) and off in (-10.0, -20.0)):
            yield shares
