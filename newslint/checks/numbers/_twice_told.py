"""One thing with a number of its own that a story tells again with another: a vote, a siege, games that remain.

What is told again is called by its noun with a number before it (the 19-minute attack).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.checks.numbers._told_otherwise import ToldOtherwise, minutes
from newslint.language.segmentation.tokens import tokens
from newslint.story.context import names
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_LASTED = lazy_regex(
    r"\bthe ([a-z]{3,}) (?:, )?(?:(?:which|that) )?(?:(?:has|had|have) )?(?:lasted|took|went on for|dragged on for"
    r"|continued for|ran for|goes on for|lasts) (?:for )?"
    r"(?P<d>#d\d+) "
)
_LONG = lazy_regex(r"\b(?:the|their|his|her|its|this|that) (?P<d>#d\d+) (?:- )?([a-z]{3,}) ")
_STRETCHES = frozenset(
    "summit conference congress festival tournament forum seminar retreat attack siege strike walkout trial hearing"
    " inquiry inquest flight journey voyage operation match game interview speech debate meeting search chase standoff"
    " blackout outage delay ordeal performance show film concert race programme protest march blockade war conflict"
    " storm fire blaze battle surgery drive ride trip tour climb wait visit absence marriage reign rule career tenure"
    " closure lockdown curfew sentence drought heatwave fast hunger vigil ceremony session talks broadcast call"
    " conversation raid occupation kidnapping captivity crossing crisis".split()
)
"""What lasts, in the singular."""
_FATHER = lazy_regex(r"\b(?:father|mother) of (?P<all>#c\d+) ")
_LEFT = lazy_regex(
    r"\b(?:leaves|leaves behind|survived by) (?:(?!#)[a-z ,']){0,60}?(?P<n>#c\d+) (?:(?:young|adult|small|grown"
    r"|teenage) )?children\b"
)
_GAMES = frozenset("game match fixture tie race round stage test fight".split())
_LEFT_TO_PLAY = lazy_regex(
    r"(?:\b(?:their|its|his|her) (?:last|final|remaining|next and last) (?P<a>#c\d+) "
    r"|\b(?:have|has|with|had) (?:just |only )?(?P<b>#c\d+) (?:(?:league|more|championship|home|group) )*(?:games"
    r"|matches|fixtures|races|rounds) (?:left|remaining|to play|to go)"
    r"|\b(?:their|its|his|her) (?P<c>#c\d+) (?:remaining|last|final) "
    r"|\bremaining (?P<d>#c\d+) (?:league )?(?:games|matches|fixtures|races|rounds) )"
)
_VOTED = lazy_regex(
    r"(?P<aye>#c\d+) (?:[a-z]+ ){0,2}?(?:votes? )?(?:in favou?r|for|voted for) (?:of it |it )?(?:, )?(?:and|to"
    r"|with) (?P<nay>#c\d+) (?:votes? |voted )?against\b"
)
_THE_VOTE = lazy_regex(
    r"\bthe (?:[a-z]+ ){0,1}?#c(?P<aye>\d+) - #c(?P<nay>\d+) (?:[a-z]+ )?(?:vote|result|decision|ruling|tally)\b"
)
_MOST = 3


def twice_told(document: Document) -> Iterator[ToldOtherwise]:
    """The numbers that a story tells of one thing and tells otherwise before."""
    held = stated_outlines(document)
    words = tokens(document).index.keys()
    yield from _stretches(held)
    if words & {"father", "mother"}:
        yield from _children(held)
    if words & {"remaining", "left", "last", "final", "play", "go"}:
        yield from _to_play(document, held)
    if words & {"vote", "votes"}:
        yield from _votes(held)


def _stretches(held: Sequence[Outline]) -> Iterator[ToldOtherwise]:
    """Stretches of one thing that lasts."""
    told: dict[str, list[Statement]] = defaultdict(list)
    again: dict[str, list[Statement]] = defaultdict(list)
    for outline in held:
        if "d" not in outline.kinds:
            continue
        for m in _LASTED.finditer(outline.text):
            if m[1] in _STRETCHES:
                told[m[1]].append(outline.statement(m["d"]))
        for m in _LONG.finditer(outline.text):
            noun, stretch = singular(m[2]), outline.statement(m["d"])
            if noun in _STRETCHES:
                again[noun].append(stretch)
    for noun, several in again.items():
        first = told[noun][0] if noun in told else several[0]
        last = several[0] if noun in told else several[-1]
        values = {minutes(s) for s in (*told.get(noun, ()), *several)}
        plain = first.unit == last.unit and first.rough is None is last.rough and first.first < last.first
        once = len({minutes(s) for s in told.get(noun, ())}) <= 1 and len(several) <= (1 if noun in told else 2)
        if plain and once and len(values) == 2 and not 0.9 < minutes(last) / max(minutes(first), 1e-9) < 1.1:
            yield ToldOtherwise(first, last)


def _children(held: Sequence[Outline]) -> Iterator[ToldOtherwise]:
    """How many children somebody has, and how many are left behind."""
    fathers = [o.statement(m["all"]) for o in held for m in _FATHER.finditer(o.text)]
    left = [o.statement(m["n"]) for o in held for m in _LEFT.finditer(o.text)]
    if len(fathers) == 1 == len(left) and fathers[0].value != left[0].value and fathers[0].value > 1:
        one, two = sorted((fathers[0], left[0]), key=lambda s: s.first)
        yield ToldOtherwise(one, two)


def _to_play(document: Document, held: Sequence[Outline]) -> Iterator[ToldOtherwise]:
    """The games that a side has left, told twice."""
    found: list[tuple[Statement, int]] = []
    for outline in held:
        for m in _LEFT_TO_PLAY.finditer(outline.text):
            s = outline.statement(m["a"] or m["b"] or m["c"] or m["d"])
            after = outline.after(s).split()[:3]
            games = s.noun in _GAMES or any(singular(word) in _GAMES for word in after)
            if games and s.rough is None and s.value > 1:
                found.append((s, outline.sentence))
    if (
        len(found) == 2
        and found[0][0].value != found[1][0].value
        and abs(found[0][0].value - found[1][0].value) <= _MOST
    ):
        (one, k), (two, j) = found
        shared = names(document, k) & names(document, j)
        opening = tokens(document).sentence_lower(j)[:3]
        if shared or {"they", "their", "it"} & set(opening) or _subjects(document, k) & _subjects(document, j):
            yield ToldOtherwise(one, two)


def _subjects(document: Document, sentence: int) -> frozenset[str]:
    """The capital words of a sentence, its first ones too."""
    table = tokens(document)
    low, high = table.sentence_bounds(sentence)
    return frozenset(table.lower[k] for k in range(low, high) if table.text[k][0].isupper()) - {
        "the",
        "a",
        "it",
        "on",
        "in",
    }


def _votes(held: Sequence[Outline]) -> Iterator[ToldOtherwise]:
    """How many voted for and against, told in words and again with a hyphen."""
    told = [(o.statement(m["aye"]), o.statement(m["nay"])) for o in held for m in _VOTED.finditer(o.text)]
    again = [
        (o.statements[int(m["aye"])], o.statements[int(m["nay"])]) for o in held for m in _THE_VOTE.finditer(o.text)
    ]
    if len({(a.value, b.value) for a, b in told}) != 1 or len(again) != 1:
        return
    (aye, nay), (one, two) = told[0], again[0]
    if {aye.value, nay.value} != {one.value, two.value} and aye.first < one.first:
        wrong = (aye, one) if aye.value != one.value else (nay, two)
        if aye.kind is Kind.COUNT:
            yield ToldOtherwise(*wrong)
