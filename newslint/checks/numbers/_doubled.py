"""Multiples to a value, where what it was before stands near: “has doubled since 2015, when it had 430, to 880”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.numbers._arithmetic import year
from newslint.checks.numbers._nearby import Near, is_flat, nearby, readable
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_VALUES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_TO = lazy_regex(r"\bto (?:(?:just|only|a|the|record|some) )*$")
_THEN = lazy_regex(r"\b(?:stood|was|were|had|cost|went for|sold for|used to|in|since|ago|before|earned|paid|from)\b")
_LOOSE = frozenset("almost nearly about roughly around virtually practically more than over at least less".split())
_SLACK = 0.06
_FAR = 2.0
_GAP = 16


class Grown(NamedTuple):
    """A word for a multiple and two values that it is not between."""

    token: int
    old: Statement
    new: Statement


def grown(document: Document, factors: Mapping[str, float]) -> Iterator[Grown]:
    """The words for multiples, given with what they mean, that the value before and the one now do not bear out."""
    table = tokens(document)
    for k in table.where(*factors):
        if _LOOSE.isdisjoint(table.lower[max(0, k - 3) : k]):
            found = _judged(document, table, k, factors[table.lower[k]])
            if found is not None:
                yield found


def _judged(document: Document, table: Tokens, k: int, times: float) -> Grown | None:
    """The word at a token with the values that it is not between."""
    sentence = table.sentence_of(k)
    outline = readable(document, sentence)
    if outline is None:
        return None
    new = next(
        (
            s
            for s in outline.statements
            if s.first > k and s.kind in _VALUES and s.first - k <= _GAP and _TO.search(outline.before(s))
        ),
        None,
    )
    if new is None or year(new.quantity) or not is_flat(Near(new, outline)):
        return None
    near = [
        n
        for n in nearby(document, sentence, 2)
        if n.stated is not new
        and (n.stated.kind, n.stated.unit) == (new.kind, new.unit)
        and n.stated.value
        and not year(n.stated.quantity)
        and (not n.stated.noun or not new.noun or n.stated.noun == new.noun)
    ]
    if any(abs(new.value / n.stated.value / times - 1) <= _SLACK for n in near) or not near:
        return None
    own = [n for n in near if n.outline is outline] or [n for n in near if n.outline.sentence == sentence - 1]
    if len({n.stated.value for n in own}) != 1 or not is_flat(own[-1]):
        return None
    old = own[-1]
    before = " ".join(old.outline.before(old.stated).split()[-3:])
    told = _THEN.search(before) is not None
    ratio = new.value / old.stated.value / times
    if not told or not 1 / _FAR <= ratio <= _FAR or (new.value > old.stated.value) != (times > 1):
        return None
    return Grown(k, old.stated, new)
