"""Markdown: blocks, emphasis, links, pictures, code and the like."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable

from newslint.readers.shape.base import Block, Shape, near
from newslint.readers.shape.blocks import group_around, whole_block
from newslint.readers.shape.commonmark import front_matter_end, structure
from newslint.readers.shape.html import HTML
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex

_MARKS = frozenset("*_~`[]()<>&\\!|#:\n\r\t")
_OPENS_BLOCK = frozenset("-+#>=|:~0123456789")
_LONGEST_LABEL = 500  # code points of the words of a link that stand before a place in them
_LONGEST_DEFINITIONS = 4_000  # code points of lines that say where links lead, to be read with every piece
_PLAIN_IN_DATA = lazy_regex(r"[\w ’.,-]*")
_DEFINITION = lazy_regex(r"(?m)^ {0,3}\[[^\[\]\r\n]{1,500}\]:[^\r\n]*")
_DELIMITERS = frozenset("*_~")
_LEAD = 40  # code points of the longest mark that opens a block of prose
_HEADING, _ITEM = lazy_regex(r"#{1,6}[ \t]+[*_~]*"), lazy_regex(r"(?:[-*+]|\d{1,9}[.)])[ \t]+[*_~]*")
_BLOCK_OF_HTML = lazy_regex(r"(?:[>\s]|(?:[-*+]|\d{1,9}[.)])\s)*<")
"""A line that begins with a tag, in lists and quotations too."""
_TARGET = lazy_regex(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\]\[[^\[\]]*\]")


@annotation
def _definitions(document: Document) -> str:
    """The lines that say where links lead, apart: one that turns out to be none must not swallow the next."""
    return "\n\n".join(_DEFINITION.findall(document.text)) if "]:" in document.text else ""


def _side(character: str) -> int:
    """What a character is for a mark of emphasis beside it: white space, punctuation or another."""
    return 0 if not character.strip() else 2 if character.isalnum() else 1


class MarkdownShape(Shape):
    """Markdown."""

    def structure(self, text: str) -> tuple[Hashable, ...]:
        """Blocks and marks in their order, with what code, links and pictures hold."""
        return structure(text)

    def touches(self, document: Document, span: Span, text: str) -> bool:
        """Whether a replacement may make or break markup: by what it takes away or brings, or where it stands.

        A mark of emphasis opens or closes by what stands beside it; what stands first in a line may open a block; and
        any words in brackets are a link where the file says somewhere where that leads.
        """
        old, (start, end) = document[span], span
        if not _MARKS.isdisjoint(old + text) or _definitions(document):
            return True
        if "&" in document.text[max(0, start - 34) : start]:
            return True  # perhaps inside an entity
        left, right = document.text[start - 1 : start], document.text[end : end + 1]
        if left in _DELIMITERS and _side((old + right)[:1]) != _side((text + right)[:1]):
            return True
        if right in _DELIMITERS and _side((left + old)[-1:]) != _side((left + text)[-1:]):
            return True
        line = document.text[max(0, start - _LEAD) : start].splitlines(keepends=True)[-1:]
        fresh = not line or line[0].endswith(("\n", "\r"))
        if not fresh and line[0].strip() and not any(map(str.isalpha, line[0])):
            return True  # perhaps inside what opens a block: the "1" of "1. "
        if line and _BLOCK_OF_HTML.match(line[0]) is not None:
            return True  # perhaps a block of HTML, whose words are a part of it
        return (fresh or not line[0].strip()) and (text + document.text[end : end + 20]).lstrip()[:1] in _OPENS_BLOCK

    def bars(self, document: Document, span: Span, text: str) -> bool:
        """Whether a replacement lies in front matter and holds what may be a mark there.

        So does one that may change the label of a link, where more lines say what links lead to than can be read each
        time.
        """
        if span.start < front_matter_end(document):
            return _PLAIN_IN_DATA.fullmatch(document[span] + text) is None
        many = len(_definitions(document)) > _LONGEST_DEFINITIONS
        return many and "[" in document.text[max(0, span.start - _LONGEST_LABEL) : span.start]

    def around(self, document: Document, span: Span, reach: int) -> Span:
        """A stretch around a span, within its block, from the mark on that opens the block."""
        low, high = near(document, span, reach)
        at = bisect_left(document.paragraphs, span.start, key=lambda p: p.end)
        if at < len(document.paragraphs) and document.paragraphs[at].start <= span.end:
            start, end = document.paragraphs[at]
            line = document.lines.position(start).line
            begin = document.lines.line_span(line)[0]
            begin += len(document.text[begin:start]) - len(document.text[begin:start].lstrip())
            low, high = max(low, begin), min(high, document.lines.line_span(document.lines.position(end).line)[1])
        return Span(min(low, span.start), max(high, span.end))

    def context(self, document: Document) -> str:
        """The lines that say where links lead."""
        found = _definitions(document)
        return f"\n\n{found}" if 0 < len(found) <= _LONGEST_DEFINITIONS else ""

    def group(self, document: Document, begin: int, paragraph: Span) -> Span:
        """The list or table that opens after an offset and holds a paragraph; the paragraph where none does."""
        return group_around(document, begin, paragraph)

    def block(self, document: Document, paragraph: Span) -> Block:
        """What the mark before a paragraph in its line says that it is."""
        text, start = document.text, paragraph.start
        lead = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start].lstrip()
        if _HEADING.fullmatch(lead):
            return "heading"
        if "|" in lead:
            return "cell"
        return "item" if _ITEM.fullmatch(lead) else HTML.block(document, paragraph)

    def stands(self, markup: str) -> bool:
        """Whether some markup is more than marks of emphasis, brackets and targets of links, and tags around words."""
        rest = _TARGET.sub("", markup)
        return bool(rest.strip("*_~[\\ \t\r\n")) and HTML.stands(rest)

    def emphasis(self, markup: str) -> bool:
        """Whether some markup is no more than marks of emphasis."""
        return not markup.strip("*_~\\ \t\r\n")

    def whole(self, document: Document, paragraph: Span) -> Span | None:
        """The lines of a block that holds a paragraph and nothing else, with the blank lines beside it."""
        return whole_block(document, paragraph)


MARKDOWN = MarkdownShape()
