"""Sums of sport and business that three numbers of a story give: wins and defeats, an innings resumed, a swing.

“The 61st win in 98 games ... which has lost 38”; “lost their last seven wickets for 31 runs ... resuming on 188 ... all
out for 229”; “made £3.1 million, having lost £900,000 ... the swing of £2.2 million”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._apart import Apart
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.story.outlines import stated_outlines
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_WIN_IN = lazy_regex(
    r"\b(?:win|won|victory|victories|wins) (?:(?!#)[a-z'’-]+ ){0,5}?(?P<o>#o\d+) (?:(?!#)[a-z'’-]+ ){0,4}?"
    r"in (?P<n>#c\d+)"
    r" (?:league |home )?(?:games|matches|fixtures|fights|bouts|starts)"
    r"|(?P<p>#o\d+) (?:(?:league|home|career) )?(?:win|victory) (?:(?!#)[a-z'’-]+ ){0,4}?in (?P<m>#c\d+) (?:league )?"
    r"(?:games|matches|fixtures|fights|bouts|starts)"
)
_LOST = lazy_regex(
    r"\b(?:has |have |had |and )?lost (?:only |just )?(?P<n>#c\d+) (?!(?:games? |matches )?(?:in a row|straight|of))"
)
_DRAWN = lazy_regex(r"\b(?:drawn|drew|tied) (?:only |just )?(?P<n>#c\d+) ")
_RESUMED = lazy_regex(
    r"\b(?:resum(?:ed|ing)|restart(?:ed|ing)|began the day|started the day|overnight) (?:(?!#)[a-z]+ ){0,4}?"
    r"(?:on|at|from) (?P<n>#c\d+) (?:for|-) "
)
_FELL_FOR = lazy_regex(
    r"\b(?:last|remaining|final) (?:#c\d+|[a-z]+) wickets (?:(?!#)[a-z]+ ){0,4}?for (?:just |only )?(?P<n>#c\d+) "
)
_ALL_OUT = lazy_regex(r"\b(?:all out|bowled out|dismissed|out|skittled) (?:for|on) (?P<n>#c\d+) ")
_SWING = lazy_regex(r"\b(?:swing|turnaround|turn-around|reversal|turnround) of (?:about |some |nearly )?(?P<n>#m\d+) ")
_LOSS = lazy_regex(
    r"\b(?:lost|loss of|losing|losses of|deficit of|a loss|loss was|deficit was|red by) "
    r"(?:(?!#)[a-z]+ ){0,4}?(?P<n>#m\d+) "
)
_PROFIT = lazy_regex(
    r"\b(?:made|profit of|profits of|earned|surplus of|profit was|making|profit to|earnings of|black by)"
    r" (?:(?!#)[a-z]+ ){0,4}?(?P<n>#m\d+) "
)
_FAR = 0.35


def reckonings(document: Document) -> Iterator[Apart]:
    """The numbers that two others of a story do not give."""
    words = tokens(document).index.keys()
    if "lost" in words and not words.isdisjoint({"win", "victory", "won", "time"}):
        yield from _records(document)
    if "wickets" in words:
        yield from _innings(document)
    if not words.isdisjoint({"swing", "turnaround", "turn-around", "turnround", "reversal"}):
        yield from _swings(document)


def _records(document: Document) -> Iterator[Apart]:
    """Wins, draws and defeats that do not make the games played."""
    for outline in stated_outlines(document):
        m = _WIN_IN.search(outline.text)
        lost = _LOST.search(outline.text) if m is not None else None
        if m is None or lost is None:
            continue
        won, played, down = (outline.statement(x) for x in (m["o"] or m["p"], m["n"] or m["m"], lost["n"]))
        drew = _DRAWN.search(outline.text)
        level = outline.statement(drew["n"]) if drew is not None else None
        if drew is None and not {"drawn", "drew", "draw", "draws", "tied", "ties"}.isdisjoint(tokens(document).index):
            continue
        right = played.value - won.value - (level.value if level is not None else 0)
        flat = all(s.rough is None for s in (won, played, down))
        if flat and right > 0 and right != down.value and abs(right - down.value) <= max(3, _FAR * played.value):
            own = {"football", "cricket", "rugby"}.isdisjoint(tokens(document).index) or level is not None
            if own:
                said = f"Of {document[played.span]} games with {won.value:g} won" + (
                    " and those drawn" if level else ""
                )
                yield Apart(down, played, won, right, said=f"{said} there remain")


def _innings(document: Document) -> Iterator[Apart]:
    """A side that was so many overnight, lost its last wickets for so many, and was out for a third number."""
    held = stated_outlines(document)
    found = [
        [o.statement(m["n"]) for o in held for m in way.finditer(o.text)] for way in (_RESUMED, _FELL_FOR, _ALL_OUT)
    ]
    if any(len(values) != 1 for values in found[:2]) or not found[2]:
        return
    resumed, more = found[0][0], found[1][0]
    right = resumed.value + more.value
    near = [s for s in found[2] if s.first > resumed.last and s.first - resumed.last < 15]
    if near and near[0].value != right and abs(near[0].value - right) <= 2 * more.value:
        said = f"{document[resumed.span]} and {document[more.span]} make"
        yield Apart(near[0], resumed, more, right, said_like(near[0], right, document[near[0].span]), said)


def _swings(document: Document) -> Iterator[Apart]:
    """A swing from a loss to a profit that is not both together."""
    held = stated_outlines(document)
    for outline in held:
        m = _SWING.search(outline.text)
        if m is None:
            continue
        claim = outline.statement(m["n"])
        near = [o for o in held if 0 <= outline.sentence - o.sentence <= 2]
        loss = [o.statement(n["n"]) for o in near for n in _LOSS.finditer(o.text)]
        made = [o.statement(n["n"]) for o in near for n in _PROFIT.finditer(o.text)]
        if len(loss) != 1 or len(made) != 1 or loss[0] is made[0] or loss[0] is claim or made[0] is claim:
            continue
        three = (claim, loss[0], made[0])
        if len({s.unit for s in three}) > 1 or any(s.rough is not None for s in three):
            continue
        right = loss[0].value + made[0].value
        if abs(right - claim.value) > sum(s.slack for s in three):
            said = f"From a loss of {document[loss[0].span]} to {document[made[0].span]} it is"
            yield Apart(claim, made[0], loss[0], right, said_like(claim, right, document[claim.span]), said)
