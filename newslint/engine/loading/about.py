"""What every rule in YAML says of itself, whatever its kind: the keys, and what may stand under them."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import (
    Field,
    Fields,
    anything,
    many,
    noted,
    one_of,
    record,
    schema_of,
    table,
    text,
    truth,
    whole,
    written,
)
from newslint.engine.declarative.yamltree import Node
from newslint.engine.examples import read_example
from newslint.engine.finding import Severity
from newslint.engine.rule import BLOCKS, Example, Scope, Status, is_code, is_name
from newslint.text import FieldKind


def _is_reference(text: str) -> bool:
    """Whether a text may be the code or the name of a rule."""
    return is_code(text) or is_name(text)


def _is_day(text: str) -> bool:
    """Whether a text is a day of the calendar."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@noted(anyOf=[schema_of(text), {"type": "object"}])
def _example(node: Node, key: str) -> str | dict[str, Any]:
    """An example: its text, or a mapping of text, fixed and options."""
    shape = text if isinstance(node.value, str) else record(_EXAMPLE)
    read: str | dict[str, Any] = shape(node, key)
    try:
        read_example(read if isinstance(read, str) else Example(**read))
    except ValueError as error:
        raise BodyError(str(error), at=node.at) from error
    return read


_EXAMPLE: Fields = {"text": Field(text, required=True), "fixed": Field(text), "options": Field(table(anything))}
SEVERITY = Field(
    one_of(*(s.label for s in sorted(Severity, reverse=True))),
    about="error: surely wrong; warning: very likely wrong; advice: house style",
)
BASIC: Fields = {
    "code": Field(written("three capitals and three digits, as in HSE101", is_code), required=True),
    "name": Field(
        written("small letters and hyphens, as in city-hall", is_name),
        required=True,
        about="what is wrong, as it reads after “ignore”; the file is called after it",
    ),
    "summary": Field(text, required=True, about="one sentence for lists: what is found"),
    "why": Field(text, required=True, about="why it matters to a reader or a desk"),
    "severity": SEVERITY._replace(required=True),
    "examples": Field(
        record(
            {
                "bad": Field(many(_example, least=1), required=True, about="[[ and ]] mark what must be found"),
                "good": Field(many(_example, least=2), required=True, about="what must be left alone"),
            }
        ),
        required=True,
    ),
    "since": Field(text, about="the version that had the rule first"),
    "source": Field(text, about="the guide that says so"),
    "owner": Field(text, about="who answers for the rule: a desk or a person"),
    "in_quotes": Field(truth, about="whether it counts inside quotation marks"),
    "fields": Field(
        many(one_of(*FieldKind, *BLOCKS), least=1, alone=True), about="the parts of a story in which it counts"
    ),
    "variety": Field(one_of("American", "British"), about="the English of the stories in which it counts"),
    "valid_from": Field(written("a day, as in 2026-01-31", _is_day), about="the first day on which it holds"),
    "valid_until": Field(written("a day, as in 2026-01-31", _is_day), about="the last day on which it holds"),
    "scope": Field(one_of(*get_args(Scope)), about="what a finding speaks of, and so with which it competes"),
    "doubt": Field(whole(1, 99), about="how much, in per cent, the second reader must doubt the words of a finding"),
    "fix_doubt": Field(whole(1, 99), about="how much it must doubt them for its fix to be applied without a person"),
    "status": Field(one_of(*get_args(Status))),
    "aliases": Field(
        many(written("a code or a name, as in HSE101 or city-hall", _is_reference)),
        about="what the rule was called before",
    ),
}
"""What every rule says of itself, beside its kind."""
