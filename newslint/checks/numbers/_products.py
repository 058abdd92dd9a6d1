"""So many at so much each, and what that is said to come to, in whatever order and wording.

“24 monthly instalments of $150, a total of $3,600”; “18 rows of 25 trees, 450 in all”; “promised the families of the
dead 2m naira each, a total of 28m naira” after “killed 14 people”; “640 pesos a week, which comes to 33,280 a year”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import Near, is_flat, nearby
from newslint.checks.numbers._results import tenfold
from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.story.casualties import casualties
from newslint.story.outlines import found_in, wordings
from newslint.story.relations import may_be_year
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_TOTAL_BEFORE = lazy_regex(
    r"\b(?:(?:a|the|their|its) (?:[a-z-]+ )?(?:total|sum|bill|cost|outlay|grand total)(?: cost| bill)? (?:of|to|at)"
    r"|(?:contract|deal|order|package|haul|bill|purchase) (?:worth|of|valued at|costing)|total(?:l?ing|l?ed|s)?"
    r"|amount(?:s|ing|ed) to"
    r"|c(?:omes|ame|oming) to|add(?:s|ing|ed) up to|making(?: it)?|cost(?:ing|s)?(?: a total of)?|worth) "
    r"(?:(?:about|some|around|just|a|total|of) )*$"
)
_TOTAL_AFTER = lazy_regex(r"(?:[a-z'-]+ ){0,2}?(?:in all|in total|altogether|overall|all told|all together)\b")
_EACH_AFTER = lazy_regex(
    r"(?:[a-z'-]+ ){0,2}?(?:each|apiece|a head|a piece|per head|per person|a person|a time|per family)\b"
)
_EACH_BEFORE = lazy_regex(
    r"\beach (?:of [^#;.:]{0,30}#c\d+ )?(?:[a-z'-]+ ){0,4}$|\bat (?:a cost of |a price of |only |just )?$"
)
_OF_EACH = lazy_regex(r"(?:[a-z-]+ ){1,3}of (?:about |up to )?$")
_GROUPS = frozenset(
    "instalment installment row payment fine ticket set batch shift team class crate box bag case pack packet load"
    " squad shipment table bench column stack group truckload bundle tranche prize bus coach carriage block"
    " container".split()
)
"""What “of” with a number after it tells the size of each of: in the singular."""
_A_TIME = lazy_regex(r"(?:an?|per|each|every) ([a-z]+) ")
_MOST_OFF = 2.2
_BACK = 1
_RATES = wordings(
    "{rate:cmu} ~2 a|an|per <unit> ~3 ,|(|—? ~3 COMES ~3 {other:cmu} ~2 a|an|per <period>",
    "{rate:cmu} ~2 a|an|per <unit> ~3 ,|(|— or ~2 {other:cmu} ~1 a|an|per <period>",
    COMES="comes_to adds_up_to works_out_at is_equivalent_to equivalent_to equal_to amounts_to amounting_to which_is"
    " that_is makes making meaning".split(),
)
_PERIODS = {
    ("month", "year"): (12.0,),
    ("week", "year"): (52.0,),
    ("day", "week"): (7.0, 5.0, 6.0),
    ("day", "month"): (30.0, 31.0, 20.0, 22.0, 28.0),
    ("week", "month"): (4.0, 4.33, 4.35),
    ("quarter", "year"): (4.0,),
    ("day", "year"): (365.0, 360.0, 250.0, 260.0, 300.0),
    ("hour", "day"): (24.0, 8.0, 12.0, 10.0, 16.0),
    ("minute", "hour"): (60.0,),
    ("second", "minute"): (60.0,),
    ("term", "year"): (3.0, 2.0),
}
"""How many of the one there are in the other, as writers reckon."""
_CLOSE = 0.02
_BEYOND = 1.5


def products(document: Document) -> Iterator[tuple[int, Mismatch]]:
    """The totals that are not so many times what each is said to be, with their first token."""
    table = tokens(document)
    words = ("each", "apiece", "at", "of", "head", "person", "family", "time", "a", "per", "every")
    for sentence in sorted({table.sentence_of(k) for k in table.where(*words)}):
        near = [n for n in nearby(document, sentence, _BACK) if n.stated.value > 1 and not may_be_year(n.stated)]
        totals = [n for n in near if n.outline.sentence == sentence and is_flat(n) and _is_total(n)]
        for total in totals:
            found = _judged(document, total, [n for n in near if n is not total])
            if found is not None:
                yield total.stated.first, found


def _is_total(near: Near) -> bool:
    """Whether words make a number what others come to."""
    s = near.stated
    if s.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) or _EACH_AFTER.match(near.outline.after(s)):
        return False
    return bool(_TOTAL_BEFORE.search(near.outline.before(s)[-45:]) or _TOTAL_AFTER.match(near.outline.after(s)))


def _judged(document: Document, total: Near, near: list[Near]) -> Mismatch | None:
    """The total that no two numbers near it give as a product, where a number and what each is are plain."""
    unit = (total.stated.kind, total.stated.unit)
    each = [n for n in near if (n.stated.kind, n.stated.unit) == unit and n.stated.value < total.stated.value]
    many = [n for n in near if n.stated.kind in (Kind.COUNT, Kind.DURATION)]
    if any(_comes_to(one, two, total) for one in each for two in many if one is not two):
        return None
    if any(abs(a.stated.value + b.stated.value - total.stated.value) < 1e-6 for a, b in combinations(each, 2)):
        return None
    plain = [
        (n, m)
        for m in each
        for n in many
        if m is not n and n.outline is m.outline and abs(n.stated.first - m.stated.first) < 16 and _each(n, m)
    ]
    told = [n.stated for n in near if n.stated.kind is Kind.COUNT and n not in each]
    if not plain:
        timed = _over_time(document, total, each, many)
        if timed is not None:
            return timed
        return _for_the_dead(document, total, each, told)
    if len(plain) != 1 or not is_flat(plain[0][0]) or not is_flat(plain[0][1]):
        return None
    number, rate = (n.stated for n in plain[0])
    return _mismatch(document, total.stated, number, rate)


def _mismatch(document: Document, total: Statement, number: Statement, rate: Statement) -> Mismatch | None:
    """The mismatch of a total with a number and what each is, if it may be a slip."""
    right = number.value * rate.value
    ratio = total.value / right
    if not 1 / _MOST_OFF <= ratio <= _MOST_OFF and not tenfold(total.value, right):
        return None
    shown = said_like(total, right, document[total.span])
    return Mismatch(
        total.span,
        f"{document[number.span]} times {document[rate.span]} is {shown}, not {document[total.span]}",
        quoted(document, *sorted((number.span, rate.span))),
        right=shown,
    )


def _comes_to(rate: Near, number: Near, total: Near) -> bool:
    """Whether a number of some amount comes to a total, as exactly as the three are told."""
    given = rate.stated.value * number.stated.value
    part = sum(
        (s.slack if s.rough is None else max(s.slack, 0.1 * s.value)) / s.value for s in (rate.stated, number.stated)
    )
    rounded = max(total.stated.slack, 0.5 * total.stated.quantity.step if total.stated.value >= 1000 else 0.0)
    return abs(given - total.stated.value) <= part * given + rounded + 1e-6 * given


def _each(number: Near, rate: Near) -> bool:
    """Whether words say that an amount is that of each of some: “45 trams at €3m”, “24 instalments of $150”."""
    one, two = number.stated, rate.stated
    if _EACH_AFTER.match(rate.outline.after(two)):
        return one.noun != "" and one.kind is Kind.COUNT
    shared = one.first < two.first and " each " in f" {rate.outline.between(one, two.lead)}"
    if one.kind is not Kind.COUNT or not (one.noun or shared):
        return False
    if one.first < two.first:
        between = rate.outline.between(one, two.lead)
        if "#" in between:
            return False
        of = _OF_EACH.search(between) is not None and one.noun in _GROUPS and len(between.split()) <= 4
        return of or _EACH_BEFORE.search(between) is not None
    return False


def _over_time(document: Document, total: Near, each: list[Near], many: list[Near]) -> Mismatch | None:
    """What so much a month comes to in some years, where that is told in the same sentence."""
    stretches = [n for n in many if n.stated.kind is Kind.DURATION and n.outline is total.outline and is_flat(n)]
    rates = [(n, m[1]) for n in each if n.outline is total.outline and (m := _A_TIME.match(n.outline.after(n.stated)))]
    if len(stretches) != 1 or len(rates) != 1 or rates[0][1] not in MINUTES or not is_flat(rates[0][0]):
        return None
    (rate, unit), stretch = rates[0], stretches[0].stated
    times = stretch.value * MINUTES[stretch.unit] / MINUTES[unit]
    right = rate.stated.value * round(times)
    near = [total.stated.value / rate.stated.value / t for t in (times, times * 13 / 12, times * 12 / 13) if t]
    if times < 2 or any(abs(x - 1) <= 0.02 for x in near) or not 0.6 <= total.stated.value / right <= 1.7:
        return None
    shown = said_like(total.stated, right, document[total.stated.span])
    said = f"{document[rate.stated.span]} a {unit} for {document[stretch.span]} is {shown}"
    places = quoted(document, *sorted((rate.stated.span, stretch.span)))
    return Mismatch(total.stated.span, f"{said}, not {document[total.stated.span]}", places, right=shown)


def _for_the_dead(document: Document, total: Near, each: list[Near], told: list[Statement]) -> Mismatch | None:
    """What each family of the dead gets, and what all get, where the story has one number of dead."""
    rates = [n for n in each if n.outline is total.outline and _EACH_AFTER.match(n.outline.after(n.stated))]
    if len(rates) != 1 or not is_flat(rates[0]) or any(s.noun for s in told):
        return None
    words = {"families", "family", "relatives", "victims", "dead", "bereaved", "widows", "kin"}
    before = rates[0].outline.before(rates[0].stated).split()
    if words.isdisjoint(before) or not {"dead", "victims", "killed", "bereaved", "died", "kin", "widows"} & set(before):
        return None
    dead = [c.quantity for c in casualties(document) if c.outcome == "dead" and c.quantity.rough is None]
    values = {q.value for q in dead}
    rate = rates[0].stated
    if not values or any(abs(v * rate.value - total.stated.value) <= total.stated.slack for v in values):
        return None
    first = dead[0]
    stated = rate._replace(kind=Kind.COUNT, first=first.first, last=first.last, span=first.span, value=first.value)
    near = abs(total.stated.value / rate.value - first.value) <= max(2.0, 0.34 * first.value)
    return _mismatch(document, total.stated, stated, rate) if near else None


def periods(document: Document) -> Iterator[tuple[int, Mismatch]]:
    """The same by the month and by the year, which do not agree."""
    for match in found_in(document, _RATES):
        rate, other = match["rate"], match["other"]
        units = match.word("unit"), match.word("period")
        if units not in _PERIODS:
            rate, other, units = other, rate, units[::-1]
        if units not in _PERIODS or (rate.kind, rate.unit) != (other.kind, other.unit) or not rate.value:
            continue
        if rate.noun and other.noun and rate.noun != other.noun:
            continue
        times = [other.value / rate.value / n for n in _PERIODS[units]]
        slack = _CLOSE + rate.slack / rate.value
        loose = {rate.rough, other.rough} - {None, 0}
        best = min(times, key=lambda t: abs(t - 1))
        if loose or abs(best - 1) <= slack or not 1 / _BEYOND <= best <= _BEYOND:
            continue
        right = rate.value * _PERIODS[units][0]
        shown = said_like(other, right, document[other.span])
        said = f"{document[rate.span]} a {units[0]} is {shown} a {units[1]}, not {document[other.span]}"
        yield other.first, Mismatch(other.span, said, quoted(document, rate.span), right=shown)
