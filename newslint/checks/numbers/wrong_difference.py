"""Won by 24 votes to 17, a majority of nine."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._apart import Apart, apart
from newslint.checks.numbers._changes import Change, changes
from newslint.checks.numbers._chases import chases
from newslint.checks.numbers._compared import compared
from newslint.checks.numbers._gained_places import gained_places
from newslint.checks.numbers._games import games
from newslint.checks.numbers._led_by import led_by
from newslint.checks.numbers._margins import Margin, margins
from newslint.checks.numbers._race_times import race_times
from newslint.checks.numbers._relations import Family
from newslint.checks.numbers._relations import mismatches as relations
from newslint.checks.numbers._short_of import missing
from newslint.checks.numbers._standings import standings
from newslint.checks.numbers._steps import stepped, steps
from newslint.checks.numbers._told_differences import told_differences
from newslint.checks.numbers._vote_margins import vote_margins
from newslint.checks.numbers._winning_goals import GAELIC
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import in_unit, said_like
from newslint.story.outlines import found_in, wordings
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.text import Document

_GAPS = frozenset(
    "majority margin lead difference gap profit loss surplus deficit shortfall advantage saving spread discount".split()
)
_WAYS = wordings(
    "{one:cmup} ~3 to|-|against {two:cmup} ~5 PARTED with|by|for|giving? A? ~2 GAP of {difference:cmuq}",
    "by {difference:c} votes ~2 ,|(|— {one:c} votes? to|-|against {two:c}",
    "{one:cmup} ~3 ,|—|( {difference:cmuq} ~2 MORE than|the|of|on? THE ~+6 {two:cmup}",
    "{one:cmu+} ~5 {difference:cmu} <how> than THE ~+6 {two:cmu}",
    "{one:du} ~3 ,|—|( {difference:du} ~2 LATER than|the|of|after? THE ~+6 {two:cdu}",
    "by {difference:cq+} ~1 ,|(|— {one:p} to|-|against {two:p}",
    "for {one:m} ~~8 for {two:m} ,|(|— a|an ~1 GAP of {difference:m}",
    "{one:cmp+} ~+5 and|but ~+4 {two:cmp+} ,|(|— ~2 A ~1 GAP of {difference:cmq}",
    "{one:c} - {two:c} ~4 , winning|won|triumphing|to_win by {difference:c+}",
    "{difference:c} - THING WIN ~~5 {one:c} - {two:c}",
    "{one:c+} ,|(|— A ~1 GAP of {difference:c} ~1 over|ahead|from ~+6 {two:c}",
    THING="point run goal shot stroke try".split(),
    WIN="win victory defeat loss triumph lead margin success".split(),
    A="a an the his her its their".split(),
    GAP=_GAPS,
    PARTED=", ( — with by giving".split(),
    LATER="faster slower quicker shorter longer ahead behind outside inside more less".split(),
    MORE="up down more fewer less higher lower above below ahead behind clear adrift shy short".split(),
)
_RANKS = frozenset({"place", "position", "rank", "spot"})
_CUT = 0.4  # how much of its last digit a difference may be rounded by
_SHARED = 0.25  # a difference of more than so much of the larger number is not taken for a slip


class WrongDifference(ArithmeticRule):
    """An amount between two numbers that is not the difference of them."""

    meta = Meta(
        code="NUM131",
        name="wrong-difference",
        summary="A rise, fall, majority or other difference is not what lies between the two numbers beside it.",
        why="Readers subtract, too, and see that a number is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "It was the 61st win in 98 games for Leigh, which has lost [[38]] and leads the league.",
            "Ms Orde polled 1,872 votes. Her rival finished with 1,566.\n\nShe called her majority of [[406]] fair.",
            "The jail was built for 480 men. It now holds 610, which is [[140]] more than it was meant to.",
            "Moyo won in 2:27:41. Abebe was [[52 seconds]] back in 2:28:43.",
            "It cut its rate by [[a quarter of a point]]. The move brings it to 2.25 per cent from 2.75 per cent.",
            "Leigh, chasing 171, fell [[four]] runs short of victory and finished on 157 for eight.",
            "Leigh reached 164 for four and won by [[seven]] wickets.",
            "Leigh led by [[14]] points at the break, 38-26.",
            "The motion was carried by 48-31 but needed 54 votes, so it fell [[eight]] votes short.",
            "The tower, at 312 metres, is [[48 metres]] taller than its neighbour, which rises to 274 metres.",
            "Councillors passed the plan by 24 votes to 17, a majority of [[nine]].",
            "Sales rose by [[£3m]], from £10m to £15m.",
            "The bank raised its rate to 18 per cent from 16.5 per cent. The increase of [[two percentage points]] was"
            " large.",
            "The fair drew 46,000 people, [[6,000]] more than the 41,000 of last year.",
            "She bought the house for £140,000 and sold it for £170,000, a profit of [[£20,000]].",
            "Ms Orde held the seat with a majority of [[1,537]]. She polled 13,108 votes to 11,671 for her rival.",
            "The shop charged €92 for what cost €76 over the border, a saving of [[€14]].",
            "She ran 52.1 seconds, [[0.8 seconds]] ahead of Diaz in 52.7.",
            "City lead with 70 points, [[six]] clear of United on 66.",
            "The Bulls beat the Heat 101-94, winning by [[nine]] points.",
            "Wasps held on for a [[six]]-point win, 24-20, at Bath.",
            "Leigh, all out for 210, lost by [[30]] runs after Bury made 230.",
            "Set 152 to win, Leigh finished on 141 for nine, beaten by [[11]] runs.",
            "Bury beat Leigh 98-91 on Friday. The [[nine]]-point win put them top.",
            "Ms Orde polled 14,212 votes and Mr Hale 12,908. Her majority was [[1,204]].",
            "The pier costs $64.2 million. It is [[$3.4 million]] cheaper than the old pier of $66.6 million.",
            "He passed Moyo at 40km and, [[six kilometres]] later, caught the leader at 51km.",
            "Ms Orde won in 6hr 14min 20sec. Ms Hale was next in 6hr 20min 5sec, which left her [[6min 45sec]] adrift.",
            "Hale scored in the 88th minute, only [[16 minutes]] after Leigh had pulled one back in the 74th.",
            "Bury won by [[12]] runs. Needing 248, Leigh were all out for 236.",
            "Bury had a 71-68 win over Leigh. They scored the last [[nine]] points. Leigh had led 68-60 with a minute"
            " left.",
            "Leigh have 41 points from 25 games, [[three]] more than Bury, who stay on 39.",
            "Ms Orde held the seat by [[311]] votes.\n\nIn all she polled 12,204 votes against 11,793 for Mr Hale.",
            "In the 243-member assembly the party holds 138 seats, [[14]] more than it needs.",
            "Leigh beat Bury 31-24 on Friday. Two late goals took Bury back within [[nine]] points, but time ran out.",
        ),
        good=(
            "Ms Orde polled 1,872 votes. Her rival finished with 1,566.\n\nShe called her majority of 306 fair.",
            "The jail was built for 480 men. It now holds 610, which is 130 more than it was meant to.",
            "Moyo won in 2:27:41. Abebe was 52 seconds back in 2:28:33.",
            "It cut its rate by a quarter of a point. The move brings it to 2.25 per cent from 2.5 per cent.",
            "Leigh, chasing 171, fell four runs short of victory and finished on 167 for eight.",
            "Leigh reached 164 for four and won by six wickets.",
            "Leigh led by 14 points at the break, 38-24.",
            "The motion was carried by 48-31 but needed 54 votes, so it fell six votes short.",
            "The tower, at 312 metres, is 48 metres taller than its neighbour, which rises to 264 metres.",
            "Leigh have 41 points from 25 games, three more than Bury, who stay on 38.",
            "Ms Orde held the seat by 411 votes.\n\nIn all she polled 12,204 votes against 11,793 for Mr Hale.",
            "In the 243-member assembly the party holds 138 seats, 16 more than it needs.",
            "Leigh beat Bury 31-24 on Friday. Two goals took Bury back within nine points at half-time.",
            "Hale scored in the 88th minute, only 14 minutes after Leigh had pulled one back in the 74th.",
            "Bury won by 12 runs. Needing 248, Leigh were all out for 235.",
            "Ms Orde won in 6hr 14min 20sec. Ms Hale was next in 6hr 20min 5sec, which left her 5min 45sec adrift.",
            "The pier costs $64.2 million. It is $2.4 million cheaper than the old pier of $66.6 million.",
            "He passed Moyo at 45km and, six kilometres later, caught the leader at 51km.",
            "Councillors passed the plan by 24 votes to 17, a majority of seven.",
            "Sales rose by £5m, from £10m to £15m.",
            "The bank raised its rate to 18 per cent from 16.5 per cent. The increase of 1.5 percentage points was"
            " large.",
            "The fair drew 46,000 people, 5,000 more than the 41,000 of last year.",
            "Sales rose by about £5m, from £10m to £15.4m.",
            "She ran 52.1 seconds, 0.6 seconds ahead of Diaz in 52.7.",
            "City lead with 70 points, four clear of United on 66.",
            "The Bulls beat the Heat 101-94, winning by seven points.",
            "Wasps held on for a four-point win, 24-20, at Bath.",
            "Leigh, all out for 210, lost by 20 runs after Bury made 230.",
            "Set 152 to win, Leigh finished on 141 for nine, beaten by 10 runs.",
            "Bury beat Leigh 98-91 on Friday. The seven-point win put them top.",
            "Ms Orde polled 14,212 votes and Mr Hale 12,908. Her majority was 1,304.",
            "Chasing 212, Leigh made 183 and lost by 28 runs.",
            "The party won by 340 votes to 300 and has a majority of 12 in the house.",
            "Ms Orde held the seat with a majority of 1,437. She polled 13,108 votes to 11,671 for her rival.",
            "A kilogram of salt costs 870 francs in the shop and cost 640 a year ago, a difference of 230.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Subtract in each change of which an amount is claimed, and wherever a difference stands by two numbers."""
        seen: set[int] = set()
        for told in standings(document):
            seen.add(told.claim.first)
            if told.right != told.claim.value:
                yield _apart(document, told)
        yield from _of_changes(document, seen)
        for match in found_in(document, _WAYS):
            if GAELIC.search(match.outline.text):
                continue  # 1-8 to 0-7, a gap of four: three points a goal
            one, two, difference = match["one"], _in_full(match["two"], match["one"]), match["difference"]
            if difference.first not in seen and _alike(one, two, difference):
                seen.add(difference.first)
                yield from _compared(document, difference, one, two)
        yield from _at_a_distance(document, seen)
        yield from relations(document, Family.DIFFERENCE, besides=seen)
        yield from _over_sentences(document, seen)


