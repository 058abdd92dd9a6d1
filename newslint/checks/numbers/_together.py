"""Two or three numbers and what they are together: “19 crew and 46 passengers; all 65 aboard were rescued”.

A sum is claimed by "all ... aboard", "together", "so the group has"; its parts are the numbers of the same things, or
of people, that “and” joins before it. Parts that share a preposition (nine in the north and five in the south) are all
of the whole before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import Near, counts_in, is_flat, nearby
from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ALL = lazy_regex(r"\ball (?:of the )?$")
_ABOARD = lazy_regex(
    r"(?:[a-z]+ )?(?:aboard|on board|survived|were (?:rescued|killed|saved|unhurt|unharmed|evacuated))\b"
)
_SO = lazy_regex(
    r"\b(?:so|thus|giving|gives|making|makes|bringing|together|combined|between them)\b(?:(?!#)[^#;.:]){0,45}$"
)
_GIVING = lazy_regex(r"\b(?:giving|gives|gave|making) (?:the |their |its |his |her |it |them )?(?:[a-z'-]+ ){0,3}$")
_TOGETHER = lazy_regex(r"(?:[a-z'-]+ ){0,2}?(?:together|combined|between them|altogether|in all|in total|all told)\b")
_JOINT = lazy_regex(r"(?:(?!#)[^;:.])*?(?:\band|, with|, plus|\balong with|\bas well as) (?:(?!#)[^;:.]){0,40}$")
_CHANGE = lazy_regex(
    r"\b(?:including|of whom|of them|of which|more than|fewer than|less than|up from|down from|rose|fell|compared|sold"
    r"|lost|left|among|between #|average|each|every|per cent|each)\b"
)
_PAIR = lazy_regex(
    r"(?P<whole>#c\d+) (?P<said>(?:(?!#c)[^;:.()—])*?), (?P<one>#c\d+) (?P<prep>in|at|from|on|for|near|by|against) "
    r"(?:(?!#)[^;:.,—]){1,45}?(?:, )?and (?P<two>#c\d+) (?P=prep) (?:(?!#)[^;:.—])*(?=[.;—])"
)
_COMES_TO = lazy_regex(r"\b(?:comes?|came|coming|adds? up|added up|adding up|amounts?|amounted) to (?:a total of )?$")
_PLUS = lazy_regex(r"\b(?:and|plus|with)\b")
_SUMMED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_CLOSE = 0.15
_MOST = 8


def together(document: Document) -> Iterator[Partition]:
    """The sums that the numbers before them do not make."""
    people = person_nouns(tokens(document).lexicon)
    for sentence in statements(document).by_sentence:
        outline = outline_of(document, sentence)
        if outline is None or len(outline.statements) > _MOST or outline.kinds.isdisjoint("cmu"):
            continue
        yield from _paired(outline)
        for total in (s for s in outline.statements if s.kind in _SUMMED and s.value > 3 and not may_be_year(s)):
            if is_flat(Near(total, outline)):
                found = _judged(document, sentence, outline, total, people)
                if found is not None:
                    yield found


def _judged(
    document: Document, sentence: int, outline: Outline, total: Statement, people: dict[str, str]
) -> Partition | None:
    """A number that is called the sum of the two before it, and is not."""
    before = outline.before(total)
    if _COMES_TO.search(before):
        return _added_up(outline, total)
    aboard = _ALL.search(before) is not None and _ABOARD.match(outline.after(total)) is not None
    summed = _SO.search(before) is not None or _TOGETHER.match(outline.after(total)) is not None
    if total.kind is not Kind.COUNT:
        return None
    giving = _GIVING.search(before) is not None
    if not aboard and not (summed and (total.noun or giving)):
        return None
    near = [n for n in counts_in(nearby(document, sentence, 1), 2) if n.stated.first < total.first]
    if aboard:
        parts = [n for n in near if n.stated.noun in people or n.stated.noun in _ON_BOARD]
    else:
        parts = [n for n in near if total.noun in ("", n.stated.noun) or not n.stated.noun]
        parts = [n for n in parts if n.outline is outline][-2:]
    if any(n.stated.value == total.value for n in near) or len(parts) != 2 or not all(map(is_flat, parts)):
        return None
    one, two = parts
    if one.outline is not two.outline or not (one.stated.noun or two.stated.noun):
        return None
    between = one.outline.between(one.stated, two.stated.lead)
    if not _JOINT.match(between) or _CHANGE.search(_told(outline, one, total)):
        return None
    values = [n.stated.value for n in near]
    if any(total.value in (sum(some), abs(some[0] - some[1])) for some in combinations(values, 2)):
        return None
    found = Partition(total, (one.stated, two.stated), True)
    off = abs(found.sum - total.value)
    likely = off <= max(2.0, _CLOSE * total.value) or near_miss(total.value, found.sum, total.step)
    return found if likely and off > found.slack else None


def _added_up(outline: Outline, total: Statement) -> Partition | None:
    """A sum of the only two numbers of its unit before it: “a fine of €800 plus costs of €350 comes to €1,150”."""
    parts = [s for s in outline.statements if s.first < total.first and (s.kind, s.unit) == (total.kind, total.unit)]
    if len(parts) != 2 or any(s.rough is not None for s in (*parts, total)) or any(map(may_be_year, parts)):
        return None
    between = outline.between(parts[0], parts[1].lead)
    if not _PLUS.search(between) or _CHANGE.search(outline.text) or total.value <= max(s.value for s in parts):
        return None
    found = Partition(total, (parts[0], parts[1]), True)
    return found if found.slack < abs(found.sum - total.value) <= 0.2 * total.value else None


def _told(outline: Outline, one: Near, total: Statement) -> str:
    """What stands between the first part and the sum, in the sentence of the sum."""
    return outline.between(one.stated, total.lead) if one.outline is outline else one.outline.after(one.stated)


_ON_BOARD = frozenset("crew passenger person soldier sailor member officer troop staff child adult pilot".split())


def _paired(outline: Outline) -> Iterator[Partition]:
    """A whole and two parts with one preposition: ``14 shops, nine in the north and five in the south``."""
    for m in _PAIR.finditer(outline.text):
        whole, one, two = (outline.statement(m[name]) for name in ("whole", "one", "two"))
        if one.noun or two.noun or not whole.noun or any(s.rough is not None or s.slack for s in (whole, one, two)):
            continue
        if max(one.value, two.value) >= whole.value or _CHANGE.search(m["said"]) or m["prep"] in m["said"].split():
            continue
        found = Partition(whole, (one, two), True)
        off = abs(found.sum - whole.value)
        if 0 < off <= max(1.0, _CLOSE * whole.value):
            yield found
