"""A number and its unit before a noun without a hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.said_once import SaidOnceRule
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.lexicon.numerals import IN_COMPOUNDS
from newslint.text import Document, Span

_ATTRIBUTES = frozenset("member lane man woman person acre seat bed room page train car truck step round".split())
"""Units that may describe a plural which the number counts."""
_SHIFTS = frozenset({"night", "day"})
"""Units that tell when somebody is at work: two night nurses."""
_BEFORE_FIGURES = MONTH_WORDS | frozenset(
    "no. number page chapter section route highway category type class grade phase day week $ £ €".split()
)
_SIZES = frozenset({"long", "wide", "high", "tall", "deep", "thick", "strong"})
"""What is measured may be told before the thing itself: a three-mile-long queue."""
_OTHERWISE = frozenset({("mile", "marker"), ("mile", "markers"), ("mile", "post"), ("second", "hand")})
"""Pairs that go together: "the 145 mile marker", "six second hand aircraft"."""
_HEADS = frozenset({"NN", "NNS"})
_BEFORE_SOME = {
    "time": frozenset(
        "winner winners champion champions loser losers finalist finalists nominee medallist medalist mayor governor "
        "president senator runner-up offender offenders felon".split()
    ),
    "point": frozenset("lead margin advantage plan win victory defeat loss gap swing deficit cushion turn".split()),
}
"""Units that are joined only before some nouns: a two-time winner, but three time zones."""


class MissingMeasureHyphen(SaidOnceRule):
    """``a 10 day forecast``."""

    meta = Meta(
        code="PUN113",
        name="missing-measure-hyphen",
        summary="A number and its unit stand before a noun without a hyphen.",
        why="The hyphen shows that the number counts the unit and not the noun: ten days, not ten forecasts.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: hyphen; Guardian style guide: hyphens",
        bad=(
            Example("They signed a [[two year]] deal.", fixed="They signed a two-year deal."),
            Example("There was a [[three mile long]] queue.", fixed="There was a three-mile-long queue."),
            Example("It is a [[10 day]] forecast.", fixed="It is a 10-day forecast."),
            Example("They won a [[1 month]] free trial.", fixed="They won a 1-month free trial."),
            Example("Ann Lee is a [[two time]] champion.", fixed="Ann Lee is a two-time champion."),
            Example("A [[5 year old]] boy found the key.", fixed="A 5-year-old boy found the key."),
        ),
        good=(
            "They signed a two-year deal.",
            "The boy is 5 years old.",
            "They spent two million pounds on the bridge.",
            "He left on May 5 day trips of the school.",
            "It took one day longer.",
            "The firm has staff in three time zones.",
            "The 189 member states mend 175 lane miles of road in 900 man hours.",
            "He stopped near the 145 mile marker.",
        ),
    )
    triggers = IN_COMPOUNDS | frozenset(_BEFORE_SOME)

    def places(self, document: Document) -> Iterator[Finding]:
        """Look at the neighbours of each unit in the singular."""
        view = syntax(document)
        for unit in view.tokens.where(*self.triggers):
            if unit < 1 or unit + 1 >= len(view.text) or not self._counted(view, unit):
                continue
            if view.lower[unit + 1] not in _BEFORE_SOME.get(view.lower[unit], {view.lower[unit + 1]}):
                continue
            end = unit + 1
            if self._is_measured(view, unit, end):
                end += 1
            elif not self._noun(view, end) or view.tokens.adjacent(unit):
                continue
            edits = tuple(Edit(Span(view.tokens.end_of(k - 1), view.tokens.start_of(k)), "-") for k in range(unit, end))
            written = "-".join(view.text[unit - 1 : end])
            fix = Fix(f"Write “{written}”", edits, Safety.UNSAFE)
            yield self.found(view.tokens.span(unit - 1, end), f"Before a noun: “{written}”.", fixes=(fix,))

    def _is_measured(self, view: SyntaxView, unit: int, after: int) -> bool:
        """Whether what is measured is told right after the unit: "a five year old", "a three mile long queue"."""
        if view.lower[after] == "old":
            return view.lower[unit] in {"year", "month", "week", "day"}
        opens = unit > 1 and view.tag[unit - 2] in {"DT", "PRP$", "JJ", ","}
        return opens and view.lower[after] in _SIZES and after + 1 < len(view.text) and self._noun(view, after + 1)

    def _noun(self, view: SyntaxView, at: int) -> bool:
        """Whether the thing that is measured follows: a noun without a capital, no unit and no part of a compound."""
        if (view.lower[at - 1], view.lower[at]) in _OTHERWISE:
            return False
        if (
            view.tag[at] == "JJ"
            and view.lower[at - 1] != "round"
            and at + 1 < len(view.text)
            and view.tokens.same_sentence(at, at + 1)
            and view.tag[at + 1] in _HEADS
        ):
            return view.text[at + 1].islower() and not view.tokens.adjacent(at)
        if view.tag[at] == "NNS" and view.lower[at - 1] in _ATTRIBUTES:
            return False  # what is counted: "33 member countries"
        if view.tag[at] == "NNS" and view.lower[at - 1] in _SHIFTS and is_surely(view.lower[at], Kind.PERSON):
            return False  # "two night nurses"
        if view.tag[at] not in _HEADS or not view.text[at].islower() or view.lower[at] in IN_COMPOUNDS:
            return False
        return at + 1 == len(view.text) or view.text[at + 1] not in {"-", "'s", "’s"}

    def _counted(self, view: SyntaxView, unit: int) -> bool:
        """Whether a number other than one stands just before, apart, and belongs to the unit."""
        number = unit - 1
        same = view.tokens.same_sentence(number, unit)
        if not same or view.tag[number] != "CD" or view.tokens.adjacent(number) or not view.text[unit].islower():
            return False
        word = view.lower[number]
        figures = word.replace(",", "").replace(".", "")
        before = view.lower[number - 1] if number else ""
        if word in {"one", "1"} and before not in {"a", "an"}:
            return False
        if word in {"million", "billion", "trillion"} or not (figures.isdigit() or word.isalpha()):
            return False
        if len(word) == 4 and word.startswith(("19", "20")):
            return False
        gap = bool(number) and view.tokens.adjacent(number - 1)
        return before not in _BEFORE_FIGURES and not (gap and before not in {"(", '"', "'"})
