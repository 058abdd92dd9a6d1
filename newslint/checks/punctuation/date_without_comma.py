"""No comma between the day and the year, or behind the year: "May 4 1990", "On May 4, 1990 she left"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.story.variety import Side, variety
from newslint.text import Document

_LAST_DAY = 31
_YEAR = 4
"""Figures of a year."""
_PHRASE = NOUNS | {"DT", "PRP", "PRP$", "JJ", "CD", "POS", "HYPH", "IN"}


class DateWithoutComma(Rule):
    """``on May 4 1990``."""

    meta = Meta(
        code="PUN126",
        name="date-without-comma",
        summary="No comma parts the day from the year after it, or the year from the subject after it.",
        why="Two figures in a row run into each other; where the month comes first, a comma parts them. "
        "The year then stands between two commas.",
        severity=Severity.WARNING,
        in_quotes=True,
        source="The Associated Press Stylebook: dates; The Chicago Manual of Style 6.38",
        bad=(
            Example("It opened on May [[4 1990]] with a dance.", fixed="It opened on May 4, 1990 with a dance."),
            Example("On May 4, [[1990 the]] mill was shut.", fixed="On May 4, 1990, the mill was shut."),
        ),
        good=(
            "It opened on May 4, 1990, with a dance.",
            "It opened on 4 May 1990 with a dance.",
            "In May 1990 it had 1980 seats.",
            "NAIROBI, Jun 16 2022 (Wire) - The first bus came.",
            "On May 4² 1990 people came.",
            "On May 4 1,990 people came.",
            "On May 4, 1990, the mill was shut.",
            "It was shut on May 4, 1990 the mill said.",
        ),
    )
    triggers = MONTH_WORDS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the two tokens after each month with a capital."""
        table = tokens(document)
        yield from self._open_years(document)
        for month in table.where(*MONTH_WORDS):
            if (
                month + 2 >= len(table)
                or not table.same_sentence(month, month + 2)
                or not table.text[month][0].isupper()
            ):
                continue
            day, year = table.text[month + 1 : month + 3]
            if not (day.isdecimal() and 0 < int(day) <= _LAST_DAY and year.isdecimal() and len(year) == len("1990")):
                continue
            if table.text[month + 3 : month + 4] == ["("]:
                continue  # a dateline, as its agency writes it: NAIROBI, Jun 16 2022 (IPS)
            if table.adjacent(month + 1) or year[:2] not in {"17", "18", "19", "20"}:
                continue
            fix = Fix.insert("Put a comma", table.end_of(month + 1), ",")
            severity = Severity.ADVICE if variety(document).side is Side.UK else None  # some British papers go without
            yield self.found(
                table.span(month + 1, month + 3),
                f"A comma before the year: “{day}, {year}”.",
                fixes=(fix,),
                severity=severity,
            )

    def _open_years(self, document: Document) -> Iterator[Finding]:
        """Look behind each date with a comma that opens a sentence, or a clause behind “that”."""
        table = tokens(document)
        for month in table.where(*MONTH_WORDS):
            year = month + 3
            if month < 1 or year + 3 >= len(table) or table.lower[month - 1] != "on" or table.text[month + 2] != ",":
                continue
            if (
                not table.text[month + 1].isdecimal()
                or not table.text[year].isdecimal()
                or len(table.text[year]) != _YEAR
            ):
                continue
            opens = month - 1 == table.sentence_start(month) or table.lower[month - 2] in {"that", ",", "and", "but"}
            if opens and table.same_sentence(month, year + 3) and _is_subject(syntax(document), year + 1):
                fix = Fix.insert("Put a comma", table.end_of(year), ",")
                span = table.span(year, year + 2)
                yield self.found(span, f"The year stands between two commas: “{table.text[year]},”.", fixes=(fix,))


def _is_subject(view: SyntaxView, at: int) -> bool:
    """Whether a noun phrase or a pronoun begins here and a finite verb follows it."""
    k, end = at, view.sentence_end(at)
    while k < end and view.tag[k] in _PHRASE:
        k += 1
    return at < k < end and view.tag[view.skip_adverbs(k)] in FINITE
