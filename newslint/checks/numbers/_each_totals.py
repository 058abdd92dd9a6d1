"""A total that is less than what each is said to be, or of another scale than so many times that, anywhere in a story.

“Flights, at R18,500 each, came to R814” of 44 singers named above; “about 40,000 hectares ... ₹9,000 a hectare, or ₹36
lakh”; “240 families will be moved. Each will be paid ₹5 lakh, a total of ₹10 crore”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._nearby import Near, counts_in, is_flat, nearby
from newslint.checks.numbers._results import tenfold
from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.story.outlines import stated_outlines
from newslint.story.relations import may_be_year
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_EACH_AFTER = lazy_regex(
    r"(?:[a-z'-]+ ){0,2}?(?:each|apiece|a head|a piece|a person|a time|a (?:day|night)"
    rf"|(?:per|an?|for each|for every) (?!night|{'|'.join(sorted(MINUTES))})[a-z]+)\b"
)
"""What stands behind an amount that is that of each of some; not what comes to so much a year."""
_EACH_BEFORE = lazy_regex(r"\b(?:each|every) (?:of (?:the|those|these) #c\d+ )?(?:[a-z'-]+ ){0,6}$")
_EACH_OF = lazy_regex(r"\beach of (?:the|those|these) (#c\d+) (?:[a-z'-]+ ){0,6}$")
_EACH_TIME = lazy_regex(r"\b(?:each|every) (day|week|month|hour|year) (?:[a-z'-]+ ){0,6}$")
_TIMES = lazy_regex(
    r"(#d\d+) (?:of [a-z]+ )?(?:had |have |has |would |will )?(?:already )?(?:cost|costs|come to|came to) $"
)
_COMES_TO = lazy_regex(
    r"(?:\b(?:(?:a|the|their|its) (?:[a-z-]+ )?(?:total|sum|bill|cost|outlay|grand total|saving)(?: cost| bill)?"
    r" (?:of|to|at)|total(?:l?ing|l?ed|s)?|amount(?:s|ing|ed) to|c(?:omes|ame|oming) to|add(?:s|ing|ed) up to"
    r"|works? out at|making|raising|bringing in|worth a total of|bill of|sum of|total of)|[,(—] ?or) "
    r"(?:(?:about|some|around|just|nearly|almost|roughly|more|less|than|over|a|total|of) )*$"
)
_IN_ALL = lazy_regex(r"(?:[a-z'-]+ ){0,2}?(?:in all|in total|altogether|overall|all told|across|over the)\b")
_SECOND = lazy_regex(r"\b(?:(?:first|second|third|other|remaining|last|next|another) (?:[a-z]+ )?)$")
_DEAD = lazy_regex(
    r"\b(?:famil(?:y|ies)|relatives|kin|next of kin|heirs) of (?:the |those |each )?(?:[a-z]+ )?(?:dead"
    r"|deceased|victims?|killed|bereaved|died)\b"
)
_TOLL = lazy_regex(r"\btoll (?:[a-z]+ ){0,4}?(?:to|at) (#c\d+) ")
_EVEN, _MORE_DEAD = 0.01, 3.0
_BACK = 2
_NEAR = 0.005
"""How nearly, of it, a total is so many times what each is, in the digits, where its scale was lost."""
_ROUGH = 0.08
_LEAST, _MOST = 0.5, 2.0
_AVERAGE = lazy_regex(r"\b(?:average|mean|averaged)\b[^#;.]* $")
_SUM = lazy_regex(r"\b(?:sum|total|amount|bill|cost|worth|value|outlay|loss|losses)\b[^#;.]* $")
_LOOSE = 0.04
_CHANGE = 100.0
_A_MONTH = lazy_regex(r"(?:more |extra |less )?(?:a|per|each|every) month\b")
_A_YEAR = lazy_regex(r"(?:a|per|each|every) year\b")
_MONTHS = 12
_FEWEST = 2
_FEW = 0.03


def each_totals(document: Document) -> Iterator[tuple[int, Mismatch]]:
    """The totals of another scale than what each is, times the number of them, with their first token."""
    table = tokens(document)
    stated = statements(document).by_sentence
    for sentence in sorted(stated):
        money = [s for s in stated[sentence] if s.kind is Kind.MONEY]
        if not money:
            continue
        near = nearby(document, sentence, _BACK)
        here = [n for n in near if n.outline.sentence == sentence]
        totals = [n for n in here if n.stated in money and _is_total(n)]
        yield from _by_time(document, here)
        for total in totals:
            before = [n for n in near if n.outline.sentence >= sentence - 1 and n.stated.first < total.stated.first]
            each = [n for n in before if n.stated.kind is Kind.MONEY and _is_each(n)]
            each = [n for n in each if n.stated.unit == total.stated.unit and n.stated.value >= 1]
            each = [n for n in each if n.outline.sentence == sentence] or each
            same = table.paragraph[sentence]
            if len(each) != 1 or table.paragraph[each[0].outline.sentence] != same:
                continue
            found = _for_the_dead(document, total, each[0]) or _judged(document, total, each[0], near)
            if found is not None:
                yield total.stated.first, found


def _for_the_dead(document: Document, total: Near, each: Near) -> Mismatch | None:
    """What each family of the dead gets, and what all get, where the toll has gone up since."""
    around = f"{each.outline.before(each.stated)} {each.outline.after(each.stated)}"
    if _DEAD.search(around) is None or not (is_flat(total) and is_flat(each)):
        return None
    held = stated_outlines(document)
    tolls = [o.statement(m[1]) for o in held for m in _TOLL.finditer(o.text)]
    if len({s.value for s in tolls}) != 1:
        return None
    toll = tolls[0]
    families = total.stated.value / each.stated.value
    off = abs(families - toll.value)
    return _mismatch(document, total.stated, toll, each.stated) if _EVEN < off <= _MORE_DEAD else None


def _by_time(document: Document, here: list[Near]) -> Iterator[tuple[int, Mismatch]]:
    """What each day costs, and so many days, told in one sentence."""
    money = [n for n in here if n.stated.kind is Kind.MONEY and is_flat(n)]
    for each in money:
        unit = _EACH_TIME.search(each.outline.before(each.stated)[-60:])
        for total in money if unit is not None else ():
            times = _TIMES.search(total.outline.before(total.stated)[-60:])
            if unit is None or times is None or total.stated.unit != each.stated.unit:
                continue
            stretch = total.outline.statement(times[1])
            right = stretch.value * each.stated.value
            if stretch.unit == unit[1] and abs(right - total.stated.value) > _FEW * right + total.stated.slack:
                yield total.stated.first, _mismatch(document, total.stated, stretch, each.stated)


def _is_total(near: Near) -> bool:
    """Whether words make an amount what others come to."""
    if _EACH_AFTER.match(near.outline.after(near.stated)):
        return False
    before = near.outline.before(near.stated)
    return bool(_COMES_TO.search(before[-60:]) or _IN_ALL.match(near.outline.after(near.stated)))


def averages(document: Document) -> Iterator[tuple[int, Mismatch]]:
    """The totals of another scale than the average of what is told, times the number of that in the story."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where("average", "averaged", "mean")}):
        near = nearby(document, sentence, _BACK, 1)
        money = [n for n in near if n.stated.kind is Kind.MONEY]
        mean = [
            n for n in money if n.outline.sentence == sentence and _AVERAGE.search(n.outline.before(n.stated)[-50:])
        ]
        totals = [n for n in money if _SUM.search(n.outline.before(n.stated)[-40:]) and n not in mean]
        if len(mean) != 1 or len(totals) != 1 or totals[0].stated.unit != mean[0].stated.unit:
            continue
        one, whole = mean[0].stated, totals[0].stated
        every = [s for s in statements(document).all if _may_count(s) and s.kind is Kind.COUNT]
        if any(abs(s.value * one.value / whole.value - 1) <= _LOOSE for s in every):
            continue
        lost = [s for s in every if tenfold(whole.value, s.value * one.value)]
        if len(lost) == 1:
            yield whole.first, _mismatch(document, whole, lost[0], one)


