"""Markdown: code, addresses, markup and front matter are masked; paragraphs are those of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.prose import Patch, blank, patch
from newslint.text import Document, Field, FieldKind, LineIndex, Span
from newslint.text.lazy import lazy

SUFFIXES = (".md", ".markdown")

_FRONT_MATTER = lazy(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?s:.*?)(?:\r\n|\r|\n)\1[ \t]*(?=[\r\n]|\Z)")
_LINE_END = lazy(r"(?P<hard>\\| {2,})?(?:\r\n|\r|\n)[ \t>]*")
_INLINE = lazy(
    r"\\(?=[!-/:-@\[-`{-~])"  # a backslash that escapes a mark
    r"|(?P<ticks>`+)(?!`)(?:(?!(?P=ticks)(?!`))[^\n\r]){1,2000}?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?s:.*?)-->"
    r"|<[A-Za-z/][^<>]{0,2000}>"  # tags and addresses in angle brackets
    r"|(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”]"
    r"|\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,3}(?:\s+(?:\"[^\"\r\n]*\"|'[^'\r\n]*'))?\s*\)"
    r"|\]\[[^\[\]\r\n]{0,500}\]"
    r"|!?\[\^?(?=[^\[\]]{0,1000}\](?:\(|\[))"  # opens the text of a link or picture
    r"|\[\^[^\[\]\s]{1,100}\]"  # a footnote's mark
    r"|(?<![\s*])\*+|\*+(?![\s*])|(?<!\w)_+(?=\w|[\"“‘(*])|(?<=[^\s_])_+(?!\w)|~~"
)


def read(name: str, text: str) -> Document:
    """The document; the first heading of the first level is its headline."""
    front = _FRONT_MATTER.match(text)
    patches: list[Patch] = []
    fields: list[Field] = []
    at = 0
    for start, end, is_title in _blocks(text, front.end() if front else 0):
        if start < at:
            continue
        if start > at:
            patches.append(_gap(at, start))
        patches.extend(_inline(text, start, end))
        at = end
        if is_title and not fields:
            fields.append(Field(FieldKind.HEADLINE, Span(start, end)))
    if at < len(text):
        patches.append(blank(text, at, len(text)))
    prose, masked = patch(text, patches)
    return Document(text, name, masked=masked, fields=tuple(fields), prose=prose)


def _gap(start: int, end: int) -> Patch:
    """What lies between two blocks reads as a blank line."""
    return Patch(start, end, "\n\n"[: end - start].ljust(end - start))


def _blocks(text: str, begin: int) -> Iterator[tuple[int, int, bool]]:
    """The ranges of the blocks of prose, in order, each with whether it is a heading of the first level.

    The parser knows the lines of a block; that the block's text closes the line that it opens on gives its column.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])  # what is inside a block is scanned here, with offsets
    lines = LineIndex(text)
    first = lines.position(begin).line - 1
    heading = ""
    cursor = begin
    for token in parser.parse(text[lines.starts[first] :] if not begin else _from(text, lines, first)):
        if token.type == "heading_open":
            heading = token.tag
        elif token.type == "heading_close":
            heading = ""
        elif token.type == "inline" and token.map and token.content.strip():
            top, bottom = token.map[0] + first + 1, token.map[1] + first
            content = re.split(r"\r\n|\r|\n", token.content)
            low, high = lines.line_span(top)
            start = text.find(content[0].strip(), max(low, cursor), high)
            last_low, last_high = lines.line_span(min(bottom, top + len(content) - 1))
            tail = content[-1].strip()
            end = text.find(tail, max(last_low, start), last_high)
            if start >= 0 and end >= 0:
                cursor = end + len(tail)
                yield start, cursor, heading == "h1"


def _from(text: str, lines: LineIndex, line: int) -> str:
    """The text from a line on, that line itself left empty: it closes the front matter."""
    start, end = lines.line_span(line + 1)
    return " " * (end - start) + text[end:]


def _inline(text: str, start: int, end: int) -> Iterator[Patch]:
    """What does not read as it stands within a block: markup is masked, and line ends join lines."""
    at = start
    while at < end:
        markup = _INLINE.search(text, at, end)
        stop = markup.start() if markup else end
        for m in _LINE_END.finditer(text, at, stop):
            yield Patch(*m.span(), m.group() if m["hard"] else " " * len(m.group()), masked=False)
        if not markup:
            return
        yield blank(text, *markup.span())
        at = max(markup.end(), at + 1)
