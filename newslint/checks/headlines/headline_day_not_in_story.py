"""A day in the headline or a caption that the story does not have."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.headlines._top import display_sentences
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import MONTH_WORDS, MONTHS, WEEKDAYS
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.context import content_words, headline_sentences, lead_sentence
from newslint.story.dates import Date, dates
from newslint.text import Document, Span

_RELATIVE = frozenset(
    "tomorrow yesterday today tonight overnight next last previous following week weekend later earlier every each"
    " originally initially postponed delayed moved".split()
)
"""Words that tell a day by another one."""
_OPENING = 4
"""Tokens of a line in which it says who does something."""
_FUTURE = frozenset({"will", "'ll", "to"})
_SHARED = 2
"""Words that the line and the sentence must have in common to speak of one thing."""
_WHEN = frozenset("until till by before after since from in next last".split())
"""Words before a month."""


class HeadlineDayNotInStory(Rule):
    """Friday above, Thursday below."""

    meta = Meta(
        code="HDL103",
        name="headline-day-not-in-story",
        summary="The headline, the standfirst or a caption has a weekday or a date that the story does not have.",
        why="A reader who goes by the headline comes on the wrong day.",
        severity=Severity.WARNING,
        scope="story",
        source="Copy-desk checklists: does the story say what the headline says?",
        bad=(
            "Ferry strike to begin on [[Friday]]\n\nA strike of ferry crews will begin on Thursday, said their union."
            "\n\nBuses will run.",
            "Harbour museum opens on [[5 June]]\n\nThe harbour museum will open on 6 June, three years late.\n\n"
            "Entry is free.",
            "Ferry road shut until [[April]]\n\nThe road to the ferry will be closed until May, the council said.\n\n"
            "Buses will run.",
            "Ferry opens [[Monday]]\n\nThe ferry to Leeds will take its first guests on Tuesday, the mayor said.\n\n"
            "Buses will run.",
        ),
        good=(
            "Ferry road shut until April\n\nThe road to the ferry has been closed since May, the council said.\n\n"
            "Buses will run.",
            "Ferry strike to begin on Friday\n\nA strike of ferry crews will begin tomorrow, their union said on"
            " Thursday.\n\nBuses will run.",
            "Ferry strike to begin on Friday\n\nA strike of ferry crews will begin on Friday, their union said on"
            " Thursday.\n\nBuses will run.",
            "Black Friday crowds fill ferry\n\nCrowds filled the ferry on Saturday, its captain said.\n\nBuses ran.",
            "Ferry strike to begin on Friday\n\nThe mayor spoke to the council on Thursday.\n\nBuses will run.",
        ),
    )
    triggers = MONTH_WORDS.union(WEEKDAYS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look in the story for the days of the lines above it; silent where it tells days by other days."""
        shown = display_sentences(document)
        if not shown:
            return
        table = tokens(document)
        yield from self._weekdays(document, table, shown)
        yield from self._dates(document, table, shown)
        yield from self._months(document, table, shown)

    def _weekdays(self, document: Document, table: Tokens, shown: frozenset[int]) -> Iterator[Finding]:
        """Weekdays that the story has nowhere, where a sentence of it on the same thing has one other."""
        days = [k for k in table.where(*WEEKDAYS) if table.text[k][0].isupper()]
        below = [k for k in days if table.sentence_of(k) not in shown]
        told = {table.lower[k] for k in below}
        for k in days:
            sentence = table.sentence_of(k)
            if sentence not in shown or table.lower[k] in told or _in_name(table, k):
                continue
            rivals = [
                other
                for other in below
                if _same_matter(document, sentence, table.sentence_of(other)) or _leads(document, sentence, other)
            ]
            if rivals and len({table.lower[other] for other in rivals}) == 1 and not _in_name(table, rivals[0]):
                yield self._report(document, table.span(k), table.span(rivals[0]))

    def _dates(self, document: Document, table: Tokens, shown: frozenset[int]) -> Iterator[Finding]:
        """Dates that the story has nowhere, where a sentence of it on the same thing has another of the same month."""
        found = dates(document).all
        below = [date for date in found if table.sentence_of(date.first) not in shown]
        told = {(date.day, date.month) for date in below}
        for date in found:
            sentence = table.sentence_of(date.first)
            if sentence not in shown or (date.day, date.month) in told:
                continue
            rivals = [other for other in below if _rival(document, table, date, other)]
            if rivals and len({(other.day, other.month) for other in rivals}) == 1:
                yield self._report(document, date.span, rivals[0].span)

    def _months(self, document: Document, table: Tokens, shown: frozenset[int]) -> Iterator[Finding]:
        """Months after “until” and the like that the story has nowhere, where the lead has one other there."""
        found = [k for k in table.where(*MONTHS) if _is_month(table, k)]
        below = [k for k in found if table.sentence_of(k) not in shown]
        told = {table.lower[k] for k in table.where(*MONTHS) if table.sentence_of(k) not in shown}
        for k in found:
            sentence = table.sentence_of(k)
            if sentence not in shown or table.lower[k] in told:
                continue
            rivals = [
                other
                for other in below
                if table.sentence_of(other) == lead_sentence(document)
                and table.lower[other - 1] == table.lower[k - 1]
                and content_words(document, sentence) & content_words(document, table.sentence_of(other))
            ]
            if len(rivals) == 1:
                yield self._report(document, table.span(k), table.span(rivals[0]))

    def _report(self, document: Document, span: Span, other: Span) -> Finding:
        """The finding for a day above."""
        return self.found(
            span,
            f"“{document[span]}” stands here, “{document[other]}” in the story, which never has the day above:"
            " which is right?",
            fixes=(Fix.swap(span, document[other], Safety.DISPLAY),),
            related=(Related(other, f"“{document[other]}” here."),),
        )