def _of_changes(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of amounts that are claimed of a change."""
    for change in changes(document):
        for stated in change.claims:
            claim = in_unit(stated, change.old.unit)
            if claim.first in seen:
                continue
            alike = claim.unit in ("points", change.old.unit) and _counts_alike(claim, change)
            if alike and claim.kind not in (Kind.PERCENT, Kind.FRACTION):
                seen.add(claim.first)
                yield from _compared(document, claim, change.old, change.new)


def _over_sentences(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of differences that are told in other sentences than their numbers, or in words of their own."""
    told = (Apart(t.claim, t.one, t.two, t.right) for t in compared(document) if not t.turned)
    for found in (
        *race_times(document),
        *chases(document),
        *led_by(document),
        *missing(document),
        *told,
        *told_differences(document),
    ):
        if found.claim.first not in seen:
            seen.add(found.claim.first)
            yield _apart(document, found)
    for step in steps(document):
        if step.step.kind not in (Kind.PERCENT, Kind.FRACTION) and step.step.first not in seen:
            seen.add(step.step.first)
            yield stepped(document, step)
    for margin in vote_margins(document):
        if margin.claim.first not in seen:
            seen.add(margin.claim.first)
            yield _margin(document, margin)


def _at_a_distance(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of margins and differences with numbers that stand farther off."""
    for margin in margins(document):
        if margin.claim.first not in seen:
            seen.add(margin.claim.first)
            if margin.right != margin.claim.value:
                yield _margin(document, margin)
    for found in (*apart(document), *games(document), *gained_places(document)):
        if found.claim.first not in seen:
            seen.add(found.claim.first)
            yield _apart(document, found)


def _margin(document: Document, margin: Margin) -> Mismatch:
    """The mismatch of a margin and the scores near it."""
    claim, one, two = margin.claim, *sorted((margin.one, margin.two), key=lambda s: s.first)
    shown = said_like(claim, margin.right, document[claim.span])
    return Mismatch(
        claim.span,
        f"{document[one.span]} and {document[two.span]} make the margin {shown}, not {document[claim.span]}",
        quoted(document, one.span, two.span),
        right=shown,
    )


def _apart(document: Document, found: Apart) -> Mismatch:
    """The mismatch of a difference and two numbers that lie farther or less far apart."""
    claim, one, two = found.claim, *sorted((found.one, found.two), key=lambda s: (s.value, s.first))
    shown = found.shown or said_like(claim, found.right, document[claim.span])
    said = found.said or f"Between {document[one.span]} and {document[two.span]} lie"
    return Mismatch(
        claim.span,
        f"{said} {shown}, not {document[claim.span]}",
        quoted(document, one.span, two.span),
        right=shown,
    )


def _counts_alike(claim: Statement, change: Change) -> bool:
    """Whether an amount counts what the numbers of a change count, as far as nouns tell."""
    nouns = {change.old.noun, change.new.noun} - {""}
    return not claim.noun or claim.noun in nouns or (not nouns and claim.noun not in _RANKS)


def _alike(one: Statement, two: Statement, difference: Statement) -> bool:
    """Whether two numbers are of one unit, and the difference of the same, or in points between percentages."""
    if one.kind is two.kind is difference.kind is Kind.DURATION:
        return min(one.step * MINUTES[one.unit], two.step * MINUTES[two.unit]) <= MINUTES[difference.unit]
    if (one.kind, one.unit) != (two.kind, two.unit):
        return False
    if one.kind is Kind.PERCENT:
        return difference.kind is Kind.POINTS or (difference.kind is Kind.COUNT and difference.noun == "point")
    return (difference.kind, difference.unit) == (one.kind, one.unit)


def _in_full(stated: Statement, model: Statement) -> Statement:
    """A bare number in the unit of another, and any other as it is: “52.1 seconds, 0.6 ahead of Diaz in 52.7”."""
    bare = stated.kind is Kind.COUNT and not stated.noun and model.unit
    return stated._replace(kind=model.kind, unit=model.unit) if bare else stated


def _rounded(*stated: Statement) -> bool:
    """Whether any of some numbers may have been rounded."""
    return any(s.slack for s in stated)


def _compared(document: Document, difference: Statement, one: Statement, two: Statement) -> Iterator[Mismatch]:
    """The mismatch of a difference and two numbers, if it is one that rounding does not explain."""
    if one.kind is Kind.DURATION:
        one, two = (s._replace(value=s.value * MINUTES[s.unit] / MINUTES[difference.unit]) for s in (one, two))
    right = abs(one.value - two.value)
    off = abs(right - difference.value)
    slack = 0.5 * min(one.step, two.step) + _CUT * difference.step if _rounded(one, two, difference) else 0.0
    if (
        off <= slack
        or any(s.rough is not None for s in (one, two))
        or off > max(_SHARED * max(one.value, two.value), 3)
    ):
        return
    if difference.rough is not None and difference.quantity.low <= right <= difference.quantity.high:
        return
    model = difference if difference.unit == difference.quantity.unit else one  # 60 cents, between sums in dollars
    shown = said_like(model, right, document[model.span])
    if difference.kind is Kind.POINTS:
        shown = f"{right:.3g} percentage points"
    stated = document[tokens(document).span(difference.first, difference.end)]
    yield Mismatch(
        difference.span,
        f"The difference between {document[one.span]} and {document[two.span]} is {shown}, not {stated}",
        quoted(document, *sorted((one.span, two.span))),
        right=shown,
    )
