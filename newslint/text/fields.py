"""The named parts of a story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from newslint.text.span import Span
from newslint.util.records import NamedTuple


class FieldKind(StrEnum):
    """What a part of a story is for."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"


class Field(NamedTuple):
    """A part of a story and what it is."""

    kind: FieldKind
    span: Span


class Dated(NamedTuple):
    """The day that a file says its story is of, outside the text that is read."""

    day: dt.date
    span: Span | None = None
    """Where it says so; ``None`` where the text of the document does not hold that place."""


def outermost(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Fields in order; what lies within another field is no field of its own."""
    kept: list[Field] = []
    for field in sorted(fields, key=lambda f: (f.span.start, -f.span.end)):
        if not kept or field.span.start >= kept[-1].span.end:
            kept.append(field)
    return tuple(kept)
