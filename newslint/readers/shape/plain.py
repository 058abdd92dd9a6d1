"""Plain text: directives to newslint are all the markup there is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable

from newslint.readers.directives import find_directives, find_misread
from newslint.readers.shape.base import Shape, after, hides
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_ITEM = lazy_regex(r"(?:[-–—*•·+]|\d{1,3}[.)]|[a-z]\))\s|[^\r\n]{0,300}(?:\t|[ ]\|[ ])")
"""How an item of a list begins, or what a row of a table holds."""


class PlainShape(Shape):
    """Plain text."""

    def structure(self, text: str) -> tuple[Hashable, ...]:
        """The directives of a text, and what looks like some."""
        return (*(m.group() for m in find_directives(text)), *(text[slice(*m.span)] for m in find_misread(text)))

    def touches(self, document: Document, span: Span, text: str) -> bool:
        """Whether a replacement may make or break a directive."""
        return not {"[", "]", "<", ">"}.isdisjoint(document[span] + text)

    def group(self, document: Document, begin: int, paragraph: Span) -> Span:  # noqa: ARG002 - lists open with their first line
        """The lines of a list, one under the other, that a paragraph opens; the paragraph where it opens none."""
        paragraphs = document.paragraphs
        end = paragraph.end
        at = bisect_left(paragraphs, paragraph)
        while at < len(paragraphs) and _ITEM.match(document.text, paragraphs[at].start):
            if document.text[end : paragraphs[at].start].count("\n") > 1:
                break
            end = paragraphs[at].end
            at += 1
        return Span(paragraph.start, end)

    def stands(self, markup: str) -> bool:
        """Always: a directive parts the words around it."""
        return bool(markup.strip())

    def emphasis(self, markup: str) -> bool:
        """Never: plain text has no emphasis."""
        return not markup.strip()

    def whole(self, document: Document, paragraph: Span) -> Span | None:
        """The paragraph and the line ends after it (or, of the last one, before it); no directive goes with it."""
        text, (start, end) = document.text, paragraph
        if hides(document, start, end):
            return None
        if after(text, end) == len(text):
            while start and text[start - 1].isspace():
                start -= 1
            return Span(start, end)
        return Span(start, after(text, end))


PLAIN = PlainShape()
