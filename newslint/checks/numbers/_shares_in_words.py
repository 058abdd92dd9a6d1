"""A share and the number that it comes to, side by side, held against a whole told before: “three-quarters, or 620”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.story.amounts import said_like
from newslint.story.counts.told_amounts import Part, amounts_of, slipped, window
from newslint.story.outlines import Outline, outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_SIDE_BY_SIDE = lazy_regex(
    r"#(?P<one>[fpcmu]\d+) (?:(?!#)[a-z'’-]+ ){0,5}?(?:, or|, that is ,|, (?:some|about)|—|\(|, which is|, meaning) "
    r"#(?P<two>[fpcmu]\d+) "
    r"|#(?P<part>[cmu]\d+) (?:(?!#)[a-z'’-]+ ){0,9}?, #(?P<share>[fp]\d+) (?=of (?:its|the|their|his|her|all) (?!#))"
)
_OF_NUMBER = lazy_regex(r"#(?P<share>f\d+) of (?:the|its|their|all|some) #(?P<whole>c\d+) ")
_SHARES = frozenset({Kind.FRACTION, Kind.PERCENT})
_BACK, _AHEAD = 4, 1
_SLACK = 0.006
_LOOSE = 0.03
_LEAST = 8.0


class ShareInWords(NamedTuple):
    """A share, the number beside it, and the whole of which it is another share."""

    share: Statement
    part: Statement
    whole: Statement
    right: float
    """The number that the share comes to."""


def shares_in_words(document: Document, kind: Kind) -> Iterator[ShareInWords]:
    """The shares and numbers side by side that no whole around them gives."""
    for outline in outlines(document).values():
        if kind.value not in outline.kinds:
            continue
        if kind is Kind.FRACTION:
            yield from _taken_up(document, outline)
        for m in _SIDE_BY_SIDE.finditer(outline.text):
            one, two = (
                outline.statement(f"#{m[name]}") for name in (("one", "two") if m["one"] else ("part", "share"))
            )
            if (one.kind in _SHARES) != (two.kind in _SHARES):
                share, part = (one, two) if one.kind in _SHARES else (two, one)
                found = _judged(document, outline, share, part)
                if found is not None and share.kind is kind:
                    yield found


def _taken_up(document: Document, outline: Outline) -> Iterator[ShareInWords]:
    """A fraction of a whole that the next sentence takes up as “those 80 houses”."""
    for m in _OF_NUMBER.finditer(outline.text):
        share, whole = outline.statement(f"#{m['share']}"), outline.statement(f"#{m['whole']}")
        following = amounts_of(document, outline.sentence + 1)
        told = [a for a in following if a.before.endswith(("those ", "these "))]
        own = [a for a in amounts_of(document, outline.sentence) if a.stated is whole]
        if len(told) != 1 or not own or not told[0].alike(own[0]) or outline.hedges(share):
            continue
        right = share.value * whole.value
        if right == int(right) != told[0].value and slipped(told[0].value, right, told[0].stated.step):
            yield ShareInWords(share, told[0].stated, whole, right)


def beside_whole(document: Document, found: ShareInWords) -> Mismatch:
    """The mismatch of a share, the number beside it and the whole."""
    share, part, whole = (document[s.span] for s in (found.share, found.part, found.whole))
    shown = said_like(found.part, found.right, part)
    places = quoted(document, *sorted((found.whole.span, found.share.span)))
    return Mismatch(found.part.span, f"{share.capitalize()} of {whole} is {shown}, not {part}", places, right=shown)


def _judged(document: Document, outline: Outline, share: Statement, part: Statement) -> ShareInWords | None:
    """A share and its number with the one whole that they nearly fit, if they fit none."""
    if outline.hedges(share) or outline.hedges(part) or part.value < _LEAST:
        return None
    times = share.value / 100 if share.kind is Kind.PERCENT else share.value
    slack = 0.5 * share.step / 100 + _SLACK if share.kind is Kind.PERCENT else _LOOSE * times
    near = window(document, outline.sentence, _BACK, _AHEAD)
    wholes = [a for a in near if a.unit == (part.kind, part.unit) and a.value > part.value]
    if any(abs(part.value / a.value - times) <= slack for a in wholes) or any(
        abs(a.value / part.value - times) <= slack for a in near if a.value and a.unit[0] is part.kind
    ):
        return None
    fits = []
    for a in wholes:
        right = times * a.value
        if (
            a.stated.first < share.first
            and a.flat
            and a.part is not Part.ASIDE
            and right == int(right)
            and slipped(part.value, right, part.step)
        ):
            fits.append(ShareInWords(share, part, a.stated, right))
    return fits[0] if len(fits) == 1 else None
