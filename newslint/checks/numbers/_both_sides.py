"""Two groups that make up a whole between them, held against what the story says that they are together.

“420 boys and 390 girls ... its 830 pupils”; “1,250 applied. Of these 840 were women and 390 men”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._reckoned import Reckoned
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.sides import OPPOSITE, SIDES, Side, Sided, sided
from newslint.story.counts.told_amounts import Amount, Part, slipped, sort_of, window
from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ANCHORS = frozenset(word for word, side in SIDES.items() if side in OPPOSITE)
_BACK, _AHEAD = 3, 3
_OFF, _FEW = 0.2, 2
_OF_THESE = lazy_regex(r"(?:^|[,;—] )(?:out )?of (?:these|those|them|whom|the total|that number)\b|\bof whom\b")
_DEFINITE = lazy_regex(r"\b(?:the|all|these|those|its|their|all of the) (?:other )?$")
_JOINED = lazy_regex(
    r"(?:#c\d+ (?:(?!#|and )[a-z'’-]+ ){1,3}, )?#c\d+ (?:(?!#|and )[a-z'’-]+ ){1,3}and #c\d+ [a-z'’-]+ "
)
"""Groups of people that are told together: 45 nurses and 18 doctors."""
_CALLED = lazy_regex(r"\b(?:the|all|all the|those|these) $")
_ALONE = frozenset("driver pilot captain skipper guide instructor".split())
"""Who is with others and counted with none of them."""
_SUBSET = lazy_regex(r"\b(?:including|among|of whom|of them|other|others)\b")


def both_sides(document: Document) -> Iterator[Reckoned]:
    """The wholes that two groups are said to be and are not."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_ANCHORS)}):
        outline = outline_of(document, sentence)
        for one, two in _pairs(sided(outline)) if outline is not None else ():
            found = _judged(document, one, two)
            if found is not None:
                yield found


def joined_groups(document: Document) -> Iterator[Reckoned]:
    """The people whom the next sentences call by a number that the groups told before do not make."""
    if not _ALONE.isdisjoint(tokens(document).index):
        return
    for outline in outlines(document).values():
        for m in _JOINED.finditer(outline.text) if "and" in outline.vocabulary and "c" in outline.kinds else ():
            parts = outline.within(m[0])
            if all(sort_of(document, s.noun) == "person" and s.rough is None for s in parts):
                found = _called(document, outline, parts)
                if found is not None:
                    yield found


_MORE = ("additional", "more", "extra", "new ", "other")
"""Words beside a number that is of others."""


def _called(document: Document, outline: Outline, parts: tuple[Statement, ...]) -> Reckoned | None:
    """The number by which the next sentences call the people of some groups, if it is another than theirs."""
    right = sum(s.value for s in parts)
    near = window(document, outline.sentence, _BACK, _AHEAD)
    if any(a.value == right for a in near):
        return None
    for a in near:
        if _is_jury(a) or a.outline.sentence <= outline.sentence or a.sort != "person" or not a.flat or a.stated.slack:
            continue
        if a.before.endswith(("additional ", "more ", "extra ", "new ")) or a.after.startswith(_MORE):
            continue
        if _CALLED.search(a.before) and a.value > max(s.value for s in parts) and slipped(a.value, right, 1):
            return Reckoned(a.stated, None, parts, right)
    return None


def _pairs(found: list[Sided]) -> Iterator[tuple[Sided, Sided]]:
    """The two groups of a sentence, where it has each once."""
    for side, other in OPPOSITE.items():
        ones, twos = ([s for s in found if s.side is x] for x in (side, other))
        if len(ones) == len(twos) == 1 and ones[0].stated.kind is twos[0].stated.kind is Kind.COUNT:
            yield ones[0], twos[0]


def _judged(document: Document, one: Sided, two: Sided) -> Reckoned | None:
    """The whole that two groups should make, if the story names one and it is another."""
    outline = one.outline
    both = one.stated.value + two.stated.value
    near = [
        a
        for a in window(document, outline.sentence, _BACK, _AHEAD)
        if a.stated.kind is Kind.COUNT and a.stated is not one.stated and a.stated is not two.stated
    ]
    if any(s.rough is not None for s in (one.stated, two.stated)):
        return None
    own = [a for a in near if a.outline is outline and a.sort in ("person", "")]
    if any(a.value in (both, *(both + x.value for x in own)) for a in near):
        return None
    sides = {one.side, two.side}
    wholes = [
        a for a in near if a.flat and a.value > max(one.stated.value, two.stated.value) and _is_whole(a, one, two)
    ]
    if not wholes or (Side.CREW not in sides and len({a.value for a in wholes}) > 1):
        return None
    whole = min(wholes, key=lambda a: abs(a.value - both))
    if abs(whole.value - both) > max(_FEW, _OFF * both) or whole.stated.slack:
        return None
    return Reckoned(whole.stated, None, (one.stated, two.stated), both)


def _is_whole(amount: Amount, one: Sided, two: Sided) -> bool:
    """Whether words make an amount the whole that two groups are of."""
    outline, first = one.outline, min(one.stated.first, two.stated.first)
    if amount.sort not in ("person", "") or amount.part in (Part.ASIDE, Part.REST, Part.EACH):
        return amount.outline is not outline and amount.stated.first < first and bool(_OF_THESE.search(outline.text))
    if amount.stated.first < first and _OF_THESE.search(
        outline.before(one.stated if one.stated.first == first else two.stated)
    ):
        return amount.outline.sentence >= outline.sentence - 1
    if _is_jury(amount):
        return False
    if _SUBSET.search(amount.outline.text) or _SUBSET.search(outline.text):
        return False
    return bool(_DEFINITE.search(amount.before)) or amount.part is Part.TOTAL


def _is_jury(amount: Amount) -> bool:
    """Whether an amount is of all jurors: a jury that is told twice is another rule's."""
    return amount.stated.noun == "juror" and amount.before.endswith("all ")
