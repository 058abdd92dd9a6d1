"""From so much to so much, and by how much: the ways in which news tells of a change.

A change has an old and a new value. What is *claimed* of it (in per cent, as an amount) stands in the same sentence, or
in one beside it that takes up the thing that changed (“an 18 per cent rise in revenue”) or the change itself (“the
increase of two points”).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import FALL, RISE, year
from newslint.story.outlines import Match, Outline, outline_of, outlines, wordings
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

MOVES = frozenset(
    "rise increase fall drop decline decrease gain jump surge cut reduction loss change growth climb slump dip hike"
    " improvement leap plunge slide advance saving discount deficit shortfall markdown".split()
)
"""Nouns for a change."""
_PAIRS = wordings(
    "from THE {old:cmup+} ASIDE in|on? {when:y}? ,? to THE {new:cmup}",
    "to THE ~1 {new:cmup+} ASIDE in|on? {when:y}? ,? from THE ~3 {old:cmup}",
    "{new:cmup+} ASIDE ,|(|—? up|down from THE {old:cmup}",
    "{new:cmup+} ASIDE ,|(|—? up|down ~1 {claim:cmupq+} ,|on? from|on THE {old:cmup}",
    "{new:cmup+} ASIDE ,|(|— a|an ~1 MOVE of {claim:cmupq+} from|on|over THE {old:cmup}",
    "{new:cmup+} ASIDE ~3 in|on? {when:y}? ,? compared_with|compared_to|against|versus THE {old:cmup+} SINCE",
    "{new:cmu+} ASIDE ,|(|— {claim:cmup+} MORE than THE ~3 {old:cmu}",
    "{new:p+} ,|(|— {claim:p} MORE than THE ~3 {old:p}",
    "up|down {claim:cmupq+} ~~6 at|to|with {new:cmup+} against|compared_with|compared_to|from {old:cmup}",
    "to THE ~1 {new:cmu+} ASIDE ,? after|having ~1 CLOSED at {old:cmu}",
    "{new:cmu+} ~~8 ,? against|below THE ~1 USUAL ~3 {old:cmu}",
    "{new:cmu+} instead_of|rather_than|in_place_of THE ~1 {old:cmu}",
    "COST {old:m} ~5 will|would|now|to|can|could ~2 COST {new:m}",
    MOVE=MOVES,
    MORE="more fewer less higher lower up down".split(),
    CLOSED="closing closed ending ended trading opening opened standing".split(),
    USUAL="normal average target norm usual seasonal long-term".split(),
    COST="cost costs sell sells sold be_had_for be_sold_for go_for going_for pay paid charged charge".split(),
    SINCE="a_year last in the_previous the_year previously before earlier at_the at_this by_this the_same".split(),
)
_CLAIMS = wordings(
    "MOVED ~2 by? {claim:cmupqf}",
    "MOVED ~6 by {claim:pq}",
    "a|an|the ~2 MOVE of {claim:cmupqf}",
    "a|an|the? {claim:pq} ~1 MOVE",
    "or|( {claim:pq} ,|)|.",
    MOVED=RISE | FALL,
    MOVE=MOVES,
)
_TAKEN_UP = wordings(
    "the|this|that|such ~2 MOVE of {claim:cmupq}",
    "that|this|it is|was|represents|means a|an ~2 MOVE of {claim:cmupq}",
    "the|this|that {claim:pq} ~1 MOVE",
    MOVE=MOVES,
)
_SUMMED_UP = wordings(
    "represents|is|was|means|marks|makes|representing|meaning a|an ~1 MOVE of {claim:pq}",
    ",|— a|an ~1 MOVE of {claim:pq}",
    "the|this|that ~2 MOVE of {claim:pq}",
    MOVE=MOVES,
)
_VALUES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_OF_A_THING = lazy_regex(rf"(#p\d+) (?:[a-z-]+ )?(?:{'|'.join(sorted(MOVES))}) in ((?:[a-z'-]+ ){{1,4}})")
_THING_MOVED = lazy_regex(rf"([a-z]+) (?:{'|'.join(sorted(RISE | FALL))}) ")
_BREAKS = (" while ", " but ", " and ", " whereas ", " with ", " as ", "; ", " after ", " although ")
_EACH_YEAR = ("a year", "per year", "per annum", "annually", "each", "every", "on average", "a month", "of ")
_PARTICIPLES = frozenset("up down rising falling gaining growing climbing dropping".split())
_COMMAS = 4
_TENFOLD = 10
_FAR = 80  # code points of an outline between a change and what is claimed of it


class Change(NamedTuple):
    """Two values of one thing, and what is claimed of the step from one to the other."""

    old: Statement
    new: Statement
    claims: tuple[Statement, ...]
    outline: Outline


@annotation
def changes(document: Document) -> tuple[Change, ...]:
    """The changes of which a document claims something, in the order of the text."""
    found: list[Change] = []
    for sentence, outline in outlines(document).items():
        pairs = _pairs(outline)
        for match in pairs:
            claims = [*_claims(outline, match, pairs)]
            if len(pairs) == 1:
                claims += _next_claims(document, sentence)
            claims += _claims_before(document, sentence, outline, match)
            if claims:
                found.append(Change(match["old"], match["new"], tuple(claims), outline))
        if not pairs:
            found += _over_sentences(document, sentence, outline)
    for sentence, stated in statements(document).by_sentence.items():
        if len(stated) == 1 and stated[0].kind in (Kind.PERCENT, Kind.POINTS):
            single = outline_of(document, sentence)
            found += _over_sentences(document, sentence, single) if single is not None else ()
    return tuple(found)


def _over_sentences(document: Document, sentence: int, outline: Outline) -> Iterator[Change]:
    """A change whose two values stand in two sentences: ``It had 30,000. Now it has 33,000, a rise of 10 per cent``.

    Only where the sentences state no other value of that unit, so that no others can be meant.
    """
    for way in _SUMMED_UP:
        for match in way.matches(outline):
            claim = match["claim"]
            near = [outline, *(o for k in (1, 2) if (o := outline_of(document, sentence - k)) is not None)]
            values = [s for o in near for s in o.statements if s is not claim and s.kind in _VALUES and s.value > 0]
            values = [s for s in values if s.kind is not Kind.PERCENT or claim.kind is Kind.POINTS]
            if len(values) != 2 or values[0].kind is not values[1].kind or values[0].unit != values[1].unit:
                continue
            if values[0].noun and values[1].noun and values[0].noun != values[1].noun:
                continue
            old, new = sorted(values, key=lambda s: s.value)
            if match.says(*FALL):
                old, new = new, old
            if 0.5 < new.value / old.value < 2:
                yield Change(old, new, (claim,), outline)
                return


def _pairs(outline: Outline) -> list[Match]:
    """The old and new values that a sentence sets against each other, each value in one pair."""
    found: list[Match] = []
    taken: set[int] = set()
    for way in _PAIRS:
        for match in way.matches(outline):
            old, new = match["old"], match["new"]
            if (
                ((old.kind, old.unit) != (new.kind, new.unit) and not _is_bare(old, new))
                or old.value <= 0
                or not taken.isdisjoint((old.first, new.first))
            ):
                continue
            if year(old.quantity) and year(new.quantity):
                continue
            taken.update((old.first, new.first))
            found.append(match)
    return found


def _is_bare(old: Statement, new: Statement) -> bool:
    """Whether an old value leaves out the unit of the new one: “41,000 hectares, against 25,000 last year”."""
    bare = old.kind is Kind.COUNT and not old.noun and new.kind is Kind.MEASURE
    return bare and 1 / _TENFOLD < new.value / max(old.value, 1.0) < _TENFOLD and not year(old.quantity)


def _claims(outline: Outline, pair: Match, pairs: list[Match]) -> Iterator[Statement]:
    """What the sentence of a pair claims of it: with more than one pair, only what stands in the pair's own wording."""
    own = {id(pair["old"]), id(pair["new"])}
    others = {match[name].first for match in pairs for name in ("old", "new")}
    within = pair.get("claim")
    if within is not None and id(within) not in own:
        yield within
        return
    seen: set[int] = set()
    for way in _CLAIMS:
        for match in way.matches(outline):
            claim = match["claim"]
            if claim.first in others or claim.first in seen:
                continue
            between = (
                outline.text[match.found.end() : pair.found.start()]
                or outline.text[pair.found.end() : match.found.start()]
            )
            if (
                outline.after(claim).startswith(_EACH_YEAR)
                or match.says("to", "from", "at")
                or _moves_else(match, pair)
            ):
                continue
            if len(between) < _FAR and between.count(", ") < _COMMAS and not any(word in between for word in _BREAKS):
                seen.add(claim.first)
                yield claim


