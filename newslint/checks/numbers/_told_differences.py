"""So many more or fewer than before, held against the only two values that the story tells near it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._apart import Apart
from newslint.checks.numbers._arithmetic import FALL, RISE
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import Amount, Part, slipped, window
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ANCHORS = frozenset(
    "more fewer less up down rise increase fall drop decline gain jump surge cut reduction difference gap saving profit"
    " surplus deficit shortfall overspend discount extra than by over above below under beyond gained lost added"
    " shed".split()
)
_BEFORE = lazy_regex(
    r"(?:\b(?:rise|increase|fall|drop|decline|gain|jump|surge|cut|reduction|difference|gap|saving|profit|surplus"
    r"|deficit|shortfall|loss|overspend|discount|extra) of (?:just |only )?|\b(?:"
    + "|".join(sorted(w for w in RISE | FALL if w not in ("up", "down")))
    + r") by |(?:,|^|is|was|were|are) (?:up|down) |\b(?:gained|lost|added|shed|gaining|losing|adding) (?:another )?)$"
)
_AFTER = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,2}?(?:more|fewer|less|up|down|(?!oth|rath)[a-z]{3,8}er) (?:than|on) (?!#)"
    r"|(?:more than|over|above|below|under|beyond|less than|up on|short of) (?:the|its|their|last year 's) #"
)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_BACK, _AHEAD = 3, 3
_FAR = 0.5


def told_differences(document: Document) -> Iterator[Apart]:
    """The differences that no two values around them have, and the only two alike nearly have."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_ANCHORS)}):
        outline = outline_of(document, sentence)
        if outline is None:
            continue
        near: list[Amount] = []
        for claim in outline.statements:
            if claim.kind in _KINDS and claim.rough is None and not outline.hedges(claim) and _is_claim(outline, claim):
                near = near or window(document, sentence, _BACK, _AHEAD)
                found = _judged(claim, near)
                if found is not None:
                    yield found


def _is_claim(outline: Outline, claim: Statement) -> bool:
    """Whether words make a number what lies between two others."""
    after = outline.after(claim)
    if after.startswith("of "):
        return False
    return _AFTER.match(after) is not None or _BEFORE.search(outline.before(claim)[-50:]) is not None


def _judged(claim: Statement, near: list[Amount]) -> Apart | None:
    """A difference with the two values that it should be of, if none have it."""
    same = [a for a in near if a.stated is not claim and a.unit == (claim.kind, claim.unit)]
    slack = claim.slack + 1e-6
    for one, two in combinations(same, 2):
        if abs(abs(one.value - two.value) - claim.value) <= slack + one.stated.slack + two.stated.slack:
            return None
        if abs(one.value + two.value - claim.value) <= slack:
            return None
    values = [a for a in same if a.value > claim.value and a.part is not Part.EACH]
    if len(values) > 2:
        here = next((a.outline.sentence for a in near if a.stated is claim), -1)
        values = [a for a in values if abs(a.outline.sentence - here) <= 1]
    if len(values) != 2 or not all(a.flat for a in values) or not values[0].alike(values[1]):
        return None
    one, two = values
    if claim.kind is Kind.COUNT and not (one.sort or two.sort or claim.noun):
        return None
    right = abs(one.value - two.value)
    small, large = sorted((one, two), key=lambda a: a.value)
    off = slipped(small.value, large.value - claim.value, small.stated.step) or slipped(
        large.value, small.value + claim.value, large.stated.step
    )
    if slipped(claim.value, right, claim.step) and abs(right - claim.value) <= _FAR * right:
        return Apart(claim, one.stated, two.stated, right)
    near_by = one.outline is two.outline and claim in one.outline.statements
    return Apart(claim, one.stated, two.stated, right) if off > (not near_by) else None
