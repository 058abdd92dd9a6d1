"""Married in 1968 for 45 years, until 2009."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.dates._cycles import steps
from newslint.checks.dates._ends_compared import NEAR, between_ends, compared, timed
from newslint.checks.dates._lasting_told import clashes
from newslint.checks.dates._spent_hours import spent_hours
from newslint.checks.dates._stretches import stretches
from newslint.checks.dates._week import weeks
from newslint.checks.dates._wrong_lengths import wrong_lengths
from newslint.checks.dates._wrong_steps import said_apart, wrong_steps
from newslint.checks.dates._years_told import YearsTold, years_told
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.life_words import ANNIVERSARIES
from newslint.story.dates import dates
from newslint.story.days.steps import UNIT_WORDS
from newslint.story.outlines import Match, found_in, outline_of, wordings
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span

_BIRTHDAYS = frozenset({"birthday", "anniversary", "jubilee"})
_LASTED = "lasted lasting lasts spent served ran reigned ruled governed led".split()
_UNTIL_WORDS = "until till to before when".split()
_BETWEEN = wordings(
    "{length:d} ~4 ,? between|from {start:y} and|to|until|till|- {end:y}",
    "between|from {start:y} and|to|until|till|- {end:y} ~2 ,|(|—|: ~5 {length:d} ALONE",
    "between|from {start:y} and|to|until|till {end:y} ,|(|— a ~2 {length:d}",
)
_UNTIL = wordings(
    "in|on|since {start:y} ~~9 LASTED ~3 {length:d} ,? UNTIL ~6 {end:y}",
    "in|on {start:y} ~~9 for {length:d} ,? UNTIL ~6 {end:y}",
    LASTED=_LASTED,
    UNTIL=_UNTIL_WORDS,
)
_LATER = wordings(
    "in|on {start:y} ~~12 {length:d} LATER ,|(|—? ~1 in|on {end:y}",
    "in|on {start:y} ~~6 in|on {end:y} ,|(|— {length:d} LATER",
    "in|on {end:y} ,|(|—? ~1 {length:d} after ~9 in|on {start:y}",
    "{length:d} after ~9 in|on {start:y} ,? ~3 in|on {end:y}",
    "in|on {end:y} ,|(|—? {length:d} before ~9 in|on {start:y}",
    "in|on {start:y} ~+8 in|on {end:y} ~2 after {length:d} END",
    "in|on {start:y} ~+12 {length:o} BIRTHDAY ~+4 in|on {end:y}",
    "in|on {end:y} ~+12 {length:o} BIRTHDAY of|since THE ~4 {start:y}",
    BIRTHDAY=_BIRTHDAYS,
    LATER="later on afterwards after_that".split(),
)
_LATER_THAN = wordings(
    "{length:d} later|afterwards ,|(|—? ~1 in|on {end:y}",
    "in|on {end:y} ,|(|—? ~1 {length:d} later|afterwards",
)
_SINCE = wordings(
    "in|for|after THE {length:d} ,|(|—? ~2 since {start:y}",
    "since {start:y} ,|(|—? ~2 for|or? {length:d} ~1 END",
    "in|on {start:y} ~+12 CELEBRATES ~+4 {length:o} BIRTHDAY",
    "{length:o} BIRTHDAY of|since THE ~4 {start:y}",
    CELEBRATES="celebrates celebrating marks marking celebrated marked".split(),
    BIRTHDAY=_BIRTHDAYS,
)
_CLOCK = wordings(
    "at|from {start:t} ~~14 {length:d} later ,|(|—? ~3 at {end:t}",
    "from|between {start:t} to|until|and|- {end:t} ,|(|— ~3 {length:d}",
    "{length:d} ~2 ,? from|between {start:t} to|until|and|- {end:t}",
    "at {start:t} ~+8 at {end:t} ,|(|— ~4 {length:d}",
    "at {end:t} ,|(|—? {length:d} after ~9 at {start:t}",
    "at {start:t} ,|(|—? {length:d} before ~~9 at {end:t}",
)
_SURE = 2.5  # the same where words say plainly that it is meant: “at noon, two hours after it began at 11”


class WrongDuration(ArithmeticRule):
    """A stretch of time that is not the one between the two dates or times beside it."""

    meta = Meta(
        code="DAT109",
        name="wrong-duration",
        summary="A stretch of time is not the one between the two dates, years or times beside it.",
        why="One of the three is wrong, and readers count the years.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "A deal signed in 2014 lapsed [[six years]] later, in 2021.",
            "He was elected in 2019 for a [[six-year]] term, which ends in 2026.",
            "Founded in 1888, the club marks its [[150th]] anniversary in 2028.",
            "They married in 1968, and their marriage lasted [[45 years]] until his death in 2009.",
            "He sold the forgeries over the [[five and a half years]] between March 2019 and September 2023.",
            "The mill closed in 1998 and, [[14 years]] later, in 2009, it burned down.",
            "The rocket lifted off at 9:40 a.m. and released its load [[52 minutes]] later, at 10:42 a.m.",
            "The mill opened in 1971. Its owner died in 2011, having run it for [[50 years]].",
            "The ferry spent [[four and a half hours]] on a sandbank. It ran aground at 9:40 a.m. and floated free at"
            " 1:10 p.m.",
            "Ms Orde ran the mill from 2009 to 2017. Her [[six years]] in charge were good ones.",
            "The strike began on 4 May and ended on 10 May, [[eight days]] later.",
            "The kiln had stood idle since 1998. It had been empty for [[20 years]] when it burned in May 2011.",
            "He gave up drink in 1995. He had not touched a drop for [[20 years]] when he died in June 2021.",
            "Ms Orde entered in November and began to train [[a month earlier]], in December.",
            "The fire broke out at 3.20am, [[four hours]] after the ferry left Leigh at 1.20am.",
            "The ferry left on Tuesday. It sank on Saturday, [[three days after]] it sailed.",
            "The club marks its [[centenary]] in June.\n\nDockers founded it in 1934. The match is on June 6, 2024.",
            "The shop marked its 50th birthday on Saturday.\n\nLittle has changed in its [[45-year]] history.",
            "The [[five-day]] fair runs from Thursday to Sunday.",
            "The fair began on Friday, July 11, ran for [[ten nights]] and finished on July 27.",
            "A guard seized the bank on Tuesday. [[Two days later]], on Friday, he gave himself up.",
            "The fair is on Saturday, 14 June. Passes are given out [[the day before]], Thursday, 12 June.",
            "The belts came to a halt at 7am and started again at 3pm. The [[six-hour]] stoppage cost the port dear.",
            "Ms Orde bought the isle in 2017. She moved out after [[five years]], in 2021.",
            "Collectors put down their brooms on Monday. The strike entered its [[fifth day]] on Wednesday.",
            "The train was due at 11.20am. It came in at 10.50am, [[30 minutes late]].",
        ),
        good=(
            "The fair began on Friday, July 11, ran for 17 nights and finished on July 27.",
            "A guard seized the bank on Tuesday. Three days later, on Friday, he gave himself up.",
            "The fair is on Saturday, 14 June. Passes are given out the day before, Friday, 13 June.",
            "Collectors put down their brooms on Monday. The strike entered its third day on Wednesday.",
            "The train was due at 11.20am. It came in at 11.50am, 30 minutes late.",
            "A deal signed in 2014 lapsed six years later, in 2020.",
            "He was elected in 2019 for a six-year term, which ends in 2025.",
            "Founded in 1888, the club marks its 140th anniversary in 2028.",
            "The club marks its 90th anniversary in June.\n\nIt was founded by dockers in 1934. The match is on June 6,"
            " 2024.",
            "The mill marks its 50th birthday.\n\nIts owner, Ida Lund, has been in the trade for 45 years.",
            "The four-day fair runs from Thursday to Sunday.",
            "Ms Orde entered in November and began to train a month later, in December.",
            "The ferry left on Tuesday. It sank on Friday, three days after it sailed.",
            "The ferry runs every Tuesday. It sank three days later, on Saturday.",
            "He gave up drink in 1995. He had not touched a drop for 26 years when he died in June 2021.",
            "She took office in 2001. She had served for 12 years as a judge when she died in 2009.",
            "He joined the force in 2002. He had been married for 25 years when he resigned in October 2019.",
            "Ms Orde ran the mill from 2009 to 2017. Her eight years in charge were good ones.",
            "The strike began on 4 May and ended on 10 May, six days later.",
            "He was jailed for eight years in 2012 and freed in 2018.",
            "He was sheriff from 1997 to 2002. He was elected after eight years as chief of police.",
            "The mill closed in 2014 and opened again in 2020; seven years ago it burned.",
            "The ferry spent three and a half hours on a sandbank. It ran aground at 9:40 a.m. and floated free at"
            " 1:10 p.m.",
            "The mill opened in 1971. Its owner died in 2011, having run it for 40 years.",
            "They married in 1968, and their marriage lasted 41 years until his death in 2009.",
            "He sold the forgeries over the four and a half years between March 2019 and September 2023.",
            "The mill closed in 1998 and, 11 years later, in 2009, it burned down.",
            "The rocket lifted off at 9:40 a.m. and released its load 52 minutes later, at 10:32 a.m.",
            "He was in office from 1998 to 2006, almost eight years.",
            "She served two years of a term that ran from 2010 to 2018.",
            "LEEDS, 4 May 2014 — The 2007 show fell on the 20th anniversary of her death in 1987.",
        ),
    )
    triggers = (
        _BIRTHDAYS
        | frozenset(ANNIVERSARIES)
        | {"wedding", "century", "marriage"}
        | UNIT_WORDS
        | MINUTES.keys() - {"second"}
        | {f"{unit}s" for unit in MINUTES}
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a stretch of time with a beginning and an end."""
        seen: set[int] = set()
        yield from _worded(document, seen)
        yield from self._until_now(document, seen)
        for match in found_in(document, _CLOCK):
            seen.add(match["length"].first)
            near = _SURE if match.says("after", "before", "later") else NEAR
            yield from timed(document, match["length"], match["start"], match["end"], near)
        yield from _around(document, seen)
        for told in years_told(document):
            if told.length.first not in seen:
                seen.add(told.length.first)
                yield _told(document, told)
        yield from _by_timeline(document, seen)
        yield from _by_ages(document, seen)
        for step in steps(document):
            yield between_ends(document, step.said, step.start, step.end, step.right)

    @staticmethod
    def _until_now(document: Document, seen: set[int]) -> Iterator[Mismatch]:
        """Stretches of years that end with the day of the story."""
        now = dates(document).stated
        if now is None:
            return
        sentence = tokens(document).sentence_of(now.first)
        told = statements(document).by_sentence.get(sentence, ())
        end = next((s for s in told if s.first <= now.day_at < s.last), None)
        for match in found_in(document, _SINCE):
            moments = [s for s in match.outline.statements if s.kind is Kind.MOMENT and s is not end]
            if len(moments) == 1 and end is not None and match["length"].first not in seen:
                seen.add(match["length"].first)
                yield from compared(document, match["length"], match["start"], end, 0.0)


