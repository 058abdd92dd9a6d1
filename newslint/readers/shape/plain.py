"""Plain text: directives to newslint are all the markup there is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable

from newslint.readers.directives import find_directives, find_misread
from newslint.readers.shape import after, hides, near
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy


def structure(text: str) -> tuple[Hashable, ...]:
    """The directives of a text, and what looks like some."""
    return (*(m.group() for m in find_directives(text)), *(text[slice(*m.span)] for m in find_misread(text)))


def touches(document: Document, span: Span, text: str) -> bool:
    """Whether a replacement may make or break a directive."""
    return not {"[", "]", "<", ">"}.isdisjoint(document[span] + text)


def bars(_document: Document, _span: Span, _text: str) -> bool:
    """Never: any words may stand anywhere."""
    return False


def around(document: Document, span: Span, reach: int) -> Span:
    """A stretch around a span."""
    return near(document, span, reach)


def context(_: Document) -> str:
    """Nothing: a directive speaks for itself."""
    return ""


def group(document: Document, _begin: int, paragraph: Span) -> Span:
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


_ITEM = lazy(r"(?:[-–—*•·+]|\d{1,3}[.)]|[a-z]\))\s|[^\r\n]{0,300}(?:\t|[ ]\|[ ])")
"""How an item of a list begins, or what a row of a table holds."""


def stands(markup: str) -> bool:
    """Always: a directive parts the words around it."""
    return bool(markup.strip())


def emphasis(markup: str) -> bool:
    """Never: plain text has no emphasis."""
    return not markup.strip()


def whole(document: Document, paragraph: Span) -> Span | None:
    """The paragraph and the line ends after it (or, of the last one, before it); no directive goes with it."""
    text, (start, end) = document.text, paragraph
    if hides(document, start, end):
        return None
    if after(text, end) == len(text):
        while start and text[start - 1].isspace():
            start -= 1
        return Span(start, end)
    return Span(start, after(text, end))
