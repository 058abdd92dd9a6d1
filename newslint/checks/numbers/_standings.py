"""Differences that a table of points, a count of votes, a final score or the seats of a house give, near or far.

“31 points from 28 matches, two more than Leigh, who are on 29”; “held the seat by 611 votes”, and paragraphs on
“58,204 votes against 57,593”; “138 seats in the 243-member house, 16 more than they need”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks.numbers._apart import Apart
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTHS
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.relations import near_miss
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_AHEAD = r"(?:more|fewer|less|clear|ahead|above|behind|below|adrift|shy|short)"
_POINTS = lazy_regex(
    r"(?P<one>#c\d+) points (?:(?:from|after|in|with) (?:(?:only|just|their|its|the) )?#c\d+ [a-z]+ )?[,—(] "
    r"(?:(?:now|still|just|only|and) )?(?P<gap>#c\d+) (?:points? )?" + _AHEAD + r" (?:than |of |on )?"
    r"(?:(?!#)[^ ;:.()—]+ ){1,7}?(?:on|have|has|with|at) (?:(?:only|just|the) )?(?P<two>#c\d+) "
    r"(?:points )?(?=[,.;)—]|and )"
)
_BY_VOTES = lazy_regex(
    r"\b(?:by|majority of|margin of|victory of|lead of|edge of) (?:a |margin |majority |of |only |just |mere ){0,4}"
    r"(?P<gap>#c\d+) (?:votes? )?"
)
_WON = frozenset(
    "won win wins winning held hold holds holding lost lose loses took take takes taking gained gain captured beat"
    " defeated retained retain regained victory majority margin edged".split()
)
_CAST = frozenset({"votes", "vote", "polled", "polling", "polls", "ballots"})
_OTHER_TIME = lazy_regex(
    r"\b(?:last time|#y\d+|previous|previously|then|ago|at the last|general election|recount|first count|behind|"
    r"assembly|parliament|chamber|house|council)\b"
)
_LEAST_VOTES = 100
_LEAST_SHARE = 0.25
"""Of the winner's votes, that a rival has with whom a margin is counted."""
_HOUSE = lazy_regex(r"(?P<house>#c\d+) - (?:seat|member|strong) |of (?:the|its) (?P<all>#c\d+) (?:seats|members|mps) ")
_BODIES = frozenset(
    "assembly parliament chamber house senate legislature congress council knesset bundestag commons dail duma diet"
    " seats".split()
)
_SEATS = lazy_regex(
    r"(?P<seats>#c\d+) (?:of (?:the|its) #c\d+ )?(?:seats |of them |members |mps |lawmakers )?"
    r"(?:(?:in|of) (?:the|a|its) (?:new )?#c\d+ - (?:seat|member) )?"
    r"(?:(?!#)[^ ;:.()—]+ ){0,9}?[,—(] (?:which is |or |just |only |still )?(?P<gap>#c\d+) (?:seats? )?"
    r"(?P<way>more than|above|over|short of|shy of|fewer than|less than|below) "
    r"(?P<what>(?:(?!#)[^ ;:,.()—]+ ){1,8})"
)
_NEEDED = lazy_regex(r"\b(?:needs?|needed|required|majority|control|threshold|half)\b")
_OTHER_NEED = lazy_regex(r"\b(?:two - thirds|thirds|#f\d+|super|supermajority|working)\b")
_UPWARD = frozenset({"more than", "above", "over"})
_SCORE = lazy_regex(r"(?P<one>#c\d+) - (?P<two>#c\d+) ")
_FINAL = frozenset(
    "beat beats beating defeated defeats edged overcame overcome downed stunned thrashed sank lost win wins won victory"
    " defeat triumph sink stun down".split()
)
_LOST_BY = lazy_regex(
    r"\b(?:(?:won|win|winning|lost|lose|losing|beaten|defeat|defeated|victory|triumph|down|fell) by"
    r"|back (?:to )?within) (?:just |only )?(?P<gap>#c\d+) (?:points?|goals?) "
)
_TOO_LATE = lazy_regex(r"\b(?:ran out|run out|too late|not enough|consolation|held on|no more|last word)\b")
_OTHER_GAME = lazy_regex(
    r"\b(?:last|week|month|season|year|ago|previous|next|first leg|half|halftime|break|quarter|then|before|in (?:"
    + "|".join(MONTHS)
    + r"))\b"
)
_LEDE = 3  # sentences in which a story tells how a game ended


