"""``9.30am`` and ``9:30am``, ``9am`` and ``9 am`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.clock_times import DAY, NIGHT, ClockTime, clock_times, is_elsewhere, is_told
from newslint.text import Document
from newslint.util.records import NamedTuple


class TimeMarkOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """The marks of the house: of ``colon`` and ``stop`` one, and of ``closed`` (9am) and ``spaced`` (9 am) one."""


class MixedTimeMarks(ConsistencyRule[ClockTime, TimeMarkOptions]):
    """Hours and minutes with a colon and with a stop; am and pm close to the figure and apart from it."""

    meta = Meta(
        code="DAT121",
        name="mixed-time-marks",
        summary="Times of day have a colon in one place and a full stop in another, or a space before am and none.",
        why="AP and the BBC have 9:30, the Guardian 9.30; a mixture shows that copy of both was joined.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "Doors open at 9.30am and the first talk begins at 10.15am. The hall closes at [[6:45pm]].",
                fixed="Doors open at 9.30am and the first talk begins at 10.15am. The hall closes at 6.45pm.",
            ),
            Example(
                "Doors open at 9am and the first talk begins at 10am. The hall closes at [[6 pm]].",
                fixed="Doors open at 9am and the first talk begins at 10am. The hall closes at 6pm.",
            ),
            "The trial was to begin at 9.30am. It was put off until [[11:15]].",
        ),
        good=(
            "The trial was to begin at 9.30am. She read Luke 11:15 until noon.",
            "Doors open at 9.30am and the first talk begins at 10.15am. She ran home in 6:45.",
            "Doors open at 9am and the hall closes at 6.45pm.",
        ),
    )
    triggers = frozenset(DAY + NIGHT)

    def matters(self, document: Document) -> Iterator[Matter[ClockTime]]:
        """The times with am or pm by the mark between hours and minutes, and by the space before am or pm."""
        table = tokens(document)
        times = [time for time in clock_times(document) if time.half]
        marks = [
            Use("colon" if t.mark == ":" else "stop", t.span(table), t)
            for t in clock_times(document)
            if t.minutes is not None and (t.half or _is_bare(table, t))
        ]
        yield Matter(marks, forms=("colon", "stop"))
        odd = {use.span for use in marks} if len({use.form for use in marks}) > 1 else set()
        spaces = [Use("spaced" if t.spaced else "closed", t.span(table), t) for t in times if "." not in t.half]
        yield Matter([use for use in spaces if use.span not in odd], forms=("closed", "spaced"))

    def write(self, document: Document, use: Use[ClockTime], wanted: str, model: Sequence[Use[ClockTime]]) -> str:
        """The time with the mark or the space that others have."""
        del model
        time, text = use.place, document[use.span]
        if wanted in ("colon", "stop"):
            return text.replace(time.mark, ":" if wanted == "colon" else ".", 1)
        return text.replace(" ", "") if wanted == "closed" else text.replace(time.half, f" {time.half}")


def _is_bare(table: Tokens, time: ClockTime) -> bool:
    """Whether a time goes without am or pm, but is a time of day and of this place: “until 11:15”."""
    return time.mark == ":" and is_told(table, time) and not is_elsewhere(table, time)
