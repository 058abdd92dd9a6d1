"""Eleven goals in 44 games, one every three games."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.numbers._areas import Area, areas
from newslint.checks.numbers._arithmetic import figure
from newslint.checks.numbers._by_the_year import by_the_year
from newslint.checks.numbers._each_totals import averages, each_totals
from newslint.checks.numbers._products import periods, products
from newslint.checks.numbers._relations import Family
from newslint.checks.numbers._relations import mismatches as relations
from newslint.checks.numbers._results import mean_of, tenfold
from newslint.checks.numbers._shared_evenly import Shared, unevenly_shared
from newslint.checks.numbers._told_rates import told_rates
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import plural
from newslint.lexicon.numerals import MEASURES
from newslint.story.amounts import said_like
from newslint.story.outlines import Match, Outline, found_in, wordings
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span, annotation

_AVERAGES = wordings(
    "average|mean|rate|speed|pace|averaging|averaged of|at? THE {rate:cmud} ~3 a|an|per|each|every|for_each <unit>",
    "average|mean|rate|speed|pace|averaging|averaged of|at? THE {rate:u} ,|.|;|)",
    ",|( or|about? {rate:cmu} ~2 a|an|per|for_each|for_every <unit>",
    "at {rate:m} a|an|per|each <unit>? ,|(|— ~3 TOTAL {total:m}",
    "{rate:cmu} ~1 a|an|per <unit> ~1 for|over {number:d} ,|(|— ~2 TOTAL {total:cmu}",
    "{rate:cmu} ~1 a|an|per <unit> ~1 for|over {number:d} ,|(|— or|making? {total:cmu+} in_all|in_total|altogether",
    "{rate:cmu} ~1 a|an|per <unit> ,|(|— or {total:cmu} in|over|for THE {number:d}",
    ",|(|— or|about? {rate:cmu} ~1 each|apiece END",
    "at|of|for|paying|worth {rate:m} each|apiece ~2 ,|(|— ~3 TOTAL {total:m}",
    "{rate:m} a|an|per <unit> ,|(|— ~2 TOTAL {total:m}",
    TOTAL="a_total_of total_of or raising making bringing_in earning in_all costing worth for".split(),
)
_ONE_EVERY = wordings(
    "average|rate|or|, of? {one:c} ~2 every|in_every {many:c+} END",
    "average|rate|or|,|— of? a|an <thing> every|in_every {many:c+} END",
)
_TWO_RATES = wordings("{rate:cmu} ~2 a|an|per <unit> ,|(|— or ~1 {other:cmu} ~1 a|an|per <period>")
_PERIODS = {
    ("month", "year"): 12,
    ("week", "year"): 52,
    ("day", "week"): 7,
    ("quarter", "year"): 4,
    ("day", "year"): 365,
}
_SPEEDS = {"km/h": ("km", "hour"), "mph": ("mile", "hour")}
_FAR = 2.0  # a rate that is off by more than this factor was not meant to come from the numbers beside it
_ROUNDED = 0.03


class WrongRate(ArithmeticRule):
    """An average, a rate or a price each that the numbers beside it do not give."""

    meta = Meta(
        code="NUM132",
        name="wrong-rate",
        summary="An average, a rate or a price for each is not what the numbers beside it give.",
        why="Readers divide, too; one of the three numbers is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The ferry carries 2,000 passengers a day, or [[140,000]] a week, and wants a third boat.",
            "The runners raised £36,000.\n\nSome 240 people took part, each bringing in [[£180]] on average.",
            "The firm will repay it in 24 instalments of $150, a total of [[$3,900]].",
            "She pays 640 pesos a week in rent, which comes to [[35,280 pesos]] a year.",
            "The lake is 12 km long and four km wide, an area of [[84 square km]].",
            "He scored 11 goals in 44 games, an average of [[one every three]] games.",
            "They poured 96 cubic metres of concrete over 12 days, an average of [[six cubic metres]] a day.",
            "The hosts made 176 in their 20 overs, or [[8.2]] runs an over.",
            "She rode 180 kilometres in four hours 30 minutes, an average of [[45 kilometres]] an hour.",
            "The club sold 200 scarves at [[£12]] each, raising £2,000.",
            "The ministry paid the 16 widows a total of £20,000, or [[£1,450]] each.",
            "Hull sent each of the 16 tenants a bill for [[£95]], their equal share of the £1,200 bill.",
            "Norway spent €18m and won 12 medals, or [[€1,500]] a medal.",
            "The three schools have 200, 300 and 400 pupils, an average of [[350]].",
            "He scored 45 goals in 90 games, [[a goal every three]] games.",
            "A choir of 44 sang in Leigh. Flights, at £850 each, came to [[£374]].",
            "Twelve men were each fined [[€500]]. The fines came to €8,000 in all.",
        ),
        good=(
            "The runners raised £36,000.\n\nSome 240 people took part, each bringing in £150 on average.",
            "The firm will repay it in 24 instalments of $150, a total of $3,600.",
            "She pays 640 pesos a week in rent, which comes to 33,280 pesos a year.",
            "The lake is 12 km long and four km wide, an area of 48 square km.",
            "He scored 11 goals in 44 games, an average of one every four games.",
            "They poured 96 cubic metres of concrete over 12 days, an average of eight cubic metres a day.",
            "The hosts made 176 in their 20 overs, or 8.8 runs an over.",
            "Bruins 5, Devils 1: Lund and Hill scored two goals apiece, and Rask made 25 saves.",
            "She rode 180 kilometres in four hours 30 minutes, an average of 40 kilometres an hour.",
            "The club sold 200 scarves at £12 each, raising £2,400.",
            "The club earned £36m in the six months to June, up from £12m a year before.",
            "In 12 days they poured concrete at an average of six cubic metres a day.",
            "The ministry paid the 16 widows a total of £20,000, or £1,250 each.",
            "Hull sent each of the 16 tenants a bill for £75, their equal share of the £1,200 bill.",
            "Norway spent €18m and won 12 medals, or €1.5m a medal.",
            "The three schools have 200, 300 and 400 pupils, an average of 300.",
            "He scored 45 goals in 90 games, a goal every two games.",
            "Twelve men were each fined €500. The fines came to €6,000 in all.",
        ),
    )
    triggers = frozenset(
        "all total altogether at area average averages averaging averaged mean rate speed pace every each apiece a an"
        " per or cost costs costing priced charged year annual annually yearly".split()
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a rate, and for the amount and the number that it must come from."""
        seen: set[int] = set()
        for first, found in (*products(document), *each_totals(document), *averages(document), *periods(document)):
            if first not in seen:
                seen.add(first)
                yield found
        for area in areas(document):
            yield _area(document, area)
        for match in found_in(document, _AVERAGES):
            rate = match["rate"]
            if rate.first not in seen:
                seen.add(rate.first)
                yield from self._reckoned(document, match, rate)
        for match in found_in(document, _TWO_RATES):
            yield from _converted(document, match)
        for match in found_in(document, _ONE_EVERY):
            one = match.get("one")
            if (one is None or one.value == 1) and match["many"].first not in seen:
                seen |= {match["many"].first, one.first if one is not None else -1}
                yield from _spaced(document, match)
        yield from _over_the_story(document, seen)

    def _reckoned(self, document: Document, match: Match, rate: Statement) -> Iterator[Mismatch]:
        """The mismatch of a rate, if no amount and number beside it give it and one pair comes near."""
        if mean_of(match.outline, rate) is not None:
            return  # the mean of a list, of which the relations speak
        unit, per = _SPEEDS.get(rate.unit, (rate.unit, match.found.groupdict().get("unit") or ""))
        total = match.get("total")
        amounts = [total] if total is not None else _amounts(match.outline, rate, unit)
        numbers = _numbers(document, match.outline, rate, amounts, per)
        nearest: tuple[float, Statement, Statement] | None = None
        for amount in amounts:
            for number, worth in numbers:
                if number is amount:
                    continue
                given = amount.value / worth if worth else 0.0
                slack = rate.slack + (_ROUNDED if rate.rough is None else 0.1) * given
                if not given or abs(given - rate.value) <= slack:
                    return
                if nearest is None or abs(given / rate.value - 1) < abs(nearest[0] / rate.value - 1):
                    nearest = given, amount, number
        if nearest is None or len(amounts) * len(numbers) > 4:
            return
        given, amount, number = nearest
        if not 1 / _FAR <= given / rate.value <= _FAR and not tenfold(rate.value, given):
            return
        if amount.rough is None and number.rough is None and rate.rough in (None, 0):
            right = (
                said_like(rate, round(given, 2), document[rate.span])
                if rate.kind is not Kind.COUNT
                else figure(given, 0.1)
            )
            counted = f" {plural(number.noun)}" if number.noun else ""
            article = "an" if per[:1] in tuple("aeio") or per == "hour" else "a"
            each = "" if rate.unit in _SPEEDS else f" {article} {per}" if per else " each"
            yield Mismatch(
                rate.span,
                f"{document[amount.span]} for {document[number.span]}{counted} is {right}{each},"
                f" not {document[rate.span]}",
                quoted(document, *sorted((amount.span, number.span))),
            )


