"""What is left of a hundred per cent, of a fraction or of several parts, told in the sentence that tells the whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import Near, is_flat
from newslint.story.outlines import Outline
from newslint.story.relations import may_be_year
from newslint.story.spoken_amounts import FRACTION_WORDS
from newslint.story.statements import Kind, Statement
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

REST = lazy_regex(
    r"\b(?:a further|another|the other|the others|the remaining|a remaining|other|the rest ,(?: or| some| about)?"
    r"|(?:leaving|leaves?|left)(?: [a-z'-]+){0,4}|the remainder ,(?: or)?"
    r"|(?:which|this|that) (?:means|meant|leaves|left)(?: that)?(?: only| just)?|meaning(?: that)?(?: only| just)?"
    r"|so) $"
)
OF = lazy_regex(r"(?:[a-z'-]+ ){0,3}?(?:out )?of (?:(?:the|its|their|all|some|his|her|about|a|total|those) ){0,3}$")
_OFF_ALL = 12.0
_OTHER = lazy_regex(r"\b(?:the other|the remaining|the rest ,(?: or)?|the remainder ,(?: or)?) $")
_OTHERS = lazy_regex(r"\b(?:the other|the remaining|the rest ,(?: or)?|other) $")
_OPENS = lazy_regex(r"^(?:[a-z' ]{0,20})?(?:out )?of (?:the |its |their |some |about |all )?$")
_LEFT = frozenset({"leaving", "leave", "leaves"})
SEVERAL = 2


class Rest(NamedTuple):
    """A rest that a whole and its other parts do not leave."""

    rest: Statement
    whole: Statement
    parts: tuple[Statement, ...]
    right: float


def of_all(near: list[Near], sentence: int) -> Iterator[Rest]:
    """What is left of a hundred per cent, of a fraction of a whole, and of several parts after “of the”."""
    here = next((n.outline for n in near if n.outline.sentence == sentence), None)
    if here is None:
        return
    yield from _of_a_hundred(here)
    for s in here.statements:
        if s.kind is Kind.COUNT and is_flat(Near(s, here)) and REST.search(here.before(s)):
            before = [x for x in here.statements if x.first < s.first]
            counts = [x for x in before if x.kind is Kind.COUNT and not may_be_year(x)]
            bounded = here.after(s).startswith(("at best ", "at most "))  # “at least half ... 38 at best”
            halves = [x for x in before if x.kind is Kind.FRACTION and (bounded or not here.hedges(x))]
            found = _of_a_fraction(here, s, halves, counts) or _of_several(here, s, counts)
            if found is not None:
                yield found


def _of_a_hundred(here: Outline) -> Iterator[Rest]:
    """What is left of a hundred per cent: “46 per cent is imported, and the other 54 per cent is grown here”."""
    shares = [s for s in here.statements if s.kind is Kind.PERCENT]
    if len(shares) != 2 or not all(is_flat(Near(s, here)) for s in shares):
        return
    one, two = shares
    off = abs(one.value + two.value - 100)
    told = _OTHER.search(here.before(two)) and "#" not in here.between(one, two.lead)
    if told and one.step + two.step < off <= _OFF_ALL:
        yield Rest(two, one._replace(value=100.0), (one,), 100 - one.value)


def _of_a_fraction(here: Outline, rest: Statement, halves: list[Statement], counts: list[Statement]) -> Rest | None:
    """What is left of a whole of which a fraction was told: “half of the 64 flats ... the remaining 32”."""
    leaving = not _LEFT.isdisjoint(here.before(rest).split()[-4:])
    if not halves or len(counts) != 1 or not (leaving or (len(halves) == 1 and _OTHERS.search(here.before(rest)))):
        return None
    if not FRACTION_WORDS.isdisjoint(here.vocabulary):
        return None  # and a quarter of something
    half, whole = halves[0], counts[0]
    between = here.between(half, whole.lead) if half.first < whole.first else ""
    if not OF.match(between) and between != "the ":
        return None
    right = whole.value * (1 - sum(h.value for h in halves))
    whole_number = right == int(right) and not rest.slack
    if not whole_number or right == rest.value or abs(right - rest.value) > max(2, 0.5 * right):
        return None
    return Rest(rest, whole, (half._replace(value=whole.value - right),), right)


def _of_several(here: Outline, rest: Statement, counts: list[Statement]) -> Rest | None:
    """What several parts leave of a whole that opens the sentence: “of 1,100, 480 ... and 120 ..., leaving 500”."""
    if len(counts) <= SEVERAL or not _OPENS.match(here.before(counts[0])):
        return None
    if "leaving" not in here.before(rest).split()[-5:] or not all(is_flat(Near(x, here)) for x in counts):
        return None
    whole, parts = counts[0], tuple(counts[1:])
    right = whole.value - sum(x.value for x in parts)
    sums = {sum(some) for n in (1, 2, 3) for some in combinations([x.value for x in parts], n)}
    if whole.value - rest.value in sums or not 0 < rest.value < whole.value:
        return None
    return Rest(rest, whole, parts, right) if abs(right - rest.value) <= 0.5 * whole.value else None
