"""The shape of a file: its markup, without the words. Whoever changes words asks here whether the shape stays.

A module here knows one format, in a :class:`~newslint.readers.shape.base.Shape`.
"""

from __future__ import annotations

from pathlib import PurePath

from newslint.readers.plain import SUFFIXES as _PLAIN
from newslint.readers.shape.base import FILLERS, Block, Shape, hides, inside
from newslint.text import Document, Span, annotation

__all__ = [
    "FILLERS",
    "Block",
    "Shape",
    "block_of",
    "hides",
    "inside",
    "interrupted",
    "parted",
    "plain_shape",
    "shape_of",
]


_HEAD = 100  # code points in which a page says what it is


@annotation
def shape_of(document: Document) -> Shape:
    """What is known of the format of a document."""
    if document.source is not None:  # put together from parts of a file: of HTML, as far as they have markup
        return _html_shape() if document.masked else plain_shape()
    suffix = PurePath(document.path).suffix.lower()
    if suffix not in _PLAIN:
        from newslint.readers import html, markdown

        if suffix in markdown.SUFFIXES:
            from newslint.readers.shape.markdown import MARKDOWN

            return MARKDOWN
        if suffix in html.SUFFIXES:
            return _html_shape()
    if document.masked and document.text[:_HEAD].lstrip().lower().startswith(("<!doctype html", "<html")):
        return _html_shape()
    return plain_shape()


def plain_shape() -> Shape:
    """What is known of plain text, and of whatever has no reader of its own."""
    from newslint.readers.shape.plain import PLAIN

    return PLAIN


def _html_shape() -> Shape:
    """What is known of HTML."""
    from newslint.readers.shape.html import HTML

    return HTML


def block_of(document: Document, paragraph: Span) -> Block:
    """What the markup of a document says that a paragraph is."""
    return shape_of(document).block(document, paragraph)


def interrupted(document: Document, span: Span) -> bool:
    """Whether something that is no prose stands among the words of a span: they do not follow each other, then."""
    return any(map(shape_of(document).stands, inside(document, span))) if document.masked else False


def parted(document: Document, span: Span) -> bool:
    """Whether any markup but emphasis stands among the words of a span: a link or a tag begins or ends there."""
    return not all(map(shape_of(document).emphasis, inside(document, span))) if document.masked else False
