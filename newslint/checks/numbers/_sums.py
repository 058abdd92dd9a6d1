"""Runs of numbers that cue words make the parts of a whole somewhere near, in whatever wording.

A run is two or more numbers of one unit that commas and “and” join. What it comes to is looked for around it; where it
is found, all is well. Where it is not, the evidence that a certain number was meant to be the whole is weighed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from newslint.checks.numbers._partitions import SHARERS
from newslint.checks.numbers._whole_and_parts import Partition
from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.relations import may_be_year, near_miss, words_before
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SUMMED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_MOST = 12
"""Numbers of a sentence that are tried."""
_SENTENCES = 3  # before a run, in which its whole may stand
_ENOUGH = 3
_JOINT = lazy_regex(r"(?:.*(?:, |; )(?:and |plus |with )?|.*\band )")
_APART = lazy_regex(
    r"[.:(?!—]|\bfrom (?:[a-z]+ )?$|\b(?:including|includes?d?|whom|which|another|more|further|fewer|less|than|between"
    r"|each|every|among|per|average|compared|up|down|by|but|while|when|who|after|before|until|later|earlier|out"
    r"|every|beat)\b"
)
_PART_OF = lazy_regex(r"(?:[a-z'-]+ )?of (?:the|them|these|those|its|their|his|her)\b")
_REST = lazy_regex(r"(?:(?:remaining|other|rest|rest , or)(?: [a-z]+)?|leaving(?: [a-z'-]+){0,5}) $")
_OTHERS = lazy_regex(r"(?:others?|remaining|left over) ")
_OF_WHOLE = lazy_regex(r"(?:[a-z'-]+ )?(?:out )?of (?:the |its |their |all )*#c")
_UNDECIDED = lazy_regex(
    r"(?:[a-z]+ ){0,2}?(?:undecided|unsure|no view|no opinion|not know|n't know|abstaining|uncertain) "
)
_OFF_ALL = 12.0
"""Points by which percentages may miss 100 that were meant to make it up."""
_VOTED = frozenset("vote votes voters voted backed referendum election poll ballot beat defeated won runoff".split())
_OF_ALL = lazy_regex(
    r"(?:^|[.;:—] |, (?:and )?)(?:out )?of (?:th[a-z]+|its)"
    r"(?: (?P<named>total|sum|money|amount|cash|dead|injured|wounded|killed|victims|grant|budget|cost|bill|rest|fund"
    r"|seats|votes|jobs|cases|deaths))?(?: ,)? #"
)
"""What opens the parts of a whole that was told before: “of the total, £2m ...”, “of the dead, 29 ...”."""
_TOTAL = frozenset("all total totalling totaling haul tally sum combined altogether making giving".split())
_WITHIN = 0.12  # of the whole, by which parts may be off that were meant to make it up
_LED = 0.3
_LONGEST = 75  # characters of an outline between two numbers of a run


def sums(document: Document) -> Iterator[Partition]:
    """The runs that do not come to the whole that they were meant for."""
    for sentence, outline in outlines(document).items():
        if len(outline.statements) <= _MOST:
            for run in _runs(outline):
                found = _judged(document, sentence, outline, run)
                if found is not None:
                    yield found
    for sentence in statements(document).by_sentence:
        where = outline_of(document, sentence)
        if where is not None and len(where.statements) <= _MOST:
            yield from _rests(document, sentence, where)


def _runs(outline: Outline) -> Iterator[tuple[Statement, ...]]:
    """The longest runs of a sentence."""
    run: list[Statement] = []
    for stated in outline.statements:
        if stated.kind not in _SUMMED:
            if stated.kind in (Kind.AGE, Kind.MOMENT, Kind.ORDINAL):
                continue
            joined = False
        else:
            joined = (
                bool(run)
                and (run[0].kind, run[0].unit) == (stated.kind, stated.unit)
                and _joined(outline.between(run[-1], stated.lead))
            )
        if not joined:
            yield from (tuple(run),) if len(run) > 1 else ()
            run = []
        if stated.kind in _SUMMED:
            run.append(stated)
    yield from (tuple(run),) if len(run) > 1 else ()


def _joined(between: str) -> bool:
    """Whether what stands between two numbers joins them in one run."""
    return len(between) <= _LONGEST and bool(_JOINT.match(between)) and not _APART.search(between)


def _judged(document: Document, sentence: int, outline: Outline, run: tuple[Statement, ...]) -> Partition | None:
    """The run with the whole that it does not come to, if the evidence is enough and no number is its sum."""
    if any(s.rough is not None for s in run) or not _closed(outline, run):
        return None
    tails = [run[k:] for k in range(min(2, len(run) - 1))]
    heads = [run[:-k] for k in (1, 2) if len(run) > k + 1]
    for parts in (*tails, *heads):
        total = sum(s.value for s in parts)
        known = (*_near(document, sentence, parts), run[-1])
        if any(abs(total - s.value) <= Partition(s, parts, True).slack for s in known):
            return None
    ranked = sorted(
        (
            (_evidence(document, sentence, outline, parts, whole), len(parts), parts, whole)
            for parts in tails
            for whole in _near(document, sentence, parts)
            if whole not in parts
        ),
        key=lambda found: found[:2],
        reverse=True,
    )
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    weight, _, parts, whole = ranked[0]
    if any(other[0] == weight and other[3] is not whole for other in ranked[1:]):
        return None
    return Partition(whole, parts, True)


def _rests(document: Document, sentence: int, outline: Outline) -> Iterator[Partition]:
    """Parts of which the first is of a whole and the last the rest of it: ``nine of the 15``, “the seven others”."""
    for rest in outline.statements:
        if rest.kind is not Kind.COUNT or not _is_rest(outline, rest):
            continue
        stated = [
            (s, o)
            for k in range(max(0, sentence - _SENTENCES), sentence + 1)
            if (o := outline_of(document, k)) is not None
            for s in o.statements
            if s.kind is Kind.COUNT and s.first <= rest.first
        ]
        heads = [
            k
            for k in range(len(stated) - 1)
            if _OF_WHOLE.match(stated[k][1].after(stated[k][0])) and stated[k][1] is stated[k + 1][1]
        ]
        if not heads or len(stated) - heads[-1] > _MOST:
            continue
        first, whole = stated[heads[-1]][0], stated[heads[-1] + 1][0]
        middle = [s for s, _ in stated[heads[-1] + 2 : -1] if s.noun in ("", whole.noun)]
        parts = (first, *middle, rest)
        chosen = (
            first.value + rest.value + sum(s.value for s in some)
            for n in range(len(middle) + 1)
            for some in combinations(middle, n)
        )
        off = abs(sum(s.value for s in parts) - whole.value)
        rough = any(s.rough is not None for s in (whole, *parts))
        if whole.value > 2 and not rough and whole.value not in chosen and off <= max(_WITHIN * whole.value, 1):
            yield Partition(whole, parts, True)


def shares_of_all(document: Document) -> Iterator[tuple[Statement, ...]]:
    """Runs of percentages with the undecided or the rest at their end that do not come to 100."""
    for outline in outlines(document).values():
        two = _of_a_vote(outline)
        if two is not None:
            yield two
            continue
        shares = [s for s in outline.statements if s.kind is not Kind.ORDINAL]
        while shares and shares[-1].kind is not Kind.PERCENT:
            shares.pop()
        last = len(shares) - next(
            (k for k, s in enumerate(reversed(shares)) if s.kind is not Kind.PERCENT), len(shares)
        )
        shares = shares[last:]
        if len(shares) < 3 or len(shares) > _MOST or any(s.rough is not None for s in shares):
            continue
        if not all(_joined(outline.between(a, b.lead)) for a, b in pairwise(shares)):
            continue
        total, slack = sum(s.value for s in shares), 0.5 * sum(s.step for s in shares)
        final = _is_rest(outline, shares[-1]) or _UNDECIDED.match(outline.after(shares[-1]))
        if final and slack < abs(total - 100) <= _OFF_ALL:
            yield tuple(shares)


def _of_a_vote(outline: Outline) -> tuple[Statement, ...] | None:
    """The shares of the two sides of a vote that are more than all: “54 per cent to 48 per cent”."""
    shares = [s for s in outline.statements if s.kind is Kind.PERCENT]
    if len(shares) != 2 or _VOTED.isdisjoint(outline.vocabulary) or any(s.rough is not None for s in shares):
        return None
    total = shares[0].value + shares[1].value
    joined = outline.between(shares[0], shares[1].lead) in ("to ", "- ", "against ", "versus ")
    return tuple(shares) if joined and 101 < total <= 100 + _OFF_ALL else None


def _closed(outline: Outline, run: tuple[Statement, ...]) -> bool:
    """Whether “and” leads to the last number of a run, or words call it the rest."""
    return " and " in f" {outline.between(run[-2], run[-1].lead)}" or _is_rest(outline, run[-1])


def _is_rest(outline: Outline, stated: Statement) -> bool:
    """Whether words call a number the rest of others."""
    if SHARERS.match(outline.after(stated)):
        return False
    return bool(_REST.search(outline.before(stated)[-40:]) or _OTHERS.match(outline.after(stated)))


def _near(document: Document, sentence: int, run: tuple[Statement, ...]) -> Iterator[Statement]:
    """The numbers near a run that may be its whole."""
    greatest = max(s.value for s in run)
    bare = run[0].kind is Kind.COUNT and not run[0].noun
    for near in range(max(0, sentence - _SENTENCES), sentence + 2):
        where = outline_of(document, near)
        for s in where.statements if where is not None else ():
            alike = (s.kind, s.unit) == (run[0].kind, run[0].unit) or (bare and s.kind in (Kind.DURATION, Kind.MEASURE))
            if alike and s.value > greatest and s.rough is None and not may_be_year(s):
                yield s


def _evidence(
    document: Document, sentence: int, outline: Outline, parts: tuple[Statement, ...], whole: Statement
) -> int:
    """How much speaks for a number as the whole of a run."""
    total = sum(s.value for s in parts)
    off = abs(total - whole.value) / whole.value
    slip = near_miss(whole.value, total, whole.step)
    where = next(
        o
        for k in range(max(0, sentence - _SENTENCES), sentence + 2)
        if (o := outline_of(document, k)) and whole in o.statements
    )
    led = where is outline and whole.last <= parts[0].first and _led(outline.between(whole, parts[0].lead))
    if off > (_LED if led else _WITHIN) and not slip:
        return 0
    opening = _OF_ALL.search(outline.before(parts[0]) + "#") if where is not outline else None
    # "of those, 36 were killed and 32 others hurt": two need not be all
    opened = opening is not None and (len(parts) > 2 or opening["named"] is not None)
    cues = (
        opened * (len(parts) - 1)
        + 2 * bool(_PART_OF.match(outline.after(parts[0])))
        + 2 * _is_rest(outline, parts[-1])
        + 2 * led
    )
    cues += not _TOTAL.isdisjoint([*words_before(where, whole, 3), *where.after(whole).split()[:3]])
    weight = cues + slip + (off <= _WITHIN) + (where.sentence in (sentence, sentence - 1)) - (len(parts) == 2)
    return weight if cues and (len(parts) > 2 or weight > _ENOUGH) else 0


def _led(between: str) -> bool:
    """Whether what stands between a whole and the first number of a run opens the list of its parts."""
    return ": " in between and len(between) < _LONGEST