def standings(document: Document) -> Iterator[Apart]:
    """The differences that the numbers of which they are give, right or wrong."""
    held = stated_outlines(document)
    for outline in held:
        for m in _POINTS.finditer(outline.text):
            one, two, gap = (outline.statement(m[name]) for name in ("one", "two", "gap"))
            if all(s.rough is None for s in (one, two, gap)):
                yield Apart(gap, one, two, abs(one.value - two.value))
    if not _CAST.isdisjoint(tokens(document).index.keys()):
        yield from _votes(held)
    if not _BODIES.isdisjoint(tokens(document).index.keys()):
        yield from _seats(held)
    yield from _final(held)


def _votes(held: Sequence[Outline]) -> Iterator[Apart]:
    """The one margin by which a story has somebody win, against the only two counts of votes that it sets beside."""
    claims: list[Statement] = []
    pairs: list[tuple[Statement, Statement]] = []
    for outline in held:
        if _OTHER_TIME.search(outline.text):
            continue
        for m in _BY_VOTES.finditer(outline.text):
            gap = outline.statement(m["gap"])
            if gap.noun in ("vote", "") and gap.value >= 2 and not _WON.isdisjoint(outline.vocabulary):
                claims.append(gap)
        counts = [s for s in outline.statements if s.kind is Kind.COUNT and s.value >= _LEAST_VOTES]
        votes = [s for s in counts if s.noun in ("", "vote", "ballot") and s.rough is None and s not in claims]
        if len(votes) == 2 and len(counts) == 2 and not _CAST.isdisjoint(outline.vocabulary):
            pairs.append((votes[0], votes[1]))
    if len(pairs) != 1 or len({s.value for s in claims}) != 1 or claims[0].rough is not None:
        return
    one, two = pairs[0]
    right, claim = abs(one.value - two.value), claims[-1]
    near = min(one.value, two.value) >= _LEAST_SHARE * max(one.value, two.value)
    if near and right > 0 and one.slack == two.slack == 0 and _slips(claim, right):
        yield Apart(claim, one, two, right)


def _slips(claim: Statement, right: float) -> bool:
    """Whether a difference may have been meant for another."""
    return bool(near_miss(claim.value, right, 1)) or 0.5 <= claim.value / right <= 2


def _seats(held: Sequence[Outline]) -> Iterator[Apart]:
    """How many seats more or fewer than half of a house somebody has."""
    houses: set[Statement] = set()
    for outline in held:
        if not _BODIES.isdisjoint(outline.vocabulary):
            houses |= {outline.statement(m["house"] or m["all"]) for m in _HOUSE.finditer(outline.text)}
    if len({s.value for s in houses}) != 1:
        return
    house = next(iter(houses))
    needed = house.value // 2 + 1
    for outline in held:
        m = _SEATS.search(outline.text)
        if m is None or not _NEEDED.search(m["what"]) or _OTHER_NEED.search(m["what"]):
            continue
        seats, gap = outline.statement(m["seats"]), outline.statement(m["gap"])
        if seats.value == house.value or any(s.rough is not None for s in (seats, gap, house)):
            continue
        right = seats.value - needed if m["way"] in _UPWARD else needed - seats.value
        half = right + (0.5 if m["way"] in _UPWARD else -0.5)  # more than half of an even house
        if right > 0 and gap.value not in (right, half, round(half + 0.1)) and gap.value <= house.value / 2:
            said = f"Of {house.value:g} seats {needed:g} are a majority, so it is"
            yield Apart(gap, seats, house, right, said=said)


def _final(held: Sequence[Outline]) -> Iterator[Apart]:
    """By how much a game was lost or won, against the score in which a story says at its beginning how it ended."""
    finals: list[tuple[Statement, Statement]] = []
    for outline in held:
        scores = list(_SCORE.finditer(outline.text))
        if outline.sentence < _LEDE and scores and not _FINAL.isdisjoint(outline.vocabulary):
            finals.append((outline.statement(scores[0]["one"]), outline.statement(scores[0]["two"])))
    if not finals or len({frozenset((a.value, b.value)) for a, b in finals}) != 1:
        return
    one, two = finals[-1]
    right = abs(one.value - two.value)
    for outline in held:
        m = _LOST_BY.search(outline.text)
        if m is None or _SCORE.search(outline.text) or _OTHER_GAME.search(outline.text):
            continue
        gap = outline.statement(m["gap"])
        if "within" in m[0] and not _TOO_LATE.search(outline.text, m.end()):
            continue
        if gap.rough is None and right and abs(gap.value - right) <= max(3, 0.5 * right):
            yield Apart(gap, one, two, right)