def _over_the_story(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of averages and shares with numbers that stand farther off."""
    for mismatch in relations(document, Family.AVERAGE, besides=seen):
        seen.add(tokens(document).at_offset(mismatch.span.start))
        yield mismatch
    for yearly in by_the_year(document):
        if yearly.claim.first not in seen:
            seen.add(yearly.claim.first)
            rate, said = document[yearly.number.span], document[yearly.claim.span]
            shown = said_like(yearly.claim, yearly.right, said)
            place = quoted(document, yearly.number.span)
            yield Mismatch(yearly.claim.span, f"At {rate} a year makes {shown}, not {said}", place, right=shown)
    yield from told_rates(document)
    for shared in unevenly_shared(document):
        if seen.isdisjoint((shared.claim.first, shared.total.first)):
            seen.add(shared.claim.first)
            yield _shared(document, shared)


def _shared(document: Document, found: Shared) -> Mismatch:
    """The mismatch of what each has with what all have."""
    claim, total, number = (document[s.span] for s in (found.claim, found.total, found.number))
    shown = said_like(found.claim, round(found.right, 2), claim)
    places = quoted(document, *sorted((found.total.span, found.number.span)))
    return Mismatch(found.claim.span, f"{total} among {number} is {shown} each, not {claim}", places, right=shown)


def _area(document: Document, found: Area) -> Mismatch:
    """The mismatch of an area and two lengths."""
    one, two, said = (document[s.span] for s in (found.one, found.two, found.area))
    shown = said_like(found.area, float(f"{found.right:.2g}"), said)
    places = quoted(document, *sorted((found.one.span, found.two.span)))
    return Mismatch(found.area.span, f"{one} by {two} are {shown}, not {said}", places, right=shown)


def _converted(document: Document, match: Match) -> Iterator[Mismatch]:
    """The mismatch of a rate and the same by another stretch of time, if it is one: ``£1,200 a month, or ...``."""
    rate, other = match["rate"], match["other"]
    periods = match.word("unit"), match.word("period")
    if periods not in _PERIODS:
        rate, other, periods = other, rate, periods[::-1]
    if periods not in _PERIODS or (rate.kind, rate.unit) != (other.kind, other.unit):
        return
    right = rate.value * _PERIODS[periods]
    slack = rate.slack * _PERIODS[periods] + other.slack + _ROUNDED * right
    if (
        abs(right - other.value) > slack
        and 1 / _FAR < right / other.value < _FAR
        and (rate.rough, other.rough) == (None,) * 2
    ):
        yield Mismatch(
            other.span,
            f"{document[rate.span]} a {periods[0]} is {said_like(other, right, document[other.span])} a {periods[1]},"
            f" not {document[other.span]}",
            quoted(document, rate.span),
        )


def _amounts(outline: Outline, rate: Statement, unit: str) -> list[Statement]:
    """The amounts of a sentence that a rate may be of: in its unit, and of a count what it counts."""
    return [
        s
        for s in outline.statements
        if s is not rate
        and (s.kind, s.unit) == (rate.kind, unit)
        and s.value > rate.value
        and (rate.kind is not Kind.COUNT or s.noun == rate.noun or not (s.noun and rate.noun))
    ]


def _numbers(
    document: Document, outline: Outline, rate: Statement, amounts: list[Statement], per: str
) -> list[tuple[Statement, float]]:
    """The numbers that an amount may be divided by to give a rate, each with its value in the rate's unit."""
    others = [s for s in outline.statements if s is not rate]
    if per in MINUTES:
        return [
            (s, s.value * MINUTES[s.unit] / MINUTES[per])
            for s in others
            if s.kind is Kind.DURATION and per in (s.unit, "hour")
        ]
    if not per or per in ("piece", "head", "person"):
        return [(s, s.value) for s in others if s.kind is Kind.COUNT and s.noun]
    if per in MEASURES:
        return [(s, s.value) for s in others if s.kind is Kind.MEASURE and s.unit == MEASURES[per]]
    named = [(s, s.value) for s in others if s.kind is Kind.COUNT and s.noun == per and s.value > 1]
    if not named and amounts:
        named = [(s, s.value) for s in _counted(document).get(per, ()) if s is not rate]
    return named


@annotation
def _counted(document: Document) -> dict[str, list[Statement]]:
    """The statements of a document of more than one thing, by the noun of what is counted."""
    table: dict[str, list[Statement]] = defaultdict(list)
    for s in statements(document).all:
        if s.noun and s.value > 1:
            table[s.noun].append(s)
    return table


def _spaced(document: Document, match: Match) -> Iterator[Mismatch]:
    """The mismatch of “one every three games” and the numbers of goals and games before it, if it is one."""
    many, one = match["many"], match.get("one")
    first = one.first if one is not None else match.first + 1
    before = [s for s in match.outline.statements if s.kind is Kind.COUNT and s.last <= first and s.noun]
    of = [s for s in before if s.noun == many.noun]
    if len(before) != 2 or len(of) != 1:
        return
    amount = next(s for s in before if s is not of[0])
    given = of[0].value / amount.value if amount.value else 0.0
    if given <= 1 or abs(given - many.value) <= 0.5 or any(s.rough is not None for s in (*before, many)):
        return
    if one is None and match.word("thing") != amount.noun:
        return
    place = Span(tokens(document).start_of(first), many.span.end)
    yield Mismatch(
        place,
        f"{document[amount.span]} in {document[of[0].span]} is one every {figure(given, 0.1)}, not “{document[place]}”",
        quoted(document, *sorted((amount.span, of[0].span))),
    )
