"""``9am`` and ``9 a.m.`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from newslint.engine.bases.consistency import USUAL_IN_VARIETY, ConsistencyRule, Matter, Use
from newslint.engine.finding import Edit, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.clock_times import with_full_stop
from newslint.story.variety import Side, variety
from newslint.text import Document
from newslint.util.records import NamedTuple

_HALVES = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m")
_STOPS = {"with": "a.m.", "without": "am"}
_USUAL = {Side.US: "a.m.", Side.UK: "am"}


class TimeOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "a.m.", "am"] = "consistent"
    """With full stops or without; ``consistent`` asks only that a story agree with itself."""

    @staticmethod
    def earlier(name: str, value: Any) -> tuple[str, Any]:
        """``stops`` was the name of ``style``."""
        return ("style", _STOPS.get(value, value)) if name == "stops" else (name, value)


class MixedTimes(ConsistencyRule[int, TimeOptions]):
    """Times of day with full stops and without."""

    meta = Meta(
        code="DAT108",
        name="mixed-times",
        summary="Times of day have a.m. or p.m. in one place and am or pm in another.",
        why="AP has the stops, the BBC and the Guardian have none; a mixture shows that copy of both was joined.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "Doors open at 9am and close at 5pm. The last tour is at [[4.30 p.m.]] on weekdays.",
                fixed="Doors open at 9am and close at 5pm. The last tour is at 4.30pm on weekdays.",
            ),
            Example(
                "Doors open at 9 a.m. and close at 5 p.m. on weekdays. The last tour is at [[4:30pm]].",
                fixed="Doors open at 9 a.m. and close at 5 p.m. on weekdays. The last tour is at 4:30 p.m.",
            ),
            "Doors open at 7pm and the show starts at [[8 p.m.]] on Friday.",
        ),
        good=(
            "Doors open at 9am and close at 5pm. “I am 9,” she said.",
            "Doors open at 9 a.m. and close at 5 p.m. on weekdays.",
        ),
    )
    triggers = frozenset(_HALVES)
    usual = USUAL_IN_VARIETY

    def matters(self, document: Document) -> Iterator[Matter[int]]:
        """The halves of the day after figures. American guides have a.m. and British ones am."""
        table = tokens(document)
        places = [k for k in table.where(*_HALVES) if k and table.text[k - 1][0].isdigit()]
        uses = [Use("a.m." if "." in table.text[k] else "am", table.span(k - 1, k + 1), k) for k in places]
        side = variety(document).side if len({use.form for use in uses}) > 1 else None
        yield Matter(uses, today=_USUAL[side] if side else None)

    def write(self, document: Document, use: Use[int], wanted: str, model: Sequence[Use[int]]) -> str:
        """The time in the other form, with the space that others have before it, or none."""
        table = tokens(document)
        spaced = not table.adjacent(model[0].place - 1) if model else wanted == "a.m."
        half = table.lower[use.place]
        half = f"{half[0]}.m." if wanted == "a.m." else f"{half[0]}m"
        return table.text[use.place - 1] + (" " if spaced else "") + half

    def edits(self, document: Document, use: Use[int], wanted: str, model: Sequence[Use[int]]) -> tuple[Edit, ...]:
        """The time; with the full stop after it where the new text ends in one of its own."""
        text = self.write(document, use, wanted, model)
        return (Edit(with_full_stop(document, use.span, text), text),)
