"""A fall or rise by a half, a third or so, and the two numbers in the next sentence or the same that it was.

“The harvest will fall by a quarter. ... It put the crop at 15 million tonnes, against 20 million last year.”
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import FALL, RISE
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.relations import near_miss
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MOVED = lazy_regex(
    r"\b(?P<move>[a-z]+) (?:(?:back|sharply|further|again|in [a-z]+) ){0,2}by (?:about |almost "
    r"|nearly |more than |over |some |around )?$"
)
_PAIR = lazy_regex(
    r"(?P<new>#[cmu]\d+) (?:(?!#|and |but |or )[a-z'’-]+ ){0,5}?(?:in (?:the )?(?:(?!#)[a-z]+ |#\w+ ){1,4}?)?(?:, )?"
    r"(?P<how>against|compared with|compared to|down from|up from|as against|versus) "
    r"(?:(?:the|a|just|only|about|nearly) ){0,2}(?P<old>#[cmu]\d+) "
)
_MORE = lazy_regex(
    r"(?P<new>#[cmu]\d+) (?:(?!#)[a-z'’-]+ ){0,6}?(?:, |— )(?:or )?(?P<change>#f\d+) "
    r"(?P<way>more|fewer|less|higher|lower|up|down|larger|smaller|greater) (?:than|on|from) (?:(?:the|its|just) ){0,2}"
    r"(?P<old>#[cmu]\d+) "
)
_THEN = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:last|the year before|a year (?:ago|earlier|before)|the previous|in (?:the same|#y\d+)"
    r"|previously|before|in \w+ last|at the same|[.,;)])"
)
_SHRINKS = frozenset("reduce contract contracted shrinking shrunken lower decreased".split())
_AHEAD = 2
_HALF = 0.5


class FallenBy(NamedTuple):
    """A change by a fraction, and the two values."""

    change: Statement
    old: Statement
    new: Statement
    right: float
    """What the old value would be."""


def fallen_by(document: Document) -> Iterator[FallenBy]:
    """The old values that a change by a fraction does not lead from."""
    yield from _more_than(document)
    table = tokens(document)
    for sentence, stated in statements(document).by_sentence.items():
        if not any(s.kind is Kind.FRACTION for s in stated):
            continue
        here = outline_of(document, sentence)
        if here is None:
            continue
        for change in here.statements:
            if change.kind is Kind.FRACTION and (sign := _way(here, change)):
                for near in range(sentence, min(sentence + _AHEAD, len(table.first) - 1) + 1):
                    where = outline_of(document, near)
                    pair = _pair(where, change if near == sentence else None) if where is not None else None
                    if pair is not None:
                        found = _held(change, sign, *pair, sentence == near)
                        if found is not None:
                            yield found
                        break


def _more_than(document: Document) -> Iterator[FallenBy]:
    """A number told as a fraction more or less than another: “1.5 million, a third more than the 1.1 million”."""
    for outline in outlines(document).values():
        if Kind.FRACTION.value not in outline.kinds:
            continue
        for m in _MORE.finditer(outline.text):
            new, change, old = (outline.statement(m[name]) for name in ("new", "change", "old"))
            same = new.unit == old.unit and new.rough is None and old.rough is None and not outline.hedges(change)
            sign = 1 if m["way"] in ("more", "higher", "up", "larger", "greater") else -1
            found = _held(change, sign, new, old, "", True) if same else None
            if found is not None:
                yield found


def _way(here: Outline, change: Statement) -> int:
    """Whether something falls (-1) or rises (1) by a fraction; nought where that is not told, or told again."""
    m = _MOVED.search(here.before(change))
    if m is None or any(s.kind is Kind.FRACTION for s in here.statements if s is not change):
        return 0
    if here.after(change).startswith(("of ", "in ", "to ")) and not here.after(change).startswith(("in the", "in #")):
        return 0
    word = m["move"]
    return -1 if word in FALL or word in _SHRINKS else 1 if word in RISE else 0


def _pair(outline: Outline, after: Statement | None) -> tuple[Statement, Statement, str] | None:
    """The one new value and the old one that a sentence sets against each other."""
    found = [*_PAIR.finditer(outline.text)]
    if len(found) != 1 or not _THEN.match(outline.text[found[0].end() :]):
        return None
    new, old = outline.statement(found[0]["new"]), outline.statement(found[0]["old"])
    same = new.unit == old.unit or not new.unit or not old.unit
    if not same or new.rough is not None or (after is not None and new.first < after.first):
        return None
    return new, old, found[0]["how"]


def _held(change: Statement, sign: int, new: Statement, old: Statement, how: str, same: bool) -> FallenBy | None:
    """The old value, if the new one is not what the change makes of it, and another value would fit to the digit."""
    if new.value <= 0 or old.value <= 0 or change.value >= 1:
        return None
    turned = (how.startswith("down") and sign > 0) or (how.startswith("up") and sign < 0)
    times = new.value / old.value
    wanted = 1 + sign * change.value
    alike = (times < 1) == (wanted < 1)
    if turned or not alike or abs(times / wanted - 1) < 0.07 + 0.5 * (old.step / old.value):
        return None
    right = new.value / wanted
    # Of another thing than what moved, as often as not, unless the number is out by little and one fits to the digit.
    even = abs(right / old.step - round(right / old.step)) < 0.051 if old.step else False
    slip = near_miss(old.value, right, old.step)
    close = abs(old.value / right - 1) < (0.3 if not same else _HALF)
    return FallenBy(change, old, new, right) if even and close and (slip or close) else None
