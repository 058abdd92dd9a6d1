"""The named parts of a story."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from newslint.text.span import Span


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