def _is_month(table: Tokens, k: int) -> bool:
    """Whether a month stands by itself after a word for when: no day and no year with it."""
    after = table.lower[k + 1] if k + 1 < len(table) else ""
    return k > 0 and table.text[k][0].isupper() and table.lower[k - 1] in _WHEN and not after[:1].isdigit()


def _in_name(table: Tokens, k: int) -> bool:
    """Whether a weekday is part of a name (Black Friday, Sunday Times)."""
    before = k > table.sentence_start(k) and table.text[k - 1][0].isupper() and table.text[k - 1].isalpha()
    after = k + 1 < table.sentence_end(k) and table.text[k + 1][0].isupper() and table.text[k + 1].isalpha()
    return (before and k - 1 > table.sentence_start(k)) or after or table.lower[k - 1 : k] in (["black"], ["good"])


def _same_matter(document: Document, sentence: int, other: int) -> bool:
    """Whether a sentence speaks of what a line above does, and tells its day by no other."""
    table = tokens(document)
    if not _RELATIVE.isdisjoint(table.sentence_lower(other)) or not _RELATIVE.isdisjoint(
        table.sentence_lower(sentence)
    ):
        return False
    common = content_words(document, sentence) & content_words(document, other)
    return len(common - frozenset(WEEKDAYS)) >= _SHARED


def _leads(document: Document, sentence: int, day: int) -> bool:
    """Whether a day stands in the first sentence below with what is to happen to whoever the line begins with.

    ``Teachers to strike on Monday``, ``Teachers will walk out on Thursday, their union said``: both tell what will
    be, and the day is not that on which somebody said so.
    """
    table = tokens(document)
    below = table.sentence_of(day)
    closes = table.lower[table.sentence_bounds(sentence)[1] - 1] in WEEKDAYS
    if below != headline_sentences(document) or not (closes or "to" in table.sentence_lower(sentence)):
        return False
    start = table.sentence_bounds(sentence)[0]
    opening = {word.removesuffix("s") for word in table.lower[start : start + _OPENING]}
    if not _RELATIVE.isdisjoint(table.sentence_lower(below)) or not content_words(document, below) & opening:
        return False
    will = next((k for k in range(day - 1, table.sentence_bounds(below)[0], -1) if table.lower[k] in _FUTURE), -1)
    return will >= 0 and speech_forms(table.lexicon).isdisjoint(table.lower[will:day])


def _rival(document: Document, table: Tokens, date: Date, other: Date) -> bool:
    """Whether another date may be meant: one of the same month, in a sentence on the same thing."""
    if date.month != other.month or (date.year and other.year and date.year != other.year):
        return False
    return _same_matter(document, table.sentence_of(date.first), table.sentence_of(other.first))
