"""Which points of a story are a beginning and which an end: what opened on 3 July, what was lifted on 19 September.

A word tells it that leads to the point (from, since; until), or else the verb of its clause. Some verbs are either: a
show that closes has ended, a road that closes is shut from then on until it opens again.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.days.timeline import Point, Scale, timeline
from newslint.story.spoken_amounts import ordinal
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_BEGAN = frozenset(
    "began begin begins beginning begun start starts started starting commenced commences broke departed departs sailed"
    " left leave leaves leaving launched took set sat entered seized stormed vanished disappeared walked imposed"
    " introduced lost failed collapsed hit struck blocked kicked gathered occupied taken stranded sank missing boarded"
    " admitted went cut burst last departure launch broken suspended laid downed stopped ground ran".split()
)
"""What begins; some of these want a particle, see below."""
_PARTICLES = {
    "broke": "out",
    "took": "off charge office over command",
    "broken": "off",
    "set": "off out sail",
    "sat": "down",
    "walked": "out",
    "kicked": "off",
    "went": "out missing down off",
    "taken": "hostage ill",
    "cut": "off",
    "last": "seen held staged run played met won visited",
    "lost": "power electricity contact signal",
    "hit": "a an the",
    "struck": "a an the",
    "came": "down ashore in home to",
    "gave": "himself herself themselves up",
    "put": "out down",
    "laid": "down",
    "stopped": "work working",
    "ground": "to",
    "ran": "aground",
    "downed": "tools",
    "carry": "traffic",
    "brought": "under down ashore",
    "back": "on to at in open running",
    "burned": "out",
    "switched": "off back",
    "got": "home there back in",
}
_ENDED = frozenset(
    "ended end ends ending return restart resuming finish finishes finished finishing concluded concludes arrived"
    " arrives arriving reached reaching reaches landed landing docked returned returns reopened reopens reopening"
    " freed released rescued lifted restored reconnected surrendered adjourned recovered completed resumed came"
    " gave put brought extinguished back burned switched over surfaced resume resumes emerged reappeared"
    " connected expires expired lapses got arrival".split()
)
_EITHER = frozenset("opened opens open opening shut shuts closed closes close closing".split())
_OPENED = frozenset("opened opens open opening".split())
_LASTS = frozenset({"last", "final", "finale", "closing"})
_SEEN = frozenset("seen held staged run played met won visited year week month night season heard".split())
_HALTS = (["to", "a", "halt"], ["to", "a", "standstill"], ["to", "a", "stop"])
_AGAIN = frozenset({"again", "back"})
_REOPENS = frozenset("reopen reopens reopened reopening again repairs refurbishment refit refurbished restored".split())
_FOUND = frozenset("missing vanished disappeared vanish disappear lost search searched searchers searching".split())
_STRIKES = frozenset({"strike", "strikes", "walkout"})
_FROM = frozenset({"from", "since"})
_UNTIL = frozenset({"until", "till", "through", "by"})
_REACH = 12
_BETWEEN = frozenset("the early late about around just shortly on at in , morning evening night before after".split())


class Stages(NamedTuple):
    """The beginnings and the ends that a story tells, in order, and those that it joins: from Friday to Sunday."""

    starts: tuple[Point, ...]
    ends: tuple[Point, ...]
    joined: tuple[tuple[Point, Point], ...]


@annotation
def stages(document: Document) -> Stages:
    """The beginnings and ends of a document."""
    table = tokens(document)
    starts: list[Point] = []
    ends: list[Point] = []
    joined: list[tuple[Point, Point]] = []
    for scale in Scale:
        points = timeline(document).of(scale)
        for number, point in enumerate(points):
            before = points[number - 1] if number and points[number - 1].sentence == point.sentence else None
            if before is not None and _are_joined(table, before, point):
                joined.append((before, point))
            role = _role(table, point, before)
            if role:
                (starts if role > 0 else ends).append(point)
    return Stages(tuple(starts), tuple(ends), tuple(joined))


def _led(table: Tokens, point: Point) -> str:
    """The word that leads to a point, behind small words."""
    low = table.sentence_start(point.first)
    k = point.first - 1
    while k >= low and table.lower[k] in _BETWEEN and point.first - k < 4:
        k -= 1
    return table.lower[k] if k >= low else ""


def _are_joined(table: Tokens, one: Point, two: Point) -> bool:
    """Whether two points are told as the ends of one stretch: from one to the other."""
    if two.first - one.last > 5:
        return False
    between = table.lower[one.last : two.first]
    led, link = _led(table, one), _led(table, two)
    if link in ("to", "until", "till", "through", "-", "–", "—") or (between and between[0] in ("-", "–")):
        return led in ("from", "on", "runs", "run", "ran", "running", "open", "held", "between") or between[:1] in (
            ["to"],
            ["-"],
            ["–"],
            ["until"],
            ["through"],
        )
    return link == "and" and led == "between"


def _role(table: Tokens, point: Point, before: Point | None) -> int:
    """1 for a beginning, -1 for an end, nought where nothing tells."""
    led = _led(table, point)
    if led in _FROM:
        return 1
    if led in _UNTIL:
        return -1
    low, high = table.sentence_bounds(point.sentence)
    if not _AGAIN.isdisjoint(table.lower[max(low, point.first - 3) : point.first]):
        return -1
    first = max(low, point.first - _REACH, before.last if before is not None else 0)
    for k in range(point.first - 1, first - 1, -1):
        if role := _told(table, k, high):
            return role
    if point.first - low <= 3:
        for k in range(point.last, min(high, point.last + _REACH)):
            if role := _told(table, k, high):
                return role
    return 0


def _told(table: Tokens, k: int, high: int) -> int:
    """The role that a word tells."""
    word = table.lower[k]
    after = table.lower[k + 1] if k + 1 < high else ""
    if word == "entered" and k + 2 < high and ordinal(table.lower[k + 2]):
        return 0  # its fifth day
    if word in _LASTS and after not in _SEEN:
        return -1
    if (word == "came" and table.lower[k + 1 : k + 4] in _HALTS) or (word == "put" and after == "down"):
        return 1
    if word in _PARTICLES and after not in _PARTICLES[word].split():
        return 0
    return _of_verb(table, word, after)


def _of_verb(table: Tokens, word: str, after: str) -> int:
    """The role that a verb tells, in a story of this vocabulary."""
    words = table.index.keys()
    if word in _EITHER:
        if word in _OPENED:
            return -1 if after in _AGAIN else 1
        return -1 if _REOPENS.isdisjoint(words) else 1
    if word in ("found", "spotted"):
        return 0 if _FOUND.isdisjoint(words) else -1
    if word == "walked":
        return -1 if _STRIKES.isdisjoint(words) else 1
    return 1 if word in _BEGAN else -1 if word in _ENDED else 0
