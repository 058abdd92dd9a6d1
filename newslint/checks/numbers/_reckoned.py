"""Rests and totals told anywhere in a story, held against the amounts told around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import (
    REST_CUES,
    TOTAL_CUES,
    Amount,
    Part,
    amounts_of,
    slipped,
    window,
)
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_BACK, _AHEAD = 5, 2
_MOST, _PARTS = 12, 5
_OFF = 0.25
"""How much of the whole a rest may be off: what is further off was not meant to come from these amounts."""
_CLOSE = 0.15
"""The same of what no slip of a hand explains."""
_SUMMED = 3
_PAIR = 2
_TINY = 0.002
"""The least part of a whole."""
_LEAST = 6
_HUNDRED = 100.0
_OF_THEM = lazy_regex(r"(?:(?!#)[a-z'’-]+ )?of (?:them|whom|these|those|which)\b")
_IN_TURN = frozenset({"consecutive", "consecutively", "successively", "back-to-back"})
_JAILED = lazy_regex(r"\b(?:jailed|sentenced|imprisoned) (?:for|to) (?:a total of )?$")


class Reckoned(NamedTuple):
    """A rest or a total that the amounts around it do not give."""

    claim: Statement
    whole: Statement | None
    """Of a rest: what it is left of; nothing where that is a hundred per cent, and of a total."""
    parts: tuple[Statement, ...]
    right: float
    is_rest: bool = False


def unreckoned(document: Document) -> Iterator[Reckoned]:
    """The rests and totals of a story that nothing around them gives, and that amounts before them nearly give."""
    for claim in _rests(document):
        yield from _rest(document, claim)
    table = tokens(document)
    if not _IN_TURN.isdisjoint(table.index):
        for sentence in sorted({table.sentence_of(k) for k in table.where("jailed", "sentenced", "imprisoned")}):
            for amount in amounts_of(document, sentence):
                if amount.unit[0] is Kind.DURATION and amount.flat and _JAILED.search(amount.before):
                    yield from _total(document, amount)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(TOTAL_CUES)}):
        for amount in amounts_of(document, sentence):
            told = amount.value >= _LEAST and amount.unit[0] is not Kind.PERCENT
            if told and amount.part is Part.TOTAL and amount.flat:
                yield from _total(document, amount)


def _rests(document: Document) -> Iterator[Amount]:
    """The amounts that are told as what is left."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(REST_CUES)}):
        yield from (a for a in amounts_of(document, sentence) if a.part is Part.REST and a.flat)
    for sentence in sorted({table.sentence_of(k) for k in table.where("them", "whom", "these", "those", "which")}):
        told = amounts_of(document, sentence + 1)[:1]
        yield from (a for a in told if a.flat and a.part is Part.PLAIN and _takes_up(document, a))
    for k in table.where("only", "just"):
        if k == table.sentence_start(k):
            told = amounts_of(document, table.sentence_of(k))[:1]
            yield from (a for a in told if a.flat and a.part is Part.PLAIN and _opens_with_whole(document, a))


def _takes_up(document: Document, claim: Amount) -> bool:
    """Whether a sentence opens with those who are left of what the one before divides: “The 1,600 in Morocco”."""
    earlier = amounts_of(document, claim.outline.sentence - 1)
    return claim.before == "the " and any(_OF_THEM.match(a.after) for a in earlier)


def _opens_with_whole(document: Document, claim: Amount) -> bool:
    """Whether the sentence before names a whole first and parts of it: “Of the 84 schools, 57 were shut”."""
    told = amounts_of(document, claim.outline.sentence - 1)
    before = told[0].before if len(told) > 1 else ""
    return before.startswith(("of the ", "of its ", "of their ", "out of the "))


def _near(document: Document, claim: Amount) -> tuple[list[Amount], list[Amount]]:
    """All amounts of the unit of a claim around it, and those of them that may be added up with it."""
    near = window(document, claim.outline.sentence, _BACK, _AHEAD)
    unit = claim.unit
    same = [a for a in near if a.stated is not claim.stated and a.unit == unit]
    same = [a for a in same if a.value > 1 or a.stated.noun or a.unit[0] is not Kind.COUNT]
    same.sort(key=lambda a: abs(a.stated.first - claim.stated.first))
    same = sorted(same[:_MOST], key=lambda a: a.stated.first)
    return same, [a for a in same if a.alike(claim) and a.part is not Part.ASIDE and a.part is not Part.EACH]


def _sums(values: Sequence[float]) -> Iterator[float]:
    """What some of several numbers come to, one at least."""
    for n in range(1, _PARTS + 1):
        yield from (sum(some) for some in combinations(values, n))


