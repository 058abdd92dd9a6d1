"""Changes told in words or in per cent, held against the only two values that the story tells near them.

“410 tonnes this season. Last summer 640 tonnes. ... the crop had more than halved”; “will rise by 25 percent. Workers
who earn $15 will get $18”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._arithmetic import FALL, RISE, ratio
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.told_amounts import Amount, slipped, window
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import simple_fraction
from newslint.story.statements import Kind, Statement
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_TIMES = {
    **dict.fromkeys(("halved", "halving"), 0.5),
    **dict.fromkeys(("doubled", "doubling"), 2.0),
    **dict.fromkeys(("trebled", "tripled", "trebling", "tripling"), 3.0),
    **dict.fromkeys(("quadrupled", "quadrupling"), 4.0),
}
_MOVES = frozenset(
    "rise rises increase increases fall falls drop drops decline gain jump surge cut reduction growth climb slump leap"
    " plunge".split()
)
_UP = RISE | {"rises", "increase", "gain", "jump", "surge", "growth", "climb", "leap", "more", "higher"}
_DOWN = FALL | {"decline", "reduction", "slump", "plunge", "fewer", "less", "lower"}
_OVER = frozenset({"than", "over"})
_NEARLY = frozenset({"nearly", "almost"})
_NOT = frozenset({"not", "n't", "would", "could", "should", "to", "may", "might", "if", "be"})
_TIMED = lazy_regex(
    r"\b(?:last|previous|previously|before|earlier|ago|since|in #y|this|now|against|compared|from|used to|than|today"
    r"|year-on-year|current|currently|instead)\b|#y\d"
)
_LED = lazy_regex(r"\b(?:from|than|against|compared (?:with|to)) (?:(?:a|the|its|last|year|'s|just|only) ){0,3}$")
"""Before the value that something had before."""
_TO = lazy_regex(r"(?:(?!#)[a-z'’-]+ ){0,3}?,? ?to (#[cmu]\d+) ")
_TO_IT = lazy_regex(r"\bto (?:(?:a|the|just|only|about|some) ){0,2}$")
_VALUES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_BACK, _AHEAD = 3, 3
_OF_PRICES = frozenset({"shares", "stock", "stocks", "index"})
_LOOSE = 0.04
_WORD = 0.12
_FAR = 2.0
_EVEN = 0.01


class ToldChange(NamedTuple):
    """Words for a change, and the two values that it is not between."""

    claim: Span
    old: Statement
    new: Statement
    times: float
    """What the new value is of the old one."""
    said: Statement | None
    """The number of the words, if they have one."""


class _Claim(NamedTuple):
    """What words say of a change: between what the new value is of the old one."""

    span: Span
    low: float
    high: float
    said: Statement | None
    first: int
    to: Statement | None = None
    """The value that something came to by the change, where the words name it."""


def told_changes(document: Document) -> Iterator[ToldChange]:
    """The changes that no two values around them bear out, where there are but two."""
    table = tokens(document)
    for k in table.where_any(_TIMES.keys()):
        claim = _of_word(table, k)
        if claim is not None:
            found = _judged(document, table.sentence_of(k), claim)
            if found is not None:
                yield found
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_UP | _DOWN)}):
        outline = outline_of(document, sentence)
        for stated in outline.statements if outline is not None else ():
            claim = _of_share(outline, stated) if outline is not None else None
            if claim is not None:
                found = _judged(document, sentence, claim)
                if found is not None:
                    yield found


def _of_word(table: Tokens, k: int) -> _Claim | None:
    """What “doubled” or “more than halved” says."""
    before = table.lower[max(table.sentence_start(k), k - 4) : k]
    if not _NOT.isdisjoint(before) or table.lower[k + 1 : k + 2] == ["to"]:
        return None  # "quadrupled to $2.3 billion": from what, the story may not say
    times = _TIMES[table.lower[k]]
    low, high = times * (1 - 2 * _WORD), times * (1 + 2 * _WORD)
    first = k
    if not _OVER.isdisjoint(before[-1:]):
        low, high = (0.0, times * (1 + _LOOSE)) if times < 1 else (times * (1 - _LOOSE), times * 2)
        first = k - (2 if before[-2:-1] == ["more"] else 1)
    elif not _NEARLY.isdisjoint(before[-1:]):
        low, high = (times * (1 - _LOOSE), 0.7) if times < 1 else (times * 0.75, times * (1 + _LOOSE))
        first = k - 1
    return _Claim(table.span(first, k + 1), low, high, None, first)


def _of_share(outline: Outline, stated: Statement) -> _Claim | None:
    """What “rose by 20 per cent” or “a third more” says."""
    if stated.kind not in (Kind.PERCENT, Kind.FRACTION) or stated.rough is not None or outline.hedges(stated):
        return None
    word = outline.word_of(stated)
    before, after = outline.words[max(0, word - 6) : word], outline.words[word + 1 : word + 4]
    near = [w for w in before if w not in ("a", "an", "the")]
    up = down = False
    if after[:1] and (after[0] in _MOVES or after[0] in ("more", "fewer", "less", "higher", "lower")):
        up, down = after[0] in _UP, after[0] in _DOWN
    elif near[-1:] and near[-1] in ("by", "up", "down", "of"):
        for w in reversed(near):
            if w in _UP or w in _DOWN:
                up, down = w in _UP, w in _DOWN
                break
    elif near[-1:] and (near[-1] in RISE or near[-1] in FALL):
        up, down = near[-1] in RISE, near[-1] in FALL
    if up == down or not _NOT.isdisjoint(before[-3:]):
        return None
    share = stated.value / 100 if stated.kind is Kind.PERCENT else stated.value
    times = 1 + share if up else 1 - share
    slack = 0.5 * stated.step / 100 + 0.002 if stated.kind is Kind.PERCENT else 0.06
    m = _TO.match(outline.after(stated))
    to = outline.statement(m[1]) if m is not None else None
    return _Claim(stated.span, times - slack, times + slack, stated, stated.first, to) if times > 0 else None


def _judged(document: Document, sentence: int, claim: _Claim) -> ToldChange | None:
    """A change with the two values that it is not between, if no others bear it out."""
    if claim.said is not None and not _OF_PRICES.isdisjoint(tokens(document).sentence_lower(sentence)):
        return None  # shares fell 11 per cent, whatever the profit did
    near = [a for a in window(document, sentence, _BACK, _AHEAD) if a.stated.kind in _VALUES]
    for one, two in combinations(near, 2):
        fit = _fits(claim, one.stated, two.stated) or _fits(claim, two.stated, one.stated)
        if fit and one.unit == two.unit:
            return None
    worded = claim.said is None or claim.to is not None
    shares = _shares_near(document, sentence, claim)
    pairs = [
        (one, two)
        for one, two in combinations(near, 2)
        if one.alike(two) and _are_values(one, two, worded=worded) and _timed(one, two, worded=worded)
        if not any(_makes(share, one.stated, two.stated) for share in shares)
    ]
    told = [found for one, two in pairs if (found := _between(claim, one, two)) is not None]
    if len(pairs) > 1:
        told = [x for x in told if _are_coupled(document, x) and _is_clear(x)]
    return min(told, key=lambda x: abs(x.new.first - claim.first)) if told else None


def _shares_near(document: Document, sentence: int, claim: _Claim) -> list[float]:
    """The other shares told around a claim, each as a part of one."""
    near = (a.stated for a in window(document, sentence, _BACK, _AHEAD) if a.stated is not claim.said)
    told = [s for s in near if s.kind in (Kind.PERCENT, Kind.FRACTION)]
    return [s.value / (100 if s.kind is Kind.PERCENT else 1) for s in told]


def _makes(share: float, one: Statement, two: Statement) -> bool:
    """Whether a share is the change between two values, whichever came first: another thing than the claim's."""
    small, large = sorted((one.value, two.value))
    return small > 0 and any(abs(change - share) <= _EVEN for change in (large / small - 1, 1 - small / large))