def _is_each(near: Near) -> bool:
    """Whether an amount is that of each of some."""
    after, before = near.outline.after(near.stated), near.outline.before(near.stated)
    return bool(_EACH_AFTER.match(after) or _EACH_BEFORE.search(before[-60:]))


def _judged(document: Document, total: Near, each: Near, near: list[Near]) -> Mismatch | None:
    """The mismatch of a total and what each is, if the numbers of the story bear it out."""
    whole, one = total.stated, each.stated
    spans = _A_MONTH.match(each.outline.after(one)), _A_YEAR.match(total.outline.after(whole))
    if all(spans):
        one = one._replace(value=one.value * _MONTHS)
    counts = [n.stated for n in near if n.stated.first < whole.first and _may_count(n.stated)]
    every = [s for s in statements(document).all if _may_count(s)]
    if any(_gives(s, one, whole) for s in every):
        return None
    lost = [s for s in counts if tenfold(whole.value, s.value * one.value)]
    if not lost and whole.value < one.value:
        lost = [s for s in every if tenfold(whole.value, s.value * one.value)]
    if lost:
        number = min(lost, key=lambda s: abs(s.first - one.first))
        return _mismatch(document, whole, number, one)
    if whole.value < one.value and whole.value <= one.value / _CHANGE:
        said = f"{document[whole.span]} for all is less than {document[one.span]} for each"
        return Mismatch(whole.span, said, quoted(document, one.span))
    return _by_number(document, total, each, near)


