"""Between 20 and 10."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import before, by_sentence, words_between, year
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.dates import dates
from newslint.story.outlines import found_in, wordings
from newslint.story.quantities import Quantity
from newslint.story.relations import words_before
from newslint.story.statements import Kind
from newslint.text import Document

_CHANGE = frozenset("difference gap choose chose choice split divided vote votes won lost beat score".split())
_RANGES = wordings(
    "range|ranges|ranged|ranging|vary|varies|varied|varying ~2 from|between ~1 {one:cmu+} to|and|up_to {two:cmu}",
    "aged|ages|age|people ~1 from? {one:ca} to|- {two:ca} END",
    "takes|take|took|lasts|last|lasted|expect|expected ~2 {one:c} to {two:cdu}",
    "years|period|seasons|decade ~1 from? {one:y} -|to|until {two:y}",
    "from|runs|run {one:c} to|until|till|- {two:y}",
)
"""Ways to give a range, from its least to its most; a count that goes down from one number to another is none."""
_COUNTED = wordings("{one:c} -|to {two:cdpmu+}")
_COUNTING = frozenset(
    "about some up around need needs needed employ hire recruit takes take took least for within every roughly".split()
)
"""What before two numbers with a dash makes them a range, and no score, vote or odds."""
_BACKWARD = frozenset({"ago", "bc", "bce", "b.c"})
_DAYS = 32
_DOWN = frozenset("down cut reduce reduced fell fall dropped drop back odds favourite favorite".split())


class BackwardRange(Rule):
    """A range with the larger number first."""

    meta = Meta(
        code="NUM124",
        name="backward-range",
        summary="A range names the larger number first.",
        why="One of the numbers is often wrong where a range runs backwards.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Police counted [[between 500 and 300]] people.",
            "It was built [[between 1998 and 1994]].",
            "Fees of [[between £2,000 and £200]] are common.",
            "He served [[from 2019 to 2015]].",
            "Fares range from [[£80 to £20]].",
            "The crossing takes [[five to three]] hours.",
            "The works will need about [[400-300]] hands.",
            "The fair runs from [[14 to 9]] June.",
        ),
        good=(
            "Police counted between 300 and 500 people.",
            "He served from 2015 to 2019.",
            "The film goes back from 2019 to 2015.",
            "Fees of between £9 and £12 are common.",
            "It sells between nine and 10 cars a day, and is open between 9 and 5.",
            "It cost between 5 and 10 million dollars.",
            "Fares range from £20 to £80.",
            "The crossing took three to five hours, and the club lost about 5-3.",
            "The works will need about 300-400 hands.",
            "He is the 5-2 favourite. The yard went from 80 to 20 hands.",
            "The caves were lived in between 43,000 and 36,000 years ago.",
            "The fair runs from 9 to 14 June, and the show from 30 May to 2 June.",
        ),
    )
    triggers = frozenset({"between", "from", "to", "-", "–"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for “between A and B” of one unit; times of day run backwards with good reason."""
        table = tokens(document)
        seen: set[int] = set()
        for one, two in _ranges(document):
            if one.first not in seen:
                seen.add(one.first)
                yield self._report(document, one, two, before=0)
        for group in by_sentence(document):
            for one, two in pairwise(group):
                if one.first in seen:
                    continue
                if _backward_years(table, one, two):
                    yield self._report(document, one, two)
                    continue
                if before(table, one) != "between" or before(table, two) != "and" or one.unit not in ("", two.unit):
                    continue
                if words_between(table, one, two) != ["and"] or one.value <= two.value or _falls(table, one, two):
                    continue
                sentence = table.sentence[one.first]
                words = table.lower[int(table.first[sentence]) : one.first]
                if _CHANGE.isdisjoint(words):
                    yield self._report(document, one, two)

    def _report(self, document: Document, one: Quantity, two: Quantity, before: int = 1) -> Finding:
        """The finding for a range, with so many words before it."""
        first, second = one.span, two.span
        swap = (Edit(first, document[second]), Edit(second, document[first]))
        return self.found(
            tokens(document).span(one.first - before, two.last),
            "The range runs backwards: should the numbers change places, or is one of them wrong?",
            fixes=(Fix("Let the numbers change places", swap, Safety.DISPLAY),),
        )


def _is_clock(table: Tokens, quantity: Quantity) -> bool:
    """Whether a number has four digits and may be a time of day."""
    text = table.text[quantity.first]
    return len(text) == _CLOCK_DIGITS and text.isdecimal() and text[2] < "6" and quantity.value < _MIDNIGHT


_CLOCK_DIGITS, _MIDNIGHT = 4, 2401


def _ranges(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """The two ends of what a wording makes a range, where the first is the larger."""
    days = {date.first: date for date in dates(document).all}
    for ways in (_RANGES, _COUNTED):
        for match in found_in(document, ways):
            one, two = match["one"], match["two"]
            before = set(words_before(match.outline, one, 4)) | match.outline.hedges(one)
            bare = before & {"a", "an"} or not (two.noun or two.unit)  # a 97-78 win
            if ways is _COUNTED and (bare or _COUNTING.isdisjoint(before)):
                continue
            if one.unit not in ("", two.unit) or not _DOWN.isdisjoint(match.outline.words):
                continue
            if two.rough is not None:
                continue
            if two.kind is not Kind.MOMENT:
                if one.value > two.value:
                    yield one.quantity, two.quantity
            elif (date := days.get(two.first)) is not None and date.day_first and date.day < one.value < _DAYS:
                day = tokens(document).span(date.day_at)
                yield one.quantity, two.quantity._replace(last=date.day_at + 1, span=day)


def _backward_years(table: Tokens, one: Quantity, two: Quantity) -> bool:
    """Whether “from” and “to” join two years, the later one first, with no word of going backwards."""
    if before(table, one) != "from" or words_between(table, one, two) not in (["to"], ["until"], ["till"]):
        return False
    years = all(q.figures and year(q) and q.step == 1 for q in (one, two))
    back = {"back", "backward", "backwards", "bc", "reverse", "rewind"}
    return years and one.value > two.value and back.isdisjoint(table.sentence_lower(table.sentence_of(one.first)))


def _falls(table: Tokens, one: Quantity, two: Quantity) -> bool:
    """Whether two numbers may well go down: times of day, years ago, years before Christ."""
    clock = _is_clock(table, one) and _is_clock(table, two)  # "between 2200 and 0700"
    return clock or _hours(one, two) or not _BACKWARD.isdisjoint(table.lower[two.last : two.last + 2])


def _hours(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers may be times of day."""
    return not one.unit and one.noun < 0 and two.noun < 0 and max(one.value, two.value) <= 24
