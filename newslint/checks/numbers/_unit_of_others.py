"""Units that are not those of the numbers which they come from, or of the sport that they are told in.

“31 kilometres an hour over the limit” of a driver at 51mph in a 20mph zone is 31 miles; field goals are told in yards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import nearby, readable
from newslint.checks.numbers._sizes import LENGTHS
from newslint.language.segmentation.tokens import tokens
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_OVER = lazy_regex(
    r"(?:(?:an|per|each) hour |a second )?(?:over|above|below|under|beyond|faster|slower|higher|lower|longer"
    r"|shorter|taller|more|less|past) "
)
_SPEEDS = {"km": "km/h", "mile": "mph", "km/h": "km/h", "mph": "mph"}
_SPORT = frozenset({"touchdown", "touchdowns", "quarterback", "linebacker", "kicker", "punt"})
_KICKS = lazy_regex(
    r"\b(?:missed|kicked|converted|booted|made|field goals?|attempts?|run|pass)\b(?:(?!#)[^#;.]){0,40}\b(?:from"
    r"|of) $"
)
_KICK = lazy_regex(r"- (?:field goal|touchdown|pass|run|punt|kick|gain|reception|return|attempt)")
_LEAST = 3


class OtherUnit(NamedTuple):
    """A measure whose number is right and whose unit is not."""

    measure: Statement
    others: tuple[Statement, ...]
    """The measures in the unit that was meant."""


def other_units(document: Document) -> Iterator[OtherUnit]:
    """The measures that are another unit's difference, or of a sport that has its own."""
    by_sentence = statements(document).by_sentence
    sport = not _SPORT.isdisjoint(tokens(document).index.keys())
    yards = [s for stated in by_sentence.values() for s in stated if s.unit == "yard"] if sport else []
    for sentence, stated in by_sentence.items():
        outline = readable(document, sentence)
        for s in stated if outline is not None else ():
            if s.kind is not Kind.MEASURE or outline is None or s.rough is not None:
                continue
            after = outline.after(s)
            if yards and s.unit in ("foot", "m") and (_KICKS.search(outline.before(s)) or _KICK.match(after)):
                yield OtherUnit(s, (yards[0],))
            elif s.value >= _LEAST and _OVER.match(after):
                pair = _difference(document, sentence, s)
                if pair is not None:
                    yield OtherUnit(s, pair)


def _difference(document: Document, sentence: int, claim: Statement) -> tuple[Statement, Statement] | None:
    """Two measures near in one other unit of the same sort that lie so far apart; nothing if two in its own do."""
    unit = _SPEEDS.get(claim.unit, claim.unit)
    near = [n.stated for n in nearby(document, sentence, 2) if n.stated.kind is Kind.MEASURE and n.stated is not claim]
    found = None
    for one, two in combinations(near, 2):
        if one.unit != two.unit or abs(abs(one.value - two.value) - claim.value) > 1e-6 or not claim.value:
            continue
        if _SPEEDS.get(one.unit, one.unit) == unit:
            return None
        speeds = one.unit in ("km/h", "mph") and claim.unit in _SPEEDS
        lengths = one.unit in LENGTHS and claim.unit in LENGTHS
        if speeds or lengths:
            found = (one, two)
    return found
