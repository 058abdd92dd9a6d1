"""A rise from 10 to 20 called 50 per cent."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import FALL, RISE, allows, figure, mixed_signs, ratio
from newslint.checks.numbers._changes import Change, changes
from newslint.checks.numbers._fallen_by import FallenBy, fallen_by
from newslint.checks.numbers._relations import Family
from newslint.checks.numbers._relations import mismatches as relations
from newslint.checks.numbers._steps import stepped, steps
from newslint.checks.numbers._told_changes import ToldChange, told_changes
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.amounts import said_like
from newslint.story.outlines import Match, found_in, wordings
from newslint.story.spoken_amounts import FRACTION_WORDS
from newslint.story.statements import Kind, Statement
from newslint.text import Document

_LOST = FALL | {"lost", "shed"}
_STEPS = wordings(
    "MOVED ~2 by? {step:cmu} ~2 ,|(|— or? {claim:p} ,|)|—? ~2 to|at THE {new:cmu}",
    "MOVED ~2 by? {claim:p} ,|(|— or {step:cmu} ~2 ,|)|—? ~2 to|at THE {new:cmu}",
    MOVED=RISE | _LOST,
)
_EXACT = 1e-6
_SHARE_OFF = 0.02  # how much of itself the share of a step may be off by rounding


class WrongPercentChange(ArithmeticRule):
    """A percentage that the two numbers beside it do not give."""

    meta = Meta(
        code="NUM121",
        name="wrong-percent-change",
        aliases=("percent-change",),
        summary="A rise or fall in per cent is not what the two numbers beside it give.",
        why="Readers reckon, too; a wrong percentage is among the most frequent corrections.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The wage will rise by [[25 per cent]]. Those who now earn $15 an hour will get $18.",
            "Use fell from 290 litres a head to 203, a cut of [[40 per cent]].",
            "Support, which stood at 38 per cent in May, has fallen by [[half]], to 17 per cent.",
            "Profit fell by a third. The bank earned £60m, down from [[£80m]] a year earlier.",
            "Sales rose [[50%]] to £20m from £10m last year.",
            "The price fell from $80 to $60, a drop of [[20 percent]].",
            "The average price was $42, up [[25%]] from $40.",
            "Debt rose [[50 per cent]] to £150m from £120m.",
            "Sales fell by [[10%]] from £100m to £80m.",
            "The tax will be cut by [[2 per cent]], from 6.2 per cent to 4.2 per cent.",
            "Ticket sales rose to 46,000 from 40,000 a year earlier, an increase of [[12 per cent]].",
            "Profit fell [[30%]] to $63 million, or $1.50 a share, from $84 million, or $2 a share.",
            "The index lost 3,000 points, or [[3%]], to close at 147,000.",
            "The pass rate is up [[5 per cent]] on last year, at 85 per cent against 80 per cent.",
            "The brewer reported a [[19 percent]] rise in revenue.\n\nRevenue climbed to $138m from $120m.",
            "The port took 2,450 ships, up from 2,000 in the previous year. That was an increase of [[32.5 per cent]].",
        ),
        good=(
            "The wage will rise by 20 percent. Those who now earn $15 an hour will get $18.",
            "Support, which stood at 38 per cent in May, has fallen by half, to 19 per cent.",
            "Profit fell by a third. The bank earned £60m, down from £90m a year earlier.",
            "Sales rose 100% to £20m from £10m last year.",
            "The price fell from $80 to $60, a drop of 25 percent.",
            "Profit rose 11% to £2.1bn from £1.9bn.",
            "Debt rose 25 per cent to £150m from £120m.",
            "The loss fell 50% to £5m from a profit of £10m.",
            "The tax will be cut by 2 percentage points, from 6.2 per cent to 4.2 per cent.",
            "The tax will be cut by 32 per cent, from 6.2 per cent to 4.2 per cent.",
            "Sales rose 5%, and staff fell from 80 to 60 after a loss.",
            "Ticket sales rose to 46,000 from 40,000 a year earlier, an increase of 15 per cent.",
            "Profit fell 25% to $63 million, or $1.50 a share, from $84 million, or $2 a share.",
            "The index lost 3,000 points, or 2%, to close at 147,000.",
            "The brewer reported a 15 percent rise in revenue.\n\nRevenue climbed to $138m from $120m.",
            "The toll of stolen cars went up by 40 per cent. It was 5,000 for the first half and 7,000 for the second.",
            "The port took 2,450 ships, up from 2,000 in the previous year. That was an increase of 22.5 per cent.",
        ),
    )
    triggers = FRACTION_WORDS | {"%", "percent", "cent"}

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Reckon each change of which a percentage is claimed."""
        table = tokens(document)
        seen: set[int] = set()
        yield from _of_changes(document, table, seen)
        for match in found_in(document, _STEPS):
            seen.add(match["claim"].first)
            yield from _stepped(document, match)
        for found in relations(document, Family.CHANGE, Kind.PERCENT, besides=seen):
            seen.add(table.at_offset(found.span.start))
            yield found
        for fall in fallen_by(document):
            if fall.change.first not in seen:
                seen.add(fall.change.first)
                yield _fallen(document, fall)
        for step in steps(document):
            if step.step.kind in (Kind.PERCENT, Kind.FRACTION) and step.step.first not in seen:
                seen.add(step.step.first)
                yield stepped(document, step)
        for told in told_changes(document):
            if told.said is not None and told.said.first not in seen:
                seen.add(told.said.first)
                yield _told(document, told)


