"""The parts of a story that rules count in: sentences, paragraphs, headlines and the like."""

from __future__ import annotations

from typing import Literal, get_args

from newslint.language.segmentation.tokens import tokens
from newslint.readers.shape import block_of
from newslint.text import Document, FieldKind, Span

Unit = Literal["sentence", "paragraph", "headline", "standfirst", "byline", "caption", "heading", "story"]
"""``paragraph``: one of the body; ``heading``: one inside the story, as markup has it."""
UNITS: tuple[Unit, ...] = get_args(Unit)


def units(document: Document, unit: Unit) -> list[Span]:
    """All units of a sort in a document, in order; none is empty."""
    if unit == "story":
        return [Span(document.paragraphs[0].start, document.paragraphs[-1].end)] if document.paragraphs else []
    if unit == "sentence":
        table = tokens(document)
        return [table.sentence_span(k) for k in range(len(table.first))]
    if unit in ("paragraph", "heading"):
        return [span for span in document.paragraphs if _is(document, span, unit)]
    return [field.span for field in document.fields if field.kind == unit]


def _is(document: Document, paragraph: Span, unit: str) -> bool:
    """Whether a paragraph is a heading, or one of the body, as asked."""
    heading = block_of(document, paragraph) == "heading"
    if unit == "heading":
        return heading and document.field_at(paragraph.start) is not FieldKind.HEADLINE
    return not heading and document.field_at(paragraph.start) in (None, FieldKind.BODY)


def word_count(text: str) -> int:
    """How many words a text has, as writers count them: what white space parts, if a letter or figure is in it."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def first_word(document: Document, unit: Span) -> Span:
    """The first word of a unit: where a finding that speaks of all of it is shown."""
    table = tokens(document)
    at = table.from_offset(unit.start)
    end = table.from_offset(unit.end)
    at = next((k for k in range(at, end) if table.text[k][0].isalnum()), at)
    return table.span(at) if at < end else unit
