"""The shape of a file: its markup, without the words. Whoever changes words asks here whether the shape stays.

A module here knows one format, and is a :class:`Shape`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator
from pathlib import PurePath
from typing import Protocol

from newslint.readers.plain import SUFFIXES as _PLAIN
from newslint.text import Document, Span


class Shape(Protocol):
    """What is known of a format."""

    def structure(self, text: str, /) -> tuple[Hashable, ...]:
        """The markup of a piece of such a file, as something that can be compared."""

    def touches(self, document: Document, span: Span, text: str, /) -> bool:
        """Whether a text in place of a span without markup may change how the markup nearby is read.

        If not, nobody needs to compare.
        """

    def bars(self, document: Document, span: Span, text: str, /) -> bool:
        """Whether such a text cannot stand there at all."""

    def around(self, document: Document, span: Span, reach: int, /) -> Span:
        """The piece of the file to compare for a change at a span: so many code points on each side, or fewer."""

    def context(self, document: Document, /) -> str:
        """What must be read with such a piece."""

    def stands(self, markup: str, /) -> bool:
        """Whether some markup stands for something that is read or seen where it is.

        Code, a picture, a footnote's mark or a comment does; what only says how the words beside it look does not.
        """

    def emphasis(self, markup: str, /) -> bool:
        """Whether some markup is no more than marks of emphasis."""

    def group(self, document: Document, begin: int, paragraph: Span, /) -> Span:
        """The whole list or table that begins after an offset and holds a paragraph, or else the paragraph."""

    def whole(self, document: Document, paragraph: Span, /) -> Span | None:
        """What must go for a paragraph to go without tearing anything, if it can."""


FILLERS = "\ufdd0\ufdd1\ufdd2"
"""What stands in prose for places of the file at which nothing is read: inside a character written as code, or where
markup parts no words."""
_JOIN = FILLERS[-1]
_HEAD = 100  # code points in which a page says what it is


def shape_of(document: Document) -> Shape:
    """The module that knows the format of a document."""
    suffix = PurePath(document.path).suffix.lower()
    if suffix not in _PLAIN:
        from newslint.readers import html, markdown
        from newslint.readers.shape import html as html_shape
        from newslint.readers.shape import markdown as markdown_shape

        if suffix in markdown.SUFFIXES:
            return markdown_shape
        if suffix in html.SUFFIXES:
            return html_shape
    if document.masked and document.text[:_HEAD].lstrip().lower().startswith(("<!doctype html", "<html")):
        from newslint.readers.shape import html as html_shape

        return html_shape
    return plain_shape()


def plain_shape() -> Shape:
    """The module that knows plain text, and whatever has no reader of its own."""
    from newslint.readers.shape import plain

    return plain


def hides(document: Document, start: int, end: int) -> bool:
    """Whether a range holds markup: a character that reads as something else, or as nothing."""
    text, prose = document.text[start:end], document.prose[start:end]
    return text != prose and any(seen != read and not seen.isspace() for seen, read in zip(text, prose, strict=True))


def interrupted(document: Document, span: Span) -> bool:
    """Whether something that is no prose stands among the words of a span: they do not follow each other, then."""
    return any(map(shape_of(document).stands, inside(document, span))) if document.masked else False


def parted(document: Document, span: Span) -> bool:
    """Whether any markup but emphasis stands among the words of a span: a link or a tag begins or ends there."""
    return not all(map(shape_of(document).emphasis, inside(document, span))) if document.masked else False


def inside(document: Document, span: Span) -> Iterator[str]:
    """The markup in a span that reads as nothing; what reads as a character is prose."""
    masked, prose = document.masked, document.prose
    for k in range(bisect_left(masked, span.start, key=lambda m: m.end), len(masked)):
        if masked[k].start >= span.end:
            return
        at, end = masked[k]
        while at < min(end, span.end):
            to = at
            while to < end and (prose[to].isspace() or prose[to] == _JOIN):
                to += 1
            if to > max(at, span.start):
                yield document.text[at:to]
            at = to + 1


def near(document: Document, span: Span, reach: int) -> Span:
    """A span with so many code points on each side of it."""
    return Span(max(0, span.start - reach), min(len(document.text), span.end + reach))


def after(text: str, end: int) -> int:
    """Where the white space after an offset ends."""
    while end < len(text) and text[end].isspace():
        end += 1
    return end
