"""A share in one sentence, and in the next the numbers it comes from: ``One in three ... Of the 240, 60 ...``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from newslint.engine.bases.arithmetic import Mismatch
from newslint.engine.finding import Related
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import CROWDED
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_PART_OF = lazy_regex(
    r"(?P<part>#c\d+) (?:[^ #,;.:]+ ){0,2}(?:out )?of (?:(?:the|its|their|his|her|our|all) )?(?P<whole>#c\d+) "
)
_OF_WHOLE = lazy_regex(
    r"(?:^|[,;:—] |and |that )of (?:(?:the|its|their|some|all) )?(?P<whole>#c\d+) "
    r"(?:(?!#c)[^;:.—])*?(?:, (?:(?!#)[^ ;:.,—]+ ){0,3})?(?P<part>#c\d+) "
)
_OF_OTHERS = lazy_regex(r"\b(?:of|among) (?:those|them|these|whom|which)\b")
_BOUNDS = frozenset({"more", "less", "over", "under", "least", "most", "up"})
_WHOLES = (["of"], ["its"], ["the"], ["their"], ["all"])
_THEM = (["them"], ["it"], ["these"], ["those"], ["that"], ["whom"], ["which"])
_SHARES = frozenset({Kind.FRACTION, Kind.PERCENT})
_NOUN = 4
"""Words after a share within which it says of what it is, and letters of a noun in the plural at least."""
_WHOLE = 10
"""The least whole of which a share is worth a fraction."""
_NEAR, _FAR = 0.12, 0.5
"""How far a share may be from the fraction that it is called, and how far one may be that was meant to be it."""
_ROUGHLY = 0.2
_UPTO = 0.8


class ToldOut(NamedTuple):
    """A fraction, and the part and the whole that follow it and give another one."""

    claim: Statement
    part: Statement
    whole: Statement


class _Pair(NamedTuple):
    """A part and its whole, and all that may be parts of it."""

    part: Statement
    whole: Statement
    parts: list[Statement]


def told_out(document: Document, kind: Kind) -> Iterator[ToldOut]:
    """The fractions, or percentages, that the part and the whole in the next sentence do not bear out.

    Not where any part of that sentence, two of them together or the rest of the whole come to the fraction.
    """
    for sentence, stated in statements(document).by_sentence.items():
        shares = [s for s in stated if s.kind in _SHARES]
        if len(shares) == 1 and shares[0].kind is kind:
            outline = outline_of(document, sentence)
            if outline is not None and 0 < _value(shares[0]) <= _UPTO and not _is_other(document, outline, shares[0]):
                told = _against(document, outline, shares[0], sentence + 1)
                if told is not None:
                    yield told


def _value(share: Statement) -> float:
    """A share as a part of one."""
    return share.value / 100 if share.kind is Kind.PERCENT else share.value


def _against(document: Document, outline: Outline, claim: Statement, near: int) -> ToldOut | None:
    """A share with the first part and whole of another sentence, if that gives another one and no such share."""
    other = outline_of(document, near) if near >= 0 else None
    if other is None or len(other.statements) > CROWDED or any(s.kind in _SHARES for s in other.statements):
        return None
    found = _first_pair(other)
    if found is None or _of_others(outline, claim, found.whole):
        return None
    if _fits(claim, outline, [p.value for p in found.parts], found.whole.value):
        return None
    meant = 1 - _FAR <= found.part.value / found.whole.value / _value(claim) <= 1 + _FAR
    return ToldOut(claim, found.part, found.whole) if meant else None


def _of_others(outline: Outline, claim: Statement, whole: Statement) -> bool:
    """Whether a share is of things in the plural, and the whole counts others: half of the boats, 26 of 40 nets."""
    after = outline.after(claim).split()[:_NOUN]
    plural = next((word for word in after if word.endswith("s") and len(word) > _NOUN), "")
    return bool(plural and whole.noun) and after[0] == "of" and singular(plural) != whole.noun


def _is_other(document: Document, outline: Outline, claim: Statement) -> bool:
    """Whether a share is of a number beside it or of some spoken of before, a change, or a bound."""
    before, after = outline.before(claim).split()[-2:], outline.after(claim).split()[:4]
    if before[-1:] in (["by"], ["from"], ["to"]) or any(word[0] == "#" for word in after):
        return True
    if outline.hedges(claim) & _BOUNDS or _OF_OTHERS.search(outline.before(claim)) is not None:
        return True
    of_all = after[:1] in _WHOLES and after[1:2] not in _THEM
    return not (of_all or " in " in document[claim.span])


def _first_pair(outline: Outline) -> _Pair | None:
    """The first part and its whole in a sentence, and all numbers that may be parts of that whole."""
    found = _PART_OF.search(outline.text) or _OF_WHOLE.search(outline.text)
    if found is None:
        return None
    part, whole = (outline.statement(found[name]) for name in ("part", "whole"))
    parts = [s for s in outline.statements if s.kind is Kind.COUNT and 1 < s.value < whole.value]
    if part not in parts or whole.value < _WHOLE or (part.rough, whole.rough) != (None, None):
        return None
    return _Pair(part, whole, parts)


def _fits(claim: Statement, outline: Outline, parts: list[float], whole: float) -> bool:
    """Whether a part, two of them together, or what they leave of the whole come to a fraction."""
    near = _ROUGHLY if outline.hedges(claim) or claim.rough is not None else _NEAR
    sums = chain(parts, (a + b for a, b in combinations(parts, 2)), (sum(parts),))
    shares = (share for s in sums for share in (s / whole, 1 - s / whole))
    return any(abs(share / _value(claim) - 1) <= near for share in shares)


def borne_out(document: Document, told: ToldOut) -> Mismatch:
    """The mismatch of a share and what the numbers beside it give, in per cent, shown at the part."""
    claim, part, whole = told
    return Mismatch(
        part.span,
        f"{document[part.span]} of {document[whole.span]} is {100 * part.value / whole.value:.0f} per cent,"
        f" and “{document[claim.span]}” stands beside it",
        (Related(claim.span, "The share stands here."), Related(whole.span, "The whole stands here.")),
        question="are they of the same, and which is right?",
    )