def _may_count(stated: Statement) -> bool:
    """Whether a statement may say how many there are of what each is told of."""
    return stated.kind in (Kind.COUNT, Kind.MEASURE) and stated.value >= _FEWEST and not may_be_year(stated)


def _by_number(document: Document, total: Near, each: Near, near: list[Near]) -> Mismatch | None:
    """The mismatch with the only number of people or things in sight, where the total is a whole number of times."""
    whole, one = total.stated, each.stated
    if not (is_flat(total) and is_flat(each)):
        return None
    known = [n for n in counts_in(near, 2.0) if n.stated.first < whole.first and n.stated.noun and n.stated is not one]
    known = [n for n in known if _SECOND.search(n.outline.before(n.stated)) is None]
    sentences = {each.outline.sentence, each.outline.sentence - 1}
    known = [n for n in known if n.outline.sentence in sentences]
    direct = _EACH_OF.search(each.outline.before(one)[-60:])
    if direct is not None:
        return _mismatch(document, whole, each.outline.statement(direct[1]), one)
    if len(known) != 1:
        return None
    number = known[0].stated
    right, times = number.value * one.value, whole.value / one.value
    off = abs(whole.value / right - 1)
    plain = abs(times - round(times)) < _NEAR * times and round(times) >= 2
    if not plain or not _LEAST <= whole.value / right <= _MOST or (number.rough is not None and off < _ROUGH):
        return None
    return _mismatch(document, whole, number, one) if _counts_them(each, number) else None


def _counts_them(each: Near, number: Statement) -> bool:
    """Whether “each” speaks of what a number counts: “families ... each will be paid”, “each worker” of 38 jobs."""
    before = each.outline.before(each.stated)
    opens = before.split()[:1] == ["each"] or " each will " in f" {before}" or " each would " in f" {before}"
    return opens or f"each {number.noun} " in before


def _gives(number: Statement, one: Statement, whole: Statement) -> bool:
    """Whether a number of what each is comes to a total, as exactly as the three are told."""
    given = number.value * one.value
    rough = {number.rough, one.rough, whole.rough} - {None}
    part = 0.1 if rough else 0.01
    return abs(given - whole.value) <= max(part * max(given, whole.value), whole.slack + one.slack * number.value)


def _mismatch(document: Document, whole: Statement, number: Statement, one: Statement) -> Mismatch:
    """What so many times so much is, and the total that is told."""
    right = number.value * one.value
    shown = said_like(whole, right, document[whole.span])
    said = f"{document[number.span]} times {document[one.span]} is {shown}, not {document[whole.span]}"
    places = quoted(document, *sorted((number.span, one.span)))
    return Mismatch(whole.span, said, places, right=shown)