def _moves_else(claim: Match, pair: Match) -> bool:
    """Whether a claim has a verb of its own behind a pair that has one, and so is of something else."""
    verb = claim.found[0].split(" ", 1)[0]
    if claim.found.start() < pair.found.end() or verb in _PARTICIPLES or verb not in RISE | FALL:
        return False
    return not (RISE | FALL).isdisjoint(pair.outline.text[: pair.found.start()].split()[-4:])


def _next_claims(document: Document, sentence: int) -> Iterator[Statement]:
    """What the next sentence claims where it takes the change up: “The increase of two points”."""
    following = outline_of(document, sentence + 1)
    if following is None:
        return
    for way in _TAKEN_UP:
        for match in way.matches(following):
            if match.found.start() < 3:
                yield match["claim"]
                return


def _claims_before(document: Document, sentence: int, outline: Outline, pair: Match) -> Iterator[Statement]:
    """What one of the two sentences before claims of the same thing: “an 18 per cent rise in revenue”."""
    moved = max(_THING_MOVED.finditer(outline.text[: pair.found.start()]), key=lambda m: m.start(), default=None)
    for near in (sentence - 1, sentence - 2):
        earlier = outline_of(document, near) if moved is not None else None
        for match in _OF_A_THING.finditer(earlier.text) if earlier is not None else ():
            if moved is not None and earlier is not None and moved[1] in match[2].split():
                yield earlier.statement(match[1])
