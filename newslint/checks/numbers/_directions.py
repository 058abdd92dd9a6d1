"""Which way numbers are said to go, and which way they go, with years, nouns and clauses between them.

“The number fell from 38,000 in 1994 to 41,000”; “41,200 visitors last year, down from 36,900”; “Sales fell. Dealers
sold 12,400, compared with 11,900 a year earlier”; “less than two hours, and sometimes half a day”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import FALL, RISE, mixed_signs, year
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.relations import may_be_year
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_RISE = RISE - {"gain", "gains", "raise"} | frozenset(
    "doubled trebled tripled quadrupled swelled swollen ballooned expanded rocketed mounted leapt leaped".split()
)
_FALL = FALL | frozenset("halved dwindled plummeted plunging crashed slumping contracted tumbling slipped".split())
_ALIKE = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_SKIP = r"(?:(?:[^\W\d_][^ #]*|['’-][^ #]*|#[yd]\d+) ){0,%d}?"
_LED = r"(?:(?:the|a|an|its|their|his|her|just|only|about|some|around|nearly|almost|over|more|than|as|many|much) ){0,3}"
_FROM_TO = lazy_regex(rf"\bfrom {_LED}(?P<old>#[cmup]\d+) {_SKIP % 7}to {_LED}(?P<new>#[cmup]\d+) ")
_UP_FROM = lazy_regex(
    rf"(?P<new>#[cmup]\d+) {_SKIP % 6}(?:, |— |\( )?(?:and |which (?:is|was) |it was )?"
    rf"(?P<way>up|down|higher|lower|increase|rise|fall|drop|decrease|decline) (?:from|on"
    rf"|than) {_LED}(?P<old>#[cmup]\d+) "
)
_AGAINST = lazy_regex(
    rf"\bto {_LED}(?P<new>#[cmup]\d+) {_SKIP % 6}(?:, )?(?:from|compared with|compared to|against|versus|having been"
    rf"|having stood at) {_LED}(?P<old>#[cmup]\d+) "
)
_INSTEAD = lazy_regex(rf"(?P<new>#[cmup]\d+) {_SKIP % 3}(?:instead of|rather than|not) {_LED}(?P<old>#[cmup]\d+) ")
_MADE = {
    **dict.fromkeys("cut reduced lowered shortened trimmed lighter cheaper weaker".split(), False),
    **dict.fromkeys("raised increased lengthened dearer stronger lifted".split(), True),
}
"""Verbs for what was made less, and more."""
_COMPARED = lazy_regex(
    rf"(?P<new>#[cmu]\d+) {_SKIP % 6}(?:, )?(?:compared with|compared to|against) {_LED}(?P<old>#[cmu]\d+) "
    r"(?:(?!#)[a-z'’-]+ )??(?:a year|in the same|in the previous|the year|the month|a month|the previous|last"
    r"|at the same)\b"
)
_SWELLING = frozenset("number numbers figure total herd flock population membership workforce crowd audience".split())
_NOW = lazy_regex(
    rf"\b(?:{'|'.join(sorted(_SWELLING))}) "
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?P<verb>grown|risen|swollen|swelled|climbed|grew|rose|fallen|dwindled|shrunk|dropped"
    r"|declined|fell|shrank) (?:(?!#)[a-z'’-]+ )?to (?P<new>#c\d+) "
)
_OFTEN = frozenset({"sometimes", "often", "occasionally", "times", "frequently"})
_TOLD = frozenset({Kind.DURATION, Kind.MONEY, Kind.MEASURE})
_SOMETIMES = lazy_regex(
    r"(?P<one>#[dmu]\d+) (?:[^#;.:]+ )?(?:, )?and (?:sometimes|often|at times|occasionally|frequently) (?:up to )?"
    r"(?P<two>#[dmu]\d+|#f\d+ a day|half a day|a whole day|a day|all day|the whole day)"
)
_HALF_A_DAY = 360
"""Minutes that half a day has at least."""
_RANKS = frozenset(
    "rank ranking ranked ranks place places position positions table no. seed chart charts handicap odds par".split()
)
_TURNING = frozenset("but however although though despite while whereas unlike except yet instead".split())
_LOSSES = frozenset("loss losses deficit debt debts wait waiting time times minus negative below".split())
_REACH = 70
"""Code points of an outline between a verb of moving and “from”."""
_CUT = lazy_regex(r"[;:—()]")


class Turned(NamedTuple):
    """Two numbers and the word that sends them the wrong way."""

    first: int
    last: int
    """The tokens from the one number to the other: a half-open range."""
    word: str
    up: bool
    """Whether the word says that the later number is larger."""
    other: Span | None = None
    """Where the word stands, if that is in another sentence."""


def directions(document: Document) -> Iterator[Turned]:
    """The pairs of numbers that go another way than they are said to."""
    words = tokens(document).index.keys()
    moving = not words.isdisjoint(_RISE | _FALL | {"higher", "lower"})
    for outline in outlines(document).values() if moving else ():
        if len([s for s in outline.statements if s.kind in _ALIKE]) > 1:
            if not _RANKS.isdisjoint(outline.vocabulary):
                continue
            yield from _within(document, outline)
            if not outline.vocabulary.isdisjoint({"instead", "rather"}):
                yield from _instead(document, outline)
            if "compared" in outline.vocabulary or "against" in outline.vocabulary:
                yield from _after_verb(document, outline)
    if moving and not words.isdisjoint(_SWELLING):
        yield from _grown(document)
    if not words.isdisjoint(_OFTEN):
        yield from _at_times(document)


def _within(document: Document, outline: Outline) -> Iterator[Turned]:
    """Numbers with their word in one sentence."""
    for pattern in (_FROM_TO, _UP_FROM, _AGAINST):
        for m in pattern.finditer(outline.text):
            way = m.groupdict().get("way") or _verb(outline.text[: m.start()], pattern is _AGAINST)
            if way:
                yield from _checked(document, outline, m, way)


def _verb(before: str, near: bool) -> str:
    """The word of rising or falling before a pair of numbers; empty where there is none, or one of each sort."""
    clause = _CUT.split(before[-_REACH:])[-1]
    words = (clause.rpartition("#")[2].partition(" ")[2] if "#" in clause else clause).split()[-5 if near else -9 :]
    found = [word for word in words if word in _RISE or word in _FALL]
    return found[-1] if len({word in _RISE for word in found}) == 1 else ""


def _checked(document: Document, outline: Outline, m: re.Match[str], word: str) -> Iterator[Turned]:
    """A pair whose numbers go the other way, if they may be compared."""
    old, new = outline.statement(m["old"]), outline.statement(m["new"])
    up = word in _RISE or word == "higher"
    if not _comparable(old, new) or (new.value > old.value) == up or mixed_signs(tokens(document), old, new):
        return
    first, last = sorted((old, new), key=lambda s: s.first)
    yield Turned(first.first, last.last, word, up)


def _comparable(old: Statement, new: Statement) -> bool:
    """Whether two numbers may be two values of one thing."""
    if (old.kind, old.unit) != (new.kind, new.unit) or old.value == new.value:
        return False
    if any(may_be_year(s) or year(s.quantity) for s in (old, new)):
        return False
    return not old.quantity.agrees(new.quantity)


def _after_verb(document: Document, outline: Outline) -> Iterator[Turned]:
    """Numbers set against each other after a sentence that says which way they go."""
    m = _COMPARED.search(outline.text)
    table, sentence = tokens(document), outline.sentence
    if m is None or sentence < 1 or table.paragraph[sentence - 1] != table.paragraph[sentence]:
        return
    before = set(table.sentence_lower(sentence - 1))
    ups, downs = before & _RISE, before & _FALL
    if bool(ups) == bool(downs) or (before | outline.vocabulary) & (_TURNING | _LOSSES):
        return
    if outline.vocabulary & (_RISE | _FALL):
        return
    other = outline_of(document, sentence - 1)
    if other is not None and any(s.kind in _ALIKE for s in other.statements):
        return
    word = min(ups or downs)
    at = next(k for k in range(*table.sentence_bounds(sentence - 1)) if table.lower[k] == word)
    for found in _checked(document, outline, m, word):
        yield found._replace(other=table.span(at))


def _instead(document: Document, outline: Outline) -> Iterator[Turned]:
    """What is so much instead of so much, after what was cut or raised."""
    table, sentence = tokens(document), outline.sentence
    m = _INSTEAD.search(outline.text)
    if m is None:
        return
    near = [*(table.sentence_lower(sentence - 1) if sentence else ()), *table.sentence_lower(sentence)]
    made = {_MADE[word] for word in near if word in _MADE}
    old, new = outline.statement(m["old"]), outline.statement(m["new"])
    bare = old.kind is Kind.COUNT and not old.noun
    if len(made) != 1 or (not bare and (old.kind, old.unit) != (new.kind, new.unit)) or old.value == new.value:
        return
    up = made.pop()
    if (new.value > old.value) != up and 1 / 3 < new.value / max(old.value, 1e-9) < 3 and not may_be_year(old):
        word = next(word for word in near if word in _MADE)
        yield Turned(new.first, old.last, word, up)


def _grown(document: Document) -> Iterator[Turned]:
    """A number that has grown to less than it was in the sentence before."""
    table = tokens(document)
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence) if any(s.kind is Kind.COUNT for s in stated) else None
        m = _NOW.search(outline.text) if outline is not None else None
        if outline is None or m is None or sentence < 1 or "from" in outline.vocabulary:
            continue
        earlier = statements(document).by_sentence.get(sentence - 1, ())
        counts = [s for s in earlier if s.kind is Kind.COUNT and not may_be_year(s)]
        new = outline.statement(m["new"])
        if len(counts) != 1 or not counts[0].noun or counts[0].rough is not None or not _comparable(counts[0], new):
            continue
        up = m["verb"] in "grown risen swollen swelled climbed grew rose".split()
        if (new.value > counts[0].value) != up and table.paragraph[sentence] == table.paragraph[sentence - 1]:
            yield Turned(new.first, new.last, m["verb"], up, counts[0].span)


def _at_times(document: Document) -> Iterator[Turned]:
    """What takes less than so long, and sometimes longer."""
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence) if any(s.kind in _TOLD for s in stated) else None
        m = _SOMETIMES.search(outline.text) if outline is not None and outline.vocabulary & _OFTEN else None
        if outline is None or m is None:
            continue
        one, two = outline.statement(m["one"]), m["two"]
        least = {"less", "under", "fewer"} & outline.hedges(one)
        if least and (
            _longer(one, outline.statement(two)) if two[0] == "#" and " " not in two else _minutes(one) < _HALF_A_DAY
        ):
            yield Turned(one.lead, one.last, min(least), False)


def _minutes(stated: Statement) -> float:
    """How many minutes a stretch of time has; none for what is no such."""
    return stated.value * MINUTES.get(stated.unit, 0) if stated.kind is Kind.DURATION else 1e9


def _longer(one: Statement, two: Statement) -> bool:
    """Whether the second of two is more than the first."""
    if one.kind is Kind.DURATION and two.kind is Kind.DURATION:
        return _minutes(two) > _minutes(one)
    return (one.kind, one.unit) == (two.kind, two.unit) and two.value > one.value