def _between(claim: _Claim, one: Amount, two: Amount) -> ToldChange | None:
    """A change that is not between two values, if they may be those that it is of."""
    if one.value == two.value or not (one.flat and two.flat):
        return None
    small, large = sorted((one.stated, two.stated), key=lambda s: s.value)
    old, new = (large, small) if claim.high < 1.01 else (small, large)
    led = next((a.stated for a in (one, two) if _LED.search(a.before)), old)
    if led is not old or all(_may_be_year(a) for a in (one, two)):
        return None
    times = new.value / old.value
    if times > _FAR * claim.high or times < claim.low / _FAR:
        return None
    if claim.to is not None and (
        claim.to not in (old, new) or any(a.stated is not claim.to and _TO_IT.search(a.before) for a in (one, two))
    ):
        return None
    if claim.said is not None and not _slipped(claim.said, times):
        before = (claim.to.value if claim.to is not None else 0.0) / (0.5 * (claim.low + claim.high))
        other = old if claim.to is new else new
        if claim.to is None or not slipped(other.value, before, other.step):
            return None
    return ToldChange(claim.span, old, new, times, claim.said)


def _may_be_year(amount: Amount) -> bool:
    """Whether a count may be a year that names a thing: leftover 1997 models."""
    return amount.unit[0] is Kind.COUNT and 1900 <= amount.value <= 2100


def _are_coupled(document: Document, told: ToldChange) -> bool:
    """Whether two values stand in one sentence or in two that follow each other."""
    table = tokens(document)
    return abs(table.sentence_of(told.old.first) - table.sentence_of(told.new.first)) <= 1


def _is_clear(told: ToldChange) -> bool:
    """Whether a change is so plainly another that one pair of several shows it: a fraction that has a name."""
    if told.said is not None and told.said.kind is Kind.PERCENT:
        return True
    share = abs(told.times - 1)
    return simple_fraction(share) or abs(told.times - round(told.times)) < _EVEN


def _fits(claim: _Claim, old: Statement, new: Statement) -> bool:
    """Whether a change may be the one between two values, both rounded."""
    least, most = ratio(new, old)
    return least <= claim.high and claim.low <= most


def _are_values(one: Amount, two: Amount, *, worded: bool) -> bool:
    """Whether two amounts may be values of one thing at two times: of a unit, of one noun, or both of none."""
    if one.unit[0] is Kind.COUNT:
        return (worded or bool(one.sort or two.sort)) and min(one.value, two.value) >= 10
    return True


def _timed(one: Amount, two: Amount, *, worded: bool) -> bool:
    """Whether words set the times of two values apart: of one of them where a word tells the change."""
    told = [_TIMED.search(a.outline.text) is not None for a in (one, two)]
    follow = one.unit[0] is not Kind.COUNT and two.outline.sentence - one.outline.sentence == 1
    return any(told) if worded or follow else all(told)


def _slipped(said: Statement, times: float) -> bool:
    """Whether a share is a slip for the change of a value that is now so many times what it was."""
    if said.kind is not Kind.PERCENT:
        return True
    right = said.step * round(100 * abs(times - 1) / said.step)
    return slipped(said.value, right, said.step) > 0