def _told(document: Document, told: ToldChange) -> Mismatch:
    """The mismatch of a share by which a value is said to have changed."""
    old, new = document[told.old.span], document[told.new.span]
    change = f"{100 * abs(told.times - 1):.0f} per cent"
    return Mismatch(
        told.claim,
        f"From {old} to {new} is a change of {change}, not {document[told.claim]}",
        quoted(document, *sorted((told.old.span, told.new.span))),
    )


def _of_changes(document: Document, table: Tokens, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of percentages and fractions that are claimed of a change; all percentages are seen."""
    for change in changes(document):
        for claim in change.claims:
            if mixed_signs(table, claim, change.old, change.new):
                continue
            if claim.kind is Kind.FRACTION:
                for found in _by_a_fraction(document, change, claim):
                    seen.add(claim.first)
                    yield found
            elif claim.kind is Kind.PERCENT:
                seen.add(claim.first)
                yield from _reckoned(document, table, change, claim)


def _by_a_fraction(document: Document, change: Change, claim: Statement) -> Iterator[Mismatch]:
    """The mismatch of a fraction and the change of which it is claimed, if it is one."""
    right = abs(change.new.value / change.old.value - 1)
    slack = min(0.15 * claim.value, 0.06) * (1 if not change.outline.hedges(claim) else 2)
    if abs(right - claim.value) > slack and change.old.rough is None and change.new.rough is None:
        yield Mismatch(
            claim.span,
            f"From {document[change.old.span]} to {document[change.new.span]} is a change of {100 * right:.0f} per"
            f" cent, not {document[claim.span]}",
            quoted(document, *sorted((change.old.span, change.new.span))),
        )


def _fallen(document: Document, fall: FallenBy) -> Mismatch:
    """The mismatch of a change by a fraction and the two values that are told after it."""
    change, old, new = (document[s.span] for s in (fall.change, fall.old, fall.new))
    shown = said_like(fall.old, fall.right, old)
    said = f"With a change by {change} to {new}, it was {shown} before, not {old}"
    return Mismatch(fall.old.span, said, quoted(document, fall.change.span, fall.new.span), right=shown)


def _stepped(document: Document, match: Match) -> Iterator[Mismatch]:
    """The mismatch of a step and its percentage, told with the value that it led to, if they are one."""
    step, claim, new = match["step"], match["claim"], match["new"]
    risen, fallen = match.says(*RISE), match.says(*_LOST)
    if risen == fallen or step.unit not in ("points", new.unit):
        return
    old = new.value - step.value if risen else new.value + step.value
    right = 100 * step.value / old if old > 0 else 0.0
    off = _SHARE_OFF * right
    if right and not allows(claim, right - off, right + off):
        yield Mismatch(
            claim.span,
            f"{document[step.span]} {'up' if risen else 'down'} to {document[new.span]} is"
            f" {figure(right, claim.step)} per cent, not {claim.value:g}",
            quoted(document, step.span, new.span),
        )


def _reckoned(document: Document, table: Tokens, change: Change, claim: Statement) -> Iterator[Mismatch]:
    """The mismatch of a percentage and the change of which it is claimed, if it is one."""
    old, new = change.old, change.new
    low, high = sorted(100 * abs(r - 1) for r in ratio(new, old))
    right = 100 * abs(new.value / old.value - 1)
    points = abs(new.value - old.value)
    meant = old.kind is Kind.PERCENT and abs(points - claim.value) < _EXACT and abs(right - claim.value) > claim.slack
    if not meant and allows(claim, min(low, right), max(high, right)):
        return
    stated = f"From {document[old.span]} to {document[new.span]}"
    if meant or (old.kind is Kind.PERCENT and abs(points - claim.value) <= claim.slack):
        number = document[tokens(document).span(claim.first)]
        yield Mismatch(
            claim.span,
            f"{stated} is {number} percentage points, or {right:.0f} per cent",
            quoted(document, old.span, new.span),
            question="which is meant?",
            right=f"{number} percentage points",
        )
        return
    shown = figure(right, claim.step)
    number = table.text[claim.first]
    yield Mismatch(
        claim.span,
        f"{stated} is a change of {shown} per cent, not {number}",
        quoted(document, *sorted((old.span, new.span))),
        right=document[claim.span].replace(number, shown, 1) if claim.quantity.figures else "",
    )
