"""How long something has lasted, against when it began, and against the other place that says it.

“Its 50th birthday” and “the bakery's 45-year history”; “formed in 1934” and “its centenary”, in a story of 2024.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.story.ages.beginnings import Sort
from newslint.story.ages.lasting import Lasting, Length, lasting
from newslint.story.ages.own_year import OwnYear, is_year, named_years, own_year
from newslint.story.statements import statements
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_ROUND = 4
"""Years by which a round word may be off: half a century, three decades."""
_SLIP = 10
_FAR = 0.62
_PART = 0.3
"""Part of the right length by which one may be off, where a story names no more years than those two."""
_PAIR = 2
_CLOSE = 5
_WHEN = frozenset({"in", "since", "on", "from", "of", "during", "until"})
_NEAR = 2
"""Sentences between a beginning and a length that need no word in common."""
_LONG = 4
"""Letters of a word that two sentences may share because they are of one thing."""


class Clash(NamedTuple):
    """A length that does not fit."""

    length: Length
    said: str
    """What the others come to."""
    places: tuple[Span, ...]


def clashes(document: Document) -> Iterator[Clash]:
    """The lengths that the beginnings, or the other lengths of the same, do not bear out."""
    told = lasting(document)
    if not told.lengths:
        return
    table = tokens(document)
    borne = [length for length in told.lengths if _borne_out(document, length)]
    seen: set[int] = set()
    for length in told.lengths:
        if length in borne:
            continue
        clash = _against_beginning(document, table, told, length)
        if clash is not None:
            seen.add(length.first)
            yield clash
    for k, length in enumerate(told.lengths):
        for other in told.lengths[:k]:
            if (
                seen.isdisjoint((length.first, other.first))
                and _contradict(length, other)
                and not (length in borne and other in borne)
            ):
                seen |= {length.first, other.first}
                wrong, right = (other, length) if length in borne else (length, other)
                yield Clash(
                    wrong, f"“{document[wrong.span]}” here, and “{document[right.span]}” of the same", (right.span,)
                )


def _slack(length: Length) -> int:
    """Years by which a length may be off."""
    return _ROUND if length.about else 0 if length.marked else 1


def _borne_out(document: Document, length: Length) -> bool:
    """Whether two years of a story lie so far apart."""
    years, slack = named_years(document), _slack(length)
    return any(
        year - off in years for year in years for off in range(length.least - slack, length.least + slack + 1) if off
    ) or any(year - length.most in years for year in years)


def _against_beginning(document: Document, table: Tokens, told: Lasting, length: Length) -> Clash | None:
    """The clash of a length with the one beginning that it can have; nothing where several may be meant."""
    end = _end(document, length)
    start = _start(document, table, told, length, end.year if end is not None else 0)
    if start is None or end is None:
        return None
    right = end.year - start.year
    off = min(abs(right - length.least), abs(right - length.most))
    if length.sort not in {b.sort for b in told.beginnings} and not _is_plain(document, length, start, end, off):
        return None
    unsure = 0 if end.sure else 1
    plain = length.sort is not Sort.OTHER and len(_told_years(document)) <= _PAIR and off <= _PART * right
    slip = plain or _is_slip(right, length)
    if right <= 1 or off <= _slack(length) + unsure or not slip or (end.weak and off != _SLIP):
        return None
    places = tuple(sorted({span for span in (start.span, end.span) if span is not None}))
    return Clash(length, f"From {start.year} to {end.year} is {right} years, not “{document[length.span]}”", places)


def _is_plain(document: Document, length: Length, start: OwnYear, end: OwnYear, off: int) -> bool:
    """Whether a length that no verb ties to the beginning is still plainly that: ten years off, or right beside it."""
    table = tokens(document)
    if length.marked or off == _SLIP:
        return True
    year = table.sentence_of(table.at_offset(start.span.start)) if start.span is not None else 0
    near = abs(year - length.outline.sentence) <= (1 if length.sort is not Sort.OTHER else _NEAR)
    if not end.sure or not near or len(_told_years(document)) > _PAIR:
        return False
    if length.sort is not Sort.OTHER:
        return True
    return off <= _CLOSE and length.after in ("later", "after") and length.outline.sentence <= 1


def _end(document: Document, length: Length) -> OwnYear | None:
    """The year in which something has lasted so long: as its own words say, or that of the story."""
    if length.when is not None:
        return OwnYear(int(length.when.value), length.when.span, sure=True)
    own = own_year(document)
    if own is not None and not (own.weak and len(_told_years(document)) == _PAIR):
        words = length.outline.text
        year = own.year + ("next year" in words) - ("last year" in words) if length.marked else own.year
        return own._replace(year=year)
    years = _told_years(document)
    return OwnYear(max(years), years[max(years)], sure=True) if len(years) == _PAIR else None


def _start(document: Document, table: Tokens, told: Lasting, length: Length, end: int) -> OwnYear | None:
    """The one year in which something can have begun."""
    beginnings = {int(b.when.value): b for b in told.beginnings if b.sort is length.sort and int(b.when.value) < end}
    if beginnings:
        year, beginning = next(iter(beginnings.items()))
        tied = len(beginnings) == 1 and (
            length.sort is Sort.MARRIAGE
            or length.marked
            or _tied(table, beginning.outline.sentence, length.outline.sentence)
        )
        return OwnYear(year, beginning.when.span, sure=True) if tied else None
    if length.sort is Sort.MARRIAGE or (length.about and length.sort is Sort.OTHER):
        return None
    years = _told_years(document)
    before = [year for year in years if year < end]
    if before and "born" in table.sentence_lower(table.sentence_of(table.at_offset(years[before[0]].start))):
        return None
    if len(before) != 1:
        return None
    span = years[before[0]]
    if table.lower[table.at_offset(span.start) - 1] not in _WHEN and " " not in document[span]:
        return None
    near = abs(table.sentence_of(table.at_offset(span.start)) - length.outline.sentence) <= _NEAR
    return OwnYear(before[0], span, sure=True) if near else None


def _told_years(document: Document) -> dict[int, Span]:
    """The years that a story names, and where it does so first."""
    years: dict[int, Span] = {}
    for stated in statements(document).all:
        if is_year(stated):
            years.setdefault(int(stated.value), stated.span)
    return years


def _is_slip(right: int, length: Length) -> bool:
    """Whether a length is near enough to the right one to be meant for it."""
    off = min(abs(right - length.least), abs(right - length.most))
    one, two = f"{right}", f"{length.least}"
    digit = len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1
    near = off <= _SLIP or (digit and off <= _FAR * right)
    return near or one[::-1] == two or (length.marked and off % 5 == 0 and off <= _FAR * right)


def _contradict(one: Length, two: Length) -> bool:
    """Whether two lengths are of one thing and differ."""
    if (
        one.sort is not two.sort
        or one.sort in (Sort.SERVICE, Sort.OTHER)
        or one.outline.sentence == two.outline.sentence
    ):
        return False
    apart = max(one.least - two.most, two.least - one.most)
    if one.after == two.after == "of" or (one.marked and two.marked and "of" in (one.after, two.after)):
        return False
    slack = max(1, _slack(one), _slack(two))
    return slack < apart and _is_slip(one.least, two)


def _tied(table: Tokens, one: int, two: int) -> bool:
    """Whether two sentences are likely of one thing: close by, or with a word in common."""
    return abs(one - two) <= _NEAR or any(
        len(word) >= _LONG and word.isalpha() and word not in PHRASE_EDGES
        for word in {*table.sentence_lower(one)} & {*table.sentence_lower(two)}
    )