def _by_ages(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of how long something has lasted and when it began, over the story."""
    for clash in clashes(document):
        if clash.length.first not in seen:
            seen.add(clash.length.first)
            yield Mismatch(clash.length.span, clash.said, quoted(document, *clash.places), question="which is wrong?")


def _by_timeline(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """Lengths and steps that the points of the whole story do not give; those that have been looked at are left out."""
    known = {tokens(document).start_of(k) for k in seen}
    for length in wrong_lengths(document):
        if known.isdisjoint(range(length.span.start, length.span.end)):
            yield _between(document, length.span, (length.start.span, length.end.span), length.right)
    for step in wrong_steps(document):
        yield _between(document, step.step.span, (step.base.span, step.end.span), said_apart(step))


def _between(document: Document, told: Span, ends: tuple[Span, Span], right: str) -> Mismatch:
    """The mismatch of a stretch of time and of the two points that it is said to lie between."""
    said = f"From “{document[ends[0]]}” to “{document[ends[1]]}” is {right}, not “{document[told]}”"
    return Mismatch(told, said, quoted(document, *sorted(ends)), question="which is wrong?")


def _worded(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The stretches of years that a wording sets beside both their ends; those that are wrong are seen."""
    for ways, least in ((_BETWEEN, -1.0), (_UNTIL, 0.0), (_LATER, 0.0)):
        for match in found_in(document, ways):
            dated = "day of year" not in (match["start"].unit, match["end"].unit)
            if match["length"].first not in seen and dated:
                for found in compared(document, match["length"], match["start"], match["end"], least):
                    seen.add(match["length"].first)
                    yield found
    for match in found_in(document, _LATER_THAN):
        start = _year_before(document, match)
        if match["length"].first not in seen and start is not None:
            for found in compared(document, match["length"], start, match["end"], 0.0):
                seen.add(match["length"].first)
                yield found


def _around(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The stretches that the moments around them do not give; those that have been looked at are left out."""
    for week in weeks(document):
        if week.length.first not in seen:
            seen.add(week.length.first)
            yield Mismatch(
                week.length.span,
                f"From {document[week.start]} to {document[week.end]} is {week.right} days, not {week.length.value:g}",
                quoted(document, week.start, week.end),
                question="which is wrong?",
            )
    for stretch in (*stretches(document), *spent_hours(document)):
        if stretch.length.first not in seen:
            yield between_ends(document, stretch.length.span, stretch.start.span, stretch.end.span, str(stretch.right))


def _told(document: Document, told: YearsTold) -> Mismatch:
    """The mismatch of a number of years and the two that it is told to lie between."""
    years = "years" if told.right != 1 else "year"
    return between_ends(document, told.length.span, told.start.span, told.end.span, f"{told.right} {years}")


def _year_before(document: Document, match: Match) -> Statement | None:
    """The one year that the sentence before states; nothing where it states several, or this one another."""
    own = [s for s in match.outline.statements if s.kind is Kind.MOMENT]
    earlier = outline_of(document, match.outline.sentence - 1) if len(own) == 1 and match.outline.sentence else None
    years = [s for s in earlier.statements if s.kind is Kind.MOMENT] if earlier is not None else []
    return years[0] if len(years) == 1 else None