def _rest(document: Document, claim: Amount) -> Iterator[Reckoned]:
    """A rest that no whole leaves, with the whole and the parts that nearly do."""
    same, own = _near(document, claim)
    percent = claim.unit[0] is Kind.PERCENT
    x = claim.value
    wholes = [*({a.value for a in same if a.value > x}), *([_HUNDRED] if percent else [])]
    slack = claim.stated.slack + max((a.stated.slack for a in same), default=0.0) + 1e-6
    values = [a.value for a in same]
    for come_to in _sums(values):
        if any(abs(whole - come_to - x) <= slack for whole in wholes):
            return
    first = claim.stated.first
    before = [a for a in own if a.stated.first < first or a.outline is claim.outline]
    best: tuple[float, Reckoned] | None = None
    for whole, parts in _splits(claim, before, percent=percent):
        right = (whole.value if whole is not None else _HUNDRED) - sum(a.value for a in parts)
        of = whole.value if whole is not None else _HUNDRED
        if not all(a.flat for a in parts) or (whole is not None and not whole.flat) or right <= 0:
            continue
        if min(a.value for a in parts) < _TINY * of or (x < _FEW and _are_others(claim, whole, parts)):
            continue
        slip = slipped(x, right, claim.stated.step)
        if abs(x - right) <= (_OFF if slip else _CLOSE) * of:
            told = Reckoned(
                claim.stated,
                whole.stated if whole is not None else None,
                tuple(a.stated for a in parts),
                right,
                is_rest=True,
            )
            if best is None or abs(x - right) <= best[0]:
                best = abs(x - right), told
    if best is not None:
        yield best[1]


def _are_others(claim: Amount, whole: Amount | None, parts: Sequence[Amount]) -> bool:
    """Whether some parts are counts of another thing than the whole and the rest: two diplomats of four countries."""
    nouns = {"", claim.stated.noun, whole.stated.noun if whole is not None else ""}
    return not all(part.stated.noun in nouns for part in parts)


_FEW = 10
"""Below this, one number is soon a slip for another."""


def _splits(claim: Amount, before: list[Amount], *, percent: bool) -> Iterator[tuple[Amount | None, list[Amount]]]:
    """The wholes and parts that a rest may have been meant to complete."""
    if percent:
        for back in (0, 1, 2):
            parts = [a for a in before if a.outline.sentence >= claim.outline.sentence - back]
            if parts and sum(a.value for a in parts) < _HUNDRED:
                yield None, parts
        return
    first = claim.stated.first
    earlier = [a for a in before if a.stated.first < first]
    yield from _before(claim, earlier)
    if len(earlier) == _PAIR and earlier[0].value < earlier[1].value:
        yield earlier[1], earlier[:1]  # planted 4,500, had planned 6,000
    for whole in before:
        told = {"remaining", "other", "rest"}.isdisjoint(claim.before.split()[-3:])
        if whole.stated.first > first and earlier and not told and _of(claim, whole):
            yield whole, earlier[-_PARTS:]  # the remaining 50 of the 160


def _before(claim: Amount, earlier: list[Amount]) -> Iterator[tuple[Amount, list[Amount]]]:
    """The wholes before a rest, each with all that the story tells between them."""
    for k in range(len(earlier) - 1, -1, -1):
        whole, parts = earlier[k], earlier[k + 1 :]
        if whole.value <= claim.value:
            continue
        if parts and all(a.value < whole.value for a in parts):
            yield whole, parts
        if k and earlier[k - 1].value < whole.value and _of(earlier[k - 1], whole):
            yield whole, [earlier[k - 1], *parts]  # 60 of its 410 jobs


def _of(part: Amount, whole: Amount) -> bool:
    """Whether a sentence calls an amount a part of another: 60 of its 410 jobs."""
    if part.outline is not whole.outline:
        return False
    return "of" in part.outline.between(part.stated, whole.stated.lead).split()


def explained(claim: Amount, near: list[Amount]) -> bool:
    """Whether some amounts around a total make it, or one of them is the same."""
    unit = claim.unit
    same = [a for a in near if a.stated is not claim.stated and a.unit == unit][:_MOST]
    if any(a.value == claim.value for a in same):
        return True
    slack = claim.stated.slack + _SUMMED * max((a.stated.slack for a in same), default=0.0) + 1e-6
    values = [a.value for a in same if a.value < claim.value]
    return any(abs(come_to - claim.value) <= slack for come_to in _sums(values))


def _total(document: Document, claim: Amount) -> Iterator[Reckoned]:
    """A total that no amounts make, with those that nearly do."""
    same, own = _near(document, claim)
    x = claim.value
    if explained(claim, same):
        return
    best: tuple[float, Reckoned] | None = None
    for parts in _runs(claim, own):
        right = sum(a.value for a in parts)
        if not all(a.flat and _TINY * x <= a.value < x for a in parts):
            continue
        weight = slipped(x, right, claim.stated.step)
        if weight and (weight > 1 or len(parts) < _PARTS - 1) and abs(x - right) <= _OFF * right:
            told = Reckoned(claim.stated, None, tuple(a.stated for a in parts), right)
            if best is None or abs(x - right) < best[0]:
                best = abs(x - right), told
    if best is not None:
        yield best[1]


def _runs(claim: Amount, own: list[Amount]) -> Iterator[list[Amount]]:
    """The runs of amounts before and after a total that may be its parts: of whole sentences, next to it."""
    first = claim.stated.first
    before = [a for a in own if a.stated.first < first]
    after = [a for a in own if a.stated.first > first]
    for k in range(len(before) - 2, -1, -1):
        if k == 0 or before[k - 1].outline is not before[k].outline:
            yield before[k:]
    for k in range(2, len(after) + 1):
        if k == len(after) or after[k].outline is not after[k - 1].outline:
            yield after[:k]
