"""Totals that words draw from the numbers just told, however these are listed.

“812 votes to the 821 of Ms Nair. A third man had 67, so that 1,700 votes were cast in all”; “employ 260, 310 and 195
people, so that 765 will go”; “fined £180,000 ... £22,500 in costs, bringing the total bill to £202,500”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_CUES = frozenset(
    "all altogether total so making makes meaning bill brings bringing brought takes taking comes come came adds add"
    " together totalling totaling combined".split()
)
_DRAWN = lazy_regex(
    r"(?:\b(?:mak(?:es|ing)|giv(?:es|ing)|for) (?:(?:him|her|it|them) )?(?:a|an|the) (?:grand )?(?:(?!#)[a-z]+ )?"
    r"(?:total|sum|bill|combined total)(?: (?!#)[a-z]+)? (?:of )?"
    r"|\b(?:bring(?:s|ing)|tak(?:es|ing)|push(?:es|ing)|brought|took) (?:(?:the|its|his|her|their) )"
    r"(?:(?!#)[a-z'’-]+ ){0,2}?(?:total|bill|sum|cost|costs|penalty)(?: (?!#)[a-z]+){0,2}? to "
    r"|\b(?:a|an overall|a combined|a grand) total of |\bin (?:all|total) (?:, )?|\baltogether (?:, )?"
    r"|\b(?:comes?|came|adds? up|added up|amounts?|amounted) to |\btotall?ing )(?:a total of )?$"
)
_THEREFORE = lazy_regex(r"(?:, |\( )so (?:that )?(?:all |a total of |in all ,? ?)?$")
_WILL_HAVE = lazy_regex(
    r", so (?:that )?(?:(?!#)[a-z'’-]+ ){1,4}?(?:will|would|now|then|has|have|had) "
    r"(?:(?:then|now|have|has|be|employ|own|run|number|in all) ){0,3}$"
)
_IN_ALL = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:(?:were|was|have been|had been|are|will be) (?:[a-z]+ )?)?(?:in (?:all|total)"
    r"|altogether|all told|between them|together|combined)\b"
)
_LONGER = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:so far|this (?:year|season|month|week)|since|to date|over|during"
    r"|for the (?:year|season)|in (?:his|her|its|their) career|worldwide|nationwide|a (?:year|week|month|day))\b"
)
_OTHERS = lazy_regex(r"\b(?:of which|of whom|including|include|among|each|every|per|apiece|average|compared|than) ")
_MAKING = lazy_regex(r"\b(?:making|makes|giving|gives|bringing|brings|taking|takes) ")
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_BACK = 2
_MOST = 7
_OFF = 0.2


def in_all(document: Document) -> Iterator[Partition]:
    """The totals that the numbers before them do not make."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_CUES)}):
        here = outline_of(document, sentence)
        if here is None:
            continue
        for total in here.statements:
            if total.kind in _KINDS and total.rough is None and not may_be_year(total):
                found = _drawn(document, here, total)
                if found is not None:
                    yield found
                    break


def _drawn(document: Document, here: Outline, total: Statement) -> Partition | None:
    """A total and the numbers that it is drawn from, if they do not make it."""
    before, after = here.before(total), here.after(total)
    therefore = _THEREFORE.search(before) is not None
    cued = bool(_DRAWN.search(before)) or (therefore and total.kind is Kind.MONEY) or bool(_IN_ALL.match(after))
    cued = cued or _WILL_HAVE.search(before) is not None
    if _LONGER.match(after) or not (cued or therefore):
        return None
    own = [s for s in here.statements if s.first < total.first and _alike(s, total)]
    if own and not total.noun:
        own = [s for s in own if s.noun in ("", own[-1].noun)]  # the four mines employ 120, 240 ...
    least = 3 if not cued or (before.endswith("total of ") and not _MAKING.search(before)) else 0
    if len(own) < least:
        return None
    parts = own if len(own) > 2 or not cued else _earlier(document, here, total) + own
    if not 2 <= len(parts) <= _MOST or any(s.rough is not None for s in parts) or _OTHERS.search(before):
        return None
    values = [s.value for s in parts]
    if total.value <= max(values) or _makes(values, total.value):
        return None
    found = Partition(total, tuple(parts), True)
    off = abs(found.sum - total.value)
    slip = near_miss(total.value, found.sum, total.step)
    near = off <= _OFF * total.value
    return found if off > found.slack and (near or slip) and found.sum > 0 else None


def _earlier(document: Document, here: Outline, total: Statement) -> list[Statement]:
    """The numbers of the same sort in the sentences before, of the same paragraph where that has any."""
    table = tokens(document)
    found: list[Statement] = []
    paragraph = table.paragraph[here.sentence]
    for k in range(here.sentence - 1, max(-1, here.sentence - 1 - _BACK), -1):
        outline = outline_of(document, k)
        same = table.paragraph[k] == paragraph or (not found and table.paragraph[k] == paragraph - 1)
        if outline is None or not same or (found and table.paragraph[k] != paragraph):
            continue
        found = [s for s in outline.statements if _alike(s, total)] + found
    return found


def _alike(part: Statement, total: Statement) -> bool:
    """Whether a number may be a part of a total: of the same unit, and of no other noun unless both are of people."""
    if total.kind is Kind.DURATION and part.kind is Kind.COUNT and not part.noun:
        return part.value > 0 and not may_be_year(part)  # eight years and three
    if (part.kind, part.unit) != (total.kind, total.unit) or part.value <= 0 or may_be_year(part):
        return False
    if part.kind is not Kind.COUNT:
        return True
    return not part.noun or not total.noun or part.noun == total.noun or {part.noun, total.noun} <= _PEOPLE


_PEOPLE = frozenset(
    "vote ballot person people man woman child pupil student worker job employee passenger patient resident"
    " member voter post soldier player fan guest visitor inmate prisoner staff".split()
)


def _makes(values: list[float], total: float) -> bool:
    """Whether some of the numbers make the total after all."""
    close = 0.011 * total
    for size in range(2, len(values) + 1):
        for some in combinations(values, size):
            if abs(sum(some) - total) <= (1e-6 * total if total < 100 else min(close, 0.5)):
                return True
    return False
