"""A stretch of time beside its two ends: whether years, or hours and minutes, are the ones between them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement
from newslint.text import Document, Span

NEAR = 0.6  # a stretch that is off by more than this part of itself was not meant to be the one between the two dates
_YEARS = {"year": 1.0, "decade": 10.0, "month": 1 / 12}


def between_ends(document: Document, length: Span, start: Span, end: Span, right: str) -> Mismatch:
    """The mismatch of a stretch of time, and of its two ends, which give another."""
    said = f"From {document[start]} to {document[end]} is {right}, not {document[length]}"
    return Mismatch(length, said, quoted(document, *sorted((start, end))), question="which is wrong?")


def compared(
    document: Document, length: Statement, start: Statement, end: Statement, least: float
) -> Iterator[Mismatch]:
    """The mismatch of a stretch of years and its two ends, if it is one; with both ends it may be a year more."""
    worth = 1.0 if length.kind is Kind.ORDINAL else _YEARS.get(length.unit)
    if worth is None or "day of year" in (start.unit, end.unit) or length.rough is not None:
        return
    between = abs(end.value - start.value)
    stated = length.value * worth
    plain = "year" in (start.unit, end.unit)
    low = between - (1.0 if plain else 0.55 * max(worth * length.step, 0.2))
    high = between + (-least if plain else 0.55 * max(worth * length.step, 0.2))
    if low - 0.01 <= stated <= high + 0.01 or abs(stated - between) > max(NEAR * between, 2):
        return
    right = between / worth
    shown = f"{round(right * 2) / 2:g}" if not plain else f"{right:.0f}"
    shown += f" {length.unit or 'year'}{'' if shown == '1' else 's'}"
    yield between_ends(document, length.span, start.span, end.span, shown)


def timed(
    document: Document, length: Statement, start: Statement, end: Statement, near: float = NEAR
) -> Iterator[Mismatch]:
    """The mismatch of a stretch of hours and minutes and two times of day, if it is one."""
    if length.unit not in ("hour", "minute") or length.rough is not None:
        return
    minutes = (end.value - start.value) % 1440
    stated = length.value * MINUTES[length.unit]
    half_day = (minutes - 720) % 1440
    slack = max(length.step * MINUTES[length.unit] * 0.25, 1.0)
    if min(abs(stated - minutes), abs(stated - half_day)) <= slack or abs(stated - minutes) > max(near * minutes, 20):
        return
    hours, rest = divmod(round(minutes), 60)
    shown = " ".join(f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((hours, "hour"), (rest, "minute")) if n)
    yield between_ends(document, length.span, start.span, end.span, shown)
