"""What every format says of its shape, and what is asked of a document whatever its format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Hashable, Iterator
from typing import Literal

from newslint.text import Document, Span

Block = Literal["paragraph", "heading", "item", "cell"]
"""What markup says that a paragraph is: a heading inside the story, an item of a list, a cell of a table, or no more
than a paragraph."""

FILLERS = "\ufdd0\ufdd1\ufdd2"
"""What stands in prose for places of the file at which nothing is read: inside a character written as code, or where
markup parts no words."""
_JOIN = FILLERS[-1]


class Shape(ABC):
    """What is known of a format."""

    @abstractmethod
    def structure(self, text: str) -> tuple[Hashable, ...]:
        """The markup of a piece of such a file, as something that can be compared."""

    @abstractmethod
    def touches(self, document: Document, span: Span, text: str) -> bool:
        """Whether a text in place of a span without markup may change how the markup nearby is read.

        If not, nobody needs to compare.
        """

    def bars(self, document: Document, span: Span, text: str) -> bool:  # noqa: ARG002 - most formats bar nothing
        """Whether such a text cannot stand there at all: in most formats, any words may stand anywhere."""
        return False

    def around(self, document: Document, span: Span, reach: int) -> Span:
        """The piece of the file to compare for a change at a span: so many code points on each side, or fewer."""
        return near(document, span, reach)

    def context(self, document: Document) -> str:  # noqa: ARG002 - in most formats markup speaks for itself
        """What must be read with such a piece: in most formats nothing."""
        return ""

    @abstractmethod
    def stands(self, markup: str) -> bool:
        """Whether some markup stands for something that is read or seen where it is.

        Code, a picture, a footnote's mark or a comment does; what only says how the words beside it look does not.
        """

    @abstractmethod
    def emphasis(self, markup: str) -> bool:
        """Whether some markup is no more than marks of emphasis."""

    @abstractmethod
    def group(self, document: Document, begin: int, paragraph: Span) -> Span:
        """The whole list or table that begins after an offset and holds a paragraph, or else the paragraph."""

    def block(self, document: Document, paragraph: Span) -> Block:  # noqa: ARG002 - most formats mark no blocks
        """What the markup says that a paragraph is: most formats say nothing."""
        return "paragraph"

    @abstractmethod
    def whole(self, document: Document, paragraph: Span) -> Span | None:
        """What must go for a paragraph to go without tearing anything, if it can."""


def hides(document: Document, start: int, end: int) -> bool:
    """Whether a range holds markup: a character that reads as something else, or as nothing."""
    text, prose = document.text[start:end], document.prose[start:end]
    return text != prose and any(seen != read and not seen.isspace() for seen, read in zip(text, prose, strict=True))


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
