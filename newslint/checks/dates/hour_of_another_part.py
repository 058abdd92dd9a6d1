"""On Wednesday afternoon, at 8am."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.dates._halves import HALF_WORDS, wrong_halves
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.story.days.happenings import by_noun, happening
from newslint.story.days.parts_of_day import PART_WORDS, PartOfDay, parts_of_day
from newslint.story.days.timeline import Point, Scale, timeline
from newslint.text import Document

_BESIDE = 5
_NEAR = 2
"""Sentences from a part of the day to the hour of what happened then."""
_MANY = 3
_AROUND = 5
_BETWEEN = frozenset(
    "on in the at of , ( about around just shortly after before exactly this yesterday last".split()
) | frozenset(WEEKDAYS)
_OTHER = frozenset(
    "until till by since next later following previous earlier tomorrow day daily open opens opening every expected"
    " will would between from usually normally gmt utc et est edt bst ist cet local hours overnight second".split()
)
"""Words around an hour with which it may be of another day, or of no one day."""


class HourOfAnotherPart(ArithmeticRule):
    """An hour that is not in the part of the day in which something is said to have been."""

    meta = Meta(
        code="DAT126",
        name="hour-of-another-part",
        summary="An hour or a minute is not in the part of the day, or the half of a match, that is named with it.",
        why="The hour has the wrong half of the day, or the morning should be the evening.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The meeting began at [[10am]] on Tuesday evening in the school hall.",
            "Pupils were sent home on Wednesday afternoon. Staff noticed the cold at about [[8am]].",
            "A shop burned down in the early hours of Friday. A driver raised the alarm at [[3.40pm]].",
            "The goal came in the 62nd minute through Balogun. Colne said Balogun’s [[first-half]] strike was lucky.",
            "A blast shook the port shortly after dawn. The [[evening]] blast was the third this year.",
        ),
        good=(
            "The goal came in the 62nd minute through Balogun. Colne said Balogun’s second-half strike was lucky.",
            "A blast shook the port shortly after dawn. The morning blast was the third this year.",
            "The meeting began at 10am on Tuesday morning in the school hall.",
            "Pupils were sent home on Wednesday morning. Staff noticed the cold at about 8am.",
            "A shop burned down in the early hours of Friday. A driver raised the alarm at 3.40am.",
            "A shop burned down in the early hours of Friday. The road was shut until 3.40pm.",
            "The storm hit on Monday night. Its eye passed over the town at 2am.",
        ),
    )
    triggers = PART_WORDS | HALF_WORDS

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for an hour beside a part of the day, and for the hours of a story that names one part alone."""
        for goal in wrong_halves(document):
            said = f"Minute {goal.value} is not in the half that “{document[goal.told]}” tells of"
            yield Mismatch(goal.told, said, quoted(document, goal.minute), question="which is wrong?")
        parts = parts_of_day(document)
        if not parts:
            return
        table = tokens(document)
        for found in _of_events(document, table, parts):
            yield found
            return
        hours = timeline(document).of(Scale.CLOCK)
        if not hours:
            return
        beside = [(p, h) for p in parts for h in hours if _are_beside(table, p, h)]
        wrong = [(p, h) for p, h in beside if not p.may_be(h.value or 0.0, h.known)]
        if not wrong and not beside:
            wrong = list(_alone(table, parts, hours))
        for part, hour in wrong[:1]:
            said = f"“{document[hour.span]}” is not in the {part.name}"
            if part.name != document[part.span]:
                said = f"“{document[hour.span]}” is not in “{document[part.span]}”"
            yield Mismatch(hour.span, said, quoted(document, part.span), question="which is wrong?")


def _of_events(document: Document, table: Tokens, parts: tuple[PartOfDay, ...]) -> Iterator[Mismatch]:
    """What is told to have been in one part of the day, “the evening blast”, and in another elsewhere."""
    for part in parts:
        low, high = table.sentence_bounds(part.sentence)
        event = by_noun(table.lower[part.last]) if part.last < high else ""
        if not event or part.first == low or table.lower[part.first - 1] not in ("the", "that") or part.day:
            continue
        others = [p for p in parts if p.sentence != part.sentence and _tells(table, p.sentence, event)]
        hours = timeline(document).of(Scale.CLOCK)
        hours = tuple(h for h in hours if h.sentence != part.sentence and _tells(table, h.sentence, event))
        if any(part.overlaps(p) for p in others) or any(part.may_be(h.value or 0.0, h.known) for h in hours):
            continue
        if len(others) == 1 or (hours and not others):
            here, there = part.span, others[0].span if others else hours[0].span
            said = f"The {table.lower[part.last]} is of the {part.name} here, and of “{document[there]}” elsewhere"
            yield Mismatch(here, said, quoted(document, there), question="which is wrong?")


def _tells(table: Tokens, sentence: int, event: str) -> bool:
    """Whether a sentence tells of something that happened."""
    return any(happening(word) == event for word in table.sentence_lower(sentence))


def _are_beside(table: Tokens, part: PartOfDay, hour: Point) -> bool:
    """Whether a part of the day and an hour are told in one phrase."""
    first, last = (part.last, hour.first) if part.first < hour.first else (hour.last, part.first)
    return part.sentence == hour.sentence and last - first <= _BESIDE and _BETWEEN.issuperset(table.lower[first:last])


def _alone(table: Tokens, parts: tuple[PartOfDay, ...], hours: tuple[Point, ...]) -> Iterator[tuple[PartOfDay, Point]]:
    """The hour of what happened in the only part of the day that a story names, where none of its hours is in it."""
    part = parts[0]
    if len({p.name for p in parts}) > 1 or any(part.may_be(h.value or 0.0, h.known) for h in hours):
        return
    hour = next((h for h in hours if h.first >= part.last), None)
    named = part.first and table.lower[part.first - 1] == "the" and table.lower[part.last : part.last + 1] != ["of"]
    if hour is None and named and table.text[min(part.last, len(table) - 1)][0].islower():
        hour = hours[-1]
    if hour is None or abs(hour.sentence - part.sentence) > _NEAR or len(hours) > _MANY:
        return
    low, high = table.sentence_bounds(hour.sentence)
    days = {day for day in table.lower[low:high] if day in WEEKDAYS}
    around = table.lower[max(low, hour.first - _AROUND) : min(high, hour.last + _AROUND)]
    if _OTHER.isdisjoint(around) and (days <= {part.day} or hour.first < part.first):
        yield part, hour
