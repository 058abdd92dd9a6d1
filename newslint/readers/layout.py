"""The furniture of a story in plain text: headline, byline and dateline, told by how they are set.

Careful rather than complete: what is not surely furniture stays body.
"""

from __future__ import annotations

from newslint.lexicon.calendar_names import MONTHS, SHORT_MONTHS
from newslint.lexicon.lists import words
from newslint.text import Field, FieldKind, Span
from newslint.text.paragraphs import split_paragraphs
from newslint.util.lazy_regex import lazy_regex

_HEAD = 4_000  # code points looked at; furniture stands on top
_LONGEST_HEADLINE = 120
_LONGEST_BYLINE = 120
_PLACES = 5  # paragraphs from the top in which a byline or dateline may stand

_PARTICLES = "|".join(sorted(words("name-particles")))
_NAME = rf"[^\W\d_a-z][\w.'’-]*(?:[ ]+(?:(?:{_PARTICLES})\b|[^\W\d_a-z][\w.'’-]*)){{1,4}}"
_BYLINE = lazy_regex(
    rf"(?:By|BY)[ ]+{_NAME}(?:,[ ]+{_NAME}){{0,4}}(?:,?[ ]+(?:and|AND|&)[ ]+{_NAME})?"
    r"(?:,?[ ]+in[ ]+[^\W\d_a-z][\w .'’-]*|,[ ]+[\w .'’&-]+|[ ]*\|[ ]*[\w .'’&-]+)?"
)
_MONTH = rf"(?:{'|'.join(map(str.capitalize, MONTHS))}|(?:{'|'.join(map(str.capitalize, SHORT_MONTHS))})\b\.?)"
_DATELINE = lazy_regex(
    r"[A-Z][A-Z.'’-]{2,}(?:[ ][A-Z][A-Z.'’-]*){0,3}(?:/[A-Z][A-Z .'’-]+)?"  # the place, in capitals
    r"(?:,[ ][A-Z][\w.]*(?:[ ][A-Z][\w.]*)?)?"  # state or country
    rf"(?:,[ ](?:{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{_MONTH})(?:,?[ ](?:19|20)\d\d)?)?"
    r"[ ]*(?:\([A-Z][\w ./-]{1,30}\))?"  # agency
    r"[ ]*(?:[-–—]{1,2}|―)(?=\s)"
)


_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ.'’-")
"""What the first three characters of a dateline are: few paragraphs have to be looked at closer."""


def find_fields(text: str) -> tuple[Field, ...]:
    """Headline, byline and dateline of a story, in order; each at most once."""
    head = text[:_HEAD]
    paragraphs = split_paragraphs(head)
    if len(text) > _HEAD:
        paragraphs = paragraphs[:-1]  # cut in the middle
    fields: list[Field] = []
    if len(paragraphs) > 1 and _is_headline(head[slice(*paragraphs[0])], head[slice(*paragraphs[1])]):
        fields.append(Field(FieldKind.HEADLINE, paragraphs[0]))
    seen: set[FieldKind] = set()
    for start, end in paragraphs[len(fields) : _PLACES]:
        short = FieldKind.BYLINE not in seen and end - start <= _LONGEST_BYLINE
        if short and head.startswith(("By ", "BY "), start) and _BYLINE.fullmatch(head, start, end):
            seen.add(FieldKind.BYLINE)
            fields.append(Field(FieldKind.BYLINE, Span(start, end)))
        elif _CAPITALS.issuperset(head[start : start + 3]) and (m := _DATELINE.match(head, start, end)):
            fields.append(Field(FieldKind.DATELINE, Span(start, m.end())))
            break
    return tuple(fields)


def _is_headline(first: str, second: str) -> bool:
    """Whether the first paragraph is set as a headline: short, on one line, not a sentence closed by a full stop."""
    words = first.split()
    return (
        len(words) > 2
        and len(first) <= _LONGEST_HEADLINE
        and "\n" not in first
        and first[-1] not in ".:;,-–—"
        and not first.endswith(('."', ".”", ".'", ".’"))
        and not _BYLINE.fullmatch(first)
        and not _DATELINE.match(first)
        and (len(second) > len(first) or _BYLINE.fullmatch(second) is not None)
    )
