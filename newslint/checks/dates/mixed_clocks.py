"""``7pm`` and ``19:00`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Edit, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.clock_times import DAY, NIGHT, ClockTime, clock_times, is_elsewhere, is_told, with_full_stop
from newslint.text import Document
from newslint.util.records import NamedTuple


class ClockOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "12-hour", "24-hour"] = "consistent"
    """The clock; ``consistent`` asks only that a story agree with itself."""


class MixedClocks(ConsistencyRule[ClockTime, ClockOptions]):
    """Times of the clock of twelve hours beside those of the clock of 24."""

    meta = Meta(
        code="DAT120",
        name="mixed-clocks",
        summary="Times of day are told by the clock of 12 hours in one place and by that of 24 hours in another.",
        why="Readers have to reckon to see which is later, and trip where a story changes clocks.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC, Guardian and Reuters style guides: one clock a story; the 12-hour clock in prose.",
        in_quotes=True,
        bad=(
            Example(
                "Doors open at 9am and the first talk begins at 10.30am. The hall closes at [[18:45]].",
                fixed="Doors open at 9am and the first talk begins at 10.30am. The hall closes at 6.45pm.",
            ),
            Example(
                "The first train leaves at 05:40 and the last at 23:15. A bus leaves at [[7 a.m.]]",
                fixed="The first train leaves at 05:40 and the last at 23:15. A bus leaves at 07:00.",
            ),
            "The pool will be open from 7am to [[19:00]].",
            "The gates opened at 11.30am, three hours before the [[14:30]] kick-off.",
            "The race began at 5am and ended at [[17h00]].",
            "The polls opened at 7am and closed at [[22.00]].",
        ),
        good=(
            "Doors open at 9am and close at 6.45pm. She won in 18:45, a record.",
            "The speech begins at 7pm (18:00 GMT) and the vote at 9pm (2000 GMT).",
            "The first train leaves at 05:40 and the last at 23:15.",
            "He came at 9pm one day and at 11:30 the next.",
            "The shop shuts at 5pm. The share closed at 22.00 on Monday.",
            "Polls closed at 10pm. Luke 15:11 tells of two sons.",
        ),
    )
    triggers = frozenset(DAY + NIGHT)

    def matters(self, document: Document) -> Iterator[Matter[ClockTime]]:
        """The times; one of the 24-hour clock only where it can be nothing else, and tells no other country's time.

        From 10:00 to 12:59 a time without its half of the day may be of either clock: "at 11:30 one night".
        """
        table = tokens(document)
        times = [t for t in clock_times(document) if t.half or _is_of_24_hours(table, t)]
        yield Matter([Use("12-hour" if t.half else "24-hour", t.span(table), t) for t in times])

    def write(self, document: Document, use: Use[ClockTime], wanted: str, model: Sequence[Use[ClockTime]]) -> str:
        """The time by the other clock, with the marks that other times have."""
        del document
        like = next((m.place for m in model if m.place.minutes is not None), model[0].place if model else None)
        if wanted == "24-hour":
            return use.place.of_24_hours(like)
        half = next((m.place for m in model if m.place.half), None)
        return use.place.of_12_hours(like, half)

    def edits(
        self, document: Document, use: Use[ClockTime], wanted: str, model: Sequence[Use[ClockTime]]
    ) -> tuple[Edit, ...]:
        """The time; one full stop stays where that of p.m. closed the sentence, and where it comes to do so."""
        text = self.write(document, use, wanted, model)
        if use.place.half.endswith(".") and use.place.last == tokens(document).sentence_end(use.place.first):
            text += "."
        return (Edit(with_full_stop(document, use.span, text), text),)


def _is_of_24_hours(table: Tokens, time: ClockTime) -> bool:
    """Whether hours and minutes can only be a time by the clock of 24 hours, and of this place."""
    return not 10 <= time.hour <= 12 and is_told(table, time) and not is_elsewhere(table, time)
