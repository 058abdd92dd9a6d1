"""“The remaining”, “the other” and “short”: what is left of the only whole and part in sight.

“The country uses 900,000 tonnes a year. It expects to harvest 30,000 and will import the remaining 860,000”; “about 240
families will be moved. The first 60 would go in June and the remaining 160 later”; “put the loss at 40m kroner. It was
insured for 30m, which left him 15m short”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import Near, nearby
from newslint.checks.numbers._rests_of_one_sentence import Rest
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_REST = lazy_regex(
    r"\b(?:the (?:remaining|rest ,|rest ,? or|balance ,? or|balance of)|its remaining|their remaining) $"
)
_SHORT_OF = lazy_regex(r"\b(?:left|leaves|leaving)(?: [a-z']+){0,3} $")
_SHORT = lazy_regex(r"(?:[a-z]+ )?(?:short|out of pocket|to find|to go|to be found)\b")
_LISTED = lazy_regex(r"\b(?:another|further|more|other|each|every|average|compared|against|up from|down from|than) ")
_BACK = 2
_OFF, _SHORT_OFF = 0.2, 0.6
"""How far a rest may be off, of it, that was meant to be what is left."""
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_SEVERAL = 3


def remaining(document: Document) -> Iterator[Rest]:
    """The rests that are not what is left of the one whole and the part before them."""
    table = tokens(document)
    cues = table.where("remaining", "rest", "balance", "short", "find", "pocket", "go")
    for sentence in sorted({table.sentence_of(k) for k in cues}):
        near = nearby(document, sentence, _BACK)
        paragraph = table.paragraph[sentence]
        for rest in near:
            if rest.outline.sentence == sentence and _is_rest(rest) and rest.stated.rough is None:
                before = [n for n in near if n.stated.first < rest.stated.first]
                before = [n for n in before if paragraph - table.paragraph[n.outline.sentence] <= 1]
                found = _judged(rest, before)
                if found is not None:
                    yield found


def _is_rest(near: Near) -> bool:
    """Whether words call a number what is left."""
    before, after = near.outline.before(near.stated), near.outline.after(near.stated)
    if near.stated.kind not in _KINDS:
        return False
    return bool(_REST.search(before) or (_SHORT_OF.search(before[-40:]) and _SHORT.match(after)))


def _judged(rest: Near, before: list[Near]) -> Rest | None:
    """The rest with the only two numbers of its kind before it, where their difference is another one."""
    told = rest.stated
    same = [n for n in before if (n.stated.kind, n.stated.unit) == (told.kind, told.unit) and not may_be_year(n.stated)]
    same = [n for n in same if not told.noun or n.stated.noun in ("", told.noun) or told.kind is not Kind.COUNT]
    values = [n.stated.value for n in same]
    sums = {told.value + sum(some) for k in range(1, _SEVERAL) for some in combinations(values, k)}
    if not 2 <= len(same) <= _SEVERAL or any(_near(value, total) for value in values for total in sums):
        return None
    if len(same) > 2:
        same = [n for n in same if n.outline.sentence >= rest.outline.sentence - 1]
    if len(same) != 2 or any(_is_hedged(n.outline, n.stated) for n in same):
        return None
    whole, part = sorted((n.stated for n in same), key=lambda s: -s.value)
    right = whole.value - part.value
    off = abs(right - told.value)
    slip = near_miss(told.value, right, told.step)
    most = _SHORT_OFF if _SHORT.match(rest.outline.after(told)) else _OFF
    if right <= 0 or not (off <= most * right or slip > 1):
        return None
    return Rest(told, whole, (part,), right)


def _near(one: float, two: float) -> bool:
    """Whether two values are the same but for rounding."""
    return abs(one - two) <= 0.006 * max(abs(one), abs(two))


def _is_hedged(outline: Outline, stated: Statement) -> bool:
    """Whether a number is told as more or less than something, or as another one's neighbour."""
    return stated.rough in (1, -1) or bool(_LISTED.search(outline.before(stated)[-14:]))
